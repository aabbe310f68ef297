import { counted } from '../text/counted.ts';
import type { Check, Evidence, Outcome, Verdict } from './evidence.ts';

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

/** Checks that somebody has let go. */
export const overriddenIn = (checks: readonly Check[]): readonly Check[] =>
  checks.filter(({ override }) => override !== undefined);

/** The word for a verdict and, of a PASS, how many checks were let go for it: `PASS with 2 overrides`. */
export function verdictWords({ verdict, checks }: Pick<Evidence, 'verdict' | 'checks'>): string {
  const count = verdict === 'pass' ? overriddenIn(checks).length : 0;
  return `${VERDICT_WORDS[verdict]}${count === 0 ? '' : ` with ${counted(count, 'override')}`}`;
}

const WORST_FIRST: readonly Outcome[] = ['error', 'fail', 'inconclusive', 'skipped', 'pass'];

/**
 * Three-valued AND over checks (Kleene), with ERROR above all: a broken input must be seen even where
 * another rule has failed. Failures of severity `warning` or `info` are shown and do not decide, and neither does what
 * was overridden; an ERROR always decides.
 */
export function verdictOf(checks: readonly Check[]): 'pass' | 'fail' | 'error' | 'inconclusive' {
  const deciding = checks.filter(
    ({ severity, outcome, override }) =>
      outcome === 'error' || (severity === 'error' && override === undefined),
  );
  const worst = WORST_FIRST.find((outcome) => deciding.some((check) => check.outcome === outcome));
  return worst === undefined || worst === 'skipped' ? 'pass' : worst;
}

/**
 * Checks by what they mean for the job, as JUnit shows them too: a failure of severity `warning` or `info` is told
 * and does not count as one, and what was overridden counts as skipped. The three add up to all checks.
 */
export function countChecks(checks: readonly Check[]): {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
} {
  const skipped = checks.filter(
    ({ outcome, override }) => outcome === 'skipped' || (outcome !== 'error' && override !== undefined),
  ).length;
  const failed = checks.filter(
    ({ outcome, severity, override }) =>
      outcome === 'error' ||
      ((outcome === 'fail' || outcome === 'inconclusive') && severity === 'error' && override === undefined),
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
