import { expect, test } from 'vitest';
import type { PlannedCheck } from '../../../../src/domain/contract/plan/check.ts';
import { planChecks } from '../../../../src/domain/contract/plan/plan.ts';
import { csvTypes, partitionColumns } from '../../../../src/domain/contract/plan/plan-type.ts';
import type { Column, ColumnType } from '../../../../src/foundation/ports/ports.ts';
import { contractOf, parseContract, propertyOf } from './lines.ts';

const column = (name: string, type: ColumnType): Column => ({ name, type, native: type.toUpperCase() });
const plan = (text: string, ...columns: Column[]): readonly PlannedCheck[] =>
  planChecks(parseContract(text, 'c.yaml'), columns, { asOf: '2026-03-02T10:00:00Z' });
const brief = (checks: readonly PlannedCheck[]) =>
  checks.map(({ id, rule, measure }) =>
    measure?.of === 'bad rows' ? `${id} ${JSON.stringify(measure.bad)}` : `${id} ${measure?.of ?? rule.kind}`,
  );
const rulesOf = (type: ColumnType, lines: string) =>
  brief(plan(propertyOf(lines), column('v', type))).filter(
    (line) => !/^contract:(table:otherColumns|v:column|v:type)/.test(line),
  );
const metric = (rule: string) => `quality:\n  - ${rule}`;

test.each<[string, ColumnType, string, readonly string[]]>([
  ['required', 'string', 'required: true', ['contract:v:required {"is":"null"}']],
  ['not required', 'string', 'required: false', []],
  ['unique', 'string', 'unique: true', ['contract:v:unique repeated rows']],
  [
    'primaryKey',
    'string',
    'primaryKey: true',
    ['contract:v:primaryKey {"is":"null"}', 'contract:table:primaryKey(v) repeated rows'],
  ],
  [
    'bounds',
    'integer',
    'logicalType: integer\nlogicalTypeOptions: { minimum: 1, exclusiveMaximum: 9 }',
    [
      'contract:v:minimum=1 {"is":"outside","minimum":1}',
      'contract:v:exclusiveMaximum=9 {"is":"outside","exclusiveMaximum":9}',
    ],
  ],
  [
    'multipleOf',
    'number',
    'logicalType: number\nlogicalTypeOptions: { multipleOf: 0.5 }',
    ['contract:v:multipleOf=0.5 {"is":"not-multiple-of","of":0.5}'],
  ],
  [
    'u8',
    'integer',
    'logicalType: integer\nlogicalTypeOptions: { format: u8 }',
    ['contract:v:format=u8 {"is":"outside","minimum":"0","maximum":"255"}'],
  ],
  [
    'lengths',
    'string',
    'logicalType: string\nlogicalTypeOptions: { minLength: 2, maxLength: 3 }',
    [
      'contract:v:minLength=2 {"is":"length-outside","minimum":2}',
      'contract:v:maxLength=3 {"is":"length-outside","maximum":3}',
    ],
  ],
  [
    'pattern',
    'string',
    'logicalType: string\nlogicalTypeOptions: { pattern: ^a }',
    ['contract:v:pattern {"is":"not-matching","pattern":"^a","anywhere":true}'],
  ],
  [
    'a pattern with look-ahead',
    'string',
    "logicalType: string\nlogicalTypeOptions: { pattern: '^(?=a)' }",
    ['contract:v:pattern misfits'],
  ],
  [
    'unknown format',
    'string',
    'logicalType: string\nlogicalTypeOptions: { format: iban }',
    ['contract:v:format=iban unrun'],
  ],
  [
    'dates',
    'date',
    "logicalType: date\nlogicalTypeOptions: { minimum: '2013-01-01', format: dd.MM.yyyy }",
    ['contract:v:minimum=2013-01-01 {"is":"outside","minimum":"2013-01-01"}'],
  ],
  [
    'dates kept as text',
    'string',
    "logicalType: date\nlogicalTypeOptions: { minimum: '2013-01-01', format: yyyyMM }",
    [
      'contract:v:minimum=2013-01-01 undecidable',
      'contract:v:format=yyyyMM {"is":"not-matching","pattern":"\\\\d{4}(?:0[1-9]|1[0-2])"}',
    ],
  ],
  [
    'bounds on another type',
    'string',
    'logicalType: integer\nlogicalTypeOptions: { minimum: 1 }',
    ['contract:v:minimum=1 skipped'],
  ],
  [
    'nullValues',
    'string',
    metric('{ metric: nullValues, mustBe: 0 }'),
    ['contract:v:nullValues=0 {"is":"null"}'],
  ],
  [
    'nullValues in percent',
    'string',
    metric('{ metric: nullValues, mustBeLessOrEqualTo: 5, unit: percent }'),
    ['contract:v:nullValues<=5% {"is":"null"}'],
  ],
  [
    'missingValues',
    'string',
    metric("{ metric: missingValues, mustBe: 0, arguments: { missingValues: [null, '', -999] } }"),
    [
      'contract:v:missingValues=0 {"is":"any-of","predicates":[{"is":"null"},{"is":"one-of","values":["","-999"]}]}',
    ],
  ],
  [
    'missingValues of numbers',
    'integer',
    metric("{ metric: missingValues, mustBe: 0, arguments: { missingValues: ['', -999] } }"),
    ['contract:v:missingValues=0 {"is":"one-of","values":[-999]}'],
  ],
  [
    'missingValues that cannot be',
    'integer',
    metric("{ metric: missingValues, mustBe: 0, arguments: { missingValues: [''] } }"),
    ['contract:v:missingValues=0 nothing'],
  ],
  [
    'validValues',
    'string',
    metric('{ metric: invalidValues, mustBe: 0, arguments: { validValues: [a, b] } }'),
    ['contract:v:invalidValues=0 {"is":"none-of","values":["a","b"]}'],
  ],
  [
    'validValues beyond 2^53 as text',
    'integer',
    metric("{ metric: invalidValues, mustBe: 0, arguments: { validValues: ['7', '9007199254740993'] } }"),
    ['contract:v:invalidValues=0 {"is":"none-of","values":[7,"9007199254740993"]}'],
  ],
  [
    'validValues of another type',
    'integer',
    metric('{ metric: invalidValues, mustBe: 0, arguments: { validValues: [a, b] } }'),
    ['contract:v:invalidValues=0 undecidable'],
  ],
  [
    'a pattern on numbers',
    'integer',
    metric('{ metric: invalidValues, mustBe: 0, arguments: { pattern: a } }'),
    ['contract:v:invalidValues=0 undecidable'],
  ],
  [
    'duplicateValues',
    'integer',
    metric('{ metric: duplicateValues, mustBeBetween: [1, 2] }'),
    ['contract:v:duplicateValues in [1,2] repeated rows'],
  ],
  ['text', 'integer', metric('{ type: text, description: Looks right. }'), ['contract:v:text unrun']],
  ['sql', 'integer', metric('{ type: sql, query: SELECT 1, mustBe: 1 }'), ['contract:v:sql query']],
  [
    'custom',
    'integer',
    metric('{ type: custom, engine: soda, implementation: x }'),
    ['contract:v:custom:soda unrun'],
  ],
  [
    'the same rule twice',
    'integer',
    metric('{ metric: nullValues, mustBe: 0 }\n  - { metric: nullValues, mustBe: 0, severity: info }'),
    ['contract:v:nullValues=0 {"is":"null"}', 'contract:v:nullValues=0#2 {"is":"null"}'],
  ],
  ['relationships', 'integer', 'relationships: [{ to: a.b }]', ['contract:v:relationships unrun']],
])('%s on %s', (_, type, lines, expected) => expect(rulesOf(type, lines)).toEqual(expected));

