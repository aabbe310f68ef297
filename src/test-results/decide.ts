import type { Check } from '../evidence/evidence.ts';
import { verdictOf } from '../evidence/verdict.ts';
import { counted } from '../step/counted.ts';
import type { Decision } from '../step/define.ts';
import type { FailedTest, TestFacts } from './facts.ts';

/**
 * PASS when the command ended with exit code 0, at least one test ran and none failed. Where no test ran, nothing is
 * known: INCONCLUSIVE.
 */
export function decideTests(facts: TestFacts): Decision {
  const checks = [
    ...uniquelyNamed(facts.failed).map(failedCheck),
    noneFailed(facts),
    ran(facts),
    ended(facts),
  ];
  return { verdict: verdictOf(checks), reason: reasonOf(facts), checks };
}

const bad = ({ failures, errors, unexplained }: TestFacts): number => failures + errors + unexplained;
const run = ({ tests, skipped }: TestFacts): number => tests - skipped;
function failedCheck({ name, kind, message }: FailedTest): Check {
  const word = kind === 'error' ? 'broke' : 'failed';
  return {
    id: `run-tests:test[${name}]`,
    target: name,
    outcome: 'fail',
    severity: 'error',
    expected: 'the test passes',
    observed: kind,
    basis: 'exact',
    message: message === '' ? `${name} ${word}` : `${name} ${word}: ${message}`,
    remedy: 'mend the code or the test; the log above has the rest',
  };
}

function noneFailed(facts: TestFacts): Check {
  const count = bad(facts);
  const unnamed = count - facts.failed.length;
  const rest = unnamed > 0 ? `; ${unnamed} of them are not named here` : '';
  return {
    id: 'run-tests:failed',
    target: 'tests',
    outcome: count === 0 ? 'pass' : 'fail',
    severity: 'error',
    expected: 'no test fails',
    observed: count,
    basis: 'exact',
    message:
      count === 0
        ? `none of ${counted(facts.tests, 'test')} failed`
        : `${count} of ${counted(facts.tests, 'test')} failed${rest}`,
    ...(unnamed > 0 ? { remedy: `read ${facts.files.join(', ')}` } : {}),
  };
}

function ran(facts: TestFacts): Check {
  const told = `${counted(run(facts), 'test')} ran, ${facts.skipped} skipped`;
  return {
    id: 'run-tests:ran',
    target: 'tests',
    outcome: run(facts) > 0 ? 'pass' : 'inconclusive',
    severity: 'error',
    expected: 'at least one test runs',
    observed: run(facts),
    basis: 'exact',
    message: told,
    ...(run(facts) > 0 ? {} : { remedy: 'write a test, or take the step out: no test says nothing' }),
  };
}

function ended({ exitCode, signal, ...facts }: TestFacts): Check {
  const how = exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
  const alone = exitCode !== 0 && bad({ exitCode, signal, ...facts }) === 0 ? ', though no test failed' : '';
  return {
    id: 'run-tests:command',
    target: 'the command',
    outcome: exitCode === 0 ? 'pass' : 'fail',
    severity: 'error',
    expected: 'exit code 0',
    observed: exitCode,
    basis: 'exact',
    message: `the command ${how}${alone}`,
    ...(alone === '' ? {} : { remedy: 'read its output in the log' }),
  };
}

function reasonOf(facts: TestFacts): string {
  const [first] = facts.failed;
  const count = bad(facts);
  if (count > 0)
    return `${count} of ${counted(facts.tests, 'test')} failed${first ? `, the first is ${first.name}` : ''}.`;
  if (facts.exitCode !== 0) return `${ended(facts).message}.`.replace(/^the/, 'The');
  if (run(facts) === 0) return 'No test ran.';
  return `${counted(run(facts), 'test')} passed${facts.skipped > 0 ? `, ${facts.skipped} skipped` : ''}.`;
}

/** Parameters and files may repeat a name; a check's id may not. */
function uniquelyNamed(tests: readonly FailedTest[]): readonly FailedTest[] {
  const seen = new Map<string, number>();
  return tests.map((test) => {
    const times = (seen.get(test.name) ?? 0) + 1;
    seen.set(test.name, times);
    return times === 1 ? test : { ...test, name: `${test.name} (${times})` };
  });
}
