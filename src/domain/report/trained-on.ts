import type { Evidence } from '../../foundation/evidence/evidence.ts';

const HELD_OUT = ':held-out';

/**
 * What the head of a report must say of metrics: that the model has seen the rows it was judged by. Each sentence once;
 * that of a gate, which says whether it was allowed, stands for that of the evaluation.
 */
export function trainedOnNotes(steps: readonly Evidence[]): readonly string[] {
  const messages = steps
    .flatMap(({ checks }) => checks)
    .filter(({ id, outcome }) => id.endsWith(HELD_OUT) && (outcome === 'fail' || outcome === 'inconclusive'))
    .map(({ message }) => message.replace(/^cannot tell: |\.$/gi, ''));
  const unique = [...new Set(messages)];
  return unique
    .filter((message) => !unique.some((other) => other !== message && other.startsWith(message)))
    .map((message) => `The metrics are of rows that the model was trained on: ${message}.`);
}
