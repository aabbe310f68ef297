import { describe, expect, test } from 'vitest';
import type { PredictionsTable } from '../../../../src/domain/predictions/predictions.ts';
import { InputErrors } from '../../../../src/foundation/problems/errors.ts';
import { binaryTable, gate, tableOf, twoModels, withoutScores } from './tables.ts';

const { candidate, baseline } = twoModels(3000, 7, [0.55, 0.5]);
const refusal = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (cause) {
    if (cause instanceof InputErrors) return cause.message.split('\n');
    throw cause;
  }
  return [];
};

describe('a rule is met, broken or undecided by its whole interval', () => {
  test.each([
    [
      'accuracy >= 0.65',
      'pass',
      /^accuracy is 0\.69\d+ \(90 % interval 0\.6\d+ to 0\.7\d+\), at or above the limit 0\.65\.$/,
    ],
    ['accuracy >= 0.75', 'fail', /^accuracy is .*, below the limit 0\.75\.$/],
    [
      'accuracy >= 0.7',
      'inconclusive',
      /^Not enough data to decide accuracy >= 0\.7: accuracy is .*\)\. [\d,]+ more rows are needed if the estimate holds\.$/,
    ],
    [
      'roc_auc >= baseline - 0.02',
      'pass',
      /^roc_auc differs from the baseline by \+0\.04\d+ \(90 % interval \+0\.02\d+ to \+0\.06\d+\), at or above the limit -0\.02\.$/,
    ],
    ['roc_auc >= baseline + 0.1', 'fail', /below the limit 0\.1\.$/],
    ['roc_auc >= baseline + 0.04', 'inconclusive', /needed if the difference stays as it is|times the rows/],
    ['log_loss <= baseline', 'pass', /^log_loss differs from the baseline by -0\.0\d+/],
    ['log_loss < baseline * 0.5', 'fail', /^log_loss - 0\.5 \* baseline is \+/],
    ['f1 >= baseline - 0.05', 'pass', /^f1 differs from the baseline/],
  ])('%s: %s', (rule, outcome, message) => {
    const { checks, verdict, reason } = gate(
      rule,
      candidate,
      rule.includes('baseline') ? baseline : undefined,
    );
    expect(checks).toHaveLength(1);
    expect([checks[0]!.outcome, verdict]).toEqual([outcome, outcome]);
    expect(checks[0]!.message).toMatch(message);
    expect(reason).toContain(checks[0]!.message);
  });

  test('the interval shown is the one that decides: two-sided 90 % for a confidence of .95', () => {
    const [check] = gate('accuracy >= 0.65', candidate).checks;
    expect(check!.observed).toMatchObject({ confidence: 0.9, method: 'Clopper-Pearson', n: 3000 });
    expect(
      gate('accuracy >= 0.65', candidate, undefined, { confidence: 0.99 }).checks[0]!.observed,
    ).toMatchObject({
      confidence: 0.98,
    });
  });

  test('PASS needs every rule; the reason is the tightest of them', () => {
    const all = gate(['accuracy >= 0.5', 'accuracy >= 0.67'], candidate);
    expect(all.reason).toMatch(
      /^All 2 checks are met; the tightest: accuracy is .* at or above the limit 0\.67\.$/,
    );
    expect(gate(['accuracy >= 0.5', 'accuracy >= 0.7'], candidate).verdict).toBe('inconclusive');
    const both = gate(['accuracy >= 0.7', 'accuracy >= 0.9', 'recall >= 0.99'], candidate);
    expect(both.verdict).toBe('fail');
    expect(both.reason).toMatch(/below the limit 0\.9 \(and 1 more\)\.$/);
  });
});

