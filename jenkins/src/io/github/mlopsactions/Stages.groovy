package io.github.mlopsactions

import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException

/**
 * All of mlops.yml, one stage for each id, in the order of the file. The first verdict that is neither PASS nor
 * tolerated ends the work, and so does a cancellation; reports are made all the same, so that people can read why.
 */
class Stages implements Serializable {
    Object script
    BuildState state
    Map inputs
    List loggedIn

    Stages(Object script, Map inputs, List loggedIn) {
        this.script = script
        this.state = new BuildState(script)
        this.inputs = inputs
        this.loggedIn = loggedIn
    }

    /** Answers id to outputs. */
    Map run(Object args, Object more = []) {
        state.begin()
        Map own = [credentials: 'credentials', credentialsId: 'text', onFail: ['fail', 'unstable'], onInconclusive: ['fail', 'unstable']]
        Map given = state.checked('pipeline', args, inputs + own, more)
        List planned = ['steps', 'config', 'evidenceDir', 'workingDirectory']
        Map plan = new Plan(script, inputs.subMap(planned)).run(given.subMap(planned))
        // What the file says of a step is stronger than what is said of all: the choice is made here, not sent along.
        Map choices = [fail: given.onFail, inconclusive: given.onInconclusive]
        Map shared = without(given, ['steps', 'onFail', 'onInconclusive'])
        for (Map entry : plan.steps) if (entry.step != 'report') state.await(entry.id)
        Map outputs = [:]
        Throwable failure = null
        boolean ended = false
        for (int turn = 0; turn < plan.steps.size(); turn++) {
            Map entry = plan.steps[turn]
            if (ended && entry.step != 'report') continue
            try {
                script.stage(entry.id) {
                    Map answer = stepOf(entry).answerOf(asked(entry, shared), choices)
                    outputs[entry.id] = answer.outputs
                    ended = ended || answer.exitCode != 0
                }
            } catch (FlowInterruptedException interrupted) {
                // Cancelled once, the report is still made; cancelled again, nobody waits for it.
                if (ended) throw interrupted
                failure = interrupted
                ended = true
            } catch (Exception | NoSuchMethodError cause) {
                failure = failure ?: cause
                ended = true
            }
        }
        if (failure) throw failure
        return outputs
    }

    Step stepOf(Map entry) {
        Map types = loggedIn.contains(entry.step) ? [password: 'text'] : [:]
        return new Step(script, entry.step, types)
    }

    Map asked(Map entry, Map shared) {
        Map args = loggedIn.contains(entry.step) ? shared : without(shared, ['credentialsId'])
        return args + [id: entry.id]
    }

    private Map without(Map all, List names) { return all.findAll { name, value -> !names.contains(name) } }
}
