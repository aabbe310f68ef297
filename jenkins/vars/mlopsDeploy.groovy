// Generated from the specs by npm run generate.
Map call(Object args = [:]) {
    return mlopsRun(step: 'deploy', args: args, inputs: [
        target: ['docker'],
        environment: 'text',
        image: 'text',
        rollback: 'flag',
        evidence: 'text',
        containerPort: 'number',
        healthUrl: 'text',
        healthyAnswers: 'number',
        expectModel: 'text',
        goldenRequest: 'text',
        timeout: 'number',
        drain: 'number',
        retryRequests: 'flag',
        variables: 'map',
        secretVariables: 'list',
        proxyImage: 'text',
        username: 'text',
        password: 'text',
    ])
}
