import { describe, expect, test } from 'vitest';
import { groupsChecks } from '../../../../src/domain/gate/groups-check.ts';
import { type PredictionsTable, selectTable } from '../../../../src/domain/predictions/predictions.ts';
import { createRandom } from '../../../../src/foundation/stats/random.ts';
import { binaryTable, gate, onDays } from './tables.ts';

const ROWS = 100;

/**
 * 100 rows a day. On one day of five the new model is wrong on 40 rows that the old one knows, on the others right on
 * `gain` rows that the old one does not know: 2 points better on average for 15, and a matter of a few days.
 */
function models(days: number, gain: number): { candidate: PredictionsTable; baseline: PredictionsTable } {
  const of = (right: (day: number, row: number) => boolean) =>
    binaryTable(
      Array.from({ length: days * ROWS }, (_, at) => {
        const label = at % 2;
        return [label, right(Math.floor(at / ROWS), at % ROWS) === (label === 1) ? 0.9 : 0.1] as const;
      }),
      { shop: Array.from({ length: days * ROWS }, (_, at) => (at % 2 === 0 ? 'north' : 'south')) },
    );
  const bad = (day: number) => day % 5 === 2;
  return {
    candidate: of((day, row) => (bad(day) ? row >= 60 : row >= 30 - gain)),
    baseline: of((day, row) => (bad(day) ? row >= 20 : row >= 30)),
  };
}

const byDay = (table: PredictionsTable, days: number): PredictionsTable =>
  onDays(
    table,
    Uint32Array.from(table.rowIds, (_, at) => Math.floor(at / ROWS)),
    Array.from({ length: days }, (_, day) => `2026-01-${String(day + 1).padStart(2, '0')}`),
  );

const RULE = 'accuracy >= baseline - 0.01';

test('rows of one day that stand or fall together decide as one', () => {
  const { candidate, baseline } = models(30, 15);
  const byRow = gate(RULE, candidate, baseline);
  expect(byRow.verdict).toBe('pass');
  const { verdict, checks } = gate(RULE, byDay(candidate, 30), baseline);
  expect(verdict).toBe('inconclusive');
  expect(checks[0]!.message).toContain('Rows of one day resemble each other (design effect');
  expect(checks[0]!.message).toContain('judged by day of time, 30 days.');
});

test('each slice is judged by the groups of its rows', () => {
  const { candidate, baseline } = models(30, 15);
  const { checks } = gate('accuracy[shop=*] >= baseline - 0.01', byDay(candidate, 30), baseline);
  const judged = checks.filter(({ rule }) => rule);
  expect(judged.map(({ outcome }) => outcome)).toEqual(['inconclusive', 'inconclusive']);
  for (const { message } of judged) expect(message).toContain('judged by day of time, 30 days.');
});

test.each([['accuracy >= 0.5'], ['roc_auc >= 0.5'], ['f1 >= 0.5'], ['pr_auc >= 0.5'], ['log_loss <= 1']])(
  '%s on nine days is not decided, and there is no way back to rows',
  (rule) => {
    const { verdict, reason, checks } = gate(rule, byDay(models(9, 15).candidate, 9));
    expect(verdict).toBe('inconclusive');
    expect(checks[0]!.remedy).toContain('bring rows of more days, or name in `groups`');
    expect(reason).toContain('too few groups: 9 days; at least 10 are needed');
  },
);

test('the order of rows changes nothing', () => {
  const { candidate, baseline } = models(30, 15);
  const rules = [RULE, 'roc_auc >= baseline - 0.05', 'f1 >= 0.5', 'log_loss <= 1'];
  const table = byDay(candidate, 30);
  const order = createRandom(7);
  const places = Array.from([...table.rowIds].keys())
    .map((row) => [order.uniform(), row] as const)
    .sort(([a], [b]) => a - b);
  const rows = Uint32Array.from(places, ([, row]) => row);
  expect(gate(rules, selectTable(table, rows), selectTable(baseline, rows)).checks).toEqual(
    gate(rules, table, baseline).checks,
  );
});

describe('the check of groups says', () => {
  const found = {
    name: 'day of time',
    unit: 'day',
    from: 'time',
    ordered: true,
    groups: 30,
    span: { first: '2026-01-01', last: '2026-01-30' },
  } as const;
  test.each([
    [
      'what was found',
      { asked: ['auto'], found: [found] },
      'Rows are judged by day of time (30 days, 2026-01-01 to 2026-01-30), as found (`groups` names others). The verdict is about days like these.',
    ],
    [
      'what was named',
      {
        asked: ['customer'],
        found: [{ ...found, name: 'customer', unit: 'customer', from: 'named', ordered: false, groups: 1 }],
      },
      'Rows are judged by customer (1 customer).',
    ],
    ['a claim', { asked: ['none'], found: [] }, 'Rows are taken as independent, as `groups: none` claims.'],
    [
      'what nobody knows',
      { asked: ['auto'], found: [] },
      'Rows are taken as independent: no time column and no repeating id says which of them belong together.',
    ],
  ] as const)('%s', (_, groups, message) => {
    expect(groupsChecks({ groups } as never).map((check) => check.message)).toEqual([message]);
  });
});
