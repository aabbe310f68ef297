import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/**
 * An e-mail when the verdict of this build is another than that of the build before; for `post { always { … } }`.
 * By emailext where that plugin is there, else by mail. A mail that cannot be sent changes no result.
 */
void call(Object args = [:]) {
    Map given = mlopsCall.checked('notify', args, [to: 'text'])
    if (!given.to) mlopsCall.refuse('notify', 'to: is required; give an address')
    // Who cancels a build knows it, and nothing was decided; nor was it where every step was skipped.
    String result = currentBuild.currentResult
    if (cancelled(result) || !(env.MLOPS_VERDICT || result == 'FAILURE')) return
    if (result == 'FAILURE') mlopsCall.remember('error', "ERROR: the build failed ${env.MLOPS_VERDICT ? 'beside its steps of mlops' : 'before a step of mlops could run'}")
    String before = verdictBefore()
    // Nobody wants to hear that a first build passed.
    if (env.MLOPS_VERDICT != (before ?: 'pass')) send(given.to, env.MLOPS_VERDICT, before)
}

void send(String to, String now, String before) {
    String words = before ? "${mlopsCall.wordOf(now)} (was ${mlopsCall.wordOf(before)})" : mlopsCall.wordOf(now)
    Map message = [
        to: to,
        subject: plain(mlopsCall.oneLine("${env.JOB_NAME} #${env.BUILD_NUMBER}: ${words}".toString())),
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
String plain(String text) { return text.replace('$', '＄') }

/** By somebody, or by a newer build that passed a milestone first. */
boolean cancelled(String result) { return result == 'ABORTED' || result == 'NOT_BUILT' }

/** Verdict of the last build that came to one; a cancelled build did not. */
String verdictBefore() {
    def build = currentBuild.previousBuild
    while (build != null) {
        String verdict = build.buildVariables.MLOPS_VERDICT
        if (verdict && !cancelled(build.result)) return verdict
        build = build.previousBuild
    }
    return null
}
