// Generated from the specs by npm run generate.
Map call(Object args = [:]) {
    return mlopsRun(step: 'build-image', args: args, inputs: [
        context: 'text',
        file: 'text',
        images: 'list',
        tags: 'list',
        labels: 'map',
        buildArgs: 'map',
        secrets: 'map',
        push: 'flag',
        username: 'text',
        password: 'text',
        model: 'text',
        requireEvidence: 'flag',
        dockerHost: 'text',
    ])
}
