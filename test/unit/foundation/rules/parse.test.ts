import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callOf, formatCall } from '../../../../src/foundation/rules/call.ts';
import { formatRule } from '../../../../src/foundation/rules/format.ts';
import {
  isRuleError,
  parseRule,
  parseRules,
  type RuleError,
} from '../../../../src/foundation/rules/parse.ts';
import type { Rule } from '../../../../src/foundation/rules/rule.ts';

function read(text: string): Rule {
  const rule = parseRule(text);
  if (isRuleError(rule)) throw new Error(`${text}: ${rule.message}`);
  return rule;
}

function refused(text: string): RuleError {
  const answer = parseRule(text);
  if (!isRuleError(answer)) throw new Error(`${text} was read as ${answer.text}`);
  return answer;
}

const absolute = (value: number) => ({ kind: 'absolute', value });
const amount = (value: number, unit: 'B' | 's') => ({ kind: 'absolute', value, unit });
const men = (factor: number, offset: number) => ({
  kind: 'slice',
  metric: 'recall',
  selectors: [{ column: 'sex', value: 'm' }],
  factor,
  offset,
});
const baseline = (factor: number, offset: number) => ({ kind: 'baseline', factor, offset });

describe('limits', () => {
  test.each([
    ['roc_auc >= 0.62', absolute(0.62)],
    ['roc_auc>=.62', absolute(0.62)],
    ['mcc > -1', absolute(-1)],
    ['p < 1e-3', absolute(0.001)],
    ['p < +1E+3', absolute(1000)],
    ['bias == -0', absolute(0)],
    ['roc_auc >= baseline', baseline(1, 0)],
    ['roc_auc >= baseline - 0.02', baseline(1, -0.02)],
    ['roc_auc>=baseline-0.02', baseline(1, -0.02)],
    ['roc_auc > baseline + 0.005', baseline(1, 0.005)],
    ['rmse <= baseline * 1.02', baseline(1.02, 0)],
    ['rmse <= 1.02 * baseline', baseline(1.02, 0)],
    ['rmse<=1.02*baseline+0.1', baseline(1.02, 0.1)],
    ['rmse <= baseline * 1.02 - 3', baseline(1.02, -3)],
    ['recall[sex=f] >= recall[sex=m]', men(1, 0)],
    ['recall[sex=f]>=recall[sex=m]-.05', men(1, -0.05)],
    ['recall[sex=f] >= recall[sex=m] * 0.9 - 0.01', men(0.9, -0.01)],
    ['recall[sex=f] >= 0.9*recall[sex=m]', men(0.9, 0)],
    ['size <= 50 MB', amount(50_000_000, 'B')],
    ['size <= 1.5GiB', amount(1_610_612_736, 'B')],
    ['size <= 8 KiB', amount(8192, 'B')],
    ['latency.p95 <= 200 ms', amount(0.2, 's')],
    ['latency.p95 <= 5s', amount(5, 's')],
    ['latency.p95 <= 5', absolute(5)],
  ])('%s', (text, limit) => {
    expect(read(text).limit).toEqual(limit);
  });
});

