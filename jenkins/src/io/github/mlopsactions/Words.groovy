package io.github.mlopsactions

import com.cloudbees.groovy.cps.NonCPS

/** How this library writes verdicts, values and reasons. */
class Words implements Serializable {
    @NonCPS
    static String ofVerdict(String verdict) { return verdict.toUpperCase(Locale.ROOT).replace('_', ' ') }

    /** Values in a message begin no line of their own, and do not fill the log. */
    @NonCPS
    static String oneLine(String text) {
        String line = text.replaceAll('[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+', ' ')
        return line.length() > 1000 ? line.substring(0, 1000) + '\u2026' : line
    }

    @NonCPS
    static String ofValue(Object value) {
        // A closure in a text would be called.
        if (value instanceof Closure) return 'a block of code'
        return value instanceof CharSequence ? "'${value}'" : "${value}"
    }
}
