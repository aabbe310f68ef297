import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/**
 * An e-mail when the verdict of this build is another than that of the build before; for `post { always { … } }`.
 * By emailext where that plugin is there, else by mail. A mail that cannot be sent changes no result.
 */
void call(Object args = [:]) {
    Map given = mlopsArguments.checked('notify', args, [to: 'text'])
    if (!given.to) mlopsVerdict.refuse('notify', 'to: is required; give an address')
    // Nothing was decided where every step was skipped.
    String result = currentBuild.currentResult
    if (cancelled(env.MLOPS_VERDICT, result) || !(env.MLOPS_VERDICT || result == 'FAILURE')) return
    if (result == 'FAILURE') mlopsVerdict.remember('error', "ERROR: the build failed ${env.MLOPS_VERDICT ? 'beside its steps of mlops' : 'before a step of mlops could run'}")
    String before = verdictBefore()
    // Nobody wants to hear that a first build passed.
    if (env.MLOPS_VERDICT != (before ?: 'pass')) send(given.to, env.MLOPS_VERDICT, before)
}

void send(String to, String now, String before) {
    String words = before ? "${mlopsVerdict.wordOf(now)} (was ${mlopsVerdict.wordOf(before)})" : mlopsVerdict.wordOf(now)
    Map message = [
        to: to,
        subject: plain(mlopsVerdict.oneLine("${env.JOB_NAME} #${env.BUILD_NUMBER}: ${words}".toString())),
        body: plain("${env.MLOPS_REASON ?: 'Every step passed.'}\n\n${env.BUILD_URL ?: ''}\n".toString()),
        mimeType: 'text/plain']
    try {
        if (!byPlugin(message)) mail(message)
    } catch (FlowInterruptedException interrupted) {
        throw interrupted
    } catch (Exception unsent) {
        echo "the e-mail is not sent: ${unsent.message}"
    }
}

boolean byPlugin(Map message) {
    try {
        emailext(message)
        return true
    } catch (NoSuchMethodError absent) {
        return false
    }
}

/** emailext replaces `${FILE,path="…"}` and its kind by what they name; a reason may quote anybody's text. */
String plain(String text) { return text.replace('$', '\uff04') }

/**
 * Ended by somebody, who knows it, or by a newer build at a milestone, before a step said anything but PASS. What a step
 * did say holds: a smoke test that runs out of time, and prod that went back, are one ABORTED build.
 */
boolean cancelled(String verdict, String result) {
    return (result == 'ABORTED' || result == 'NOT_BUILT') && (verdict ?: 'pass') == 'pass'
}

/** Verdict of the last build that came to one. */
String verdictBefore() {
    def build = currentBuild.previousBuild
    while (build != null) {
        String verdict = build.buildVariables.MLOPS_VERDICT
        if (verdict && !cancelled(verdict, build.result)) return verdict
        build = build.previousBuild
    }
    return null
}
