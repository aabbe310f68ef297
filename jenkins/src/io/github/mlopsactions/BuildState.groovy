package io.github.mlopsactions

import com.cloudbees.groovy.cps.NonCPS
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/**
 * What this build has come to, in variables of the build: they survive a restart of Jenkins, later builds can read them,
 * and a build that is restarted from a stage begins with a copy of them.
 *
 * MLOPS_VERDICT and MLOPS_REASON: the first verdict that was neither PASS nor tolerated, else `pass`. MLOPS_BUILD: the
 * build that they are of. MLOPS_CONTINUES: builds that this one goes on with. MLOPS_UNFINISHED: ids of steps that have
 * begun, or gates that are planned, and have not answered. MLOPS_CANCELLED: a step was told to stop.
 */
class BuildState implements Serializable {
    Object script

    BuildState(Object script) { this.script = script }

    /** What another build has left in these variables is not of this one; evidence of the builds that it continues is. */
    void begin() {
        String build = script.env.BUILD_NUMBER
        String before = script.env.MLOPS_BUILD
        if (before == build) return
        String continued = before && isRestarted() ? "${before} ${script.env.MLOPS_CONTINUES ?: ''}".trim() : ''
        if (script.env.MLOPS_CONTINUES || continued) script.env.MLOPS_CONTINUES = continued
        if (script.env.MLOPS_VERDICT) script.env.MLOPS_VERDICT = ''
        if (script.env.MLOPS_REASON) script.env.MLOPS_REASON = ''
        if (script.env.MLOPS_UNFINISHED) script.env.MLOPS_UNFINISHED = ''
        if (script.env.MLOPS_CANCELLED) script.env.MLOPS_CANCELLED = ''
        script.env.MLOPS_BUILD = build
    }

    /** "Restart from Stage" of a declarative pipeline. */
    boolean isRestarted() { return causes().contains('RestartDeclarativePipelineCause') }

    /** As text: within a text with `${...}` Groovy would write the members of the list in its own way, which is no JSON. */
    String causes() { return script.currentBuild.buildCauses.toString() }

    /** Until `answered` is told of it, a build in which this step has begun has not passed. */
    void await(String id) { setUnfinished(unfinished() - id + id) }

    void answered(String id) { setUnfinished(unfinished() - id) }

    List unfinished() { return namesIn(script.env.MLOPS_UNFINISHED ?: '') }

    /** What keeps a build from a PASS that nothing else keeps from it: after a FAIL, later steps were not due. */
    List unfinishedOfPass() { return (script.env.MLOPS_VERDICT ?: 'pass') == 'pass' ? unfinished() : [] }

    private void setUnfinished(List ids) { script.env.MLOPS_UNFINISHED = ids.join(' ') }

    @NonCPS
    static List namesIn(String text) { return text.tokenize(' ') }

    /** ERROR: nothing was decided, so nothing may move on. */
    void refuse(String step, String reason) {
        String line = "${step} ERROR: ${reason}"
        remember('error', line)
        script.error(line)
    }

    /** The arguments as plain values, without those that are not given; ends the build when any of them cannot be read. */
    Map checked(String step, Object args, Map types, Object more = []) {
        List problems = Arguments.problemsWith(args, types) + Arguments.problemsWithMore(more)
        if (problems) refuse(step, problems.collect { Words.oneLine(it) }.join('\n'))
        return Arguments.given(args)
    }

    void passed() { if (!script.env.MLOPS_VERDICT) script.env.MLOPS_VERDICT = 'pass' }

    /** The verdict of the build is the first that was neither PASS nor tolerated. */
    void remember(String verdict, String line) {
        if ((script.env.MLOPS_VERDICT ?: 'pass') != 'pass') return
        script.env.MLOPS_VERDICT = verdict
        // A variable above the limit would keep every later shell from starting.
        script.env.MLOPS_REASON = line.length() > 10000 ? line.substring(0, 10000) + '\u2026' : line
    }

    /** Whatever breaks in `body`, but for a cancellation, is an ERROR of this step, or follows from what broke before. */
    Object erring(String id, Closure body) {
        String before = script.currentBuild.currentResult
        try {
            return body()
        } catch (FlowInterruptedException interrupted) {
            await(id)
            script.env.MLOPS_CANCELLED = 'true'
            throw interrupted
        } catch (Exception | NoSuchMethodError broken) {
            await(id)
            if (before == 'FAILURE') remember('error', "${afterFailure()} (then ${id} could not run: ${broken.message ?: broken})")
            else if (!(before in ['ABORTED', 'NOT_BUILT'])) remember('error', "${id} ERROR: ${firstCause(broken)}")
            throw broken
        }
    }

    private String afterFailure() {
        String when = script.env.MLOPS_VERDICT ? 'beside its steps of mlops' : 'before a step of mlops could run'
        return "ERROR: the build failed ${when}; the first error in its log says why"
    }

    /** In a scripted pipeline nothing tells that an agent was lost but that a step finds none. */
    private String firstCause(Throwable broken) {
        String message = "${broken.message ?: broken}"
        if (!message.contains('Required context class')) return message
        return "there is no agent here: call the step within node, or see the first error in the log, if the build has lost its agent (${message})"
    }

    /**
     * The verdict of the build as far as it is known now: `cancelled`, or `error` where it broke elsewhere or a step has
     * not answered. In `finally` of a scripted pipeline `currentResult` is SUCCESS while an exception is on its way.
     */
    String verdict() {
        String verdict = script.env.MLOPS_VERDICT ?: 'pass'
        if (verdict != 'pass') return verdict
        String result = script.currentBuild.currentResult
        if (result == 'ABORTED' || (script.env.MLOPS_CANCELLED && unfinished())) return 'cancelled'
        return result in ['FAILURE', 'NOT_BUILT'] || unfinished() ? 'error' : 'pass'
    }

    /** Why the verdict of the build is an ERROR that no step gave. */
    String reasonOfError() {
        if (script.currentBuild.currentResult == 'FAILURE') return afterFailure()
        return "ERROR: the build ended before an answer of ${unfinished().join(', ')}"
    }
}
