// Generated from the specs by npm run generate.
Map call(Object args = [:]) {
    return mlopsRun(step: 'gate-model', args: args, inputs: [
        candidate: 'text',
        baseline: 'text',
        csv: 'map',
        registry: 'text',
        name: 'text',
        username: 'text',
        password: 'text',
        rules: 'list',
        confidence: 'number',
        onMissingBaseline: ['inconclusive', 'bootstrap'],
        requireUncertainty: 'flag',
        seed: 'number',
    ])
}