describe('metrics and selectors', () => {
  test.each([
    ['psi[dest] <= 0.2', 'psi', [{ column: 'dest' }]],
    ['psi[*] <= 0.2', 'psi', [{ column: '*' }]],
    ['f1[origin=JFK] > 0', 'f1', [{ column: 'origin', value: 'JFK' }]],
    ['f1 [ origin = * ] > 0', 'f1', [{ column: 'origin', value: '*' }]],
    [
      'f1[n=-1, at=2013-04] > 0',
      'f1',
      [
        { column: 'n', value: '-1' },
        { column: 'at', value: '2013-04' },
      ],
    ],
    ['f1[ort="São, \\"x\\""] > 0', 'f1', [{ column: 'ort', value: 'São, "x"' }]],
    ['f1[ort=Köln] > 0', 'f1', [{ column: 'ort', value: 'Köln' }]],
    ['"macro avg/f1-score" > 0', 'macro avg/f1-score', []],
    ['macro/f1-score > 0', 'macro/f1-score', []],
    ['min > 0 min 5', 'min', []],
    ['mean(faithfulness) >= 0.8', 'mean(faithfulness)', []],
    ['p95 ( "latency" ) <= 2.5', 'p95(latency)', []],
    ['mean("a b")[origin=JFK] >= 0.8', 'mean("a b")', [{ column: 'origin', value: 'JFK' }]],
    ['"mean(cost)" >= 0.8', 'mean(cost)', []],
    ['drift.share_drifted <= 0.3', 'drift.share_drifted', []],
    ['worst > 0', 'worst', []],
    ['baseline > 0', 'baseline', []],
    ['__proto__ > 0', '__proto__', []],
  ])('%s', (text, metric, selectors) => {
    expect(read(text)).toMatchObject({ metric, selectors });
  });

  test('reads the rows below which a slice is too small', () => {
    expect(read('log_loss[origin=*] <= 0.65 min 500').minimum).toBe(500);
    expect(read('log_loss[origin=*] <= 0.65')).not.toHaveProperty('minimum');
  });

  test('reads that a rule only warns', () => {
    expect(read('accuracy >= 0.9 warn').severity).toBe('warn');
    expect(read('accuracy >= 0.9')).not.toHaveProperty('severity');
  });

  test('reads that a rule is about the worst of its slices', () => {
    const selectors = [{ column: 'origin', value: '*' }];
    expect(read('worst(recall[origin=*]) >= 0.6')).toMatchObject({
      metric: 'recall',
      selectors,
      worst: true,
    });
    expect(read('recall[origin=*] >= 0.6')).not.toHaveProperty('worst');
  });

  test.each([
    ['mean(faithfulness)', { statistic: 'mean', column: 'faithfulness' }],
    ['p95("a b")', { statistic: 'p95', column: 'a b' }],
    ['mean( x )', undefined],
    ['mean("x")', undefined],
    ['worst(x)', undefined],
    ['recall', undefined],
  ])('%s is the statistic of a column: %j', (metric, call) => {
    expect(callOf(metric)).toEqual(call);
  });
});

describe('one spelling', () => {
  test.each([
    ['roc_auc>=baseline-0.02', 'roc_auc >= baseline - 0.02'],
    ['  rmse\n <=  1.020 *baseline ', 'rmse <= baseline * 1.02'],
    [
      'log_loss[ "origin" = * ,carrier="AA"]<=.65   min 0500',
      'log_loss[origin=*, carrier=AA] <= 0.65 min 500',
    ],
    ['"accuracy" >= 9e-1', 'accuracy >= 0.9'],
    ['mean ( "cost" )>=1', 'mean(cost) >= 1'],
    ['worst( recall[ origin = * ] )>=.6', 'worst(recall[origin=*]) >= 0.6'],
    ['recall[sex=f]>=.9*recall["sex"="m"]', 'recall[sex=f] >= recall[sex=m] * 0.9'],
    ['size<=50MB', 'size <= 50000000 B'],
    ['latency.p95 <= 1500ms', 'latency.p95 <= 1.5 s'],
    ['accuracy >= 0.9 warn min 500', 'accuracy >= 0.9 min 500 warn'],
  ])('%j is %s', (text, spelling) => {
    expect(read(text).text).toBe(spelling);
  });

  const name = fc
    .string({ minLength: 1, unit: 'grapheme' })
    .filter((text) => text !== '*' && /^[^\p{C}\p{Z}]+( [^\p{C}\p{Z}]+)*$/u.test(text));
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  const uniqueSelectors = <S extends { column: string }>(one: fc.Arbitrary<S>, minLength = 0) =>
    fc.uniqueArray(one, { selector: ({ column }) => column, minLength, maxLength: 3 });
  const selector = fc.record(
    { column: name, value: fc.oneof(name, fc.constant('*')) },
    { requiredKeys: ['column'] },
  );
  const call = fc.record({ statistic: fc.constantFrom('mean', 'p95', 'min', 'baseline'), column: name });
  const metric = fc.oneof(
    name,
    call.map(formatCall),
    fc.constantFrom('worst', 'baseline', 'baseline/x', 'warn'),
  );
  const relative = { factor: number.filter((x) => x > 0), offset: number };
  const unit = fc.constantFrom('B' as const, 's' as const);
  const limit = fc.oneof(
    fc.record(
      { kind: fc.constant('absolute' as const), value: number, unit },
      { requiredKeys: ['kind', 'value'] },
    ),
    fc.record({
      kind: fc.constant('slice' as const),
      metric,
      selectors: uniqueSelectors(fc.record({ column: name, value: name }), 1),
      ...relative,
    }),
    fc.record({
      kind: fc.constant('baseline' as const),
      ...relative,
    }),
  );
  const rule = fc.record(
    {
      metric,
      selectors: uniqueSelectors(selector),
      operator: fc.constantFrom(
        '>=' as const,
        '<=' as const,
        '>' as const,
        '<' as const,
        '==' as const,
        '!=' as const,
      ),
      limit,
      minimum: fc.integer({ min: 1 }),
      severity: fc.constant('warn' as const),
    },
    { requiredKeys: ['metric', 'selectors', 'operator', 'limit'] },
  );

  test('is read back as the same rule', () => {
    fc.assert(
      fc.property(rule, (given) => {
        const isSearch = given.selectors.some(({ value }) => value === '*');
        for (const one of isSearch ? [given, { ...given, worst: true as const }] : [given]) {
          const text = formatRule(one);
          expect(parseRule(text)).toEqual({ text, ...one });
        }
      }),
    );
  });
});