describe('rules that cannot be decided at all are ERROR, all of them at once', () => {
  test.each([
    [[], /rules are empty/],
    [['accuracy == 0.9'], /compares with `==`.*use >=/],
    [['accuracy != 0.9'], /compares with `!=`/],
    [['accurcy >= 0.9'], /"accurcy", which is not known; did you mean accuracy\? \(known: accuracy, /],
    [['rmse <= 3'], /rmse, which is not a metric of binary predictions; known: accuracy/],
    [['accuracy >= 95'], /the limit 95, but accuracy is between 0 and 1; .*write 0\.95 for 95 %/],
    [['log_loss >= -1'], /is at least 0/],
    [['accuracy >= baseline'], /the input `baseline` is not given/],
    [['accuracy[origin=JFK] >= 0.5'], /slice column "origin".*list it in `slices`/],
    [['accuracy[origin] >= 0.5'], /selector origin without a value/],
    [['accuracy[*] >= 0.5'], /selector \* without a value/],
    [['constructor.constructor("x")() >= 1'], /is not a rule/],
  ])('%j', (rules, message) => {
    expect(refusal(() => gate(rules, candidate)).join('\n')).toMatch(message);
  });

  test('several', () => {
    expect(
      refusal(() => gate(['accurcy >= 1', 'rmse <= 3', 'recall[origin=*] >= 0.5'], candidate)),
    ).toHaveLength(3);
  });

  test('a metric of scores where there are none', () => {
    expect(refusal(() => gate('roc_auc >= 0.6', withoutScores(candidate))).join()).toMatch(
      /needs scores.*add the column `score`/,
    );
  });
});

describe('first run', () => {
  const missing = { state: 'missing', name: 'champion' } as const;
  const rules = ['accuracy >= 0.6', 'accuracy >= baseline - 0.01'];

  test('without a policy a rule on the baseline is undecided', () => {
    const { checks, verdict, reason } = gate(rules, candidate, missing);
    expect(checks.map(({ outcome }) => outcome)).toEqual(['pass', 'inconclusive']);
    expect(verdict).toBe('inconclusive');
    expect(reason).toBe('Cannot tell: there is no baseline at champion.');
    expect(checks[1]!.remedy).toMatch(/on-missing-baseline: bootstrap/);
  });

  test('bootstrap: absolute rules decide, and the reason says so', () => {
    const { checks, verdict, reason } = gate(rules, candidate, missing, { onMissingBaseline: 'bootstrap' });
    expect(checks.map(({ outcome, message }) => `${outcome}: ${message}`)[1]).toBe(
      'skipped: No baseline yet at champion.',
    );
    expect(verdict).toBe('pass');
    expect(reason).toMatch(/^No baseline yet\. The only check is met \(1 skipped\): accuracy is/);
  });

  test('bootstrap without an absolute rule decides nothing and does not pass', () => {
    const { verdict, reason } = gate(rules[1]!, candidate, missing, { onMissingBaseline: 'bootstrap' });
    expect(verdict).toBe('inconclusive');
    expect(reason).toMatch(/No rule could be decided.*Add an absolute rule/);
  });

  test('a baseline of other rows is not comparable, and bootstrap does not excuse it', () => {
    const other = { state: 'incomparable', name: 'old.json', reason: 'other evaluation data' } as const;
    const { checks } = gate(rules, candidate, other, { onMissingBaseline: 'bootstrap' });
    expect(checks[1]).toMatchObject({
      outcome: 'inconclusive',
      message: 'Cannot tell: accuracy of old.json is not comparable: other evaluation data.',
    });
  });
});

describe('identical predictions', () => {
  test.each([
    ['accuracy >= baseline', 'pass'],
    ['accuracy >= baseline - 0.01', 'pass'],
    ['roc_auc >= baseline - 0.02', 'pass'],
    ['log_loss <= baseline', 'pass'],
    ['mcc >= baseline', 'pass'],
    ['pr_auc >= baseline', 'pass'],
    ['accuracy >= baseline * 0.98', 'pass'],
    ['log_loss <= baseline * 1.01', 'pass'],
    ['accuracy > baseline', 'fail'],
    ['accuracy >= baseline + 0.001', 'fail'],
    ['accuracy >= baseline * 1.02', 'fail'],
  ])('%s: %s, no difference', (rule, outcome) => {
    const { checks, facts } = gate(rule, candidate, candidate);
    expect(checks[0]!.outcome).toBe(outcome);
    if (!rule.includes('*'))
      expect(checks[0]!.message).toMatch(/does not differ from the baseline \(identical predictions\)/);
    expect(facts.baseline).toMatchObject({ identical: true });
    expect(facts.changed).toEqual([{ slice: [], n: 3000, gained: 0, lost: 0 }]);
  });

  test.each([
    ['classes alone', withoutScores],
    ['scores that are the class', hardScores],
  ])('%s cannot show that two models are one: their difference keeps an interval', (_, plain) => {
    const { checks, facts } = gate('accuracy >= baseline', plain(candidate), plain(candidate));
    expect(facts.baseline).toMatchObject({ identical: false });
    expect(checks[0]).toMatchObject({ outcome: 'inconclusive', difference: { value: 0, method: 'Tango' } });
    expect(gate('accuracy >= baseline - 0.01', plain(candidate), plain(candidate)).verdict).toBe('pass');
  });

  test('the same predictions from other scores are judged as two models', () => {
    const few = binaryTable(Array.from({ length: 40 }, (_, i) => [i % 2, i % 2 === 0 ? 0.1 : 0.9] as const));
    const calibrated = binaryTable(
      Array.from({ length: 40 }, (_, i) => [i % 2, i % 2 === 0 ? 0.2 : 0.8] as const),
    );
    expect(gate('accuracy >= baseline - 0.01', few, calibrated).verdict).toBe('inconclusive');
    expect(gate('accuracy >= baseline - 0.01', few, few).verdict).toBe('pass');
    expect(gate('roc_auc >= baseline - 0.01', few, calibrated).verdict).toBe('inconclusive');
    expect(gate('f1 >= baseline - 0.01', few, calibrated).verdict).toBe('inconclusive');
  });
});

describe('what is undefined never passes', () => {
  const oneClass = binaryTable(Array.from({ length: 100 }, (_, i) => [0, i / 100] as const));
  test.each([
    ['roc_auc >= 0.1', /roc_auc is undefined/],
    ['recall >= 0', /recall is undefined: no positive labels/],
    ['f1 >= 0.02', /f1 is 0/],
    ['mcc >= -1', /mcc is undefined: no positive labels/],
  ])('one class: %s', (rule, message) => {
    const { checks, verdict } = gate(rule, oneClass);
    expect(verdict).toBe('inconclusive');
    expect(checks[0]!.message).toMatch(message);
  });

  test('rows without a single error are not certain of the next', () => {
    const perfect = binaryTable(Array.from({ length: 30 }, (_, i) => [i % 2, i % 2] as const));
    expect(gate('f1 >= 0.95', perfect).verdict).toBe('inconclusive');
    expect(gate('accuracy >= 0.95', perfect).verdict).toBe('inconclusive');
    expect(gate('log_loss <= 0.5', perfect).checks[0]!.message).toMatch(/no interval: .* 30 equal values/);
    const more = binaryTable(Array.from({ length: 60 }, (_, i) => [i % 2, i % 2] as const));
    expect(gate('pr_auc >= 0.5', more).checks[0]!.message).toMatch(
      /rows without an error do not tell how often others err/,
    );
  });

  test('a mean of few losses waits for 30 rows and 5 of each class', () => {
    const of = (n: number, positives: number) =>
      binaryTable(Array.from({ length: n }, (_, i) => [Number(i < positives), 0.1 + (i % 7) / 10] as const));
    expect(gate('log_loss <= 5', of(29, 10)).checks[0]).toMatchObject({
      outcome: 'inconclusive',
      rowsNeeded: 1,
    });
    expect(gate('brier <= 0.9', of(100, 4)).checks[0]).toMatchObject({
      outcome: 'inconclusive',
      rowsNeeded: 25,
      message: expect.stringMatching(/4 positive and 96 negative rows; brier needs 5 of each class/),
    });
    expect(gate('brier <= 0.9', of(100, 5)).verdict).toBe('pass');
  });

  test('AUC of fewer than 20 of a class waits for the rows that make 20', () => {
    const rare = binaryTable(
      Array.from({ length: 500 }, (_, i) => [Number(i % 50 === 0), (i % 97) / 97] as const),
    );
    const [check] = gate('roc_auc >= 0.1', rare).checks;
    expect(check).toMatchObject({ outcome: 'inconclusive', rowsNeeded: 500 });
    expect(check!.message).toMatch(/10 positive and 490 negative rows; AUC needs 20 of each class/);
  });

  test('average precision of fewer than 20 of a class waits for them too', () => {
    const rare = binaryTable(Array.from({ length: 100 }, (_, i) => [Number(i < 2), 1 - i / 100] as const));
    expect(gate('pr_auc >= 0.1', rare).checks[0]).toMatchObject({ outcome: 'inconclusive', rowsNeeded: 900 });
  });

  test.each([
    ['median_absolute_error <= 1', 3, 27],
    ['r2 >= 0.1', 29, 1],
  ])('%s of %d rows waits for 30: resamples of so few pass too often', (rule, n, rowsNeeded) => {
    const label = Float64Array.from({ length: n }, (_, i) => i);
    const table = tableOf({ task: 'regression', n, label, prediction: label.map((y) => y + (y % 3) / 9) });
    expect(gate(rule, table).checks[0]).toMatchObject({ outcome: 'inconclusive', rowsNeeded });
  });

  test('losses that are all equal promise nothing of one more row', () => {
    const constant = binaryTable(Array.from({ length: 100 }, (_, i) => [i % 2, 0.5] as const));
    const [check] = gate('log_loss <= 0.5', constant).checks;
    expect(check!.outcome).toBe('inconclusive');
    expect(check!.rowsNeeded).toBeUndefined();
  });

  test('the largest error is a point: no sample bounds that of other rows', () => {
    const label = Float64Array.from({ length: 50 }, (_, i) => i);
    const table = tableOf({ task: 'regression', n: 50, label, prediction: label.map((y) => y + 1) });
    expect(gate('max_error <= 2', table).checks[0]).toMatchObject({ outcome: 'pass', basis: 'point' });
    expect(gate('max_error <= 2', table, undefined, { requireUncertainty: true }).verdict).toBe(
      'inconclusive',
    );
  });
});

test.each(['roc_auc >= baseline * 1e308', 'log_loss <= baseline * 1e308', 'f1 >= baseline * 1e300'])(
  'a factor of absurd size never passes for lack of numbers: %s',
  (rule) => {
    const { checks, facts } = gate(rule, candidate, baseline);
    expect(JSON.stringify(facts)).not.toContain('null');
    expect(checks[0]!.outcome).not.toBe('pass');
  },
);

describe('slices', () => {
  const { candidate: rows } = twoModels(1200, 3, [0.6, 0.5]);
  const origin = Array.from({ length: 1200 }, (_, i) => (i < 800 ? 'JFK' : i < 1190 ? 'LGA' : 'a "b", c'));
  const carrier = Array.from({ length: 1200 }, (_, i) => (i % 2 === 0 ? 'AA' : 'B6'));
  const sliced = { ...rows, slices: { origin, carrier } };
  const judged = (rules: string | readonly string[]) =>
    gate(rules, sliced).checks.map(({ id, outcome }) => `${outcome} ${id}`);

  test('a star is every value in byte order; the small ones are skipped and listed', () => {
    expect(judged('accuracy[origin=*] >= 0.5 min 100')).toEqual([
      'pass gate:accuracy>=0.5min100[origin=JFK]',
      'pass gate:accuracy>=0.5min100[origin=LGA]',
      'skipped gate:accuracy>=0.5min100[origin="a \\"b\\", c"]',
    ]);
  });

  test('a small slice that is named is undecided, with the rows it lacks', () => {
    const [check] = gate('accuracy[origin="a \\"b\\", c"] >= 0.5 min 100', sliced).checks;
    expect(check).toMatchObject({ outcome: 'inconclusive', rowsNeeded: 90 });
    expect(check!.message).toMatch(/has 10 rows, fewer than 100\. 90 more rows are needed\.$/);
  });

  test('a rule whose every slice is too small has not been met', () => {
    const { checks, verdict, reason } = gate('accuracy[origin=*] >= 0.5 min 1000', sliced);
    expect(checks.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'skipped', 'inconclusive']);
    expect(verdict).toBe('inconclusive');
    expect(reason).toMatch(
      /no slice has 1,000 rows; the largest, origin=JFK, has 800\. 300 more rows are needed in the same mix\.$/,
    );
    expect(checks[3]).toMatchObject({ id: 'gate:accuracy>=0.5min1000[origin=*]', rowsNeeded: 300 });
  });

  test('combinations, and a name that a star reaches too', () => {
    expect(judged('accuracy[origin=JFK, carrier=*] >= 0.5')).toEqual([
      'pass gate:accuracy>=0.5[carrier=AA,origin=JFK]',
      'pass gate:accuracy>=0.5[carrier=B6,origin=JFK]',
    ]);
    expect(judged(['accuracy[carrier=*] >= 0.5', 'accuracy[carrier=AA] >= 0.5'])).toEqual([
      'pass gate:accuracy>=0.5[carrier=B6]',
      'pass gate:accuracy>=0.5[carrier=AA]',
    ]);
  });

  test('a slice that is not there is ERROR and names those that are', () => {
    expect(refusal(() => gate('accuracy[carrier=ZZ] >= 0.5', sliced)).join()).toMatch(
      /carrier=ZZ, which no row has; the values are: AA, B6/,
    );
    expect(refusal(() => gate('accuracy[dest=*] >= 0.5', sliced)).join()).toMatch(
      /they have: origin, carrier/,
    );
  });

  test('AUC of a slice of one class is undefined and listed', () => {
    const labels = binaryTable(
      Array.from({ length: 100 }, (_, i) => [i < 50 ? 0 : i % 2, ((i * 7) % 10) / 10] as const),
      {
        half: Array.from({ length: 100 }, (_, i) => (i < 50 ? 'one' : 'two')),
      },
    );
    const { checks } = gate('roc_auc[half=*] >= 0.1', labels);
    expect(checks.map(({ outcome }) => outcome)).toEqual(['inconclusive', 'pass']);
    expect(checks[0]!.message).toMatch(/roc_auc\[half=one\] is undefined/);
  });
});

/** The same with the predicted class, 0 or 1, as score. */
function hardScores(table: PredictionsTable): PredictionsTable {
  const { predictions } = table;
  if (predictions.task !== 'binary') return table;
  return { ...table, predictions: { ...predictions, score: Float64Array.from(predictions.prediction) } };
}
