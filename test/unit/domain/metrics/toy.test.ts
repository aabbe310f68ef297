import { describe, expect, test } from 'vitest';
import { decideGate } from '../../../../src/domain/gate/decide.ts';
import { gateFacts } from '../../../../src/domain/gate/look.ts';
import { METRICS } from '../../../../src/domain/metrics/catalogue.ts';
import type { MetricDefinition } from '../../../../src/domain/metrics/definition.ts';
import { evaluate } from '../../../../src/domain/metrics/evaluate.ts';
import { parseRules } from '../../../../src/foundation/rules/parse.ts';
import { tableOf } from '../gate/tables.ts';
import { binary, regression } from './examples.ts';

/** A metric is one definition: everything below knows it from that alone. */
const falseAlarms: MetricDefinition = {
  name: 'false_alarms',
  about: 'Share of negatives that are predicted positive.',
  tasks: ['binary'],
  direction: 'lower',
  range: { min: 0, max: 1 },
  needs: 'prediction',
  form: {
    kind: 'proportion',
    isTrial: (label) => label === 0,
    isSuccess: (_, prediction) => prediction === 1,
    pairable: true,
    empty: 'no negative labels',
  },
};

const cost: MetricDefinition = {
  name: 'cost',
  about: 'Mean cost: each hour too low costs three times an hour too high.',
  tasks: ['regression'],
  direction: 'lower',
  range: { min: 0 },
  needs: 'prediction',
  form: {
    kind: 'mean',
    loss: ({ label, prediction }) =>
      Float64Array.from(label, (truth, row) => {
        const error = truth - prediction[row]!;
        return error > 0 ? 3 * error : -error;
      }),
  },
};

const metrics = [...METRICS, falseAlarms, cost];

const hundred = Array.from({ length: 100 }, (_, row) => row);
/** 60 negatives, of which 6 are called positive. */
const alarms = binary(
  hundred.map((row) => Number(row >= 60)),
  hundred.map((row) => Number(row >= 54)),
);
const calm = binary(
  hundred.map((row) => Number(row >= 60)),
  hundred.map((row) => Number(row >= 60)),
);
const delays = regression(
  hundred.map((row) => row % 7),
  hundred.map((row) => (row % 7) + (row % 2 === 0 ? 1 : -1)),
);

function gate(rule: string, candidate: typeof alarms | typeof delays, baseline?: typeof alarms) {
  const { rules } = parseRules([rule]);
  const source = { kind: 'predictions', name: 'new.parquet' } as const;
  const other = { ...source, name: 'old.parquet' };
  const facts = gateFacts(
    rules,
    { source, content: { table: tableOf(candidate) } },
    baseline
      ? { state: 'found', source: other, rescored: false, content: { table: tableOf(baseline) } }
      : { state: 'none' },
    { alpha: 0.05, seed: 1, metrics },
  );
  return decideGate(
    { rules: [rule], confidence: 0.95, onMissingBaseline: 'inconclusive', requireUncertainty: true },
    facts,
  );
}

describe('a metric that this tool does not have', () => {
  test('is measured beside the others', () => {
    expect(evaluate(alarms, metrics)).toMatchObject({ specificity: 0.9, false_alarms: 0.1 });
    expect(evaluate(delays, metrics)).toMatchObject({ mae: 1, cost: 2 });
    expect(evaluate(binary([1], [1]), metrics)).toMatchObject({
      false_alarms: { undefined: 'no negative labels' },
    });
  });

  test.each([
    ['false_alarms <= 0.2', alarms, 'pass', 'Clopper-Pearson'],
    ['false_alarms <= 0.05', alarms, 'inconclusive', 'Clopper-Pearson'],
    ['false_alarms <= 0.02', alarms, 'fail', 'Clopper-Pearson'],
    ['cost <= 3', delays, 'pass', "Student t with Hall's correction"],
    ['cost <= 1', delays, 'fail', "Student t with Hall's correction"],
  ] as const)('is gated: %s', (rule, predictions, verdict, method) => {
    const decision = gate(rule, predictions);
    expect(decision.verdict).toBe(verdict);
    expect(decision.checks[0]!.observed).toMatchObject({ method });
  });

  test('is compared with the baseline on the same rows', () => {
    expect(gate('false_alarms <= baseline', alarms, calm).checks[0]).toMatchObject({
      outcome: 'fail',
      difference: { value: 0.1, method: 'Tango' },
    });
  });

  test('has a range, so a limit outside it is refused', () => {
    expect(() => gate('false_alarms <= 20', alarms)).toThrow('limit 20');
  });
});
