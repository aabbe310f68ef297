import { ContainerFailure } from '../../foundation/ports/ports.ts';

/** What another try cannot heal, whatever else the words hold. */
const FINAL =
  /denied|forbidden|not found|no such (?:image|container|file|network|volume)|manifest unknown|no basic auth|incorrect username|invalid reference|parse error|unknown instruction|non-zero code|did not complete successfully|no space left/i;

/**
 * What may have passed by the next try: a token that ended during a long upload (401), an upload that the registry
 * lost, a connection that was cut, a server that was busy.
 */
const PASSING =
  /\bEOF\b|timed? ?out|deadline exceeded|connection (?:reset|refused|closed)|reset by peer|broken pipe|too many requests|status\D{0,20}(?:401|408|429|5\d\d)\b|unauthori[sz]ed|authentication required|internal server error|bad gateway|service unavailable|blob (?:unknown|upload)|digest (?:did not|invalid|mismatch)|invalid checksum|no such host|temporary failure|server misbehaving|did not provide an image id|cannot connect to the docker daemon|error during connect/i;

/** Whether another try may succeed, by the words of the daemon, its client or the registry. */
export const mayPass = (words: string): boolean => !FINAL.test(words) && PASSING.test(words);

/** Words of a connection on which nobody said yes or no: out of reach, cut, not trusted, or too busy to answer. */
const NO_ANSWER =
  /\bEOF\b|timed? ?out|deadline exceeded|connection (?:reset|refused|closed)|reset by peer|broken pipe|too many requests|status\D{0,20}(?:408|429|5\d\d)\b|internal server error|bad gateway|service unavailable|no such host|temporary failure|server misbehaving|network is unreachable|no route to host|x509:|tls: |HTTP response to HTTPS client/i;
const NO_ENGINE = /docker daemon|error during connect/i;

/** Whether the daemon or the registry gave no answer at all, as against a refusal. */
export const gaveNoAnswer = (words: string): boolean =>
  NO_ENGINE.test(words) || (!FINAL.test(words) && NO_ANSWER.test(words));

/** How many lines of output a failure quotes. */
const QUOTED = 6;

/** Says what failed, how it ended and its last words; words of our own where it had none. */
export function failed(
  what: string,
  ended: { readonly code: number | null; readonly signal: string | null },
  lines: readonly string[],
): ContainerFailure {
  const how = ended.code === null ? `ended by ${ended.signal}` : `exit code ${ended.code}`;
  const words = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-QUOTED)
    .join('\n');
  const unanswered = ended.code === null || gaveNoAnswer(words);
  return words === ''
    ? new ContainerFailure(`${what} failed (${how}) and said nothing of why`, false, { unanswered })
    : new ContainerFailure(`${what} failed (${how}): ${words}`, mayPass(words), { unanswered });
}
