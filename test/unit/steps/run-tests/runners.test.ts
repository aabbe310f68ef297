import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placed } from '../../../../src/steps/run-tests/places.ts';
import { runTestsStep } from '../../../../src/steps/run-tests/step.ts';
import { memoryFiles } from '../../../support/memory.ts';
import { countsOf, tallied } from '../../domain/tests/read.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/test-results');
/** As the runner wrote it in the working directory of `memoryFiles`; scripts/golden/test-results.ts made it. */
const written = (runner: string): string =>
  readFileSync(join(FIXTURES, `${runner}.xml`), 'utf8').replaceAll('/project', '/memory');

test.each<[string, Record<string, number>]>([
  ['pytest', { passed: 1, failures: 1, errors: 1, flaky: 1, skipped: 1 }],
  ['gotestsum', { passed: 1, failures: 1, flaky: 1, skipped: 1 }],
  ['gotestsum-build', { failures: 1, unexplained: 3 }],
  ['node', { passed: 1, failures: 1, flaky: 1, skipped: 1 }],
  // It does not write that a test was tried again.
  ['vitest', { passed: 2, failures: 1, skipped: 1 }],
  ['surefire', { passed: 1, failures: 1, errors: 1, flaky: 1, skipped: 1 }],
  ['ctest', { passed: 1, failures: 1, skipped: 2 }],
  ['gtest', { passed: 1, failures: 1, skipped: 2 }],
])('%s: each test once, by how it ended', (runner, counts) => {
  expect(countsOf(written(runner))).toEqual({ suites: 1, ...counts });
});

const SOURCES = [
  'test_rates.py',
  'rates/rates_test.go',
  'rates.test.mjs',
  'rates.test.ts',
  'src/test/java/shop/RatesTest.java',
  'rates_test.cpp',
];
const files = memoryFiles(Object.fromEntries(SOURCES.map((path) => [path, ''])));

const troubles = async (runner: string) => {
  const { named, counts } = await placed(tallied(written(runner)), files);
  return { counts, named, all: [...named.failed, ...named.flaky] };
};

test.each([
  [
    'pytest',
    [
      'test_rates::test_fails: assert 61 == 60 (test_rates.py:17)',
      'test_rates::test_breaks: failed on setup with "RuntimeError: no database" (test_rates.py:25)',
      'test_rates::test_second_try:  (test_rates.py:9)',
    ],
  ],
  [
    'gotestsum',
    [
      'example.com/shop/rates::TestFails: rates_test.go:17: 61 is not 60 (rates/rates_test.go:17)',
      'example.com/shop/rates::TestSecondTry: rates_test.go:13: first try (rates/rates_test.go:13)',
    ],
  ],
  [
    'node',
    [
      'rates::fails: 61 == 60 (rates.test.mjs:8)',
      'rates::later: 1 == 2 (todo: no dates yet) (rates.test.mjs:6)',
    ],
  ],
  ['vitest', ['rates.test.ts::rates > fails: expected 61 to be 60 // Object.is equality (rates.test.ts:8)']],
  [
    'surefire',
    [
      'shop.RatesTest::breaks: no database (src/test/java/shop/RatesTest.java:16)',
      'shop.RatesTest::fails: expected: <60> but was: <61> (src/test/java/shop/RatesTest.java:15)',
      'shop.RatesTest::secondTry: first try ==> expected: <true> but was: <false> (src/test/java/shop/RatesTest.java:13)',
    ],
  ],
  ['ctest', ['fails::fails:  (nowhere)']],
  [
    'gtest',
    ['Rates::Fails: rates_test.cpp:7\nExpected equality of these values:\n  61\n  60 (rates_test.cpp:7)'],
  ],
])('%s: name, message and place of what went wrong', async (runner, told) => {
  const { all } = await troubles(runner);
  const place = ({ at }: (typeof all)[number]) => (at ? `${at.file}:${at.line}` : 'nowhere');
  expect(all.map((one) => `${one.name}: ${one.message} (${place(one)})`)).toEqual(told);
});

test.each(['pytest', 'gotestsum', 'node', 'surefire', 'gtest'])(
  '%s: the decision names each test by an id of its own',
  async (runner) => {
    const { counts, named } = await troubles(runner);
    const facts = { exitCode: 1, signal: null, files: [`${runner}.xml`], counts, named };
    const { verdict, checks } = runTestsStep.decide(
      { flaky: 'warn' } as never,
      runTestsStep.facts.parse(facts),
    );
    expect(verdict).toBe('fail');
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  },
);
