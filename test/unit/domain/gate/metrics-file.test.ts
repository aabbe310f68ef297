import { describe, expect, test } from 'vitest';
import { decideGate } from '../../../../src/domain/gate/decide.ts';
import { metricsDiff } from '../../../../src/domain/gate/diff.ts';
import { gateFacts } from '../../../../src/domain/gate/look.ts';
import { readMetricsFile } from '../../../../src/domain/gate/metrics-file.ts';
import { parseRules } from '../../../../src/foundation/rules/parse.ts';
import { twoModels } from './tables.ts';

const read = (text: string, metric: string) => readMetricsFile(text, 'metrics.json').read(metric);

describe('a number by the path of its leaf', () => {
  test.each([
    ['{"accuracy": 0.91}', 'accuracy', 0.91],
    ['{"a": 1, "b": -2.5e-3}', 'b', -0.0025],
    ['{"macro avg": {"f1-score": 0.8, "support": 10}}', 'macro avg/f1-score', 0.8],
    ['{"results": {"arc": {"acc,none": 0.3}}}', 'results/arc/acc,none', 0.3],
    ['{"folds": [{"auc": 0.7}, {"auc": 0.8}]}', 'folds/1/auc', 0.8],
    ['train:\n  rmse: 4.2\nvalid:\n  rmse: 5\n', 'valid/rmse', 5],
    ['{"a": NaN, "accuracy": 1}', 'accuracy', 1],
    ['{\n\t"accuracy":\t0.5\n}', 'accuracy', 0.5],
    ['{"accuracy":0.5,"x":"text","y":null}', 'accuracy', 0.5],
  ])('%s: %s', (text, metric, value) => {
    expect(read(text, metric)).toBe(value);
  });

  test.each([
    ['{"m": NaN}', /metrics\.json:1:7: the metric "m" is NaN, which is not a finite decimal number/],
    ['{"m": -Infinity}', /is -Infinity/],
    ['{"m": "NaN"}', /is NaN/],
    ['{"m": 1e999}', /is 1e999/],
    ['m: .inf', /metrics\.json:1:4: .*is \.inf/],
    ['{"m": "0.95"}', /is the text "0\.95", not a number/],
    ['m: 0x10', /is 0x10/],
    ['m: 0o17', /is 0o17/],
    ['{"m": ""}', /is the text ""/],
    ['{"m": null}', /is empty/],
    ['m:', /is empty/],
    ['{"m": true}', /is true, not a number/],
    ['{"x": {"m": 1}, "x/m": 2, "m": {"x": 3}, "m/x": 4}', undefined],
  ])('%s cannot be judged', (text, message) => {
    if (message)
      expect(read(text, 'm')).toMatchObject({ unusable: expect.stringMatching(message), at: { line: 1 } });
    else
      expect(read(text, 'x/m')).toMatchObject({
        unusable: expect.stringMatching(/is the path of two values/),
      });
  });

  test.each([
    [
      '{"accuracy": 1.5}',
      'accuracy',
      'metrics.json:1:14: the metric "accuracy" is 1.5, but it is between 0 and 1',
      'correct the number, or give the metric a name of its own; write 0.015 for 1.5 %',
    ],
    ['{"val/f1": 88.6}', 'val/f1', 'is 88.6, but it is between 0 and 1', 'write 0.886 for 88.6 %'],
    ['{"test_auc": -0.1}', 'test_auc', 'is -0.1, but it is between 0 and 1', 'correct the number'],
    ['{"log_loss": -0.2}', 'log_loss', 'is -0.2, but it is at least 0', 'correct the number'],
    ['{"rmse": -3}', 'rmse', 'is at least 0', 'correct the number'],
    ['{"neg_rmse": 3}', 'neg_rmse', 'is at most 0', 'correct the number'],
    ['{"r2": 1.2}', 'r2', 'is at most 1', 'correct the number'],
    ['{"mcc": -1.1}', 'mcc', 'is between -1 and 1', 'correct the number'],
  ])('%s holds a value that %s cannot have', (text, metric, what, remedy) => {
    const found = read(text, metric) as { readonly unusable: string; readonly remedy: string };
    expect(found.unusable).toContain(what);
    expect(found.remedy).toContain(remedy);
  });

  test.each([
    ['{"accuracy": 1.0000000000000002}', 'accuracy'],
    ['{"r2": -7}', 'r2'],
    ['{"brier": 1.4}', 'brier'],
    ['{"neg_log_loss": -0.2}', 'neg_log_loss'],
    ['{"accuracy_percent": 93}', 'accuracy_percent'],
    ['{"delta_accuracy": -0.02}', 'delta_accuracy'],
    ['{"loss": -12}', 'loss'],
    ['{"my score": 1000}', 'my score'],
  ])('%s is a value that %s can have', (text, metric) => {
    expect(read(text, metric)).toBeTypeOf('number');
  });

  test.each([
    ['{"a": 1, "a": 2}', /metrics\.json:1:10.*the key "a" twice/],
    ['{"a": 1', /is not readable/],
    ['0.9', /holds no metrics/],
    ['', /holds no metrics/],
    ['{"__proto__": {"accuracy": 1}}', /"__proto__"/],
    ['a: &x 1\nb: *x', /alias/],
  ])('%s is refused', (text, message) => {
    expect(() => readMetricsFile(text, 'metrics.json')).toThrow(message);
  });
});

