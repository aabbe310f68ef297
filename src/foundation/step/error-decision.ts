import { withDistinctIds } from '../evidence/distinct-ids.ts';
import type { Check } from '../evidence/evidence.ts';
import { ContainerFailure } from '../ports/ports.ts';
import { InputErrors, type InputProblem, sentence } from '../problems/errors.ts';
import type { Decision } from './define.ts';

/** The decision when a step could not decide: each problem a check, so that every report shows it. */
export function errorDecision(step: string, cause: unknown): Decision {
  const checks =
    cause instanceof InputErrors
      ? withDistinctIds(cause.problems.map((problem) => problemCheck(step, problem)))
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
    ...(problem.details ? { details: problem.details } : {}),
    ...(problem.at ? { at: problem.at } : {}),
  };
}

/** What ended a step that bad input did not end: a cancelled run, something outside that failed, or we ourselves. */
function defectCheck(step: string, cause: unknown): Check {
  const words = inOneLine(cause instanceof Error ? cause.message : String(cause));
  const { kind, message, remedy } = endOf(cause, words);
  return {
    id: `${step}:${kind}`,
    target: step,
    outcome: 'error',
    severity: 'error',
    expected: 'an answer',
    observed: null,
    basis: 'exact',
    message,
    remedy,
  };
}

function endOf(cause: unknown, words: string) {
  if (cause instanceof Error && cause.name === 'AbortError')
    return {
      kind: 'cancelled',
      message: 'the run was cancelled before it could decide',
      remedy: 'run it again',
    };
  if (cause instanceof ContainerFailure)
    return {
      kind: 'engine',
      message: words,
      remedy: cause.retryable ? 'run it again' : 'see what the Docker Engine says',
    };
  const refused = refusedBySystem(cause);
  if (refused !== undefined)
    return {
      kind: 'system',
      message: refused,
      remedy: 'check permissions, disk and limits of this machine; the log names the path',
    };
  return {
    kind: 'defect',
    message: `a defect of mlops-actions: ${words}`,
    remedy: 'run again with debug: true and report what it prints',
  };
}

/**
 * What the operating system refused, where that is what ended the work: `the system refused mkdir: permission denied
 * (EACCES)`. Without the path, which differs from machine to machine.
 */
export function refusedBySystem(cause: unknown): string | undefined {
  if (!(cause instanceof Error) || !('syscall' in cause) || !('code' in cause)) return undefined;
  const words = /^[A-Z\d]+: ([^,]+)/.exec(cause.message)?.[1];
  return `the system refused ${cause.syscall}: ${words === undefined ? cause.code : `${words} (${cause.code})`}`;
}

/** Libraries write messages of many lines, some with a stack. */
const inOneLine = (words: string): string =>
  words
    .replace(/^\s+at .*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
