// Generated from the specs by npm run generate.
Map call(Object args = [:]) {
    return mlopsRun(step: 'validate-data', args: args, inputs: [
        data: 'list',
        contract: 'text',
        csv: 'map',
        sampleRows: 'number',
        asOf: 'text',
    ])
}
