import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decideGate } from '../../../../src/domain/gate/decide.ts';
import { gateFacts } from '../../../../src/domain/gate/look.ts';
import type { PredictionsTable } from '../../../../src/domain/predictions/predictions.ts';
import { readBaselineTable, readPredictions } from '../../../../src/domain/predictions/predictions-file.ts';
import type { Row } from '../../../../src/foundation/evidence/evidence.ts';
import { parseRules } from '../../../../src/foundation/rules/parse.ts';
import { memoryEngine } from '../../../support/memory-engine.ts';

const [, ...LINES] = readFileSync(new URL('../../../fixtures/llm/gpqa/scores.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));

/** Answers of a model as a predictions table: every one should be right. */
const answersOf = (model: string): readonly Row[] =>
  LINES.filter(([, name]) => name === model).map(([item, , score, epoch]) => ({
    item: item!,
    epoch: Number(epoch),
    label: 'true',
    prediction: score === '1.0' ? 'true' : 'false',
  }));

const NANO = answersOf('openai/gpt-5-nano-2025-08-07');
const MINI = answersOf('openai/gpt-5.4-mini-2026-03-17');
const firstOnly = (rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ epoch }) => epoch === 1).map(({ epoch: _, ...row }) => row);

const read = (rows: readonly Row[], question = {}): Promise<PredictionsTable> =>
  readBaselineTable(
    'p.csv',
    { rowId: ['item'], trial: 'epoch', ...question },
    memoryEngine({ 'p.csv': rows }),
  );

async function gate(rule: string, candidate: readonly Row[], baseline: readonly Row[], question = {}) {
  const source = (name: string) => ({ kind: 'predictions', name }) as const;
  const facts = gateFacts(
    parseRules([rule]).rules,
    { source: source('new'), content: { table: await read(candidate, question) }, trial: 'epoch' },
    {
      state: 'found',
      source: source('old'),
      rescored: false,
      content: { table: await read(baseline) },
    },
    { alpha: 0.025, seed: 42 },
  );
  const inputs = {
    rules: [rule],
    confidence: 0.975,
    onMissingBaseline: 'inconclusive',
    requireUncertainty: false,
  } as const;
  return { ...decideGate(inputs, facts), facts };
}

describe('GPQA Diamond, 198 items with 5 trials each', () => {
  test('is compared by item: difference and interval of inspect_ai#4206', async () => {
    const { facts, verdict } = await gate('accuracy >= baseline', NANO, MINI);
    const [{ difference, n }] = facts.measures as [(typeof facts.measures)[number]];
    expect(n).toBe(198);
    expect(difference).toMatchObject({
      value: expect.closeTo(0.0585858586, 9),
      groups: 198,
      // Upper by t 0.1133869, by Hall's correction 0.1139449.
      interval: { lower: expect.closeTo(0.0037847929, 9), upper: expect.closeTo(0.113944904, 8) },
      spread: { kind: 'groups', variance: expect.closeTo(198 * 0.02778847 ** 2, 6) },
    });
    expect(verdict).toBe('pass');
    expect(facts.trials).toEqual({
      by: 'epoch',
      candidate: { items: 198, fewest: 5, most: 5, wobbling: 69 },
      baseline: { items: 198, fewest: 5, most: 5, wobbling: 66 },
    });
  });

  test('5 trials against 1 weigh by item', async () => {
    const { facts } = await gate('accuracy >= baseline', NANO, firstOnly(MINI));
    expect(facts.measures[0]!.difference).toMatchObject({
      value: expect.closeTo(0.0393939394, 9),
      spread: { variance: expect.closeTo(198 * 0.0312995655 ** 2, 6) },
    });
    expect(facts.trials!.baseline).toEqual({ items: 198, fewest: 1, most: 1, wobbling: 0 });
    expect(facts.changed).toEqual([{ slice: [], n: 198, gained: 47, lost: 44 }]);
  });

  test('the order of rows changes nothing', async () => {
    const [a, b] = [
      await gate('accuracy >= baseline', NANO, MINI),
      await gate('accuracy >= baseline', NANO.toReversed(), MINI.toReversed()),
    ];
    expect(b.checks).toEqual(a.checks);
  });

  test('one trial on both sides is judged row by row', async () => {
    const one = (rows: readonly Row[]) => rows.filter(({ epoch }) => epoch === 1);
    const { facts } = await gate('accuracy >= baseline', one(NANO), one(MINI));
    expect(facts.measures[0]!.difference).toMatchObject({ n: 198, method: 'Tango' });
  });
});

