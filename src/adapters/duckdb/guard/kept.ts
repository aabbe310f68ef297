import type { Batch, Expressions } from '../../../foundation/ports/ports.ts';
import type { Allowance } from '../session/over-limit.ts';

/** The string's own head, and its entry in a map or a set. */
const TEXT_HEAD = 250;
/** A reference to a text that another row brought, or its code, in a list and in the one that it grew out of. */
const SHARED = 16;
/** Two bytes for a character, as V8 holds all that is not Latin-1. */
export const textBytes = (text: string | null): number => TEXT_HEAD + 2 * (text?.length ?? 0);

/** Counts the values of a batch that stay. Throws `OverLimit`. */
export function keepBatch(batch: Batch, expressions: Expressions, allowance: Allowance): void {
  for (const [name, { as, kept }] of Object.entries(expressions)) {
    if (!kept) continue;
    if (kept === 'shared') allowance.keep(batch.rows * SHARED);
    else if (as === 'text') for (const text of batch.texts[name]!) allowance.keep(textBytes(text));
    else allowance.keep(batch.rows * Float64Array.BYTES_PER_ELEMENT);
  }
}
