import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/**
 * All of mlops.yml, one stage for each id, in the order of the file. The first verdict that is neither PASS nor
 * tolerated ends the work; reports are made all the same, so that people can read why. Answers id to outputs.
 */
Map call(Object args, Map inputs, List loggedIn) {
    Map own = [credentials: 'credentials', credentialsId: 'text', onFail: ['fail', 'unstable'], onInconclusive: ['fail', 'unstable']]
    Map given = mlopsArguments.checked('pipeline', args, inputs + own)
    Map plan = mlopsPlan(given.subMap(['steps', 'config', 'evidenceDir', 'workingDirectory']))
    // What the file says of a step is stronger than what is said of all: the choice is made here, not sent along.
    Map choices = [fail: given.onFail, inconclusive: given.onInconclusive]
    Map shared = without(given, ['steps', 'onFail', 'onInconclusive'])
    Map outputs = [:]
    Throwable failure = null
    boolean ended = false
    for (int turn = 0; turn < plan.steps.size(); turn++) {
        Map entry = plan.steps[turn]
        if (ended && entry.step != 'report') continue
        boolean login = loggedIn.contains(entry.step)
        Map asked = (login ? shared : without(shared, ['credentialsId'])) + [id: entry.id]
        Map types = login ? [password: 'text'] : [:]
        try {
            stage(entry.id) {
                Map answer = mlopsRun.answerOf(step: entry.step, args: asked, inputs: types, choices: choices)
                outputs[entry.id] = answer.outputs
                ended = ended || answer.exitCode != 0
            }
        } catch (FlowInterruptedException interrupted) {
            throw interrupted
        } catch (Exception | NoSuchMethodError cause) {
            failure = failure ?: cause
            ended = true
        }
    }
    if (failure) throw failure
    return outputs
}

Map without(Map all, List names) { return all.findAll { name, value -> !names.contains(name) } }
