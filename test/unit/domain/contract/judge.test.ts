import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideContract } from '../../../../src/domain/contract/judge/decide.ts';
import { judge, type OnUnrun } from '../../../../src/domain/contract/judge/judge.ts';
import { heldCount } from '../../../../src/domain/contract/judge/threshold.ts';
import type { Threshold } from '../../../../src/domain/contract/model.ts';
import type { MeasuredCheck } from '../../../../src/domain/contract/plan/check.ts';
import { counted } from '../../../../src/domain/contract/plan/threshold.ts';
import { OPERATORS } from '../../../../src/domain/contract/vocabulary.ts';
import { thresholdWords } from '../../../../src/domain/contract/words.ts';
import { truthOf } from '../../../../src/domain/judging/judge.ts';

const rows = (operator: Threshold['operator'], ...limits: number[]): Threshold => ({
  operator,
  limits,
  unit: 'rows',
});
const percent = (operator: Threshold['operator'], ...limits: number[]): Threshold => ({
  operator,
  limits,
  unit: 'percent',
});

const meets = (threshold: Threshold, count: number, total: number): boolean => {
  const { rule, quantity } = heldCount(threshold, count, total);
  return truthOf(rule, quantity) === 'pass';
};

test.each<[Threshold, number, boolean]>([
  [rows('mustBe', 3), 3, true],
  [rows('mustBe', 3), 4, false],
  [rows('mustNotBe', 3), 3, false],
  [rows('mustNotBe', 3), 2, true],
  [rows('mustBeGreaterThan', 3), 3, false],
  [rows('mustBeGreaterThan', 3), 4, true],
  [rows('mustBeGreaterOrEqualTo', 3), 3, true],
  [rows('mustBeGreaterOrEqualTo', 3), 2, false],
  [rows('mustBeLessThan', 3), 3, false],
  [rows('mustBeLessThan', 3), 2, true],
  [rows('mustBeLessOrEqualTo', 3), 3, true],
  [rows('mustBeLessOrEqualTo', 3), 4, false],
  [rows('mustBeBetween', 1, 3), 1, true],
  [rows('mustBeBetween', 1, 3), 3, true],
  [rows('mustBeBetween', 1, 3), 4, false],
  [rows('mustNotBeBetween', 1, 3), 3, false],
  [rows('mustNotBeBetween', 1, 3), 0, true],
  [percent('mustBeLessOrEqualTo', 7), 7, true],
  [percent('mustBeLessThan', 7), 7, false],
  [percent('mustBe', 7), 7, true],
  [percent('mustBeBetween', 0, 0.1), 1, false],
])('%j on %s of 100 rows: %s', (threshold, count, expected) => {
  expect(meets(threshold, count, 100)).toBe(expected);
});

test('each operator and its opposite never agree', () => {
  const opposites = [
    ['mustBe', 'mustNotBe'],
    ['mustBeGreaterThan', 'mustBeLessOrEqualTo'],
    ['mustBeLessThan', 'mustBeGreaterOrEqualTo'],
    ['mustBeBetween', 'mustNotBeBetween'],
  ] as const;
  expect(opposites.flat().toSorted()).toEqual([...OPERATORS].toSorted());
  fc.assert(
    fc.property(
      fc.constantFrom(...opposites),
      fc.constantFrom('rows' as const, 'percent' as const),
      fc.tuple(fc.nat(100), fc.nat(100)),
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.nat(),
      ([operator, opposite], unit, limits, total, count) => {
        const [a, b] = limits.toSorted((x, y) => x - y) as [number, number];
        const is = (name: Threshold['operator']) =>
          meets({ operator: name, limits: [a, b], unit }, count % total, total);
        expect(is(operator)).toBe(!is(opposite));
      },
    ),
  );
});

test.each<[Threshold, string]>([
  [rows('mustBe', 0), 'no rows'],
  [rows('mustBeLessThan', 1000), 'fewer than 1,000 rows'],
  [percent('mustBeLessOrEqualTo', 0.5), 'at most 0.5 % of rows'],
  [rows('mustBeBetween', 1, 3), 'between 1 and 3 rows'],
])('%j reads "%s"', (threshold, words) => expect(thresholdWords(threshold)).toBe(words));

