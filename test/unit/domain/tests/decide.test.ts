import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlakyPolicy } from '../../../../src/domain/tests/checks.ts';
import { decideTests } from '../../../../src/domain/tests/decide.ts';
import type { Counts, Named, TestFacts } from '../../../../src/domain/tests/facts.ts';
import { runTestsStep } from '../../../../src/steps/run-tests/step.ts';

const NONE: Counts = {
  passed: 0,
  failures: 0,
  errors: 0,
  flaky: 0,
  skipped: 0,
  suites: 1,
  brokenSuites: 0,
  unexplained: 0,
};
const NOBODY: Named = { failed: [], flaky: [], brokenSuites: [], skipped: [], passed: [] };
const FAILED = { name: 'a::b', kind: 'failure', message: '1 != 2', body: '', reports: 1 } as const;
const FLAKY = { name: 'a::c', why: 'retried', message: 'no', body: 'trace', reports: 2 } as const;
const SUITE = { name: 'db', kind: 'error', message: 'no database', body: '' } as const;

const factsOf = (
  counts: Partial<Counts>,
  named: Partial<Named> = {},
  end: Pick<TestFacts, 'exitCode' | 'signal'> = { exitCode: 0, signal: null },
): TestFacts => ({
  ...end,
  files: ['tests.xml'],
  counts: { ...NONE, ...counts },
  named: { ...NOBODY, ...named },
});
const ended = (exitCode: number) => ({ exitCode, signal: null });

describe.each<[string, TestFacts, string, string]>([
  ['all well', factsOf({ passed: 10, skipped: 2 }), 'pass', '10 tests passed, 2 skipped.'],
  [
    'one failed',
    factsOf({ passed: 11, failures: 1 }, { failed: [FAILED] }, ended(1)),
    'fail',
    '1 of 12 tests failed, the first is a::b.',
  ],
  [
    'one failed, and the command hides it',
    factsOf({ passed: 11, failures: 1 }, { failed: [FAILED] }),
    'fail',
    '1 of 12 tests failed, the first is a::b.',
  ],
  [
    'a failure that no test shows',
    factsOf({ passed: 1, unexplained: 1 }),
    'fail',
    'Suites count 1 failure that none of their tests shows.',
  ],
  [
    'a build that failed: one test stands for it, and the suite counts more',
    factsOf({ failures: 1, unexplained: 1 }, { failed: [FAILED] }, ended(1)),
    'fail',
    '1 of 1 test failed, the first is a::b; suites count 1 failure that none of their tests shows.',
  ],
  [
    'a suite that broke before its tests',
    factsOf({ brokenSuites: 1 }, { brokenSuites: [SUITE] }, ended(1)),
    'fail',
    '1 failure of suites outside their tests, the first is db.',
  ],
  [
    'an exit code without a failed test',
    factsOf({ passed: 3 }, {}, ended(4)),
    'fail',
    'The command ended with exit code 4, though no test failed.',
  ],
  [
    'an exit code, and a test that seems forgiven',
    factsOf({ passed: 3, flaky: 1 }, { flaky: [FLAKY] }, ended(1)),
    'fail',
    'The command ended with exit code 1, though no test failed; a::c failed at first, and may not be forgiven.',
  ],
  [
    'a signal',
    factsOf({ passed: 3 }, {}, { exitCode: null, signal: 'SIGSEGV' }),
    'fail',
    'The command was ended by SIGSEGV, though no test failed.',
  ],
  ['no test at all', factsOf({}), 'inconclusive', 'No test ran.'],
  ['all skipped', factsOf({ skipped: 2 }), 'inconclusive', 'No test ran, 2 skipped.'],
  [
    'no test, and an exit code that says so',
    factsOf({}, {}, ended(5)),
    'fail',
    'The command ended with exit code 5, though no test failed.',
  ],
])('%s', (_, facts, verdict, reason) => {
  test(`is ${verdict}: ${reason}`, () => {
    expect(decideTests(facts, 'warn')).toMatchObject({ verdict, reason });
  });
});

describe('a flaky test', () => {
  const facts = factsOf({ passed: 9, flaky: 1 }, { flaky: [FLAKY] });

  test.each<[FlakyPolicy, string, string, string, string]>([
    ['warn', 'pass', 'fail', 'warning', '9 tests passed, 1 flaky, the first is a::c.'],
    ['pass', 'pass', 'pass', 'warning', '9 tests passed, 1 flaky, the first is a::c.'],
    ['fail', 'fail', 'fail', 'error', '1 of 10 tests is flaky, the first is a::c.'],
  ])('flaky: %s', (policy, verdict, outcome, severity, reason) => {
    const decision = decideTests(facts, policy);
    expect(decision).toMatchObject({ verdict, reason });
    const about = decision.checks.filter(({ id }) => id.includes('a::c') || id === 'run-tests:flaky');
    expect(about).toMatchObject([
      {
        outcome,
        severity,
        observed: 'flaky',
        message: 'a::c is flaky: it failed, then passed (reported 2 times): no',
        details: 'trace',
      },
      { outcome, severity, message: '1 of 10 tests is flaky' },
    ]);
  });

  test('that the runner tolerates is told so', () => {
    const tolerated = { ...FLAKY, why: 'forgiven' as const, message: 'no (todo: later)', reports: 1 };
    const { checks } = decideTests(factsOf({ flaky: 1 }, { flaky: [tolerated] }), 'warn');
    expect(checks[0]!.message).toBe(
      'a::c is flaky: it failed, and the runner tolerates it: no (todo: later)',
    );
  });
});

test('each test is a check; what is not named is told', () => {
  const at = { file: 'b.py', line: 3 };
  const facts = factsOf(
    { passed: 2, failures: 4, errors: 1, skipped: 2 },
    {
      failed: [
        { ...FAILED, at, body: 'trace' },
        { ...FAILED, kind: 'error', message: '', reports: 3 },
      ],
      skipped: [{ name: 's', reason: 'no dates yet' }],
      passed: ['p'],
    },
    ended(1),
  );
  const { checks } = decideTests(facts, 'warn');
  expect(checks.map(({ id, outcome, message }) => [id, outcome, message])).toEqual([
    ['run-tests:test[a::b]', 'fail', 'a::b failed: 1 != 2'],
    ['run-tests:test[a::b]', 'fail', 'a::b broke (reported 3 times)'],
    ['run-tests:failed', 'fail', '5 of 9 tests failed; 3 of them are not named here'],
    [
      'run-tests:ran',
      'pass',
      '7 tests ran, 2 skipped; of those that passed or were skipped, the first 2 are listed',
    ],
    ['run-tests:command', 'fail', 'the command ended with exit code 1'],
    ['run-tests:test[s]', 'skipped', 's did not run: no dates yet'],
    ['run-tests:test[p]', 'pass', 'p passed'],
  ]);
  expect(checks[0]).toMatchObject({ at, details: 'trace' });
});

test('names may repeat and look like numbered ones: the ids of a decision never do', () => {
  const name = fc.constantFrom('n', 'n]#2', 'n#2', 'n (2)', '', 'n]#2]');
  const failed = fc.array(
    name.map((each) => ({ ...FAILED, name: each })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(failed, fc.array(name, { maxLength: 8 }), (bad, passed) => {
      const facts = factsOf({ failures: bad.length, passed: passed.length }, { failed: bad, passed });
      const { checks } = runTestsStep.decide({ flaky: 'warn' } as never, facts);
      expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    }),
  );
});
