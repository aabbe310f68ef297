import com.cloudbees.groovy.cps.NonCPS

/**
 * Arguments of the steps of this library: what they may be, said before anything runs, and as plain values, which can
 * go to the command line.
 */

/** Arguments of every step that are for Jenkins alone: name to type. */
Map ofTheLibrary(Map inputs) {
    Map own = [credentials: 'credentials', onFail: ['fail', 'unstable', 'warn'], onInconclusive: ['fail', 'unstable', 'warn']]
    return inputs.containsKey('password') ? own + [credentialsId: 'text', username: 'login', password: 'login'] : own
}

/** The arguments as plain values, without those that are not given; ends the build when any of them cannot be read. */
Map checked(String step, Object args, Map types) {
    List problems = problemsWith(args, types)
    if (problems) mlopsVerdict.refuse(step, problems.collect { mlopsVerdict.oneLine(it) }.join('\n'))
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
    if (!(args instanceof Map)) return ["takes named arguments, such as (${types.keySet().join(': \u2026, ')}: \u2026)".toString()]
    List problems = []
    args.each { name, value ->
        String problem = types.containsKey("${name}".toString()) ? problemOf(value, types["${name}".toString()]) : "is not an input; known are ${types.keySet().join(', ')}"
        if (problem) problems << "${name}: ${problem}".toString()
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
    if (type == 'list' || type == 'command') return value instanceof Collection && value.every { it instanceof CharSequence }
    if (type == 'map') return value instanceof Map && value.every { name, member -> isScalar(member) || (member instanceof List && member.every { isScalar(it) }) }
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
