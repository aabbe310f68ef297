import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { independentDifference } from '../../../../../src/domain/gate/between/independent.ts';
import { isQuantity, type Measured, type Quantity } from '../../../../../src/domain/judging/quantity.ts';
import { type PredictionsTable, selectTable } from '../../../../../src/domain/predictions/predictions.ts';
import { createRandom, type Random } from '../../../../../src/foundation/stats/random.ts';
import { binaryTable, gate, onDays } from '../tables.ts';

const DAYS = 30;
const ROWS = 40;

type Right = (day: number) => number;

/** On each day so many rows of each of two sexes, of which so many are right; both classes alike. */
function daysOf(f: Right, m: Right, days = DAYS, rows: (sex: 'f' | 'm', day: number) => number = () => ROWS) {
  const found: { row: readonly [number, number]; sex: string; day: number }[] = [];
  for (let day = 0; day < days; day++)
    for (const [sex, right] of [
      ['f', f],
      ['m', m],
    ] as const)
      for (let i = 0; i < rows(sex, day); i++) {
        const label = i % 2;
        const isRight = i < right(day);
        const score = (label === 1) === isRight ? 0.6 + 0.3 * ((i * 7) % 10) * 0.1 : 0.1 + 0.003 * i;
        found.push({ row: [label, score], sex, day });
      }
  const table = binaryTable(
    found.map(({ row }) => row),
    { sex: found.map(({ sex }) => sex) },
  );
  return byDay(
    table,
    Uint32Array.from(found, ({ day }) => day),
  );
}

const byDay = (table: PredictionsTable, codes: Uint32Array): PredictionsTable =>
  onDays(
    table,
    codes,
    Array.from({ length: 60 }, (_, day) => `day ${day + 1}`),
  );

/** Rows more or fewer on some days than on others, in no order, that add up to 0 over 30 days. */
const wave: Right = (day) => [-6, 5, 3, -4, 2][(day * 2 + Math.floor(day / 5)) % 5]!;
const RULE = 'accuracy[sex=f] >= accuracy[sex=m] - 0.06';

const quantity = (measured: Measured | undefined): Quantity => {
  if (!isQuantity(measured)) throw new Error(`no quantity: ${JSON.stringify(measured)}`);
  return measured;
};
const limits = ({ interval }: Quantity) => {
  if ('undefined' in interval) throw new Error(interval.undefined);
  return interval;
};

/** What MOVER makes of the two slices, each judged by day. */
function asIfIndependent(table: PredictionsTable, rule: string) {
  const [measure] = gate(rule, table).facts.measures;
  return limits(
    independentDifference(quantity(measure!.candidate), quantity(measure!.other!.measured), 1, 0.05),
  );
}

describe('slices that share days', () => {
  test('and move against each other within them are not let pass', () => {
    const against = daysOf(
      (day) => 33 + wave(day),
      (day) => 33 - wave(day),
    );
    const { verdict, checks, facts } = gate(RULE, against);
    expect(asIfIndependent(against, RULE).lower).toBeGreaterThan(-0.06);
    expect(verdict).toBe('inconclusive');
    expect(limits(quantity(facts.measures[0]!.compared)).lower).toBeLessThan(-0.06);
    expect(checks[0]!.message).toMatch(
      /\d+ more days are needed \(power 80 %\) if the slices are equal\. Rows of one day resemble each other \(design effect [\d.]+\): judged by day of time, 30 days\.$/,
    );
  });

  test('and are hit by the same bad days are told apart', () => {
    const together = daysOf(
      (day) => 34 + wave(day),
      (day) => 34 + wave(day) + (day % 3) - 1,
    );
    const rule = 'accuracy[sex=f] >= accuracy[sex=m] - 0.04';
    expect(asIfIndependent(together, rule).lower).toBeLessThan(-0.04);
    expect(gate(rule, together).verdict).toBe('pass');
  });

  test('of equal size have the variance of the differences of each day', () => {
    const [f, m]: Right[] = [(day) => 33 + wave(day), (day) => 31 - wave(day) + (day % 3)];
    const { compared } = gate(RULE, daysOf(f!, m!)).facts.measures[0]!;
    const differences = Array.from({ length: DAYS }, (_, day) => (f!(day) - m!(day)) / ROWS);
    const mean = differences.reduce((sum, one) => sum + one) / DAYS;
    const variance = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (DAYS - 1);
    expect(compared).toMatchObject({
      value: expect.closeTo(mean, 12),
      groups: DAYS,
      method: "jackknife of two slices by day, t(29) with Hall's correction",
      spread: { kind: 'groups', variance: expect.closeTo(variance, 12) },
    });
  });

  test('are judged so by worst, too', () => {
    const against = daysOf(
      (day) => 33 + wave(day),
      (day) => 33 - wave(day),
    );
    const rule = 'worst(accuracy[sex=*]) >= accuracy[sex=m] - 0.06';
    expect(gate(rule, against).verdict).toBe('inconclusive');
    const compared = quantity(gate(rule, against).facts.measures[0]!.compared);
    expect(limits(compared).lower).toBe(
      limits(quantity(gate(RULE, against).facts.measures[0]!.compared)).lower,
    );
  });
});