const item = (id: number, trial: number, more: Row = {}): Row => ({
  item: id,
  epoch: trial,
  label: id % 2 === 0 ? 'true' : 'false',
  prediction: (id * 7 + trial) % 3 === 0 ? 'true' : 'false',
  score: ((id * 13 + trial * 5) % 17) / 17,
  day: `d${id % 12}`,
  ...more,
});
const items = (trials: (id: number) => number): readonly Row[] =>
  Array.from({ length: 60 }, (_, id) =>
    Array.from({ length: trials(id) }, (_, trial) => item(id, trial)),
  ).flat();

describe('unequal numbers of trials', () => {
  const [own, other] = [items((id) => 1 + (id % 4)), items((id) => 1 + ((id * 5) % 3))];

  /** Mean over items of the mean over trials. */
  const byItem = (rows: readonly Row[]): number => {
    const means = [...Map.groupBy(rows, (row) => row.item).values()].map(
      (trials) => trials.filter(({ label, prediction }) => label === prediction).length / trials.length,
    );
    return means.reduce((a, b) => a + b, 0) / means.length;
  };

  test.each([
    ['accuracy >= baseline', byItem(own) - byItem(other)],
    ['f1 >= baseline', undefined],
    ['roc_auc >= baseline', undefined],
    ['log_loss <= baseline', undefined],
  ] as const)('%s: items are averaged first, and are what is drawn', async (rule, value) => {
    const { facts } = await gate(rule, own, other);
    const [{ candidate, baseline, difference, positives }] = facts.measures as [
      (typeof facts.measures)[number],
    ];
    expect(positives).toBe(30);
    if ('undefined' in candidate) return;
    const both = [candidate, baseline, difference].map((one) => (one as { value: number }).value);
    expect(both[2]).toBeCloseTo(both[0]! - both[1]!, 10);
    if (value !== undefined) expect(both[2]).toBeCloseTo(value, 12);
    expect(difference).toMatchObject({ groups: 60, grouping: { unit: 'item' } });
  });

  test('items within days are judged by day', async () => {
    const { facts } = await gate('accuracy >= baseline', own, other, { groups: ['day'] });
    expect(facts.measures[0]!.difference).toMatchObject({
      grouping: { name: 'day' },
    });
    expect(facts.measures[0]!.candidate).toHaveProperty('interval.lower');
  });
});

describe('refused are', () => {
  const two = (first: Row, second: Row): readonly Row[] => [
    item(1, 0, first),
    item(1, 1, second),
    item(2, 0),
  ];

  test.each([
    [
      'labels that differ between trials',
      two({ label: 'true' }, { label: 'false' }),
      {},
      'label differs between the trials of 1 item: ["1"]',
    ],
    [
      'slices that do',
      two({ day: 'a' }, { day: 'b' }),
      { slices: ['day'] },
      'slices "day" differs between the trials of 1 item: ["1"]',
    ],
    [
      'named groups that part an item',
      two({ day: 'a' }, { day: 'b' }),
      { groups: ['day'] },
      'groups "day" parts the trials of 1 item: ["1"]',
    ],
    [
      'trials that repeat',
      two({ epoch: 1 }, { epoch: 1 }),
      {},
      'row-id "item, epoch" does not name the rows',
    ],
  ])('%s', async (_, rows, question, message) => {
    await expect(read(rows, question)).rejects.toThrow(message);
  });

  test('repeated ids without a trial, with the way out', async () => {
    const engine = memoryEngine({ 'p.csv': two({}, {}) });
    await expect(readPredictions('p.csv', { rowId: ['item'] }, engine)).rejects.toThrow(
      'where several rows are trials of one item, name the column that tells them apart as `trial`',
    );
  });

  test('items of one side', async () => {
    await expect(
      gate(
        'accuracy >= baseline',
        items(() => 2),
        items(() => 3).slice(3),
      ),
    ).rejects.toThrow('baseline lacks 1 row of the candidate (["0"])');
  });
});
