import { headlineMetrics } from '../../domain/metrics/catalogue.ts';
import type { TrainFacts } from '../../domain/training/facts.ts';
import { leakOf } from '../../domain/training/held-out.ts';
import type { Check, Scalar } from '../../foundation/evidence/evidence.ts';
import { verdictOf } from '../../foundation/evidence/verdict.ts';
import type { Decision } from '../../foundation/step/define.ts';
import { counted } from '../../foundation/text/counted.ts';

/** Training and scoring that came this far went well; whether the model is good is for gate-model to decide. */
export function decideTraining(facts: TrainFacts): Decision {
  const checks = [
    ...(facts.trained
      ? [check('command', 'the command', 'exit code 0', 0, 'the training command ended with exit code 0')]
      : []),
    rowsScored(facts),
    ...scoreClasses(facts),
    heldOut(facts),
    ...Object.entries(facts.missing).map(([input, cells]) =>
      check(
        `missing[${input}]`,
        input,
        'missing values, counted',
        cells,
        `${input} was missing in ${counted(cells, 'cell')}; the model was given NaN or an empty text`,
        { severity: 'info' },
      ),
    ),
    ...undefinedMetrics(facts),
  ];
  return { verdict: verdictOf(checks), reason: reasonOf(facts), checks };
}

function check(
  id: string,
  target: string,
  expected: string,
  observed: Scalar,
  message: string,
  more: Partial<Check> = {},
): Check {
  return {
    id: `train-evaluate:${id}`,
    target,
    outcome: 'pass',
    severity: 'error',
    expected,
    observed,
    basis: 'exact',
    message,
    ...more,
  };
}

function rowsScored({ rows, scoredBy }: TrainFacts): Check {
  const left = rows.unlabelled === 0 ? '' : `; ${rows.unlabelled} without a label were left out`;
  const by = {
    onnx: 'in process',
    'score-command': 'by the score command',
    predictions: 'by the command itself',
  }[scoredBy];
  return check(
    'rows',
    'evaluation-data',
    'at least one row with a label',
    rows.scored,
    `${counted(rows.scored, 'row')} scored ${by}${left}`,
  );
}

const scoreClasses = ({ scoreClasses: found }: TrainFacts): readonly Check[] =>
  found
    ? [
        check(
          'score-classes',
          'model',
          'one source that names the class of each score',
          found.names.join(', '),
          `scores are of ${found.names.join(', ')}, in this order, by ${found.from}`,
          { severity: 'info' },
        ),
      ]
    : [];

const LEAK_OUTCOMES = { found: 'fail', none: 'pass', 'not-known': 'skipped' } as const;

/** Whether the model is judged by what it has seen: a warning here, where nothing is decided by the metrics. */
function heldOut(facts: TrainFacts): Check {
  const { state, message } = leakOf(facts);
  return check('held-out', 'evaluation-data', 'no row that was trained on', state, message, {
    outcome: LEAK_OUTCOMES[state],
    severity: 'warning',
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
          check(`metric[${name}]`, name, 'a value', null, `${name} is undefined: ${value.undefined}`, {
            outcome: 'skipped',
            severity: 'warning',
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
