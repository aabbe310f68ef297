/** What an element says: `<failure message="…" type="…">text</failure>`. */
export interface Said {
  readonly message: string;
  readonly type: string;
  readonly body: string;
}

/** How one report of a test ended. */
export type Ending =
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'skipped'; readonly reason: string }
  | { readonly outcome: 'failure' | 'error'; readonly said: Said; readonly reports: number }
  | {
      readonly outcome: 'flaky';
      readonly why: 'retried' | 'forgiven';
      readonly said: Said;
      readonly reports: number;
    };

/** Elements of a test that say how it ended, in the order of the file. */
export interface Children {
  readonly failure: readonly Said[];
  readonly error: readonly Said[];
  readonly skipped: readonly Said[];
  /** `flakyFailure`, `flakyError`: failed before it passed. */
  readonly flaky: readonly Said[];
  /** `rerunFailure`, `rerunError`: failed again. */
  readonly rerun: readonly Said[];
}

const RAN = [
  'run',
  'ran',
  'pass',
  'passed',
  'completed',
  'success',
  'successful',
  'succeeded',
  'ok',
  'executed',
];
const FAILED = ['fail', 'failed', 'failure', 'error', 'errored', 'broken', 'timeout', 'timedout', 'crashed'];
const NOT_RUN = ['notrun', 'disabled', 'ignored', 'suppressed', 'skipped', 'skip', 'pending', 'inactive'];

/**
 * How a test ended, by its elements first and then by the states in its attributes `status` and `result`. A state that
 * nobody knows is no proof that the test ran.
 */
export function endingOf(children: Children, states: readonly string[]): Ending {
  const { failure, error, skipped, flaky, rerun } = children;
  const bad = error[0] ?? failure[0];
  const todo = skipped.find(({ type }) => type.toLowerCase() === 'todo');
  if (bad && todo)
    return { outcome: 'flaky', why: 'forgiven', said: { ...bad, message: forgiven(bad, todo) }, reports: 1 };
  if (bad) return { outcome: error.length > 0 ? 'error' : 'failure', said: bad, reports: 1 + rerun.length };
  if (skipped.length > 0) return { outcome: 'skipped', reason: reasonOf(skipped[0]!) };
  return flaky.length > 0
    ? { outcome: 'flaky', why: 'retried', said: flaky[0]!, reports: 1 + flaky.length }
    : endingByState(states);
}

function endingByState(states: readonly string[]): Ending {
  const words = states.map((state) => ({ state, word: state.toLowerCase().replace(/[^a-z]/g, '') }));
  const failed = words.find(({ word }) => FAILED.includes(word));
  if (failed)
    return {
      outcome: 'failure',
      said: { message: `its state is "${failed.state}"`, type: '', body: '' },
      reports: 1,
    };
  const idle = words.find(({ word }) => !RAN.includes(word));
  if (!idle) return { outcome: 'passed' };
  const known = NOT_RUN.includes(idle.word);
  return { outcome: 'skipped', reason: known ? idle.state : `its state "${idle.state}" is not known` };
}

/** What says nothing, though it is where the message should be. */
const EMPTY_WORDS = /^(?:failed|failure|error)?$/i;
/** What Go prints around the output of a test. */
const GO_FRAME = /^(?:===|---) /;

/** The message, else the first line that says something, else the type. */
export function messageOf({ message, type, body }: Said): string {
  const told = message.trim();
  if (!EMPTY_WORDS.test(told) && !GO_FRAME.test(told)) return told;
  const line = `${message}\n${body}`
    .split('\n')
    .map((one) => one.trim())
    .find((one) => !EMPTY_WORDS.test(one) && !GO_FRAME.test(one));
  return line ?? (told || type.trim());
}

const reasonOf = (said: Said): string => messageOf({ ...said, type: '' });

function forgiven(bad: Said, todo: Said): string {
  const reason = reasonOf(todo);
  return reason === '' || reason === 'true' ? messageOf(bad) : `${messageOf(bad)} (todo: ${reason})`;
}