const NO_BASELINE = { state: 'none' } as const;
const metrics = (text: string, name = 'new.json') => ({
  source: { kind: 'metrics' as const, name },
  content: { metrics: readMetricsFile(text, name) },
});
const stored = (text: string) => ({ state: 'found', rescored: false, ...metrics(text, 'old.json') }) as const;

function judge(
  rules: readonly string[],
  candidate: Parameters<typeof gateFacts>[1],
  baseline: Parameters<typeof gateFacts>[2] = NO_BASELINE,
  requireUncertainty = false,
) {
  const facts = gateFacts(parseRules(rules).rules, candidate, baseline, { alpha: 0.05, seed: 1 });
  const inputs = { rules, confidence: 0.95, onMissingBaseline: 'inconclusive', requireUncertainty } as const;
  return { ...decideGate(inputs, facts), facts };
}

describe('rules on bare numbers', () => {
  test.each([
    ['accuracy >= 0.9', 'pass', 'accuracy is 0.9100 (uncertainty unknown), at or above the limit 0.9.'],
    ['accuracy >= 0.92', 'fail', 'accuracy is 0.9100 (uncertainty unknown), below the limit 0.92.'],
    [
      'accuracy >= baseline - 0.02',
      'pass',
      'accuracy differs from the baseline by -0.01000 (uncertainty unknown), at or above the limit -0.02.',
    ],
    [
      'accuracy >= baseline',
      'fail',
      'accuracy differs from the baseline by -0.01000 (uncertainty unknown), below the limit 0.',
    ],
  ])('%s: %s as a point', (rule, outcome, message) => {
    const { checks, verdict } = judge([rule], metrics('{"accuracy": 0.91}'), stored('{"accuracy": 0.92}'));
    expect(checks[0]).toMatchObject({ outcome, message, basis: 'point' });
    expect(verdict).toBe(outcome);
  });

  test('where uncertainty is required, points decide nothing', () => {
    const { verdict, reason } = judge(['accuracy >= 0.9'], metrics('{"accuracy": 0.99}'), NO_BASELINE, true);
    expect(verdict).toBe('inconclusive');
    expect(reason).toMatch(/uncertainty unknown/);
  });

  test('a number that cannot be judged is ERROR, and the others are still shown', () => {
    const { checks, verdict } = judge(
      ['accuracy >= 0.9', 'loss <= 1'],
      metrics('{"accuracy": 0.99, "loss": NaN}'),
    );
    expect(checks.map(({ outcome }) => outcome)).toEqual(['pass', 'error']);
    expect(checks[1]).toMatchObject({ at: { file: 'new.json', line: 1, column: 28 } });
    expect(verdict).toBe('error');
  });

  test('a metric that the file does not have is ERROR and names those it has', () => {
    expect(() => judge(['acuracy >= 0.9'], metrics('{"accuracy": 0.99, "loss": 1}'))).toThrow(
      /"acuracy", which new\.json does not have; did you mean accuracy\? \(known: accuracy, loss\)/,
    );
    expect(() =>
      judge(['accuracy >= baseline'], metrics('{"accuracy": 0.99}'), stored('{"loss": 1}')),
    ).toThrow(/which old\.json does not have; known: loss/);
  });

  test('a limit that no value can reach is ERROR', () => {
    expect(() => judge(['accuracy <= 90'], metrics('{"accuracy": 0.99}'))).toThrow(
      /has the limit 90, but accuracy is between 0 and 1; write a limit within that range; write 0\.9 for 90 %/,
    );
  });

  test('slices and minimum rows ask for rows', () => {
    expect(() => judge(['accuracy[a=*] >= 0.9 min 10'], metrics('{"accuracy": 0.99}'))).toThrow(
      /names a slice, but a metrics file has no rows[\s\S]*sets a minimum number of rows/,
    );
  });

  test('predictions against a stored number: the comparison is a point, an absolute limit is not', () => {
    const { candidate: table } = twoModels(1000, 4, [0.6, 0.5]);
    const candidate = { source: { kind: 'predictions' as const, name: 'new.csv' }, content: { table } };
    const { checks } = judge(
      ['accuracy >= 0.5', 'accuracy >= baseline - 0.5'],
      candidate,
      stored('{"accuracy": 0.7}'),
    );
    expect(checks.map(({ basis }) => basis)).toEqual(['statistical', 'point']);
  });
});

