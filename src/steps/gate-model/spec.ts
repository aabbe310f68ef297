import { directionOf } from '../../domain/metrics/foreign/direction.ts';
import { defineSpec } from '../../foundation/step/define.ts';
import {
  CSV_OF,
  count,
  csv,
  flag,
  names,
  number,
  oneOf,
  overrides,
  path,
  paths,
  rules,
  sqlMetrics,
  text,
} from '../../foundation/step/fields.ts';

export const gateModel = defineSpec({
  name: 'gate-model',
  about: 'Decide by rules whether a candidate may replace the baseline: PASS, FAIL or the rows still needed.',
  inputs: {
    candidate: path({
      about:
        'Evidence of train-evaluate, a predictions table, results of an LLM evaluation (promptfoo, inspect_ai, lm-eval and others, or a table with the column `item`), or a metrics file (the evidence of train-evaluate of this run).',
    }),
    candidates: paths({
      about:
        'Several candidates in place of one: evidence of train-evaluate, predictions tables of the same rows or results of the same items, globs. The best by `choose-by` is judged, each rule at a level of one part for each of them.',
    }),
    'candidate-column': text({
      about:
        'Column of a predictions table in `candidates` that tells several of them apart, such as the number of a trial (a table is one candidate).',
    }),
    'choose-by': text({ about: 'Metric that chooses among `candidates` (that of the first rule).' }),
    baseline: path({
      about:
        'What the candidate is compared with: a model package folder, a predictions table, evidence, results of an evaluation, a metrics file, or `registry:champion` (an alias, a version or a digest of `registry`).',
    }),
    csv: csv({ about: CSV_OF('predictions tables are') }),
    registry: text({
      about:
        'Where a registered baseline is kept: `oci://host/name`, or a folder (the `registry` of register-model).',
      inherits: 'registers',
    }),
    name: text({
      about: 'Name below the registry (the `name` of register-model).',
      inherits: 'registers',
    }),
    username: text({
      about: 'User of the registry (the Docker configuration of this machine).',
      scope: 'run',
      inherits: 'registers',
    }),
    password: text({
      about: 'Password or token of the registry.',
      secret: true,
      scope: 'run',
      inherits: 'registers',
    }),
    rules: rules(
      {
        about:
          'Rules such as `roc_auc >= 0.62`, `roc_auc >= baseline - 0.02`, `log_loss[origin=*] <= 0.65 min 500`, or objects such as `{metric: roc_auc, max_regression_abs: 0.02}`.',
        required: true,
      },
      directionOf,
    ),
    groups: names({
      about:
        'Which rows stand or fall together: a column or SQL expression over the candidate, or several; `none` claims that rows are independent (what train-evaluate found; else `auto`: days of time columns, row-id columns that repeat).',
    }),
    trial: text({
      about:
        'Column that tells the trials of an item apart: candidate and baseline pair by item, whatever their numbers of trials (what train-evaluate was told; in results of an evaluation `trial`, else their order).',
    }),
    item: text({
      about:
        'Results of an evaluation: the column, metadata key or tag that names an item (the id of the tool, else what was asked).',
    }),
    arm: text({
      about:
        'Results of an evaluation with several arms, such as a model and a prompt, or a filter: the one to judge.',
    }),
    'baseline-arm': text({
      about: 'The arm of the baseline, which may be in the same file (`arm`).',
    }),
    'result-rows': count({
      about:
        'Rows that a results file must hold which does not say so itself, such as JSON lines: a run that was cut off would look whole (not checked).',
    }),
    weight: text({
      about:
        'Column or SQL expression over the candidate that says how much a row counts, for both models (what train-evaluate was told).',
    }),
    metrics: sqlMetrics({
      about:
        'Metrics of your own: a name to one SQL aggregate over the columns of the predictions table, such as `{revenue: sum(gain) FILTER (WHERE prediction)}`, or to `{sql, direction, about}`. Rules may name them (the `metrics` of train-evaluate).',
      inherits: 'evaluates',
    }),
    confidence: number(
      { about: 'Confidence of each one-sided decision.', fallback: 0.95 },
      { min: 0.5, max: 0.9999 },
    ),
    budget: count({
      about:
        'How many looks at the evaluation rows share the error: every rule is decided at a level of one part of it, and the looks are counted in `ledger` (looks are not counted).',
    }),
    ledger: text({
      about: 'Where looks are counted: `oci://host/name`, or a folder (`registry`).',
    }),
    'throwaway-folder': flag({
      about: 'Count looks in a folder although this machine is thrown away after the job.',
      fallback: false,
    }),
    'on-missing-baseline': oneOf(['inconclusive', 'bootstrap'], {
      about: 'What a missing baseline means: `bootstrap` lets the absolute rules decide.',
      fallback: 'inconclusive',
    }),
    'require-uncertainty': flag({
      about: 'Refuse to judge numbers of a bare metrics file as points.',
      fallback: false,
    }),
    'allow-trained-on': flag({
      about:
        'Judge a candidate by rows that it was trained on. Without it every rule on such rows is INCONCLUSIVE.',
      fallback: false,
    }),
    overrides: overrides({
      about:
        'Rules that a person lets go for a while: `rule`, `author`, `reason`, `commit` and `expires` of each. Under a pull request only those of the base branch count.',
    }),
    seed: count({ about: 'Seed of the bootstrap.', fallback: 42 }),
  },
  outputs: {
    'metrics-diff':
      'JSON list: metric, slice, baseline, candidate, difference, interval, direction, outcome.',
  },
  traits: ['judges'],
  needs: ['engine', 'scorers', 'processes', 'environments', 'stores', 'repository'],
});
