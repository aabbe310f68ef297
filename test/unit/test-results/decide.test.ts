import { describe, expect, test } from 'vitest';
import { decideTests } from '../../../src/test-results/decide.ts';
import type { TestFacts } from '../../../src/test-results/facts.ts';
import { timesOf } from '../../../src/test-results/times.ts';

const GREEN: TestFacts = {
  exitCode: 0,
  signal: null,
  files: ['tests.xml'],
  suites: 1,
  tests: 12,
  failures: 0,
  errors: 0,
  skipped: 2,
  unexplained: 0,
  failed: [],
};
const FAILED = { name: 'a::b', kind: 'failure', message: '1 != 2' } as const;

describe.each<[string, Partial<TestFacts>, string, string]>([
  ['all well', {}, 'pass', '10 tests passed, 2 skipped.'],
  [
    'one failed',
    { exitCode: 1, failures: 1, failed: [FAILED] },
    'fail',
    '1 of 12 tests failed, the first is a::b.',
  ],
  [
    'one failed, and the command hides it',
    { failures: 1, failed: [FAILED] },
    'fail',
    '1 of 12 tests failed, the first is a::b.',
  ],
  ['a failure that no test shows', { unexplained: 1 }, 'fail', '1 of 12 tests failed.'],
  [
    'an exit code without a failed test',
    { exitCode: 4 },
    'fail',
    'The command ended with exit code 4, though no test failed.',
  ],
  [
    'a signal',
    { exitCode: null, signal: 'SIGSEGV' },
    'fail',
    'The command was ended by SIGSEGV, though no test failed.',
  ],
  ['no test at all', { tests: 0, skipped: 0 }, 'inconclusive', 'No test ran.'],
  ['all skipped', { tests: 2 }, 'inconclusive', 'No test ran.'],
  [
    'no test, and an exit code that says so',
    { tests: 0, skipped: 0, exitCode: 5 },
    'fail',
    'The command ended with exit code 5, though no test failed.',
  ],
])('%s', (_, facts, verdict, reason) => {
  test(`is ${verdict}: ${reason}`, () => {
    expect(decideTests({ ...GREEN, ...facts })).toMatchObject({ verdict, reason });
  });
});

test('each failed test is a check; ids are unique; those without a name are told', () => {
  const failed = [FAILED, FAILED, { ...FAILED, kind: 'error', message: '' } as const];
  const { checks } = decideTests({ ...GREEN, exitCode: 1, failures: 4, errors: 1, failed });
  expect(checks.map(({ id, outcome, message }) => [id, outcome, message])).toEqual([
    ['run-tests:test[a::b]', 'fail', 'a::b failed: 1 != 2'],
    ['run-tests:test[a::b (2)]', 'fail', 'a::b (2) failed: 1 != 2'],
    ['run-tests:test[a::b (3)]', 'fail', 'a::b (3) broke'],
    ['run-tests:failed', 'fail', '5 of 12 tests failed; 2 of them are not named here'],
    ['run-tests:ran', 'pass', '10 tests ran, 2 skipped'],
    ['run-tests:command', 'fail', 'the command ended with exit code 1'],
  ]);
});

test('times: the sum and the slowest, nothing where none is told', () => {
  const one = (name: string, seconds?: number) => ({
    name,
    outcome: 'passed' as const,
    message: '',
    seconds,
  });
  const file = (...cases: ReturnType<typeof one>[]) => ({ cases, suites: 1, unexplained: 0 });
  expect(timesOf([file(one('a', 1), one('b')), file(one('c', 2.5))])).toEqual({
    seconds: 3.5,
    slowest: 'c',
    slowestSeconds: 2.5,
  });
  expect(timesOf([file(one('a'))])).toEqual({});
});
