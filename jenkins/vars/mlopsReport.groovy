// Generated from the specs by npm run generate.
Map call(Object args = [:]) {
    return mlopsRun(step: 'report', args: args, inputs: [
        modelCard: 'text',
    ])
}
