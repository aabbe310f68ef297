import { digestOf } from '../../foundation/evidence/digest.ts';
import { isMapping } from '../../foundation/reading/mismatch.ts';

/** Digest of what was asked and what was wanted; the order of keys does not count. Undefined where nothing is known. */
export function contentOf(...parts: readonly unknown[]): string | undefined {
  if (parts.every((part) => part === undefined || part === null)) return undefined;
  return digestOf(JSON.stringify(parts, sorted));
}

const sorted = (_: string, value: unknown): unknown =>
  isMapping(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
    : value;

/** How an item is shown: as it is where the user named the column, else by the head of a digest, for ids can be names. */
export const shownItem = (item: string, named: boolean): string =>
  named ? item : digestOf(item).slice('sha256:'.length, 'sha256:'.length + 8);
