import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { InputErrors, sentence } from '../../../../src/foundation/problems/errors.ts';
import { contractOf, parseContract, propertyOf } from './lines.ts';

const problemsOf = (text: string): readonly string[] => {
  try {
    parseContract(text, 'c.yaml');
  } catch (error) {
    if (error instanceof InputErrors) return error.problems.map(sentence);
    throw error;
  }
  return [];
};
const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/contracts/${name}`, import.meta.url), 'utf8');

test('a contract is read with the place of every check', () => {
  const contract = parseContract(fixture('flights.odcs.yaml'), 'flights.odcs.yaml');
  const delay = contract.properties.find((property) => property.name === 'dep_delay')!;
  expect(contract).toMatchObject({ table: 'flights', apiVersion: 'v3.1.0', version: '1.2.0' });
  expect(delay.logicalType).toBe('integer');
  expect(delay.at['logicalTypeOptions.minimum']).toEqual({ file: 'flights.odcs.yaml', line: 49, column: 20 });
  expect(delay.quality[0]).toMatchObject({
    type: 'library',
    metric: 'nullValues',
    threshold: { operator: 'mustBeLessOrEqualTo', limits: [5], unit: 'percent' },
    severity: 'error',
    at: { line: 52 },
  });
});

test('parts that no check is made from are accepted unread', () => {
  expect(problemsOf(fixture('everything.odcs.yaml'))).toEqual([]);
});

test.each([
  ['personal', true],
  ['Confidential', true],
  ['PII', true],
  ['restricted', true],
  ['highly_confidential', true],
  ['PersonalData', true],
  ['pii_level_2', true],
  ['private', true],
  ['public', false],
  ['internal', false],
])('a column classified %s has values that may be shown: not %s', (classification, sensitive) => {
  expect(
    parseContract(propertyOf(`classification: ${classification}`), 'c.yaml').properties[0]?.sensitive,
  ).toBe(sensitive);
});

const metric = (rule: string): string => propertyOf(`quality:\n  - ${rule.replaceAll('\n', '\n    ')}`);

test.each<[string, string, string | RegExp]>([
  [
    'misspelt operator',
    metric('metric: nullValues\nmustBeLess: 5'),
    /c\.yaml:12:\d+: .*mustBeLess 5 is not a key that ODCS has here; did you mean mustBeLessThan\?/,
  ],
  ['no operator', metric('metric: nullValues'), /has no operator; give exactly one of mustBe, /],
  ['two operators', metric('metric: nullValues\nmustBeGreaterThan: 0\nmustBeLessThan: 5'), /has 2 operators/],
  ['text for a number', metric('metric: nullValues\nmustBe: "0"'), /mustBe "0" is not a finite number/],
  ['NaN', metric('metric: nullValues\nmustBe: .nan'), /mustBe is not a finite number/],
  [
    'one end of a range',
    metric('metric: nullValues\nmustBeBetween: [1]'),
    /is not two numbers, the smaller first/,
  ],
  [
    'a range backwards',
    metric('metric: nullValues\nmustBeBetween: [5, 1]'),
    /is not two numbers, the smaller first/,
  ],
  [
    'unknown metric',
    metric('metric: nulls\nmustBe: 0'),
    /metric "nulls" is not a word that ODCS has here; use nullValues/,
  ],
  ['no metric', metric('mustBe: 0'), /metric is missing; use nullValues/],
  [
    'unknown argument',
    metric('metric: invalidValues\nmustBe: 0\narguments: { validvalues: [a] }'),
    /validvalues is not a key .*did you mean validValues\?/,
  ],
  [
    'argument beside `arguments`',
    metric('metric: invalidValues\nmustBe: 0\npattern: a'),
    /quality\[0\]\.pattern "a" is not a key/,
  ],
  [
    'no valid values',
    metric('metric: invalidValues\nmustBe: 0'),
    /says neither `validValues` nor `pattern`|is missing/,
  ],
  ['sql without a query', metric('type: sql\nmustBe: 0'), /query is missing/],
  ['custom without an engine', metric('type: custom\nimplementation: x'), /engine is missing/],
  [
    'a column rule on the table',
    contractOf('quality:\n  - { metric: nullValues, mustBe: 0 }'),
    /is about one property/,
  ],
  [
    'an unknown member',
    contractOf(
      'properties: [{ name: a }]\nquality:\n  - { metric: duplicateValues, mustBe: 0, arguments: { properties: [a, b] } }',
    ),
    /duplicateValues "b" is not a property/,
  ],
  [
    'unknown logical type',
    propertyOf('logicalType: int'),
    /logicalType "int" is not a word .*use string, date/,
  ],
  [
    'an option of another type',
    propertyOf('logicalType: string\nlogicalTypeOptions: { minimum: 1 }'),
    /logicalTypeOptions\.minimum 1 is not a key/,
  ],
  [
    'options without a type',
    propertyOf('logicalTypeOptions: { minimum: 1 }'),
    /needs a `logicalType` next to it/,
  ],
  [
    'a date that is none',
    propertyOf('logicalType: date\nlogicalTypeOptions: { minimum: yesterday }'),
    /minimum "yesterday" is not a date such as/,
  ],
  ['text for true', propertyOf('required: "yes"'), /required "yes" is not true or false; give true or false/],
  [
    'two descriptions',
    contractOf('properties: [{ name: a }, { name: a }]'),
    /properties\[1\]\.name "a" is described twice/,
  ],
  ['a name alone', contractOf('properties: [a]'), /properties\[0\] "a" is not a mapping/],
  ['nothing to check', contractOf('description: nothing'), /schema\[0\] holds nothing to check/],
  [
    'an older standard',
    contractOf('properties: [{ name: a }]').replace('v3.1.0', 'v2.2.2'),
    /apiVersion "v2\.2\.2" is not a version of ODCS/,
  ],
  ['no kind', contractOf('properties: [{ name: a }]').replace('kind: DataContract\n', ''), /kind is missing/],
  [
    'a second table',
    `${contractOf('properties: [{ name: a }]')}\n  - name: planes\n    properties: [{ name: b }]`,
    /is one of 2 tables \("flights", "planes"\); write one contract for each/,
  ],
  ['a repeated key', propertyOf('required: true\nrequired: false'), /has the key "required" twice/],
  ['an alias', propertyOf('description: &d x\nbusinessName: *d'), /uses an alias/],
  ['a merge key', propertyOf('<<: { required: true }'), /uses a merge key/],
  ['__proto__', propertyOf('__proto__: { required: true }'), /has the key "__proto__"/],
  ['not YAML', 'a: [', /is not readable YAML/],
  ['not a mapping', 'text', /is not a mapping/],
])('%s is refused with place, value and remedy', (_, text, expected) => {
  expect(problemsOf(text).join('\n')).toMatch(expected);
});

test('all problems are reported at once', () => {
  const text = contractOf(
    'properties:\n  - name: a\n    required: maybe\n    quality:\n      - metric: nulls\n        mustBe: 0\n  - name: b\n    logicalType: int\n    quality:\n      - metric: nullValues',
  ).replace('status: active\n', 'statuss: active\n');
  const problems = problemsOf(text);
  expect(problems).toHaveLength(6);
  expect(problems.every((problem) => /^c\.yaml:\d+:\d+: /.test(problem))).toBe(true);
});

test.each([
  ['merge bomb', `a: &a {}\nb:\n${'  <<: *a\n'.repeat(20_000)}`],
  ['billion laughs', `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `k${i}: [*a, *a]`).join('\n')}`],
  ['depth', `a: ${'['.repeat(10_000)}`],
  ['ten megabytes', 'x'.repeat(10_000_000)],
])('%s is refused', (_, text) => {
  expect(problemsOf(text).length).toBeGreaterThan(0);
  expect(({} as { required?: boolean }).required).toBeUndefined();
});

/** The one rule of a property, in ODCS 3.0.2. */
const oldRule = (rule: string) =>
  parseContract(metric(rule).replace('v3.1.0', 'v3.0.2'), 'c.yaml').properties[0]!.quality[0]!;
const none = { operator: 'mustBe', limits: [0], unit: 'rows' };

test.each<[string, string, object]>([
  ['rule: nullValues\nmustBe: 3', 'nullValues', { threshold: { ...none, limits: [3] } }],
  ['type: library\nrule: nullCheck', 'nullValues', { threshold: none }],
  ['rule: uniqueCheck\nseverity: warning', 'duplicateValues', { threshold: none, severity: 'warning' }],
  [
    'rule: duplicateCount\nmustBeLessThan: 1\nunit: percent',
    'duplicateValues',
    { threshold: { operator: 'mustBeLessThan', limits: [1], unit: 'percent' } },
  ],
  [
    'rule: validValues\nvalidValues: [a, b]',
    'invalidValues',
    { arguments: { validValues: ['a', 'b'] }, threshold: none },
  ],
  ['metric: nullValues\nmustBe: 0', 'nullValues', { threshold: none }],
])('ODCS 3.0: %j is the metric %s', (rule, name, rest) => {
  expect(oldRule(rule)).toMatchObject({ type: 'library', metric: name, ...rest });
});

test.each([
  ['rule: betweenCheck\nmustBeBetween: [1, 9]', 'the rule betweenCheck is not known here'],
  ['rule: nullCheck\ncondition: a > 1', 'it says condition, which is not known here'],
  ['rule: nullCheck\nunit: ratio', 'the unit ratio is not known here'],
])('ODCS 3.0: %j is not run, and the rest is', (rule, reason) => {
  expect(oldRule(rule)).toMatchObject({ type: 'unrun', reason, severity: 'error' });
});

test('in ODCS 3.1 `rule` is an old name for `metric`', () => {
  const [rule] = parseContract(metric('rule: nullValues\nmustBe: 0'), 'c.yaml').properties[0]!.quality;
  expect(rule).toMatchObject({ type: 'library', metric: 'nullValues' });
  expect(problemsOf(metric('rule: betweenCheck\nmustBe: 0'))).toEqual([
    expect.stringContaining('metric is missing'),
  ]);
});

test.each([
  ['{ minimum: 1, exclusiveMinimum: true }', { exclusiveMinimum: 1 }],
  [
    '{ minimum: 1, exclusiveMinimum: false, maximum: 9, exclusiveMaximum: true }',
    { minimum: 1, exclusiveMaximum: 9 },
  ],
  ['{ exclusiveMinimum: 1 }', { exclusiveMinimum: 1 }],
])('ODCS 3.0: the bounds %s', (options, expected) => {
  const text = propertyOf(`logicalType: integer\nlogicalTypeOptions: ${options}`).replace('v3.1.0', 'v3.0.1');
  expect(parseContract(text, 'c.yaml').properties[0]!.options).toEqual(expected);
});

test.each([
  ['type: text\ndescription: Looks right.', 'info'],
  ['type: text\ndescription: Looks right.\nseverity: error', 'error'],
  ['type: custom\nengine: soda\nimplementation: x', 'error'],
])('%j, which nothing here runs, is of severity %s', (rule, severity) => {
  expect(parseContract(metric(rule), 'c.yaml').properties[0]!.quality[0]).toMatchObject({
    type: 'unrun',
    severity,
  });
});
