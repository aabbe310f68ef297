package io.github.mlopsactions

import com.cloudbees.groovy.cps.NonCPS
import groovy.json.JsonOutput
import groovy.json.JsonSlurper

/** JSON that may be held over a step: what JsonSlurper answers cannot be stored when a pipeline pauses. */
class Json implements Serializable {
    /** Throws for what is not JSON. */
    @NonCPS
    static Object read(String text) { return copyOf(new JsonSlurper().parseText(text)) }

    /** ASCII without `$`: neither the locale of the agent nor the expansion of variables can change a byte of it. */
    @NonCPS
    static String write(Map value) { return JsonOutput.toJson(value).replace('$', '\\u0024') }

    @NonCPS
    static Object copyOf(Object value) {
        if (value instanceof Map) {
            Map copy = [:]
            value.each { name, member -> copy[name] = Json.copyOf(member) }
            return copy
        }
        return value instanceof List ? value.collect { Json.copyOf(it) } : value
    }
}
