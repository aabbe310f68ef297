// Generated from the specs by npm run generate.
Map call(Object args = [:]) {
    return mlopsRun(step: 'train-evaluate', args: args, inputs: [
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
        seed: 'number',
    ])
}
