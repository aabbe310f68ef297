import type { Check, Outcome, Verdict } from './evidence.ts';

/** Exit code of each verdict; the same on every host. */
export const EXIT_CODES: Readonly<Record<Verdict, number>> = {
  pass: 0,
  fail: 1,
  error: 2,
  inconclusive: 3,
  rolled_back: 4,
  rollback_failed: 5,
};

/** The word that people read. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  pass: 'PASS',
  fail: 'FAIL',
  error: 'ERROR',
  inconclusive: 'INCONCLUSIVE',
  rolled_back: 'ROLLED BACK',
  rollback_failed: 'ROLLBACK FAILED',
};

const WORST_FIRST: readonly Outcome[] = ['error', 'fail', 'inconclusive', 'skipped', 'pass'];

/**
 * Three-valued AND over checks (Kleene), with ERROR above all: a broken input must be seen even where
 * another rule has failed. Failures of severity `warning` or `info` are shown and do not decide.
 */
export function verdictOf(checks: readonly Check[]): 'pass' | 'fail' | 'error' | 'inconclusive' {
  const deciding = checks.filter((check) => check.severity === 'error' || check.outcome === 'error');
  const worst = WORST_FIRST.find((outcome) => deciding.some((check) => check.outcome === outcome));
  return worst === undefined || worst === 'skipped' ? 'pass' : worst;
}

/**
 * Checks by what they mean for the job, as JUnit shows them too: a failure of severity `warning` or `info` is told
 * and does not count as one. The three add up to all checks.
 */
export function countChecks(checks: readonly Check[]): {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
} {
  const skipped = checks.filter(({ outcome }) => outcome === 'skipped').length;
  const failed = checks.filter(
    ({ outcome, severity }) =>
      outcome === 'error' || ((outcome === 'fail' || outcome === 'inconclusive') && severity === 'error'),
  ).length;
  return { passed: checks.length - failed - skipped, failed, skipped };
}

/** Checks with the worst first; equal ones keep their order. */
export const worstFirst = (checks: readonly Check[]): readonly Check[] =>
  checks.toSorted((a, b) => rank(a) - rank(b));

function rank(check: Check): number {
  const severity = { error: 0, warning: 1, info: 2 }[check.severity];
  return WORST_FIRST.indexOf(check.outcome) * 3 + severity;
}