const check = (more: Partial<MeasuredCheck>): MeasuredCheck => ({
  id: 'contract:v:x',
  target: 'v',
  severity: 'error',
  ...counted(rows('mustBe', 0), 'are null'),
  at: { file: 'c.yaml', line: 3, column: 5 },
  count: 0,
  exhaustive: true,
  samples: [],
  ...more,
});
const type = (found: 'integer' | 'string' | 'null', native: string): Partial<MeasuredCheck> => ({
  rule: { kind: 'type', logicalType: 'integer', accepted: ['integer'], found, native },
});

test.each<[string, Partial<MeasuredCheck>, string, string]>([
  ['no bad rows', {}, 'pass', 'v: none of 1,000 rows are null, as required.'],
  ['a column without any value', type('null', 'NULL'), 'pass', 'v holds no value, which fits every type.'],
  ['bad rows', { count: 12 }, 'fail', 'v: 12 (1.2 %) of 1,000 rows are null, not the required 0.'],
  [
    'few enough',
    { count: 50, ...counted(percent('mustBeLessOrEqualTo', 5), 'are null') },
    'pass',
    'v: 50 (5 %) of 1,000 rows are null, at or below the limit 5 %.',
  ],
  [
    'too many',
    { count: 51, ...counted(percent('mustBeLessOrEqualTo', 5), 'are null') },
    'fail',
    'v: 51 (5.1 %) of 1,000 rows are null, above the limit 5 %.',
  ],
  [
    'rows',
    { target: 'table', count: 1000, ...counted(rows('mustBeGreaterThan', 2000), '') },
    'fail',
    'The table has 1,000 rows, at or below the limit 2,000.',
  ],
  ['a named rule', { name: 'No gaps' }, 'pass', 'No gaps: v: none of 1,000 rows are null, as required.'],
  ['nothing counted', { count: null }, 'error', 'Cannot be decided: no rows were counted.'],
  ['the right type', type('integer', 'BIGINT'), 'pass', 'v is BIGINT.'],
  ['another type', type('string', 'VARCHAR'), 'fail', 'v is VARCHAR, not of the type integer.'],
  [
    'unreadable cells',
    { ...type('integer', 'BIGINT'), count: 2 },
    'fail',
    '2 cells of v cannot be read as integer.',
  ],
  [
    'more unreadable cells than were told',
    { ...type('integer', 'BIGINT'), count: 2, exhaustive: false },
    'fail',
    'At least 2 cells of v cannot be read as integer.',
  ],
  [
    'cells not looked at',
    { ...type('integer', 'BIGINT'), exhaustive: false },
    'inconclusive',
    'Not all cells of v were tried as integer: other columns hold too many unreadable ones.',
  ],
  [
    'a missing column',
    { rule: { kind: 'column', found: false }, count: null },
    'error',
    'The table has no column v.',
  ],
  [
    'a column too many',
    { rule: { kind: 'other columns', found: ['w', 'x'] }, count: null },
    'fail',
    'The contract does not describe w, x.',
  ],
  [
    'a skipped rule',
    { rule: { kind: 'skipped', reason: 'a rule in words' }, count: null },
    'skipped',
    'Skipped: a rule in words.',
  ],
])('%s', (_, more, outcome, message) => {
  expect(judge([check(more)], 1000, 'inconclusive')[0]).toMatchObject({
    outcome,
    message,
    basis: 'exact',
    at: { line: 3 },
  });
});

const decide = (...checks: Partial<MeasuredCheck>[]) => decideWith('inconclusive', ...checks);
const decideWith = (onUnrun: OnUnrun, ...checks: Partial<MeasuredCheck>[]) => {
  const contract = { table: 't', version: '1', apiVersion: 'v3.1.0' };
  return decideContract({ rows: 1000, contract, columns: [], checks: checks.map(check) }, onUnrun);
};

test('the verdict is that of the worst check that decides', () => {
  expect(decide({}, { count: 3, severity: 'warning' })).toMatchObject({
    verdict: 'pass',
    reason: '1,000 rows keep the contract: 1 check passed (1 with a warning).',
  });
  expect(decide({ count: 3 }, {})).toMatchObject({
    verdict: 'fail',
    reason: '1 of 2 checks did not pass: v: 3 (0.3 %) of 1,000 rows are null, not the required 0.',
  });
  expect(decide({ count: 3 }, { rule: { kind: 'column', found: false } }).verdict).toBe('error');
});

