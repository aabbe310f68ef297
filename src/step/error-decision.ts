import type { Check } from '../evidence/evidence.ts';
import type { Decision } from './define.ts';
import { InputErrors, type InputProblem, sentence } from './errors.ts';

/** The decision when a step could not decide: each problem a check, so that every report shows it. */
export function errorDecision(step: string, cause: unknown): Decision {
  const checks =
    cause instanceof InputErrors
      ? numbered(cause.problems.map((problem) => problemCheck(step, problem)))
      : [defectCheck(step, cause)];
  const more = checks.length > 1 ? ` (and ${checks.length - 1} more)` : '';
  return { verdict: 'error', reason: `${checks[0]!.message}${more}`, checks };
}

function problemCheck(step: string, problem: InputProblem): Check {
  return {
    id: `${step}:input:${problem.input}`,
    target: problem.input,
    outcome: 'error',
    severity: 'error',
    expected: 'input that can be read',
    // YAML can write `.nan`; JSON cannot.
    observed:
      typeof problem.value === 'number' && !Number.isFinite(problem.value)
        ? String(problem.value)
        : (problem.value ?? null),
    basis: 'exact',
    message: sentence(problem),
    remedy: problem.remedy,
    ...(problem.at ? { at: problem.at } : {}),
  };
}

function defectCheck(step: string, cause: unknown): Check {
  const aborted = cause instanceof Error && cause.name === 'AbortError';
  const words = cause instanceof Error ? cause.message : String(cause);
  return {
    id: `${step}:${aborted ? 'cancelled' : 'defect'}`,
    target: step,
    outcome: 'error',
    severity: 'error',
    expected: 'an answer',
    observed: null,
    basis: 'exact',
    message: aborted
      ? 'the run was cancelled before it could decide'
      : `a defect of mlops-actions: ${inOneLine(words)}`,
    remedy: aborted ? 'run it again' : 'run again with debug: true and report what it prints',
  };
}

/** Libraries write messages of many lines, some with a stack. */
const inOneLine = (words: string): string =>
  words
    .replace(/^\s+at .*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);

/** Two problems with one input get two ids. */
function numbered(checks: readonly Check[]): Check[] {
  const seen = new Map<string, number>();
  return checks.map((check) => {
    const turn = (seen.get(check.id) ?? 0) + 1;
    seen.set(check.id, turn);
    return turn === 1 ? check : { ...check, id: `${check.id}#${turn}` };
  });
}
