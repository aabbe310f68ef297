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
    return new Step(this, 'build-image', [
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
