import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/adapters/duckdb/engine.ts';
import { workingFiles } from '../../../src/adapters/files/files.ts';
import { canonical, type Json } from '../../../src/foundation/evidence/canonical.ts';
import type { Check, Evidence } from '../../../src/foundation/evidence/evidence.ts';
import type { Engine, Ports } from '../../../src/foundation/ports/ports.ts';
import { InputErrors, sentence } from '../../../src/foundation/problems/errors.ts';
import type { Looked } from '../../../src/foundation/step/define.ts';
import { validateDataStep } from '../../../src/steps/validate-data/step.ts';
import { memoryPorts } from '../../support/memory.ts';
import { temporary } from '../../support/temporary.ts';
import { contractOf, propertyOf } from '../../unit/domain/contract/lines.ts';

type Inputs = Parameters<typeof validateDataStep.look>[0];

let root: string;
let engine: Engine;
let maker: DuckDBInstance;
beforeAll(async () => {
  root = temporary('validate-data');
  engine = await openDuckDb(workingFiles(root), { load: () => import('@duckdb/node-api') });
  maker = await DuckDBInstance.create(':memory:');
});
afterAll(async () => {
  engine.close();
});

const write = (name: string, content: string | Uint8Array) => writeFile(join(root, name), content);
/** A Parquet file of what a query answers. */
async function parquet(name: string, query: string): Promise<void> {
  const connection = await maker.connect();
  await connection.run(`copy (${query}) to '${join(root, name)}' (format parquet)`);
  connection.closeSync();
}

const ports = (): Ports => ({ ...memoryPorts(workingFiles(root)), engine: async () => engine });

async function validate(contract: string, inputs: Partial<Inputs> = {}) {
  await write('contract.yaml', contract);
  const all = { data: ['v.parquet'], contract: 'contract.yaml', sampleRows: 10, ...inputs } as Inputs;
  const mistakes = validateDataStep.check?.(all) ?? [];
  if (mistakes.length > 0) throw new InputErrors(mistakes);
  const looked = await validateDataStep.look(all, ports(), new AbortController().signal);
  const facts = validateDataStep.facts.parse(JSON.parse(canonical(looked.facts as unknown as Json)));
  const decision = validateDataStep.decide(all, facts);
  const outputs = validateDataStep.outputsOf({ ...decision, facts } as unknown as Evidence<typeof facts>);
  return { looked: looked as Looked<typeof facts>, facts, outputs, ...decision };
}
const found = (checks: readonly Check[], id: string): Check => {
  const check = checks.find((one) => one.id === id);
  if (!check) throw new Error(`no check ${id} among ${checks.map((one) => one.id).join(', ')}`);
  return check;
};
async function problemsOf(work: Promise<unknown>): Promise<readonly string[]> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof InputErrors) return error.problems.map(sentence);
  throw error ?? new Error('no problem was found');
}

const typed = (type: string, options: string) => `logicalType: ${type}\nlogicalTypeOptions: { ${options} }`;
const metric = (rule: string) => `quality:\n  - { ${rule} }`;

