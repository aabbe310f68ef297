// Generated from the specs by npm run generate.
Map call(Object args = [:]) {
    return mlopsRun(step: 'report', args: args, inputs: [
        modelCard: 'text',
        config: 'text',
        id: 'text',
        evidenceDir: 'text',
        workingDirectory: 'text',
        onFail: ['fail', 'warn'],
        onInconclusive: ['fail', 'warn'],
        npmRegistry: 'text',
        debug: 'flag',
    ])
}
