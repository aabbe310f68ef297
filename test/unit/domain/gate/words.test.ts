import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkId } from '../../../../src/domain/gate/words.ts';
import { isRuleError, parseRule } from '../../../../src/foundation/rules/parse.ts';
import { gate, twoModels } from './tables.ts';

const rule = (text: string) => {
  const read = parseRule(text);
  if (isRuleError(read)) throw new Error(read.message);
  return read;
};

describe('the name of a check', () => {
  test.each([
    ['roc_auc >= 0.62', 'gate:roc_auc>=0.62'],
    ['roc_auc>=baseline-0.020', 'gate:roc_auc>=baseline-0.02'],
    ['rmse <= 1.02 * baseline + 1', 'gate:rmse<=baseline*1.02+1'],
    ['log_loss[origin=*] <= 0.65 min 500', 'gate:log_loss<=0.65min500'],
    ['"macro avg/f1-score" >= 0.5', 'gate:"macro avg/f1-score">=0.5'],
    ['"a >= b" > 1', 'gate:"a >= b">1'],
  ])('%s is %s', (text, id) => {
    expect(checkId(rule(text), [])).toBe(id);
  });

  test('slices follow, and values that could be mistaken are quoted', () => {
    const slice = [
      { column: 'dest', value: 'a]b' },
      { column: 'origin', value: 'JFK' },
    ];
    expect(checkId(rule('accuracy >= 0.5'), slice)).toBe('gate:accuracy>=0.5[dest="a]b",origin=JFK]');
  });

  test('no two slices share one', () => {
    const name = fc.record({ column: fc.string({ minLength: 1 }), value: fc.string({ minLength: 1 }) });
    const slice = fc.array(name, { maxLength: 3 });
    fc.assert(
      fc.property(slice, slice, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(checkId(rule('accuracy >= 0.5'), a) === checkId(rule('accuracy >= 0.5'), b)).toBe(same);
      }),
    );
  });
});

test('rows that changed their mind, over all rows and by slice', () => {
  const { candidate, baseline } = twoModels(500, 8, [0.7, 0.3]);
  const half = Array.from({ length: 500 }, (_, row) => (row < 100 ? 'a' : 'b'));
  const { facts } = gate('accuracy >= baseline', { ...candidate, slices: { half } }, baseline);
  const [all, ...parts] = facts.changed!;
  expect(parts.map(({ slice, n }) => [slice, n])).toEqual([
    [[{ column: 'half', value: 'a' }], 100],
    [[{ column: 'half', value: 'b' }], 400],
  ]);
  expect(all!.gained).toBe(parts[0]!.gained + parts[1]!.gained);
  expect(all!.lost).toBe(parts[0]!.lost + parts[1]!.lost);
  const { difference } = facts.measures[0]!;
  expect(difference).toMatchObject({ value: (all!.gained - all!.lost) / 500 });
});

test('columns of many values are not listed value by value', () => {
  const { candidate, baseline } = twoModels(120, 8, [0.7, 0.3]);
  const plane = Array.from({ length: 120 }, (_, row) => `N${row}`);
  const { facts } = gate('accuracy >= baseline', { ...candidate, slices: { plane } }, baseline);
  expect(facts.changed).toHaveLength(1);
});
