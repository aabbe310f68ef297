// Generated from the specs by npm run generate.
Map call(Object args = [:]) {
    return mlopsRun(step: 'register-model', args: args, inputs: [
        registry: 'text',
        name: 'text',
        alias: 'text',
        replaceModel: 'text',
        evidence: 'text',
        throwawayFolder: 'flag',
        username: 'text',
        password: 'text',
    ])
}
