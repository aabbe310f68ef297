package io.github.mlopsactions

/**
 * One step of mlops on this agent: arguments checked, the command line asked, JUnit and evidence published, the verdict
 * turned into the result of the build. The generated steps are this one with the inputs of their own.
 */
class Step implements Serializable {
    Object script
    BuildState state
    String name
    Map inputs

    Step(Object script, String name, Map inputs) {
        this.script = script
        this.state = new BuildState(script)
        this.name = name
        this.inputs = inputs
    }

    /** Answers the outputs of the step as a Map of texts; ends the build with `error` where the verdict asks for it. */
    Map run(Object args, Object more = []) { return answerOf(args, [:], more).outputs }

    /** The same with the whole answer: `exitCode`, `tolerated`, `outputs`. */
    Map answerOf(Object given, Map choices, Object more = []) {
        state.begin()
        Map args = state.checked(name, given, inputs + CommonInputs.types() + Arguments.ofTheLibrary(inputs), more)
        String id = args.id ?: name
        state.await(id)
        CommandLine line = new CommandLine(script, state)
        Map asked = Arguments.inputsOf(args)
        List unfinished = state.unfinishedOfPass() - id
        if (name == 'report' && unfinished && !asked.unfinished) asked.unfinished = unfinished
        Map answer = state.erring(id) { line.withSecrets(args, id) { line.ask(name, asked) } }
        state.answered(id)
        if (name == 'report') new ReportPages(script, state).show(answer.outputs, args.workingDirectory ? "${args.workingDirectory}/".toString() : '')
        judge(id, answer, choices + [fail: args.onFail, inconclusive: args.onInconclusive].findAll { verdict, choice -> choice })
        return answer
    }

    /** Leaves a PASS and what the CLI tolerated alone; else marks the build UNSTABLE where that was chosen, or ends it. */
    private void judge(String id, Map answer, Map choices) {
        String verdict = answer.outputs.verdict
        if (verdict == 'pass' || answer.tolerated) {
            state.passed()
            return
        }
        String line = Words.oneLine("${id} ${Words.ofVerdict(verdict)}: ${answer.outputs.reason}")
        state.remember(verdict, line)
        if (choices[verdict] == 'unstable') script.unstable(line)
        else script.error(line)
    }
}