describe('what is not a rule is refused with place and remedy', () => {
  test.each([
    ['', 1, 'roc_auc >= 0.62'],
    ['   ', 1, 'roc_auc >= 0.62'],
    ['roc_auc', 8, '>='],
    ['>= 0.5', 1, 'metric'],
    ['0.5 <= auc', 1, 'metric'],
    ['auc >=', 7, 'baseline'],
    ['auc >= NaN', 8, 'number'],
    ['auc >= Infinity', 8, 'number'],
    ['auc >= 1e999', 8, '1.8e308'],
    ['auc >= 1e-999', 8, 'write 0'],
    ['auc >= 0x10', 8, 'decimal'],
    ['auc >= 1_000', 8, 'separators'],
    ['auc >= 0,62', 8, 'point'],
    ['auc >= "0.62"', 8, 'number'],
    ['auc >= 2%', 8, '0.02'],
    ['auc >= baseline - 2 %', 19, '0.02'],
    ['auc >= baseline * 98%', 19, 'baseline * 0.98'],
    ['auc >= Baseline', 8, '`baseline`'],
    ['auc >= baseline2', 8, '`baseline`'],
    ['auc >= baseline / 2', 17, 'baseline * 0.5'],
    ['auc >= baseline * -1', 19, 'above 0'],
    ['auc >= baseline * baseline', 19, 'decimal'],
    ['auc >= baseline - -0.1', 19, 'baseline - 0.02'],
    ['auc >= 2 * other', 12, '`baseline`'],
    ['auc >= other', 8, '`baseline`'],
    ['auc[sex=f] >= auc[sex=*]', 15, 'one slice'],
    ['auc[sex=f] >= auc[sex]', 15, 'one slice'],
    ['auc[sex=f] >= auc[sex=m] / 2', 26, 'multiply'],
    ['auc[sex=f] >= auc[sex=m] * -1', 28, 'above 0'],
    ['auc[sex=f] >= worst(auc[sex=*])', 15, 'one slice'],
    ['auc >= baseline[sex=m]', 16, 'left side'],
    ['worst(auc) >= 0.5', 1, 'origin=*'],
    ['worst(auc[sex=f]) >= 0.5', 1, 'origin=*'],
    ['worst(auc[sex=*] >= 0.5', 6, 'worst('],
    ['mean(a b) >= 0.5', 5, 'double quotes'],
    ['mean() >= 0.5', 6, 'name'],
    ['size <= 50 mb', 12, 'MB'],
    ['size <= 50KB', 11, 'kB or KiB'],
    ['size <= 50 TB', 12, 'MiB'],
    ['auc >= 0.6 warn warn', 17, 'one of them'],
    ['auc >= 0.6 min 5 min 6', 18, 'one of them'],
    ['auc >= 0.6warn', 8, 'decimal'],
    ['auc >= 0.6 <= 0.9', 12, 'two rules'],
    ['auc >= 0.6 and f1 >= 0.5', 12, 'one comparison'],
    ['auc >= 0.6; rm -rf /', 11, 'one comparison'],
    ['auc => 0.6', 5, '>='],
    ['auc = 0.6', 5, '=='],
    ['auc ≥ 0.6', 5, '>='],
    ['auc >= −0.6', 8, '`-`'],
    ['auc >= baseline – 0.6', 17, '`-`'],
    ['auc >= 0.6 min', 15, 'min 500'],
    ['auc >= 0.6 min 0', 16, 'min 500'],
    ['auc >= 0.6 min 1.5', 16, 'min 500'],
    ['auc >= 0.6 min 99999999999999999999', 16, 'min 500'],
    ['auc[] >= 0.6', 5, '[column]'],
    ['auc[origin >= 0.6', 12, 'commas'],
    ['auc[origin', 4, ']'],
    ['auc[origin=] >= 0.6', 12, '[column'],
    ['auc[origin=JFK LGA] >= 0.6', 16, 'double quotes'],
    ['auc[origin="JFK] >= 0.6', 12, '"'],
    ['auc[origin=“JFK”] >= 1', 12, 'plain quote'],
    ['auc[origin="a\\n"] >= 0.6', 14, 'escape'],
    ['auc[origin="a\nb"] >= 0.6', 14, 'one line'],
    ['auc[origin="*"] >= 0.6', 12, 'rename'],
    ['auc[*=JFK] >= 0.6', 5, 'column'],
    ['auc[a=1, a=2] >= 0.6', 10, 'once'],
    ['"" >= 0.6', 1, 'name'],
    ['auc\u0000 >= 0.6', 4, 'remove'],
    ['auc\u00a0>= 0.6', 4, 'remove'],
    ['auc \u202e>= 0.6', 5, 'remove'],
    ['constructor.constructor("return process")()', 24, '>='],
    [`auc >= 0.${'6'.repeat(10_000)}`, 1001, '1000'],
  ])('%j', (text, column, remedy) => {
    const error = refused(text);
    expect(error.column).toBe(column);
    expect(error.remedy).toContain(remedy);
    expect(error.message.length).toBeLessThan(200);
  });

  test('answers any text without throwing, at a place within it', () => {
    const piece = fc.constantFrom(
      'auc',
      '[',
      ']',
      '"',
      '=',
      '>=',
      '<',
      ' ',
      '*',
      ',',
      '1',
      'e',
      '.',
      '-',
      'baseline',
      'min',
      '\\',
      'worst(',
      'mean(',
      ')',
      'MB',
      'warn',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        const answer = parseRule(given);
        if (isRuleError(answer)) expect(answer.column).toBeLessThanOrEqual(given.length + 1);
        else expect(parseRule(answer.text)).toEqual(answer);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the rules of an input', () => {
  test('are read together, and all that is wrong is said at once', () => {
    const texts = ['auc >= 0.6', 'auc >= x', 'auc>=0.60', 'f1 =', 'auc >= 0.6 warn'];
    const positions = texts.map((_, index) => ({ file: 'mlops.yml', line: index + 3 }));
    const { rules, problems } = parseRules(texts, positions);
    expect(rules.map((rule) => rule.text)).toEqual(['auc >= 0.6']);
    expect(problems.map(({ value, at, message }) => [value, at?.line, message])).toEqual([
      ['auc >= x', 4, 'is not a rule: at character 8 it has the limit "x"'],
      ['auc>=0.60', 5, 'is given twice'],
      ['f1 =', 6, 'is not a rule: at character 4 it has "="'],
      ['auc >= 0.6 warn', 7, 'is given twice'],
    ]);
  });
});
