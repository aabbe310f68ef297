/**
 * An e-mail when the verdict of this build is another than that of the build before; for `post { always { … } }`.
 * By emailext where that plugin is there, else by mail.
 */
void call(Object args = [:]) {
    Map given = mlopsCall.checked('notify', args, [to: 'text'])
    if (!given.to) mlopsCall.refuse('notify', 'to: is required; give an address')
    String now = env.MLOPS_VERDICT ?: 'error'
    String before = verdictBefore()
    // Nobody wants to hear that a first build passed.
    if (now == (before ?: 'pass')) return
    String words = before ? "${mlopsCall.wordOf(now)} (was ${mlopsCall.wordOf(before)})" : mlopsCall.wordOf(now)
    Map message = [
        to: given.to,
        subject: "${env.JOB_NAME} #${env.BUILD_NUMBER}: ${words}".toString(),
        body: "${env.MLOPS_REASON ?: 'Every step passed.'}\n\n${env.BUILD_URL ?: ''}\n".toString()]
    try {
        emailext(message)
    } catch (NoSuchMethodError absent) {
        mail(message)
    }
}

/** Verdict of the last build that had one; a build that was cancelled early has none. */
String verdictBefore() {
    def build = currentBuild.previousBuild
    while (build != null) {
        String verdict = build.buildVariables.MLOPS_VERDICT
        if (verdict) return verdict
        build = build.previousBuild
    }
    return null
}
