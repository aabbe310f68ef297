// Generated from the specs by npm run generate.
package io.github.mlopsactions

import com.cloudbees.groovy.cps.NonCPS

/** Inputs of every step: name to type. */
class CommonInputs implements Serializable {
    @NonCPS
    static Map types() {
        return [
            config: 'text',
            id: 'text',
            evidenceDir: 'text',
            workingDirectory: 'text',
            onFail: ['fail', 'warn'],
            onInconclusive: ['fail', 'warn'],
            npmRegistry: 'text',
            maxFile: 'number',
            debug: 'flag',
        ]
    }
}