/** Values as SQL, what the contract says of them, the check concerned, and how many rows are bad. */
const CASES: readonly (readonly [values: string, property: string, id: string, bad: number])[] = [
  ['(1), (2)', 'required: true', 'required', 0],
  ['(1), (null)', 'required: true', 'required', 1],
  ['(1), (2), (null), (null)', 'unique: true', 'unique', 0],
  ['(1), (1), (1), (2)', 'unique: true', 'unique', 2],
  ['(1), (2)', 'primaryKey: true', 'primaryKey', 0],
  ['(1), (null)', 'primaryKey: true', 'primaryKey', 1],
  ["('ab'), ('abc'), (null)", typed('string', 'minLength: 2'), 'minLength=2', 0],
  ["('a'), (''), ('é'), (null)", typed('string', 'minLength: 2'), 'minLength=2', 3],
  ["('ab'), ('éà'), (null)", typed('string', 'maxLength: 2'), 'maxLength=2', 0],
  ["('abc'), ('é')", typed('string', 'maxLength: 2'), 'maxLength=2', 1],
  ["('JFK'), ('LGA'), (null)", typed('string', "pattern: '^[A-Z]{3}$'"), 'pattern', 0],
  ["('JFKX'), ('jfk'), ('xJFK'), ('JFK ')", typed('string', "pattern: '^[A-Z]{3}$'"), 'pattern', 4],
  ["('xJFKx'), ('x'), (e'a\\nJFK')", typed('string', "pattern: '[A-Z]{3}'"), 'pattern', 1],
  [`('${'a'.repeat(5000)}!')`, typed('string', "pattern: '^(a+)+$'"), 'pattern', 1],
  ["('a@b.org'), (null)", typed('string', 'format: email'), 'format=email', 0],
  ["('a@b.org'), ('a')", typed('string', 'format: email'), 'format=email', 1],
  ["('::1'), ('2001:db8::1'), ('1::2::3')", typed('string', 'format: ipv6'), 'format=ipv6', 1],
  ['(1), (5), (null)', typed('integer', 'minimum: 1'), 'minimum=1', 0],
  ['(0), (1)', typed('integer', 'minimum: 1'), 'minimum=1', 1],
  ['(1), (2)', typed('integer', 'exclusiveMinimum: 1'), 'exclusiveMinimum=1', 1],
  ['(9), (10)', typed('integer', 'maximum: 9'), 'maximum=9', 1],
  ['(9), (10)', typed('integer', 'exclusiveMaximum: 9'), 'exclusiveMaximum=9', 2],
  ['(5), (0), (-10), (null)', typed('integer', 'multipleOf: 5'), 'multipleOf=5', 0],
  ['(5), (7)', typed('integer', 'multipleOf: 5'), 'multipleOf=5', 1],
  ['(255), (256), (-1)', typed('integer', 'format: u8'), 'format=u8', 2],
  ['(9223372036854775807), (-9223372036854775808)', typed('integer', 'format: i64'), 'format=i64', 0],
  ['(18446744073709551615::ubigint)', typed('integer', 'format: i64'), 'format=i64', 1],
  ['(0.3::double), (0.35), (null)', typed('number', 'multipleOf: 0.1'), 'multipleOf=0.1', 1],
  ["(0.5::double), ('nan'), (null)", typed('number', 'minimum: 0'), 'minimum=0', 0],
  ["(0.5::double), ('inf'), (null)", typed('number', 'maximum: 9'), 'maximum=9', 1],
  ['(1e300::double), (1)', typed('number', 'format: f32'), 'format=f32', 1],
  ["(date '2013-01-01'), (null)", typed('date', "minimum: '2013-01-01'"), 'minimum=2013-01-01', 0],
  ["(date '2012-12-31')", typed('date', "minimum: '2013-01-01'"), 'minimum=2013-01-01', 1],
  [
    "(timestamp '2013-01-01 12:00:00')",
    typed('timestamp', "maximum: '2013-01-01T12:00:00Z'"),
    'maximum=2013-01-01T12:00:00Z',
    0,
  ],
  [
    "(timestamp '2013-01-01 12:00:01')",
    typed('timestamp', "maximum: '2013-01-01T12:00:00Z'"),
    'maximum=2013-01-01T12:00:00Z',
    1,
  ],
  ["(time '12:00:00'), (time '23:00:00')", typed('time', "maximum: '22:00:00'"), 'maximum=22:00:00', 1],
  ["('30.04.2013'), ('2013-04-30'), (null)", typed('date', 'format: dd.MM.yyyy'), 'format=dd.MM.yyyy', 1],
  ["('a1'), ('ab'), ('ab'), (null)", typed('string', "pattern: '^(?=.*[0-9])[a-z0-9]+$'"), 'pattern', 2],
  [
    "('a1'), ('b2'), ('ab'), ('ab'), (null)",
    metric("metric: invalidValues, mustBe: 0, arguments: { validValues: [a1, ab], pattern: '^(?=.*[0-9])' }"),
    'invalidValues=0',
    3,
  ],
  ['(1), (null)', metric('metric: nullValues, mustBe: 0'), 'nullValues=0', 1],
  ["(1::double), ('nan')", metric('metric: nullValues, mustBe: 0'), 'nullValues=0', 1],
  [
    "('a'), (''), ('N/A'), (null)",
    metric("metric: missingValues, mustBe: 0, arguments: { missingValues: [null, '', N/A] }"),
    'missingValues=0',
    3,
  ],
  [
    "('a'), (''), (null)",
    metric("metric: missingValues, mustBe: 0, arguments: { missingValues: [''] }"),
    'missingValues=0',
    1,
  ],
  [
    '(-999), (1), (null)',
    metric("metric: missingValues, mustBe: 0, arguments: { missingValues: ['', -999] }"),
    'missingValues=0',
    1,
  ],
  [
    "('kg'), ('lb'), (null)",
    metric('metric: invalidValues, mustBe: 0, arguments: { validValues: [kg] }'),
    'invalidValues=0',
    1,
  ],
  [
    '(1), (2), (null)',
    metric("metric: invalidValues, mustBe: 0, arguments: { validValues: [1, '2'] }"),
    'invalidValues=0',
    0,
  ],
  [
    '(true), (false)',
    metric('metric: invalidValues, mustBe: 0, arguments: { validValues: [true] }'),
    'invalidValues=0',
    1,
  ],
  [
    "('K1'), ('k1'), (null)",
    metric("metric: invalidValues, mustBe: 0, arguments: { pattern: '^[A-Z]' }"),
    'invalidValues=0',
    1,
  ],
  ['(1), (1), (1), (null), (null)', metric('metric: duplicateValues, mustBe: 0'), 'duplicateValues=0', 2],
];

