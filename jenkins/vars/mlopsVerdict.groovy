import com.cloudbees.groovy.cps.NonCPS
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/** The verdict of the build and its words. Later steps, and later builds, read it in `env.MLOPS_VERDICT`. */

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
    env.MLOPS_REASON = line.length() > 10000 ? line.substring(0, 10000) + '\u2026' : line
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

@NonCPS
String wordOf(String verdict) { return verdict.toUpperCase(Locale.ROOT).replace('_', ' ') }

/** Values in a message begin no line of their own, and do not fill the log. */
@NonCPS
String oneLine(String text) {
    String line = text.replaceAll('[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+', ' ')
    return line.length() > 1000 ? line.substring(0, 1000) + '\u2026' : line
}
