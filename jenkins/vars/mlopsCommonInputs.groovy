// Generated from the specs by npm run generate.
/** Inputs of every step: name to type. */
Map call() {
    return [
        config: 'text',
        id: 'text',
        evidenceDir: 'text',
        workingDirectory: 'text',
        onFail: ['fail', 'warn'],
        onInconclusive: ['fail', 'warn'],
        npmRegistry: 'text',
        debug: 'flag',
    ]
}