describe('each kind of check counts its bad rows, and nulls only where it says so', () => {
  test.each(CASES)('%s with %s: %s finds %i', async (values, property, id, bad) => {
    await parquet('v.parquet', `select * from (values ${values}) as t(v)`);
    const { checks, facts } = await validate(propertyOf(property));
    const check = found(checks, `contract:v:${id}`);
    expect(check).toMatchObject({ outcome: bad === 0 ? 'pass' : 'fail', observed: bad });
    expect(check.at).toMatchObject({ file: 'contract.yaml', line: expect.any(Number) });
    expect(facts.checks.find((one) => one.id === check.id)?.samples).toHaveLength(bad);
  });
});

test('evil patterns take no time on long text', async () => {
  await parquet('v.parquet', `select repeat('a', 50000) || '!' as v from range(100)`);
  const { checks } = await validate(propertyOf(typed('string', "pattern: '^(a|aa)+(a*)*$'")));
  expect(found(checks, 'contract:v:pattern').observed).toBe(100);
}, 5_000);

test.each([
  ['string', "'a'"],
  ['integer', '1'],
  ['integer', '1::utinyint'],
  ['number', '1.5::double'],
  ['number', '1.5::decimal(10,2)'],
  ['number', '1'],
  ['boolean', 'true'],
  ['date', "date '2013-01-01'"],
  ['timestamp', "timestamp '2013-01-01'"],
  ['timestamp', "timestamptz '2013-01-01'"],
  ['time', "time '12:00'"],
  ['array', '[1, 2]'],
  ['object', '{a: 1}'],
])('%s holds %s', async (logicalType, value) => {
  await parquet('v.parquet', `select ${value} as v`);
  const { checks } = await validate(propertyOf(`logicalType: ${logicalType}`));
  expect(found(checks, `contract:v:type=${logicalType}`).outcome).toBe('pass');
});

test.each([
  ['integer', '1.5::double'],
  ['string', '1'],
  ['date', "'2013-01-01'"],
  ['date', "timestamp '2013-01-01'"],
  ['boolean', '1'],
])('%s does not hold %s', async (logicalType, value) => {
  await parquet('v.parquet', `select ${value} as v`);
  const { checks, verdict } = await validate(propertyOf(`logicalType: ${logicalType}`));
  expect(found(checks, `contract:v:type=${logicalType}`).outcome).toBe('fail');
  expect(verdict).toBe('fail');
});

