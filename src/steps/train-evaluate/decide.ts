import { headlineMetrics } from '../../domain/metrics/catalogue.ts';
import type { TrainFacts } from '../../domain/training/facts.ts';
import { leakOf } from '../../domain/training/held-out.ts';
import type { Check } from '../../foundation/evidence/evidence.ts';
import { verdictOf } from '../../foundation/evidence/verdict.ts';
import type { Decision } from '../../foundation/step/define.ts';
import { counted } from '../../foundation/text/counted.ts';

/** Training and scoring that came this far went well; whether the model is good is for gate-model to decide. */
export function decideTraining(facts: TrainFacts): Decision {
  const checks = [
    ...(facts.trained
      ? [
          check({
            id: 'command',
            target: 'the command',
            expected: 'exit code 0',
            observed: 0,
            message: 'the training command ended with exit code 0',
          }),
        ]
      : []),
    rowsScored(facts),
    ...scoreClasses(facts),
    heldOut(facts),
    ...Object.entries(facts.missing).map(([input, cells]) =>
      check({
        id: `missing[${input}]`,
        target: input,
        severity: 'info',
        expected: 'missing values, counted',
        observed: cells,
        message: `${input} was missing in ${counted(cells, 'cell')}; the model was given NaN or an empty text`,
      }),
    ),
    ...undefinedMetrics(facts),
  ];
  return { verdict: verdictOf(checks), reason: reasonOf(facts), checks };
}

/** A check as far as it differs from one that passes, and would be an error. */
type Seen = Pick<Check, 'id' | 'target' | 'expected' | 'observed' | 'message'> & Partial<Check>;

const check = ({ id, ...seen }: Seen): Check => ({
  id: `train-evaluate:${id}`,
  outcome: 'pass',
  severity: 'error',
  basis: 'exact',
  ...seen,
});

function rowsScored({ rows, scoredBy }: TrainFacts): Check {
  const left = rows.unlabelled === 0 ? '' : `; ${rows.unlabelled} without a label were left out`;
  const by = {
    onnx: 'in process',
    'score-command': 'by the score command',
    predictions: 'by the command itself',
  }[scoredBy];
  return check({
    id: 'rows',
    target: 'evaluation-data',
    expected: 'at least one row with a label',
    observed: rows.scored,
    message: `${counted(rows.scored, 'row')} scored ${by}${left}`,
  });
}

const scoreClasses = ({ scoreClasses: found }: TrainFacts): readonly Check[] =>
  found
    ? [
        check({
          id: 'score-classes',
          target: 'model',
          severity: 'info',
          expected: 'one source that names the class of each score',
          observed: found.names.join(', '),
          message: `scores are of ${found.names.join(', ')}, in this order, by ${found.from}`,
        }),
      ]
    : [];

const LEAK_OUTCOMES = { found: 'fail', none: 'pass', 'not-known': 'skipped' } as const;

/** Whether the model is judged by what it has seen: a warning here, where nothing is decided by the metrics. */
function heldOut(facts: TrainFacts): Check {
  const { state, message } = leakOf(facts);
  return check({
    id: 'held-out',
    target: 'evaluation-data',
    outcome: LEAK_OUTCOMES[state],
    severity: 'warning',
    expected: 'no row that was trained on',
    observed: state,
    message,
    ...(state === 'none' ? {} : { remedy: LEAK_REMEDIES[state] }),
  });
}

const LEAK_REMEDIES = {
  found:
    'evaluate on rows that the model has not seen; where these are other rows, add a column to `row-id` that tells them apart',
  'not-known': 'name the tables that the model was trained on in `training-data`',
} as const;

const undefinedMetrics = ({ metrics }: TrainFacts): readonly Check[] =>
  metrics.flatMap(({ name, value }) =>
    typeof value === 'number'
      ? []
      : [
          check({
            id: `metric[${name}]`,
            target: name,
            outcome: 'skipped',
            severity: 'warning',
            expected: 'a value',
            observed: null,
            message: `${name} is undefined: ${value.undefined}`,
          }),
        ],
  );

function reasonOf({ task, metrics, rows, trained }: TrainFacts): string {
  const values = new Map(metrics.map(({ name, value }) => [name, value]));
  const shown = headlineMetrics(task).flatMap((name) => {
    const value = values.get(name);
    return typeof value === 'number' ? [`${name} ${Number(value.toPrecision(4))}`] : [];
  });
  const found = shown.length > 0 ? `: ${shown.join(', ')}` : '';
  return `${trained ? 'Trained, and scored' : 'Scored'} ${counted(rows.scored, 'row')}${found}.`;
}