test('metrics-diff: a line for each measure, undefined is null, direction by name', () => {
  const { facts, checks } = judge(
    ['loss <= baseline + 1', '"my thing" >= 2'],
    metrics('{"loss": 0.5, "my thing": 3}'),
    stored('{"loss": 0.4}'),
  );
  expect(metricsDiff(facts, checks)).toEqual([
    {
      metric: 'loss',
      slice: {},
      baseline: 0.4,
      candidate: 0.5,
      difference: expect.closeTo(0.1, 12),
      interval: null,
      direction: 'lower',
      outcome: 'pass',
    },
    {
      metric: 'my thing',
      slice: {},
      baseline: null,
      candidate: 3,
      difference: null,
      interval: null,
      direction: 'unknown',
      outcome: 'pass',
    },
  ]);
});

describe('standard errors that a file states', () => {
  const file = (acc: number, error: number | string) =>
    readMetricsFile(
      JSON.stringify({ results: { arc: { 'acc,none': acc, 'acc_stderr,none': error } } }),
      'r.json',
    );
  const gate = (rule: string, own: ReturnType<typeof file>, other: ReturnType<typeof file>) => {
    const { rules } = parseRules([rule]);
    const side = (metrics: typeof own) =>
      ({ source: { kind: 'metrics', name: 'r.json' }, content: { metrics } }) as const;
    const found = { state: 'found', rescored: false, ...side(other) } as const;
    return gateFacts(rules, side(own), found, { alpha: 0.05, seed: 1 }).measures[0]!;
  };

  test('make an interval of the number', () => {
    const { compared } = gate('"results/arc/acc,none" >= 0.5', file(0.6, 0.1), file(0.6, 0.1));
    expect(compared).toMatchObject({ basis: 'statistical', interval: { lower: expect.closeTo(0.4355, 4) } });
  });

  test('and of a difference, as of independent runs', () => {
    const { compared } = gate('"results/arc/acc,none" >= baseline - 0.02', file(0.6, 0.03), file(0.5, 0.04));
    expect(compared).toMatchObject({
      value: expect.closeTo(0.1, 12),
      interval: {
        lower: expect.closeTo(0.1 - 1.645 * 0.05, 3),
        upper: expect.closeTo(0.1 + 1.645 * 0.05, 3),
      },
      method: expect.stringContaining('independent runs'),
    });
  });

  test.each([0, 'N/A'])('%s is none', (error) => {
    expect(gate('"results/arc/acc,none" >= 0.5', file(0.6, error), file(0.6, error)).compared).toMatchObject({
      basis: 'point',
    });
  });
});
