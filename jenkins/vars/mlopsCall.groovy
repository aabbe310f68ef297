import com.cloudbees.groovy.cps.NonCPS
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/**
 * How the steps of this library ask the command line. What is asked goes as one JSON document through the environment,
 * so no value can reach a shell; what is answered comes back in a file of its own, so no earlier run can have written it.
 */

/** Linux refuses an environment variable above 128 KiB, and says only that the argument list is too long. */
@NonCPS
int longestDocument() { return 120000 }

/** Runs `body` with the credentials bound to the variables that the CLI reads. */
Object withSecrets(Map args, String id, Closure body) {
    List bindings = []
    if (args.credentialsId) {
        String variable = 'MLOPS_INPUT_' + id.toUpperCase(Locale.ROOT).replaceAll('[^A-Z0-9]', '_')
        bindings << usernamePassword(
            credentialsId: args.credentialsId,
            usernameVariable: variable + '_USERNAME',
            passwordVariable: variable + '_PASSWORD')
    }
    (args.credentials ?: [:]).each { variable, credential ->
        bindings << string(credentialsId: credential, variable: variable)
    }
    return bindings ? withCredentials(bindings) { body() } : body()
}

/** Asks the CLI, publishes what it left, and answers its answer; without one of this very call the build ends. */
Map ask(String command, Map args) {
    String path = "${pwd(tmp: true)}/mlops-${UUID.randomUUID()}.json"
    // Within a text with `${…}` Groovy would write the members of the list in its own way, which is no JSON.
    String document = documentOf(command, args, currentBuild.buildCauses.toString())
    // Why a build was started stops no step, however many pushes it was.
    if (document.length() > longestDocument()) document = documentOf(command, args, '')
    if (document.length() > longestDocument()) mlopsVerdict.refuse(command, 'the arguments are too long: put them into mlops.yml')
    int code = 0
    try {
        withEnv(["MLOPS_CALL=${document}", "MLOPS_ANSWER=${path}"]) {
            code = sh(label: "mlops ${command}", script: libraryResource('mlops-actions/mlops.sh'), returnStatus: true)
        }
    } catch (FlowInterruptedException interrupted) {
        publishInterrupted(path)
        throw interrupted
    }
    Map answer = answerIn(path)
    if (answer.problem) mlopsVerdict.refuse(command, answer.problem)
    publish(answer)
    String flaw = flawOf(answer, code)
    if (flaw) mlopsVerdict.refuse(command, "${flaw}; its last lines say why")
    return answer
}

/** Without a file, an empty Map: this program has not answered, whatever its exit code says. */
Map answerIn(String path) { return fileExists(path) ? parsed(readFile(file: path, encoding: 'UTF-8')) : [:] }

/** Why this is no answer of a run that ended with `code`, or ''. */
@NonCPS
String flawOf(Map answer, int code) {
    if (!answer) return "ended with ${code} and left no evidence of this run"
    String verdict = answer.outputs?.verdict
    boolean goesOn = verdict == 'pass' || (answer.tolerated == true && verdict in ['fail', 'inconclusive'])
    return answer.exitCode == code && goesOn == (code == 0) ? '' : "ended with ${code}, which is not what its answer says"
}

/** The steps of mlops.yml, after everything that is wrong with the file or missing on the agent was said at once. */
Map planOf(Object args, Map types) {
    Map inputs = mlopsArguments.checked('plan', args, types) + [forget: true]
    Map answer = mlopsVerdict.erring('plan') { ask('plan', inputs) }
    if (answer.exitCode != 0 || !answer.plan) mlopsVerdict.refuse('plan', (answer.plan?.problems ?: [answer.outputs.reason]).join('\n'))
    return answer.plan
}

/** Test results first: an archive that cannot be written hides none. */
void publish(Map answer) {
    try {
        // The verdict alone decides the result of the build and the check of the commit, not the count of failed checks.
        if (answer.junit && fileExists(answer.junit))
            junit(testResults: patternOf([answer.junit]), skipMarkingBuildUnstable: true, skipMarkingStageUnstable: true, skipPublishingChecks: true, keepTestNames: true)
    } finally {
        if (answer.archive) archiveArtifacts(artifacts: patternOf(answer.archive), allowEmptyArchive: true, defaultExcludes: false, fingerprint: true)
    }
}

/** Jenkins puts the values of variables in the place of `$NAME`, and takes lists apart at commas. */
@NonCPS
String patternOf(List paths) { return paths.collect { "${it}".replaceAll('[$,]', '?') }.join(',') }

/** What a step that was cancelled could still leave; whatever fails here must not hide who cancelled it. */
void publishInterrupted(String path) {
    try {
        publish(answerIn(path))
    } catch (Exception | NoSuchMethodError lost) {
        echo "evidence of the cancelled step is not published: ${lost.message}"
    }
}

/** ASCII without `$`: neither the locale of the agent nor the expansion of variables can change a byte of it. */
@NonCPS
String documentOf(String command, Map args, String causes) {
    return JsonOutput.toJson([command: command, arguments: args, causes: causes]).replace('$', '\\u0024')
}

/** Copied, because what JsonSlurper answers cannot be stored when a pipeline pauses. */
@NonCPS
Map parsed(String text) {
    Map unreadable = [problem: 'left an answer that cannot be read; its last lines say why']
    try {
        Object answer = copyOf(new JsonSlurper().parseText(text))
        return answer instanceof Map ? answer : unreadable
    } catch (Exception broken) {
        return unreadable
    }
}

@NonCPS
Object copyOf(Object value) {
    if (value instanceof Map) {
        Map copy = [:]
        value.each { name, member -> copy[name] = copyOf(member) }
        return copy
    }
    return value instanceof List ? value.collect { copyOf(it) } : value
}
