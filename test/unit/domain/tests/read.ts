import { junitReader } from '../../../../src/domain/tests/junit.ts';
import { createTally, type Tallied } from '../../../../src/domain/tests/tally.ts';
import { InputErrors } from '../../../../src/foundation/problems/errors.ts';

const PIECE = 1000;

/** What JUnit files say; each is handed over in small pieces, as a stream would. */
export function tallied(...files: readonly (string | Uint8Array)[]): Tallied {
  const tally = createTally((text) => text);
  for (const content of files) {
    const reader = junitReader('tests.xml', tally);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    for (let at = 0; at < bytes.length; at += PIECE) reader.write(bytes.subarray(at, at + PIECE));
    reader.end();
  }
  return tally.result();
}

/** Counts that are not 0. */
export const countsOf = (...files: readonly (string | Uint8Array)[]): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(tallied(...files).counts).filter(([, count]) => count > 0));

/** What is wrong with a file, in the words of its refusal. */
export function problem(content: string | Uint8Array): string {
  try {
    tallied(content);
    return 'nothing';
  } catch (cause) {
    if (cause instanceof InputErrors) return cause.message;
    throw cause;
  }
}
