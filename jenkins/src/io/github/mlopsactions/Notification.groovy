package io.github.mlopsactions

import com.cloudbees.groovy.cps.NonCPS
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/** An e-mail when the verdict of this build is another than that of the build before. A mail that cannot be sent changes no result. */
class Notification implements Serializable {
    Object script
    BuildState state

    Notification(Object script) {
        this.script = script
        this.state = new BuildState(script)
    }

    void run(Object args, Object more = []) {
        state.begin()
        Map given = state.checked('notify', args, [to: 'text'], more)
        if (!given.to) state.refuse('notify', 'to: is required; give an address')
        String verdict = state.verdict()
        if (isSilent(verdict)) return
        if (verdict == 'error') state.remember('error', state.reasonOfError())
        String before = verdictBefore()
        // Nobody wants to hear that a first build passed.
        if (verdict != (before ?: 'pass')) send(given.to, verdict, before)
    }

    /**
     * Ended by somebody, who knows it, or by a newer build at a milestone, before a step said anything but PASS; or every
     * step was skipped, so that nothing was decided. What a step did say holds: a smoke test that runs out of time, and
     * prod that went back, are one ABORTED build.
     */
    private boolean isSilent(String verdict) {
        if (verdict == 'cancelled' || (isCancelled(script.currentBuild.currentResult) && !said(verdict))) return true
        return verdict == 'pass' && !script.env.MLOPS_VERDICT
    }

    private boolean said(String verdict) { return verdict != 'pass' && (script.env.MLOPS_VERDICT ?: 'pass') != 'pass' }

    @NonCPS
    static boolean isCancelled(String result) { return result == 'ABORTED' || result == 'NOT_BUILT' }

    private void send(String to, String now, String before) {
        String words = before ? "${Words.ofVerdict(now)} (was ${Words.ofVerdict(before)})" : Words.ofVerdict(now)
        Map message = [
            to: to,
            subject: plain(Words.oneLine("${script.env.JOB_NAME} #${script.env.BUILD_NUMBER}: ${words}".toString())),
            body: plain("${script.env.MLOPS_REASON ?: 'Every step passed.'}\n\n${script.env.BUILD_URL ?: ''}\n".toString()),
            mimeType: 'text/plain']
        try {
            if (!byPlugin(message)) script.mail(message)
        } catch (FlowInterruptedException interrupted) {
            throw interrupted
        } catch (Exception unsent) {
            script.echo("the e-mail is not sent: ${unsent.message}")
        }
    }

    private boolean byPlugin(Map message) {
        try {
            script.emailext(message)
            return true
        } catch (NoSuchMethodError absent) {
            return false
        }
    }

    /** emailext replaces `${FILE,path="..."}` and its kind by what they name; a reason may quote anybody's text. */
    @NonCPS
    static String plain(String text) { return text.replace('$', '\uff04') }

    /** Verdict of the last build that came to one: of its own, and not one that it has copied at a restart. */
    private String verdictBefore() {
        def build = script.currentBuild.previousBuild
        while (build != null) {
            Map variables = build.buildVariables
            String verdict = variables.MLOPS_VERDICT
            boolean own = !variables.MLOPS_BUILD || variables.MLOPS_BUILD == "${build.number}".toString()
            boolean passed = verdict == 'pass'
            if (own && verdict && !(passed && isCancelled(build.result))) return passed && build.result == 'FAILURE' ? 'error' : verdict
            build = build.previousBuild
        }
        return null
    }
}
