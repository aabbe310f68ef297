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

/** Arguments of every step that are for Jenkins alone: name to type. */
Map ofTheLibrary(Map inputs) {
    Map own = [credentials: 'credentials', onFail: ['fail', 'unstable', 'warn'], onInconclusive: ['fail', 'unstable', 'warn']]
    return inputs.containsKey('password') ? own + [credentialsId: 'text', username: 'login', password: 'login'] : own
}

/** The arguments as plain values, without those that are not given; ends the build when any of them cannot be read. */
Map checked(String step, Object args, Map types) {
    List problems = problemsWith(args, types)
    if (problems) refuse(step, problems.join('\n'))
    return given(args)
}

/** What the CLI gets: all but what is for Jenkins; `unstable` is a FAIL to it. */
@NonCPS
Map inputsOf(Map args) {
    Map inputs = [:]
    args.each { name, value ->
        if (!(name in ['credentials', 'credentialsId'])) inputs[name] = value == 'unstable' && name in ['onFail', 'onInconclusive'] ? 'fail' : value
    }
    return inputs
}

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
    if (document.length() > longestDocument()) refuse(command, 'the arguments are too long: put them into mlops.yml')
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
    if (answer.problem) refuse(command, answer.problem)
    publish(answer)
    String flaw = flawOf(answer, code)
    if (flaw) refuse(command, "${flaw}; its last lines say why")
    return answer
}

/** Without a file, an empty Map: this program has not answered, whatever its exit code says. */
Map answerIn(String path) { return fileExists(path) ? parsed(readFile(file: path, encoding: 'UTF-8')) : [:] }

/** Why this is no answer of a run that ended with `code`, or ''. */
@NonCPS
String flawOf(Map answer, int code) {
    if (!answer) return "ended with ${code} and left no evidence of this run"
    Map exitCodes = [pass: 0, fail: 1, error: 2, inconclusive: 3, rolled_back: 4, rollback_failed: 5]
    String verdict = answer.outputs?.verdict
    Integer due = answer.tolerated == true && verdict in ['fail', 'inconclusive'] ? 0 : exitCodes[verdict]
    return due == code && answer.exitCode == code ? '' : "ended with ${code}, which is not what its answer says"
}

/** Whatever breaks in `body`, but for a cancellation, is an ERROR of this step. */
Object erring(String id, Closure body) {
    try {
        return body()
    } catch (FlowInterruptedException interrupted) {
        throw interrupted
    } catch (Exception | NoSuchMethodError broken) {
        remember('error', "${id} ERROR: ${broken.message ?: broken}")
        throw broken
    }
}

/** The steps of mlops.yml, after everything that is wrong with the file or missing on the agent was said at once. */
Map planOf(Object args, Map types) {
    Map inputs = checked('plan', args, types) + [forget: true]
    Map answer = erring('plan') { ask('plan', inputs) }
    if (answer.exitCode != 0 || !answer.plan) refuse('plan', (answer.plan?.problems ?: [answer.outputs.reason]).join('\n'))
    return answer.plan
}

/** Test results first: an archive that cannot be written hides none. */
void publish(Map answer) {
    try {
        // The verdict alone decides the result of the build, not the count of failed checks.
        if (answer.junit && fileExists(answer.junit))
            junit(testResults: patternOf([answer.junit]), skipMarkingBuildUnstable: true, skipMarkingStageUnstable: true, keepTestNames: true)
    } finally {
        if (answer.archive) archiveArtifacts(artifacts: patternOf(answer.archive), allowEmptyArchive: true, fingerprint: true)
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

/** ERROR: nothing was decided, so nothing may move on. */
void refuse(String step, String reason) {
    String line = "${step} ERROR: ${reason}"
    remember('error', line)
    error(line)
}

/** The verdict of the build is the first that was neither PASS nor tolerated; later builds can read it. */
void remember(String verdict, String line) {
    if ((env.MLOPS_VERDICT ?: 'pass') != 'pass') return
    env.MLOPS_VERDICT = verdict
    // A variable above the limit would keep every later shell from starting.
    env.MLOPS_REASON = line.length() > 10000 ? line.substring(0, 10000) + '…' : line
}

@NonCPS
String wordOf(String verdict) { return verdict.toUpperCase(Locale.ROOT).replace('_', ' ') }

/** Values in a message begin no line of their own, and do not fill the log. */
@NonCPS
String oneLine(String text) {
    String line = text.replaceAll('[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+', ' ')
    return line.length() > 1000 ? line.substring(0, 1000) + '…' : line
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

/** Plain values of the arguments that are given: an empty text is "not given", as everywhere. */
@NonCPS
Map given(Map args) {
    Map plain = [:]
    args.each { name, value ->
        if (value != null && value != '') plain["${name}".toString()] = plainOf(value)
    }
    return plain
}

@NonCPS
Object plainOf(Object value) {
    if (value instanceof CharSequence) return value.toString()
    if (value instanceof Map) {
        Map plain = [:]
        value.each { name, member -> plain["${name}".toString()] = plainOf(member) }
        return plain
    }
    return value instanceof Collection ? value.collect { plainOf(it) } : value
}

/** Everything that is wrong with the arguments, one line each. */
@NonCPS
List problemsWith(Object args, Map types) {
    if (!(args instanceof Map)) return ["takes named arguments, such as (${types.keySet().join(': …, ')}: …)".toString()]
    List problems = []
    args.each { name, value ->
        String problem = types.containsKey("${name}".toString()) ? problemOf(value, types["${name}".toString()]) : "is not an input; known are ${types.keySet().join(', ')}"
        if (problem) problems << oneLine("${name}: ${problem}".toString())
    }
    return problems
}

@NonCPS
String problemOf(Object value, Object type) {
    if (value == null || value == '') return ''
    if (type == 'login') return 'does not belong into a pipeline; store it in Jenkins and give its credentialsId'
    if (type instanceof List) return type.contains(String.valueOf(value)) ? '' : "is ${shown(value)}; give one of ${type.join(', ')}"
    return fits(value, type) ? '' : "is ${shown(value)}; give ${wantedOf(type)}"
}

/** A text fits everywhere: parameters of a build are texts, and the CLI reads them as it reads flags. */
@NonCPS
boolean fits(Object value, String type) {
    if (type == 'credentials') return value instanceof Map && value.every { variable, id -> isVariable("${variable}") && id instanceof CharSequence }
    if (value instanceof CharSequence) return true
    if (type == 'list' || type == 'command') return value instanceof Collection && value.every { it instanceof CharSequence || it instanceof Number }
    if (type == 'map') return value instanceof Map && value.every { name, member -> isScalar(member) }
    if (type == 'number') return value instanceof Number
    return type == 'flag' && value instanceof Boolean
}

@NonCPS
boolean isVariable(String name) { return name.matches('[A-Za-z_][A-Za-z0-9_]*') }

@NonCPS
boolean isScalar(Object value) { return value instanceof CharSequence || value instanceof Number || value instanceof Boolean }

@NonCPS
String wantedOf(String type) {
    Map wanted = [text: 'a text', map: 'a map of texts', number: 'a number', flag: 'true or false', credentials: "a map such as [TOKEN: 'its id']"]
    return wanted[type] ?: 'a text or a list of texts'
}

@NonCPS
String shown(Object value) {
    // A closure in a text would be called.
    if (value instanceof Closure) return 'a block of code'
    return value instanceof CharSequence ? "'${value}'" : "${value}"
}