test('rows that fail are shown by key and checked column only, personal values masked, with file and row', async () => {
  await parquet('a.parquet', "select 1 as id, 'Ann' as name, 5 as age, 'x' as other");
  await parquet(
    'b.parquet',
    "select * from (values (2, 'Bob', -1, 'y'), (3, null, 7, 'z')) as t(id, name, age, other)",
  );
  const contract = contractOf(`properties:
  - { name: id, logicalType: integer, primaryKey: true }
  - { name: name, classification: Personal, required: true, logicalType: string, logicalTypeOptions: { maxLength: 2 } }
  - { name: age, logicalType: integer, logicalTypeOptions: { minimum: 0 } }
  - { name: other }`);
  const { checks, outputs } = await validate(contract, { data: ['*.parquet', '!v.parquet'] });
  expect(found(checks, 'contract:age:minimum=0').samples).toEqual([
    { file: 'b.parquet', row: 1, id: 2, age: -1 },
  ]);
  expect(found(checks, 'contract:name:maxLength=2').samples).toEqual([
    { file: 'a.parquet', row: 1, id: 1, name: '***' },
    { file: 'b.parquet', row: 1, id: 2, name: '***' },
  ]);
  expect(found(checks, 'contract:name:required').samples).toEqual([
    { file: 'b.parquet', row: 2, id: 3, name: null },
  ]);
  expect(outputs.rows).toBe('3');
  expect(JSON.parse(outputs.findings)).toContainEqual({
    id: 'contract:name:maxLength=2',
    target: 'name',
    outcome: 'fail',
    severity: 'error',
    rows: 2,
  });
  expect(JSON.stringify(checks)).not.toMatch(/Ann|Bob/);
});

test('keys of several columns are judged together', async () => {
  await parquet('v.parquet', 'select * from (values (1, 1), (1, 2), (1, 2)) as t(a, b)');
  const contract = contractOf(
    'properties:\n  - { name: b, primaryKey: true, primaryKeyPosition: 2 }\n  - { name: a, primaryKey: true, primaryKeyPosition: 1 }\nquality:\n  - { metric: duplicateValues, mustBeLessOrEqualTo: 1, arguments: { properties: [a] } }\n  - { metric: rowCount, mustBeBetween: [1, 3] }',
  );
  const { checks } = await validate(contract);
  expect(found(checks, 'contract:table:primaryKey(a,b)')).toMatchObject({
    outcome: 'fail',
    observed: 1,
    samples: [{ file: 'v.parquet', row: 3, a: 1, b: 2 }],
  });
  expect(found(checks, 'contract:table:duplicateValues(a)<=1').outcome).toBe('fail');
  expect(found(checks, 'contract:table:rowCount in [1,3]').outcome).toBe('pass');
});

test('a missing column is an error, a column too many a warning', async () => {
  await parquet('v.parquet', 'select 1 as w');
  const missing = await validate(propertyOf('required: true'));
  expect(missing).toMatchObject({
    verdict: 'error',
    reason: expect.stringContaining('The table has no column v.'),
  });
  expect(found(missing.checks, 'contract:v:required').outcome).toBe('skipped');
  await parquet('v.parquet', 'select 1 as v, 2 as w');
  const extra = await validate(propertyOf('required: true'));
  expect(extra.verdict).toBe('pass');
  expect(found(extra.checks, 'contract:table:otherColumns')).toMatchObject({
    outcome: 'fail',
    severity: 'warning',
  });
});

test('a warning does not decide', async () => {
  await parquet('v.parquet', 'select null::int as v');
  const rule = (severity: string) =>
    propertyOf(metric(`metric: nullValues, mustBe: 0, severity: ${severity}`));
  expect((await validate(rule('warning'))).verdict).toBe('pass');
  expect((await validate(rule('info'))).verdict).toBe('pass');
  expect((await validate(rule('error'))).verdict).toBe('fail');
  expect((await validate(rule('critical'))).verdict).toBe('fail');
});