describe('days with rows of one slice only', () => {
  const right: Right = (day) => 33 + wave(day);

  test('count', () => {
    const apart = daysOf(right, right, 40, (sex, day) => ((sex === 'f' ? day < 20 : day >= 20) ? ROWS : 0));
    const compared = quantity(gate(RULE, apart).facts.measures[0]!.compared);
    expect(compared.groups).toBe(40);
    // Slices without a day in common are independent: their variances add up.
    const { candidate, other } = gate(RULE, apart).facts.measures[0]!;
    const squaredErrors = [compared, quantity(candidate), quantity(other!.measured)].map(
      ({ spread, groups }) => (spread?.kind === 'groups' ? spread.variance / groups! : Number.NaN),
    );
    expect(squaredErrors[0]! / (squaredErrors[1]! + squaredErrors[2]!)).toBeCloseTo(39 / 40 / (19 / 20), 1);
  });

  test('do not stand in for those of a slice that has fewer than ten', () => {
    const few = daysOf(right, right, DAYS, (sex, day) => (sex === 'f' || day < 8 ? ROWS : 0));
    const { verdict, reason } = gate(RULE, few);
    expect(verdict).toBe('inconclusive');
    expect(reason).toContain('accuracy[sex=m]: too few groups: 8 days; at least 10 are needed');
  });

  test('nor do those whose rows the metric does not count', () => {
    const table = daysOf(right, right);
    const { predictions, slices, groupings } = table;
    const label = Uint8Array.from(predictions.label, (y, row) =>
      slices.sex![row] === 'm' && groupings![0]!.codes[row]! >= 8 ? 0 : y,
    );
    const rare = { ...table, predictions: { ...predictions, label } as typeof predictions };
    expect(gate('recall[sex=f] >= recall[sex=m] - 0.1', rare).reason).toContain(
      'recall[sex=m]: too few groups: 8 days',
    );
  });
});

test('a result that hangs on two days is not decided', () => {
  const broken = daysOf(
    (day) => (day === 3 || day === 17 ? 5 : 38),
    (day) => 37 + (day % 2),
  );
  const { verdict, reason } = gate(RULE, broken);
  expect(verdict).toBe('inconclusive');
  expect(reason).toContain('the result hangs on 2 days: day 4, day 18');
});

test('a metric that one slice has by one day only hangs on it', () => {
  const table = daysOf(
    (day) => 33 + wave(day),
    (day) => 33 - wave(day),
    DAYS,
    (sex, day) => (sex === 'm' && day === 6 ? 80 : ROWS),
  );
  const { predictions, slices, groupings } = table;
  const label = Uint8Array.from(predictions.label, (y, row) =>
    slices.sex![row] === 'm' && groupings![0]!.codes[row]! !== 6 ? 0 : y,
  );
  const once = { ...table, predictions: { ...predictions, label } as typeof predictions };
  expect(gate('roc_auc[sex=f] >= roc_auc[sex=m] - 0.1', once).reason).toContain(
    'the result hangs on 1 day: without day 7, roc_auc[sex=m] has no value',
  );
});