const nobody = {
  rule: { kind: 'unrun', reason: 'rules of soda are run by soda', remedy: 'say it as SQL' },
  count: null,
} as const;

test.each<[OnUnrun, MeasuredCheck['severity'], string, string, string]>([
  ['inconclusive', 'error', 'inconclusive', 'inconclusive', 'error'],
  ['inconclusive', 'warning', 'pass', 'inconclusive', 'warning'],
  ['inconclusive', 'info', 'pass', 'skipped', 'info'],
  ['warn', 'error', 'pass', 'inconclusive', 'warning'],
  ['warn', 'warning', 'pass', 'inconclusive', 'warning'],
])(
  'on-unrun: %s, a check of severity %s that nobody ran: %s',
  (onUnrun, severity, verdict, outcome, shown) => {
    const decided = decideWith(onUnrun, {}, { ...nobody, severity });
    expect(decided.verdict).toBe(verdict);
    expect(decided.checks[1]).toMatchObject({
      outcome,
      severity: shown,
      message: 'Not run: rules of soda are run by soda.',
    });
  },
);

test('a check that nobody ran says what would change that', () => {
  expect(decide(nobody).checks[0]!.remedy).toBe('say it as SQL, or set on-unrun: warn');
});

test.each<
  [
    Extract<MeasuredCheck['rule'], { kind: 'value' }>['operator'],
    (number | string | boolean)[],
    MeasuredCheck['value'],
    string,
    string,
  ]
>([
  ['mustBe', [0], 0, 'pass', 'The query answers 0, as required.'],
  ['mustBe', [0], 1, 'fail', 'The query answers 1, not the required 0.'],
  ['mustBeLessThan', [0.5], 0.25, 'pass', 'The query answers 0.25, below the limit 0.5.'],
  [
    'mustBeBetween',
    [1, 3],
    '123456789012345678',
    'fail',
    'The query answers "123456789012345678", outside the limits 1 to 3.',
  ],
  ['mustBe', [true], true, 'pass', 'The query answers true, as required.'],
  ['mustBe', [1], true, 'pass', 'The query answers true, as required.'],
  ['mustBe', ['EUR'], 'EUR', 'pass', 'The query answers "EUR", as required.'],
  ['mustNotBe', ['EUR'], 'EUR', 'fail', 'The query answers "EUR", exactly the excluded "EUR".'],
  ['mustBe', [0], null, 'inconclusive', 'The query answers null, which cannot be compared with exactly 0.'],
  [
    'mustBeLessThan',
    [3],
    'many',
    'inconclusive',
    'The query answers "many", which cannot be compared with less than 3.',
  ],
  ['mustBe', [0], 'NaN', 'inconclusive', 'The query answers "NaN", which cannot be compared with exactly 0.'],
])('%s %j of the query answer %j: %s', (operator, limits, value, outcome, message) => {
  const rule = { kind: 'value', operator, limits } as const;
  expect(decide({ rule: { ...rule, limits }, count: null, value: value! }).checks[0]).toMatchObject({
    outcome,
    message,
  });
});

test.each<[string | null, string, string]>([
  [
    '2026-03-01T06:00:00Z',
    'pass',
    'The newest v is 2026-03-01T06:00:00Z, 18 hours before 2026-03-02T00:00:00Z.',
  ],
  [
    '2026-03-01T00:00:00Z',
    'pass',
    'The newest v is 2026-03-01T00:00:00Z, 24 hours before 2026-03-02T00:00:00Z.',
  ],
  [
    '2026-02-26',
    'fail',
    'The newest v is 2026-02-26, 4 days before 2026-03-02T00:00:00Z, above the limit 1 d.',
  ],
  ['2026-03-02T01:00:00Z', 'pass', 'The newest v is 2026-03-02T01:00:00Z, later than 2026-03-02T00:00:00Z.'],
  [null, 'inconclusive', 'v has no moment, so its age is not known.'],
])('the newest row of %s: %s', (value, outcome, message) => {
  const rule = { kind: 'age', asOf: '2026-03-02T00:00:00Z', seconds: 86_400, limit: '1 d' } as const;
  expect(decide({ rule, count: null, value }).checks[0]).toMatchObject({ outcome, message });
});
