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
    return new Step(this, 'gate-model', [
        candidate: 'text',
        candidates: 'list',
        candidateColumn: 'text',
        chooseBy: 'text',
        baseline: 'text',
        csv: 'map',
        registry: 'text',
        name: 'text',
        username: 'text',
        password: 'text',
        rules: 'rules',
        groups: 'list',
        trial: 'text',
        item: 'text',
        arm: 'text',
        baselineArm: 'text',
        resultRows: 'number',
        weight: 'text',
        metrics: 'metrics',
        confidence: 'number',
        budget: 'number',
        ledger: 'text',
        throwawayFolder: 'flag',
        onMissingBaseline: ['inconclusive', 'bootstrap'],
        requireUncertainty: 'flag',
        allowTrainedOn: 'flag',
        overrides: 'maps',
        seed: 'number',
        maxMemory: 'number',
        maxRows: 'number',
        maxColumns: 'number',
        maxText: 'number',
        querySeconds: 'number',
        base: 'text',
    ])
}
