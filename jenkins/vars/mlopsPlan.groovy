// Generated from the specs by npm run generate.
import io.github.mlopsactions.Plan

Map call(Object args = [:]) {
    return step().run(args)
}

/** Arguments behind the named ones, a block of code among them, are refused. */
Map call(Object args, Object... more) {
    return step().run(args, more)
}

private Plan step() {
    return new Plan(this, [
        steps: 'list',
        config: 'text',
        evidenceDir: 'text',
        workingDirectory: 'text',
        maxFile: 'number',
        base: 'text',
    ])
}