test.each<[string, ColumnType, readonly ColumnType[]]>([
  ['string', 'string', ['string']],
  ['integer', 'integer', ['integer']],
  ['number', 'integer', ['number', 'integer']],
  ['boolean', 'boolean', ['boolean']],
  ['date', 'date', ['date']],
  ['timestamp', 'timestamp', ['timestamp']],
  ['time', 'time', ['time']],
  ['object', 'array', ['object']],
  ['array', 'object', ['array']],
])('the logical type %s accepts %s', (logicalType, found, accepted) => {
  const checks = plan(propertyOf(`logicalType: ${logicalType}`), column('v', found));
  expect(checks.find((check) => check.rule.kind === 'type')?.rule).toMatchObject({ accepted, found });
});

test('a missing column is one error, and what is asked of it is skipped', () => {
  expect(brief(plan(propertyOf('required: true\nunique: true')))).toEqual([
    'contract:table:otherColumns other columns',
    'contract:v:column column',
    'contract:v:required skipped',
    'contract:v:unique skipped',
  ]);
});

test('columns that the contract does not describe are a warning', () => {
  const [first] = plan(propertyOf('required: false'), column('v', 'string'), column('w', 'string'));
  expect(first).toMatchObject({ severity: 'warning', rule: { kind: 'other columns', found: ['w'] } });
});

test('the key keeps its order, and a table finds columns by physicalName first', () => {
  const text = contractOf(
    'properties:\n  - { name: a, primaryKey: true, primaryKeyPosition: 2 }\n  - { name: b, physicalName: col_b, primaryKey: true, primaryKeyPosition: 1 }',
  );
  const ids = plan(text, column('a', 'string'), column('col_b', 'string')).map((check) => check.id);
  expect(ids).toContain('contract:table:primaryKey(col_b,a)');
  expect(ids).toContain('contract:col_b:primaryKey');
});

const level = (sla: string, type: ColumnType = 'timestamp') =>
  plan(`${propertyOf('required: true')}\nslaProperties:\n  - ${sla}`, column('v', type)).at(-1)!;