describe('CSV', () => {
  const csv = { data: ['t.csv'] };

  test('cells that are not of the type of the contract are shown with line and column', async () => {
    await write('t.csv', 'id,age,name\n1,30,Ann\n2,old,Bob\n3,1.5,Cy\n');
    const contract = contractOf(
      'properties:\n  - { name: id, logicalType: integer }\n  - { name: age, logicalType: integer }\n  - { name: name, logicalType: integer, classification: pii }',
    );
    const { checks } = await validate(contract, csv);
    expect(found(checks, 'contract:id:type=integer').outcome).toBe('pass');
    expect(found(checks, 'contract:age:type=integer')).toMatchObject({
      outcome: 'fail',
      observed: 2,
      samples: [
        { file: 't.csv', line: 3, column: 'age', value: 'old' },
        { file: 't.csv', line: 4, column: 'age', value: '1.5' },
      ],
    });
    expect(found(checks, 'contract:name:type=integer').samples?.[0]).toMatchObject({ value: '***' });
  });

  test('text stays text: leading zeros survive', async () => {
    await write('t.csv', 'v\n01234\n00000\n');
    const { checks, verdict } = await validate(propertyOf(typed('string', "pattern: '^[0-9]{5}$'")), csv);
    expect(checks.filter((check) => check.outcome === 'fail')).toEqual([]);
    expect(verdict).toBe('pass');
  });

  test('an empty cell is null', async () => {
    await write('t.csv', 'v,w\n,1\na,2\n');
    const { checks } = await validate(
      contractOf('properties: [{ name: v, required: true }, { name: w }]'),
      csv,
    );
    expect(found(checks, 'contract:v:required').samples).toEqual([{ file: 't.csv', row: 1, v: null }]);
  });

  test('a byte order mark is no part of the header', async () => {
    await write('t.csv', '\ufeffv\n1\n');
    expect((await validate(propertyOf('logicalType: integer'), csv)).verdict).toBe('pass');
  });

  test.each<[string, Uint8Array]>([
    ['latin-1', Buffer.from('v\nM\xfcnchen\n', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffv\n1\n', 'utf16le')],
    ['NUL', Buffer.from('v\na\0b\n')],
  ])('%s is refused, never guessed', async (_, bytes) => {
    await write('t.csv', bytes);
    expect((await problemsOf(validate(propertyOf('logicalType: string'), csv))).join()).toMatch(/t\.csv/);
  });
});

test.each<[string, Partial<Inputs>, RegExp]>([
  ['no file', { data: ['gone/*.parquet'] }, /data "gone\/\*\.parquet" matches no file/],
  ['no contract', { contract: 'gone.yaml' }, /contract "gone\.yaml" is not a file/],
  ['no moment', { asOf: 'today' }, /as-of "today" is not a moment in UTC/],
])('%s is refused', async (_, inputs, expected) => {
  await parquet('v.parquet', 'select 1 as v');
  expect((await problemsOf(validate(propertyOf('required: true'), inputs))).join()).toMatch(expected);
});

test('an empty table keeps no contract', async () => {
  await parquet('v.parquet', 'select 1 as v where false');
  expect((await problemsOf(validate(propertyOf('required: true')))).join()).toMatch(
    /data "v\.parquet" holds no rows/,
  );
});

test('problems of data and contract are said at once', async () => {
  const problems = await problemsOf(validate(propertyOf('required: maybe'), { data: ['gone'] }));
  expect(problems).toHaveLength(2);
});

test('equal inputs give equal facts', async () => {
  await parquet('v.parquet', 'select i % 7 as v from range(10000) as t(i)');
  const runs = [];
  for (let run = 0; run < 3; run++)
    runs.push(canonical((await validate(propertyOf('unique: true'))).facts as unknown as Json));
  expect(new Set(runs).size).toBe(1);
});
