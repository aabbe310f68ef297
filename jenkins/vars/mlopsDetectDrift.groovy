// Generated from the specs by npm run generate.
Map call(Object args = [:]) {
    return mlopsRun(step: 'detect-drift', args: args, inputs: [
        reference: 'list',
        current: 'list',
        csv: 'map',
        columns: 'list',
        rowId: 'list',
        label: 'text',
        rules: 'list',
    ])
}
