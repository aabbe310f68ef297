import { expect, test } from 'vitest';
import { keyCandidates } from '../../../../src/domain/contract/infer/candidate-key.ts';
import { inferContract, type SeenTable } from '../../../../src/domain/contract/infer/infer.ts';
import type { Column, ColumnType } from '../../../../src/foundation/ports/ports.ts';
import { parseContract } from './lines.ts';

const column = (name: string, type: ColumnType, native = type.toUpperCase()): Column => ({
  name,
  type,
  native,
});
const seen: SeenTable = {
  name: 'flights',
  rows: 1000,
  columns: [
    column('id', 'integer'),
    column('origin', 'string'),
    column('delay', 'number'),
    column('notes', 'string'),
    column('stops', 'array', 'VARCHAR[]'),
    column('plane', 'object', 'STRUCT(a INTEGER)'),
    column('shape', 'other', 'GEOMETRY'),
  ],
  profile: [
    { minimum: 1, maximum: 1000, distinct: 1000, nulls: 0 },
    { minimum: 'EWR', maximum: 'LGA', distinct: 3, nulls: 0 },
    { minimum: -20.5, maximum: 300, distinct: 200, nulls: 40 },
    { minimum: 'a', maximum: 'z', distinct: 10, nulls: 700 },
    { minimum: null, maximum: null, distinct: 10, nulls: 0 },
    { minimum: null, maximum: null, distinct: 10, nulls: 0 },
    { minimum: null, maximum: null, distinct: 10, nulls: 0 },
  ],
  key: ['id'],
};

test('an inferred contract can be read and closes nothing', () => {
  const text = inferContract(seen);
  const contract = parseContract(text, 'c.yaml');
  expect(contract.properties.map(({ name, logicalType, required }) => [name, logicalType, required])).toEqual(
    [
      ['id', 'integer', true],
      ['origin', 'string', false],
      ['delay', 'number', false],
      ['notes', 'string', false],
      ['stops', 'array', false],
      ['plane', 'object', false],
      ['shape', undefined, false],
    ],
  );
  expect(text).not.toMatch(/minimum|maximum|validValues/);
  expect(text).toContain('# seen: 200 distinct, -20.5 to 300, 4 % null');
});

test('nulls get room: five percent at least, three times what was seen, nothing where most are null', () => {
  const bounds = parseContract(inferContract(seen), 'c.yaml').properties.map(
    ({ quality: [rule] }) => rule?.type === 'library' && rule.threshold.limits[0],
  );
  expect(bounds).toEqual([false, 5, 20, false, 5, 5, 5]);
});

test('the ends of a text column are not shown: they may be names', () => {
  expect(inferContract(seen)).not.toContain('LGA');
});

test('asked to close, ranges, sets and required come from the values', () => {
  const text = inferContract({ ...seen, close: true, values: { origin: ['EWR', 'JFK', 'LGA'] } });
  const contract = parseContract(text, 'c.yaml');
  expect(contract.properties[1]).toMatchObject({
    required: true,
    quality: [{ metric: 'invalidValues', arguments: { validValues: ['EWR', 'JFK', 'LGA'] } }],
  });
  expect(contract.properties[2]).toMatchObject({
    required: false,
    options: { minimum: -20.5, maximum: 300 },
  });
});

test.each(['null', 'yes', '1.0', 'a: b', '# x', "it's", '<<', 'new\nline', 'é'])(
  'a column called %j survives',
  (name) => {
    const text = inferContract({
      ...seen,
      columns: [column(name, 'string')],
      profile: [seen.profile[1]!],
      key: [],
    });
    expect(parseContract(text, 'c.yaml').properties[0]?.name).toBe(name);
  },
);

const profileOf = (distinct: number, nulls = 0) => ({ distinct, nulls });

test('a key is looked for where chance would have repeated it', () => {
  const columns = [column('hour', 'timestamp'), column('carrier', 'string'), column('flight', 'integer')];
  const profile = [profileOf(1710), profileOf(16), profileOf(2361)];
  expect(keyCandidates(columns, profile, 80_789)).toEqual([
    ['hour', 'flight'],
    ['hour', 'carrier', 'flight'],
  ]);
});

test.each<[string, Column, { distinct: number; nulls: number }, number]>([
  ['nulls', column('a', 'integer'), profileOf(99, 1), 100],
  ['fractions', column('a', 'number'), profileOf(100), 100],
  ['too few rows to tell', column('a', 'integer'), profileOf(19), 19],
])('no key among %s', (_, only, profile, rows) => expect(keyCandidates([only], [profile], rows)).toEqual([]));

test('the search is bounded', () => {
  const columns = Array.from({ length: 40 }, (_, i) => column(`c${i}`, 'integer'));
  expect(
    keyCandidates(
      columns,
      columns.map(() => profileOf(60)),
      10_000,
    ),
  ).toHaveLength(64);
});
