package io.github.mlopsactions

import com.cloudbees.groovy.cps.NonCPS
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/**
 * How the steps of this library ask the command line. What is asked goes as one JSON document through the environment,
 * so no value can reach a shell; what is answered comes back in a file of its own, so no earlier run can have written it.
 */
class CommandLine implements Serializable {
    Object script
    BuildState state

    CommandLine(Object script, BuildState state) {
        this.script = script
        this.state = state
    }

    /** Linux refuses an environment variable above 128 KiB, and says only that the argument list is too long. */
    @NonCPS
    static int longestVariable() { return 120000 }

    /** Runs `body` with the credentials bound to the variables that the CLI reads. */
    Object withSecrets(Map args, String id, Closure body) {
        List bindings = []
        if (args.credentialsId) {
            String variable = 'MLOPS_INPUT_' + id.toUpperCase(Locale.ROOT).replaceAll('[^A-Z0-9]', '_')
            bindings << script.usernamePassword(
                credentialsId: args.credentialsId,
                usernameVariable: variable + '_USERNAME',
                passwordVariable: variable + '_PASSWORD')
        }
        (args.credentials ?: [:]).each { variable, credential ->
            bindings << script.string(credentialsId: credential, variable: variable)
        }
        return bindings ? script.withCredentials(bindings) { body() } : body()
    }

    /** Asks the CLI, publishes what it left, and answers its answer; without one of this very call the build ends. */
    Map ask(String command, Map args) {
        String base = "${script.pwd(tmp: true)}/mlops-${UUID.randomUUID()}"
        String path = "${base}.json"
        String document = askedOf(Json.write([command: command, arguments: args, causes: state.causes()]), base)
        int code = 0
        try {
            script.withEnv(["MLOPS_CALL=${document}", "MLOPS_ANSWER=${path}"]) {
                code = script.sh(label: "mlops ${command}", script: script.libraryResource('mlops-actions/mlops.sh'), returnStatus: true)
            }
        } catch (FlowInterruptedException interrupted) {
            publishInterrupted(path)
            throw interrupted
        }
        Map answer = answerIn(path)
        if (answer.problem) state.refuse(command, answer.problem)
        publish(answer)
        String flaw = flawOf(answer, code)
        if (flaw) state.refuse(command, "${flaw}; its last lines say why")
        return answer
    }

    /** The document itself, or the file that it had to be put into, which the CLI removes. */
    private String askedOf(String document, String base) {
        if (document.length() <= longestVariable()) return document
        String file = "${base}.call.json"
        script.writeFile(file: file, text: document, encoding: 'UTF-8')
        return "@${file}"
    }

    /** Without a file, an empty Map: this program has not answered, whatever its exit code says. */
    Map answerIn(String path) { return script.fileExists(path) ? parsed(script.readFile(file: path, encoding: 'UTF-8')) : [:] }

    /** Why this is no answer of a run that ended with `code`, or ''. */
    @NonCPS
    static String flawOf(Map answer, int code) {
        if (!answer) return "ended with ${code} and left no evidence of this run"
        String verdict = answer.outputs?.verdict
        boolean goesOn = verdict == 'pass' || (answer.tolerated == true && verdict in ['fail', 'inconclusive'])
        return answer.exitCode == code && goesOn == (code == 0) ? '' : "ended with ${code}, which is not what its answer says"
    }

    /** Test results first: an archive that cannot be written hides none. */
    void publish(Map answer) {
        try {
            // No failed check is in the file of a verdict that leaves the build alone: the verdict decides, not the count.
            if (answer.junit && script.fileExists(answer.junit))
                script.junit(testResults: patternOf([answer.junit]), skipPublishingChecks: true, keepTestNames: true)
        } finally {
            if (answer.archive) script.archiveArtifacts(artifacts: patternOf(answer.archive), allowEmptyArchive: true, defaultExcludes: false, fingerprint: true)
        }
    }

    /** Jenkins puts the values of variables in the place of `$NAME`, and takes lists apart at commas. */
    @NonCPS
    static String patternOf(List paths) { return paths.collect { "${it}".replaceAll('[$,]', '?') }.join(',') }

    /** What a step that was cancelled could still leave; whatever fails here must not hide who cancelled it. */
    void publishInterrupted(String path) {
        try {
            publish(answerIn(path))
        } catch (Exception | NoSuchMethodError lost) {
            script.echo("evidence of the cancelled step is not published: ${lost.message}")
        }
    }

    @NonCPS
    static Map parsed(String text) {
        Map unreadable = [problem: 'left an answer that cannot be read; its last lines say why']
        try {
            Object answer = Json.read(text)
            return answer instanceof Map ? answer : unreadable
        } catch (Exception broken) {
            return unreadable
        }
    }
}
