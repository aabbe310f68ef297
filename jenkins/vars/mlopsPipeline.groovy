// Generated from the specs by npm run generate.
Map call(Object args = [:]) {
    return mlopsStages(args, [
        steps: 'list',
        config: 'text',
        evidenceDir: 'text',
        workingDirectory: 'text',
        npmRegistry: 'text',
        debug: 'flag',
    ], ['gate-model', 'register-model', 'build-image', 'deploy'])
}