describe('a slice that is right on every day', () => {
  const always: Right = () => ROWS;

  test('counts each day as one row, whatever its rows', () => {
    const { compared, candidate } = gate(
      RULE,
      daysOf(always, (day) => 33 + wave(day)),
    ).facts.measures[0]!;
    const found = quantity(compared);
    expect(found.method).toMatch(/^MOVER of two slices, Clopper-Pearson, each day as one row; CR2 by day/);
    expect(limits(found).lower).toBeLessThan(found.value - (1 - limits(quantity(candidate)).lower));
    expect(found).toMatchObject({ groups: DAYS, spread: { kind: 'groups' } });
  });

  test('as the other one is', () => {
    const { compared } = gate(RULE, daysOf(always, always)).facts.measures[0]!;
    const reach = 1 - 0.05 ** (1 / DAYS);
    expect(limits(quantity(compared))).toEqual({
      lower: expect.closeTo(-reach, 12),
      upper: expect.closeTo(reach, 12),
    });
  });

  test('and one that is equally bad on every day tells nothing', () => {
    expect(
      gate(
        RULE,
        daysOf(always, () => 30),
      ).reason,
    ).toContain('accuracy[sex=m]: every day gives the same value');
  });
});

const RULES = [
  'accuracy[sex=f] >= accuracy[sex=m] - 0.05',
  'recall[sex=f] >= precision[sex=m] * 0.9',
  'f1[sex=f] >= f1[sex=m] - 0.05',
  'roc_auc[sex=f] >= roc_auc[sex=m] - 0.05',
  'log_loss[sex=f] <= log_loss[sex=m] * 1.1',
  'pr_auc[sex=f] >= pr_auc[sex=m] - 0.05',
  'brier[sex=f] <= brier[sex=m] + 0.02',
];

/** Rows of both sexes on days that are good for one and bad for the other; of some days only one has rows. */
function drawn(random: Random): PredictionsTable {
  const rows = Array.from({ length: 2400 }, () => {
    const day = random.below(DAYS);
    const sex = day % 7 === 0 || random.uniform() < 0.5 ? 'f' : 'm';
    const label = Number(random.uniform() < 0.5);
    const skill = 0.5 + (sex === 'f' ? 0.02 : -0.02) * (day - DAYS / 2);
    const noise = random.uniform();
    const score = random.uniform() < skill ? (label === 1 ? (1 + noise) / 2 : noise / 2) : noise;
    return { row: [label, Math.min(0.99, Math.max(0.01, score))] as const, sex, day };
  });
  const table = binaryTable(
    rows.map(({ row }) => row),
    { sex: rows.map(({ sex }) => sex) },
  );
  return byDay(
    table,
    Uint32Array.from(rows, ({ day }) => day),
  );
}

const weighted = (table: PredictionsTable, random: Random): PredictionsTable => ({
  ...table,
  predictions: {
    ...table.predictions,
    weight: Float64Array.from(table.rowIds, () => random.below(4)),
  },
});

test.each([...RULES])('%s has an interval by day, rows with weights or without', (rule) => {
  const table = drawn(createRandom(4));
  for (const one of [table, weighted(table, createRandom(5))]) {
    const compared = quantity(gate(rule, one).facts.measures[0]!.compared);
    const { lower, upper } = limits(compared);
    expect([lower < compared.value, compared.value < upper]).toEqual([true, true]);
    expect(compared).toMatchObject({ groups: DAYS, spread: { kind: 'groups' } });
    expect(compared.method).toContain('jackknife of two slices by day');
  }
});

test('the order of rows changes nothing', () => {
  fc.assert(
    fc.property(fc.nat(), fc.boolean(), (seed, withWeights) => {
      const random = createRandom(seed);
      const table = withWeights ? weighted(drawn(random), random) : drawn(random);
      const places = Array.from([...table.rowIds].keys(), (row) => [random.uniform(), row] as const);
      const rows = Uint32Array.from(
        places.sort(([a], [b]) => a - b),
        ([, row]) => row,
      );
      expect(gate(RULES, selectTable(table, rows)).checks).toEqual(gate(RULES, table).checks);
    }),
    { numRuns: 3 },
  );
});
