// Generated from the specs by npm run generate.
import io.github.mlopsactions.Step

Map call(Object args = [:]) {
    return step().run(args)
}

/** Arguments behind the named ones, a block of code among them, are refused. */
Map call(Object args, Object... more) {
    return step().run(args, more)
}

private Step step() {
    return new Step(this, 'deploy', [
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
