import { expect, test } from 'vitest';
import { sightingsOf } from '../../../../src/domain/tests/sightings.ts';

const seen = (body: string, more: Partial<Parameters<typeof sightingsOf>[0]> = {}) =>
  sightingsOf({ name: 'c::t', body, report: 'out.xml', ...more });

test.each<[string, string, Partial<Parameters<typeof sightingsOf>[0]>, string, number | undefined, number?]>([
  ['pytest', 'E  assert 1 == 2\n\ntests/test_a.py:17: AssertionError', {}, 'tests/test_a.py', 17],
  ['vitest', 'AssertionError: no\n ❯ test/a.test.ts:9:34', {}, 'test/a.test.ts', 9, 34],
  ['node', '    at TestContext.<anonymous> (file:///repo/a.mjs:6:56)', {}, '/repo/a.mjs', 6, 56],
  ['jest', '    at Object.<anonymous> (test/a.test.js:12:5)', {}, 'test/a.test.js', 12, 5],
  ['Python', '  File "tests/test_a.py", line 3, in test_x', {}, 'tests/test_a.py', 3],
  ['.NET', '   at Shop.Rates.Adds() in /repo/Rates.cs:line 12', {}, '/repo/Rates.cs', 12],
  [
    'GoogleTest',
    '/repo/a_test.cpp:12\nExpected equality',
    { file: '/repo/a_test.cpp', line: 4 },
    '/repo/a_test.cpp',
    12,
  ],
  ['an attribute alone', 'no', { file: 'a_test.cpp', line: 4 }, 'a_test.cpp', 4],
  ['a file without a line', '', { file: 'a.test.ts' }, 'a.test.ts', undefined],
  [
    'a line of the file that the attributes name',
    'x.ts:1:1\na.test.ts:5:2',
    { file: './a.test.ts' },
    'a.test.ts',
    5,
    2,
  ],
])('%s', (_, body, more, path, line, column) => {
  const [first] = seen(body, more);
  expect({ path: first!.paths[0], line: first!.line, column: first!.column }).toEqual({
    path,
    line,
    column,
  });
});

test('a package of Go and a module of Java tell the folder', () => {
  const [go] = seen('    rates_test.go:13: first try', { name: 'example.com/shop/rates::TestX' });
  expect(go!.paths).toContain('rates/rates_test.go');
  const [java] = seen('\tat shop.RatesTest.adds(RatesTest.java:15)', {
    name: 'shop.RatesTest::adds',
    report: 'web/target/surefire-reports/TEST-shop.RatesTest.xml',
  });
  expect(java!.paths).toContain('web/src/test/java/shop/RatesTest.java');
});

test('a line without an end names no place', () => {
  expect(seen('a.b'.repeat(200_000))).toEqual([]);
  expect(seen(`${'a.b:'.repeat(200_000)}`)).toEqual([]);
});