test.each<[string, ColumnType, string, number]>([
  [
    '{ property: latency, value: 4, unit: d, element: flights.v }',
    'timestamp',
    '2026-03-02T10:00:00Z',
    345_600,
  ],
  ['{ property: LY, value: "2", unit: Hours, element: v }', 'timestamp', '2026-03-02T10:00:00Z', 7200],
  ['{ property: freshness, value: 1, unit: d, element: v }', 'date', '2026-03-02', 86_400],
])('%s of a %s is held against the newest row', (sla, type, asOf, seconds) => {
  expect(level(sla, type)).toMatchObject({
    rule: { kind: 'age', asOf, seconds },
    measure: { of: 'newest', column: 'v' },
  });
});

test.each<[string, ColumnType, string]>([
  ['{ property: latency, value: 4, unit: d }', 'timestamp', 'latency names no element'],
  [
    '{ property: latency, value: 4, unit: d, element: flights.v }',
    'integer',
    'v is INTEGER, not a date or timestamp',
  ],
  [
    '{ property: latency, value: 4, unit: d, element: flights.gone }',
    'timestamp',
    'the table has no column gone',
  ],
  [
    '{ property: latency, value: 4, unit: m, element: v }',
    'timestamp',
    'm is not a unit of latency that is known here',
  ],
  [
    '{ property: latency, value: soon, unit: d, element: v }',
    'timestamp',
    'the value of latency is not a number',
  ],
])('%s of a column of type %s is not run: %s', (sla, type, reason) => {
  expect(level(sla, type).rule).toMatchObject({ kind: 'unrun', reason });
});

test.each([
  ['{ property: availability, value: 99 }', 'availability is about the service, not about the rows'],
  ['{ property: latency, value: 4, unit: d, element: other.v }', 'other.v is about another table'],
])('%s is skipped: %s', (sla, reason) => {
  expect(level(sla).rule).toEqual({ kind: 'skipped', reason });
});

test.each([
  [
    'SELECT count(*) FROM {object} WHERE {property} > 1',
    ['SELECT count(*) FROM ', { name: 'flights' }, ' WHERE ', { name: 'v' }, ' > 1'],
  ],
  [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: placeholders of a contract
    'select count(*) from ${table} where "${column}" is null',
    ['select count(*) from ', { name: 'flights' }, ' where ', { name: 'v' }, ' is null'],
  ],
  ["select {'a': 1}.a", ["select {'a': 1}.a"]],
])('%s names tables and columns as %j', (query, parts) => {
  const [check] = plan(
    propertyOf(metric(`{ type: sql, query: ${JSON.stringify(query)}, mustBe: 0 }`)),
    column('v', 'string'),
  ).slice(-1);
  expect(check!.measure).toEqual({ of: 'query', query: { parts, tables: ['flights'] } });
});

test('a query of the table cannot ask for a property', () => {
  const text = contractOf(
    'properties: [{ name: v }]\nquality:\n  - { type: sql, query: "select max({property}) from {object}", mustBe: 0 }',
  );
  expect(plan(text, column('v', 'string')).at(-1)!.rule).toMatchObject({
    kind: 'unrun',
    reason: expect.stringContaining('{property}'),
  });
});

test('CSV columns are read as the contract has them, unknown date forms as text', () => {
  const contract = parseContract(
    contractOf(
      'properties:\n  - { name: zip, logicalType: string }\n  - { name: n, logicalType: integer }\n  - { name: d, logicalType: date, logicalTypeOptions: { format: dd.MM.yyyy } }\n  - { name: t, logicalType: timestamp, logicalTypeOptions: { format: "yyyy-MM-dd HH:mm:ss" } }\n  - { name: gone, logicalType: date }\n  - { name: free }',
    ),
    'c.yaml',
  );
  const columns = ['zip', 'n', 'd', 't', 'free'].map((name) => column(name, 'string'));
  expect(csvTypes(contract, columns)).toEqual({ zip: 'string', n: 'integer', d: 'string', t: 'timestamp' });
});

test('a missing column that is in the path of the files is told with its remedy', () => {
  const contract = parseContract(propertyOf('logicalType: integer'), 'c.yaml');
  const [, missing] = planChecks(contract, [], { asOf: '', folders: ['v'] });
  expect(missing!.rule).toEqual({ kind: 'column', found: false, inPath: true });
});

test.each<[string, readonly string[], readonly string[]]>([
  ['partitioned: true', ['v'], ['v']],
  ['partitioned: true\nphysicalName: w', ['v', 'w'], ['w']],
  ['partitioned: true\nphysicalName: w', ['v'], ['v']],
  ['partitioned: true', ['w'], []],
  ['partitioned: false', ['v'], []],
])('%s with folders %j is read from the path as %j', (lines, folders, expected) => {
  const contract = parseContract(propertyOf(`logicalType: integer\n${lines}`), 'c.yaml');
  expect(partitionColumns(contract, folders)).toEqual(expected);
});
