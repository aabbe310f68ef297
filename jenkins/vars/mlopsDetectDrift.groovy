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
    return new Step(this, 'detect-drift', [
        reference: 'list',
        current: 'list',
        csv: 'map',
        columns: 'list',
        rowId: 'list',
        label: 'text',
        groups: 'list',
        rules: 'rules',
        maxMemory: 'number',
        maxRows: 'number',
        maxColumns: 'number',
        maxText: 'number',
        querySeconds: 'number',
    ])
}
