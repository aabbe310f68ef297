/**
 * One step of mlops on this agent: arguments checked, the command line asked, JUnit and evidence published, the
 * verdict turned into the result of the build. The generated steps are this one with the inputs of their own.
 *
 * Answers the outputs of the step as a Map of texts; ends the build with `error` where the verdict asks for it.
 */
Map call(Map request) {
    Map answer = answerOf(request)
    return answer.outputs
}

/** The same with the whole answer: `exitCode`, `tolerated`, `outputs`. For mlopsStages. */
Map answerOf(Map request) {
    String step = request.step
    Map inputs = request.inputs + mlopsCommonInputs() + mlopsArguments.ofTheLibrary(request.inputs)
    Map args = mlopsArguments.checked(step, request.args, inputs)
    String id = args.id ?: step
    Map choices = [fail: args.onFail, inconclusive: args.onInconclusive]
    Map answer = mlopsVerdict.erring(id) { mlopsCall.withSecrets(args, id) { mlopsCall.ask(step, mlopsArguments.inputsOf(args)) } }
    if (step == 'report') mlopsShow(answer.outputs, args.workingDirectory ? "${args.workingDirectory}/".toString() : '')
    judge(id, answer, (request.choices ?: [:]) + choices.findAll { name, choice -> choice })
    return answer
}

/** Leaves a PASS and what the CLI tolerated alone; else marks the build UNSTABLE where that was chosen, or ends it. */
void judge(String id, Map answer, Map choices) {
    String verdict = answer.outputs.verdict
    String line = mlopsVerdict.oneLine("${id} ${mlopsVerdict.wordOf(verdict)}: ${answer.outputs.reason}")
    if (verdict == 'pass' || answer.tolerated) {
        if (!env.MLOPS_VERDICT) env.MLOPS_VERDICT = 'pass'
        return
    }
    mlopsVerdict.remember(verdict, line)
    if (choices[verdict] == 'unstable') unstable(line)
    else error(line)
}
