import type { Check } from '../../foundation/evidence/evidence.ts';
import { verdictOf } from '../../foundation/evidence/verdict.ts';
import type { Decision } from '../../foundation/step/define.ts';
import { counted, grouped } from '../../foundation/text/counted.ts';
import {
  brokenSuiteCheck,
  type FlakyPolicy,
  failedCheck,
  flakyCheck,
  passedCheck,
  skippedCheck,
} from './checks.ts';
import { allTests, type Counts, failedTests, type TestFacts, testsThatRan } from './facts.ts';

/**
 * PASS when the command ended with exit code 0, at least one test ran, none failed and no suite broke. Where no test
 * ran, nothing is known: INCONCLUSIVE. `flaky` says what a test does that failed and was forgiven.
 */
export function decideTests(facts: TestFacts, flaky: FlakyPolicy): Decision {
  const { named } = facts;
  const checks = [
    ...named.failed.map(failedCheck),
    ...named.brokenSuites.map(brokenSuiteCheck),
    ...named.flaky.map((test) => flakyCheck(test, flaky)),
    noneFailed(facts),
    ...suitesWhole(facts),
    ...noneFlaky(facts, flaky),
    ran(facts),
    ended(facts),
    ...named.skipped.map(skippedCheck),
    ...named.passed.map(passedCheck),
  ];
  return { verdict: verdictOf(checks), reason: reasonOf(facts, flaky), checks };
}

const summed = (id: string, target = 'tests') => ({
  id: `run-tests:${id}`,
  target,
  severity: 'error' as const,
  basis: 'exact' as const,
});

/** How many of a kind evidence does not name. */
const unnamed = (count: number, named: readonly unknown[]): string =>
  count > named.length ? `; ${grouped(count - named.length)} of them are not named here` : '';

function noneFailed({ counts, named, files }: TestFacts): Check {
  const count = failedTests(counts);
  const all = counted(allTests(counts), 'test');
  return {
    ...summed('failed'),
    outcome: count === 0 ? 'pass' : 'fail',
    expected: 'no test fails',
    observed: count,
    message:
      count === 0
        ? `none of ${all} failed`
        : `${grouped(count)} of ${all} failed${unnamed(count, named.failed)}`,
    ...(count > named.failed.length ? { remedy: `read ${files.join(', ')}` } : {}),
  };
}

/** What suites count beside their tests; nothing where there is no such thing. */
function suitesWhole({ counts, named, files }: TestFacts): readonly Check[] {
  const { brokenSuites, unexplained } = counts;
  if (brokenSuites + unexplained === 0) return [];
  return [
    {
      ...summed('suites', 'suites'),
      outcome: 'fail',
      expected: 'no suite fails outside its tests',
      observed: brokenSuites + unexplained,
      message: `${suiteTrouble(counts)}${unnamed(brokenSuites, named.brokenSuites)}`,
      remedy: `read ${files.join(', ')} and the log`,
    },
  ];
}

function suiteTrouble({ brokenSuites, unexplained }: Counts): string {
  const broken =
    brokenSuites > 0 ? [`${counted(brokenSuites, 'failure')} of suites outside their tests`] : [];
  const hidden =
    unexplained > 0 ? [`suites count ${counted(unexplained, 'failure')} that none of their tests shows`] : [];
  return [...broken, ...hidden].join('; ');
}

function noneFlaky({ counts, named }: TestFacts, policy: FlakyPolicy): readonly Check[] {
  if (counts.flaky === 0) return [];
  return [
    {
      ...summed('flaky'),
      outcome: policy === 'pass' ? 'pass' : 'fail',
      severity: policy === 'fail' ? 'error' : 'warning',
      expected: 'no test is flaky',
      observed: counts.flaky,
      message: `${flakyOf(counts)}${unnamed(counts.flaky, named.flaky)}`,
    },
  ];
}

const flakyOf = (counts: Counts): string =>
  `${grouped(counts.flaky)} of ${counted(allTests(counts), 'test')} ${counts.flaky === 1 ? 'is' : 'are'} flaky`;

function ran({ counts, named }: TestFacts): Check {
  const count = testsThatRan(counts);
  const listed = named.passed.length + named.skipped.length;
  const rest = counts.passed + counts.skipped - listed;
  const limit =
    rest > 0 ? `; of those that passed or were skipped, the first ${grouped(listed)} are listed` : '';
  return {
    ...summed('ran'),
    outcome: count > 0 ? 'pass' : 'inconclusive',
    expected: 'at least one test runs',
    observed: count,
    message: `${counted(count, 'test')} ran, ${grouped(counts.skipped)} skipped${limit}`,
    ...(count > 0 ? {} : { remedy: 'add a test, or remove the step: no test says nothing' }),
  };
}

function ended(facts: TestFacts): Check {
  const { exitCode, signal, counts } = facts;
  const how = exitCode === null ? `was ended by ${signal}` : `ended with exit code ${exitCode}`;
  const alone = exitCode !== 0 && failedTests(counts) + counts.brokenSuites + counts.unexplained === 0;
  return {
    ...summed('command', 'the command'),
    outcome: exitCode === 0 ? 'pass' : 'fail',
    expected: 'exit code 0',
    observed: exitCode,
    message: `the command ${how}${alone ? ', though no test failed' : ''}${alone ? doubt(facts) : ''}`,
    ...(alone ? { remedy: 'read its output in the log' } : {}),
  };
}

/** Two tests of one name look like a retry. */
const doubt = ({ named: { flaky } }: TestFacts): string =>
  flaky[0] ? `; ${flaky[0].name} failed at first, and may not be forgiven` : '';

function reasonOf(facts: TestFacts, policy: FlakyPolicy): string {
  const { counts, named, exitCode } = facts;
  const failed = failedTests(counts);
  const all = counted(allTests(counts), 'test');
  const parts = [
    ...(failed > 0 ? [`${grouped(failed)} of ${all} failed${first(named.failed)}`] : []),
    ...(counts.brokenSuites + counts.unexplained > 0
      ? [`${suiteTrouble(counts)}${first(named.brokenSuites)}`]
      : []),
    ...(counts.flaky > 0 && policy === 'fail' ? [`${flakyOf(counts)}${first(named.flaky)}`] : []),
  ];
  if (parts.length > 0) return sentence(parts.join('; '));
  if (exitCode !== 0) return sentence(ended(facts).message);
  if (testsThatRan(counts) === 0)
    return counts.skipped > 0 ? `No test ran, ${grouped(counts.skipped)} skipped.` : 'No test ran.';
  const skipped = counts.skipped > 0 ? `, ${grouped(counts.skipped)} skipped` : '';
  const flaky = counts.flaky > 0 ? `, ${grouped(counts.flaky)} flaky${first(named.flaky)}` : '';
  return `${counted(counts.passed, 'test')} passed${skipped}${flaky}.`;
}

const first = ([one]: readonly { readonly name: string }[]): string =>
  one ? `, the first is ${one.name}` : '';
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
