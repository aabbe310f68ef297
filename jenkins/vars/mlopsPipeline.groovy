// Generated from the specs by npm run generate.
import io.github.mlopsactions.Stages

Map call(Object args = [:]) {
    return step().run(args)
}

/** Arguments behind the named ones, a block of code among them, are refused. */
Map call(Object args, Object... more) {
    return step().run(args, more)
}

private Stages step() {
    return new Stages(this, [
        steps: 'list',
        config: 'text',
        evidenceDir: 'text',
        workingDirectory: 'text',
        npmRegistry: 'text',
        maxFile: 'number',
        base: 'text',
        debug: 'flag',
    ], ['gate-model', 'register-model', 'build-image', 'deploy'])
}
