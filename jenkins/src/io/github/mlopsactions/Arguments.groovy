package io.github.mlopsactions

import com.cloudbees.groovy.cps.NonCPS

/**
 * Arguments of the steps of this library: what they may be, said before anything runs, and as plain values, which can
 * go to the command line.
 */
class Arguments implements Serializable {
    /** Arguments of every step that are for Jenkins alone: name to type. */
    @NonCPS
    static Map ofTheLibrary(Map inputs) {
        Map own = [credentials: 'credentials', onFail: ['fail', 'unstable', 'warn'], onInconclusive: ['fail', 'unstable', 'warn']]
        return inputs.containsKey('password') ? own + [credentialsId: 'text', username: 'login', password: 'login'] : own
    }

    /** What the CLI gets: all but what is for Jenkins; `unstable` is a FAIL to it. */
    @NonCPS
    static Map inputsOf(Map args) {
        Map inputs = [:]
        args.each { name, value ->
            if (!(name in ['credentials', 'credentialsId'])) inputs[name] = value == 'unstable' && name in ['onFail', 'onInconclusive'] ? 'fail' : value
        }
        return inputs
    }

    /** Plain values of the arguments that are given: an empty text is "not given", as everywhere. */
    @NonCPS
    static Map given(Map args) {
        Map plain = [:]
        args.each { name, value ->
            if (value != null && value != '') plain["${name}".toString()] = Arguments.plainOf(value)
        }
        return plain
    }

    @NonCPS
    static Object plainOf(Object value) {
        if (value instanceof CharSequence) return value.toString()
        if (value instanceof Map) {
            Map plain = [:]
            value.each { name, member -> plain["${name}".toString()] = Arguments.plainOf(member) }
            return plain
        }
        return value instanceof Collection ? value.collect { Arguments.plainOf(it) } : value
    }

    /** What is given behind the named arguments, and belongs nowhere. */
    @NonCPS
    static List problemsWithMore(Object more) {
        List problems = []
        for (Object one : more) problems << "takes named arguments alone: remove ${Words.ofValue(one)} behind them".toString()
        return problems
    }

    /** Everything that is wrong with the arguments, one line each. */
    @NonCPS
    static List problemsWith(Object args, Map types) {
        if (!(args instanceof Map)) return ["takes named arguments, such as (${types.keySet().join(': \u2026, ')}: \u2026)".toString()]
        List problems = []
        args.each { name, value ->
            String problem = types.containsKey("${name}".toString()) ? Arguments.problemOf(value, types["${name}".toString()]) : "is not an input; known are ${types.keySet().join(', ')}"
            if (problem) problems << "${name}: ${problem}".toString()
        }
        return problems
    }

    @NonCPS
    static String problemOf(Object value, Object type) {
        if (value == null || value == '') return ''
        if (type == 'login') return 'does not belong into a pipeline; store it in Jenkins and give its credentialsId'
        if (type instanceof List) return type.contains(String.valueOf(value)) ? '' : "is ${Words.ofValue(value)}; give one of ${type.join(', ')}"
        return fits(value, type) ? '' : "is ${Words.ofValue(value)}; give ${wantedOf(type)}"
    }

    /** A text fits everywhere: parameters of a build are texts, and the CLI reads them as it reads flags. */
    @NonCPS
    static boolean fits(Object value, String type) {
        if (type == 'credentials') return value instanceof Map && value.every { variable, id -> Arguments.isVariable("${variable}") && id instanceof CharSequence }
        if (value instanceof CharSequence) return true
        if (type == 'list' || type == 'command') return value instanceof Collection && value.every { it instanceof CharSequence }
        if (type == 'rules') return value instanceof Collection && value.every { it instanceof CharSequence || (it instanceof Map && Arguments.isPlain(it)) }
        if (type == 'maps') return value instanceof Collection && value.every { it instanceof Map && Arguments.fits(it, 'map') }
        if (type == 'map') return value instanceof Map && value.every { name, member -> Arguments.isMember(member) }
        if (type == 'metrics') return value instanceof Map && value.every { name, member -> Arguments.isMember(member) || (member instanceof Map && member.every { key, part -> Arguments.isScalar(part) }) }
        if (type == 'number') return value instanceof Number
        return type == 'flag' && value instanceof Boolean
    }

    @NonCPS
    static boolean isVariable(String name) { return name.matches('[A-Za-z_][A-Za-z0-9_]*') }

    @NonCPS
    static boolean isMember(Object value) { return Arguments.isScalar(value) || (value instanceof List && value.every { Arguments.isScalar(it) }) }

    /** What JSON can say without nothing. */
    @NonCPS
    static boolean isPlain(Object value) {
        if (value instanceof Map) return value.every { name, member -> Arguments.isPlain(member) }
        return value instanceof List ? value.every { Arguments.isPlain(it) } : Arguments.isScalar(value)
    }

    @NonCPS
    static boolean isScalar(Object value) { return value instanceof CharSequence || value instanceof Number || value instanceof Boolean }

    @NonCPS
    static String wantedOf(String type) {
        Map wanted = [text: 'a text', map: 'a map of texts', maps: 'a list of maps of texts', rules: 'a text or a list of texts and maps', metrics: "a map such as [revenue: 'sum(gain)']", number: 'a number', flag: 'true or false', credentials: "a map such as [TOKEN: 'its id']"]
        return wanted[type] ?: 'a text or a list of texts'
    }
}
