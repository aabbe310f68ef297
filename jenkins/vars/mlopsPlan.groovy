// Generated from the specs by npm run generate.
Map call(Object args = [:]) {
    return mlopsCall.planOf(args, [
        steps: 'list',
        config: 'text',
        evidenceDir: 'text',
        workingDirectory: 'text',
    ])
}
