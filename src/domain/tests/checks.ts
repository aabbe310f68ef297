import type { Check } from '../../foundation/evidence/evidence.ts';
import type { BrokenSuite, FailedTest, FlakyTest, SkippedTest } from './facts.ts';

/** What a flaky test does to the verdict. */
export type FlakyPolicy = 'pass' | 'fail' | 'warn';

const testCheck = (name: string) => ({
  id: `run-tests:test[${name}]`,
  target: name,
  severity: 'error' as const,
  expected: 'the test passes',
  basis: 'exact' as const,
});

const details = (body: string, message: string): Pick<Check, 'details'> =>
  body.trim() === '' || body.trim() === message ? {} : { details: body };
const place = ({ at }: { readonly at?: Check['at'] }): Pick<Check, 'at'> => (at ? { at } : {});
const colon = (message: string): string => (message === '' ? '' : `: ${message}`);

export function failedCheck(test: FailedTest): Check {
  const { name, kind, message, body, reports } = test;
  const again = reports > 1 ? ` (reported ${reports} times)` : '';
  return {
    ...testCheck(name),
    outcome: 'fail',
    observed: kind,
    message: `${name} ${kind === 'error' ? 'broke' : 'failed'}${again}${colon(message)}`,
    remedy: 'fix the code or the test',
    ...details(body, message),
    ...place(test),
  };
}

/** A failure that the runner has forgiven; `warn` shows it and lets the verdict be. */
export function flakyCheck(test: FlakyTest, policy: FlakyPolicy): Check {
  const { name, why, message, body, reports } = test;
  const how =
    why === 'forgiven'
      ? 'it failed, and the runner tolerates it'
      : `it failed, then passed (reported ${reports} times)`;
  return {
    ...testCheck(name),
    outcome: policy === 'pass' ? 'pass' : 'fail',
    severity: policy === 'fail' ? 'error' : 'warning',
    expected: 'the test passes the first time',
    observed: 'flaky',
    message: `${name} is flaky: ${how}${colon(message)}`,
    ...(policy === 'pass' ? {} : { remedy: 'make the test reliable, or fix what it sometimes finds' }),
    ...details(body, message),
    ...place(test),
  };
}

export function brokenSuiteCheck(suite: BrokenSuite): Check {
  const { name, kind, message, body } = suite;
  return {
    ...testCheck(name),
    id: `run-tests:suite[${name}]`,
    outcome: 'fail',
    expected: 'the suite runs its tests',
    observed: kind,
    message: `suite ${name} ${kind === 'error' ? 'broke' : 'failed'} outside its tests${colon(message)}`,
    remedy: 'fix what the suite sets up or takes down',
    ...details(body, message),
    ...place(suite),
  };
}

export const skippedCheck = ({ name, reason }: SkippedTest): Check => ({
  ...testCheck(name),
  outcome: 'skipped',
  observed: 'skipped',
  message: `${name} did not run${colon(reason)}`,
});

export const passedCheck = (name: string): Check => ({
  ...testCheck(name),
  outcome: 'pass',
  observed: 'passed',
  message: `${name} passed`,
});
