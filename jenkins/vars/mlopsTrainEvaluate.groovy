// Generated from the specs by npm run generate.
import io.github.mlopsactions.Step

Map call(Object args = [:]) {
    return step().run(args)
}

/** Arguments behind the named ones, a block of code among them, are refused. */
Map call(Object args, Object... more) {
    return step().run(args, more)
}

private Step step() {
    return new Step(this, 'train-evaluate', [
        environment: 'text',
        command: 'command',
        trainingData: 'list',
        evaluationData: 'list',
        csv: 'map',
        model: 'text',
        predictions: 'text',
        scoreCommand: 'command',
        rowId: 'list',
        label: 'text',
        task: ['binary', 'multiclass', 'regression'],
        positiveClass: 'text',
        classes: 'list',
        decisionThreshold: 'number',
        modelInputs: 'map',
        slices: 'list',
        groups: 'list',
        trial: 'text',
        weight: 'text',
        metrics: 'metrics',
        latencyRows: 'number',
        seed: 'number',
        maxMemory: 'number',
        maxRows: 'number',
        maxColumns: 'number',
        maxText: 'number',
        querySeconds: 'number',
    ])
}
