package io.github.mlopsactions

/** The steps of mlops.yml, after everything that is wrong with the file or missing on the agent was said at once. */
class Plan implements Serializable {
    Object script
    BuildState state
    Map inputs

    Plan(Object script, Map inputs) {
        this.script = script
        this.state = new BuildState(script)
        this.inputs = inputs
    }

    Map run(Object args, Object more = []) {
        state.begin()
        Map asked = state.checked('plan', args, inputs, more) + [forget: true]
        CommandLine line = new CommandLine(script, state)
        Map answer = state.erring('plan') { line.ask('plan', asked) }
        if (answer.exitCode != 0 || !answer.plan) state.refuse('plan', (answer.plan?.problems ?: [answer.outputs.reason]).join('\n'))
        state.answered('plan')
        // A build that ends before its gates have answered has not passed, whatever happens between its steps.
        for (Map step : answer.plan.steps) if (step.step == 'gate-model') state.await(step.id)
        return answer.plan
    }
}
