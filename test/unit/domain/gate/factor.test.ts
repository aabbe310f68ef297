import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideGate } from '../../../../src/domain/gate/decide.ts';
import { gateFacts } from '../../../../src/domain/gate/look.ts';
import { readMetricsFile } from '../../../../src/domain/gate/metrics-file.ts';
import { parseRules } from '../../../../src/foundation/rules/parse.ts';
import { createRandom } from '../../../../src/foundation/stats/random.ts';
import { gate, tableOf } from './tables.ts';

/** A rule on two metrics files that hold one number each. */
function judgeNumbers(rule: string, candidate: number, baseline: number) {
  const file = (name: string, value: number) => ({
    source: { kind: 'metrics' as const, name },
    content: { metrics: readMetricsFile(JSON.stringify({ gain: value }), name) },
  });
  const rules = [rule];
  const facts = gateFacts(
    parseRules(rules).rules,
    file('new.json', candidate),
    { state: 'found', rescored: false, ...file('old.json', baseline) },
    { alpha: 0.05, seed: 1 },
  );
  const inputs = {
    rules,
    confidence: 0.95,
    onMissingBaseline: 'inconclusive',
    requireUncertainty: false,
  } as const;
  return decideGate(inputs, facts).checks[0]!;
}

describe('a factor needs a baseline above 0', () => {
  test.each([
    ['gain >= baseline * 0.98', -0.5, -0.5, 'inconclusive'],
    ['gain >= baseline * 1.02', -0.5, -0.5, 'inconclusive'],
    ['gain <= baseline * 1.02', -120, -119, 'inconclusive'],
    ['gain >= 0.98 * baseline + 0.01', 0.2, 0, 'inconclusive'],
    ['gain >= baseline * 0.98', 0.5, 0.5, 'pass'],
    ['gain >= baseline * 1.02', 0.5, 0.5, 'fail'],
    ['gain >= baseline - 0.02', -0.5, -0.5, 'pass'],
    ['gain >= baseline * 1', -0.5, -0.5, 'pass'],
  ])('%s with %d against %d: %s', (rule, candidate, baseline, outcome) => {
    expect(judgeNumbers(rule, candidate, baseline).outcome).toBe(outcome);
  });

  test.each([
    ['gain >= baseline * 0.98', '`gain >= baseline - 0.02`'],
    ['gain < baseline * 1.02', '`gain < baseline + 0.02`'],
  ])('%s: the remedy is a difference', (rule, instead) => {
    const { message, remedy } = judgeNumbers(rule, -0.5, -0.5);
    expect(message).toContain('gain of the baseline is -0.5000');
    expect(remedy).toBe(`write the margin as a difference, such as ${instead}`);
  });

  test('a factor decides only where the baseline is above 0, whatever the numbers', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const factor = fc.double({ min: 0.01, max: 10, noNaN: true }).filter((value) => value !== 1);
    fc.assert(
      fc.property(number, number, factor, fc.constantFrom('>=', '>', '<=', '<'), (a, b, k, operator) => {
        const { outcome } = judgeNumbers(`gain ${operator} baseline * ${k}`, a, b);
        return b > 0 ? outcome !== 'inconclusive' : outcome === 'inconclusive';
      }),
    );
  });
});

/** Predictions of a number that are wrong by noise of this size around a label of spread 1. */
function regression(noise: number) {
  const random = createRandom(11);
  const label = Float64Array.from({ length: 200 }, () => random.uniform());
  const prediction = label.map((value) => value + noise * (random.uniform() - 0.5));
  return tableOf({ task: 'regression', n: 200, label, prediction });
}

test.each([
  ['far below 0', 4, 'inconclusive'],
  ['around 0, though its value is above it', 0.97, 'inconclusive'],
  ['above 0', 0.2, 'pass'],
])('tables, with an r2 of the baseline %s', (_, noise, outcome) => {
  const [check] = gate('r2 >= baseline * 0.98', regression(0.01), regression(noise)).checks;
  expect(check!.outcome).toBe(outcome);
  if (outcome === 'inconclusive')
    expect(check!.message).toMatch(
      /r2 of the baseline is .* \(90 % interval -.* to .*\); at or below 0 a factor/,
    );
});
