// Generated from the specs by npm run generate.
Map call(Object args = [:]) {
    return mlopsRun(step: 'run-tests', args: args, inputs: [
        environment: 'text',
        command: 'command',
        junit: 'list',
        flaky: ['pass', 'fail', 'warn'],
    ])
}
