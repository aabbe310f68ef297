/*
 * Looks: how often a set of evaluation rows was asked whether a model is good enough, and what may still be asked of it.
 * This room knows rows, levels and the ledger; what was asked is the business of those who look.
 */
import { createHash } from 'node:crypto';
import type { Digest } from '../../foundation/evidence/evidence.ts';
import type { Predictions, PredictionsTable } from '../predictions/predictions.ts';
import { namesIn } from '../predictions/row-names.ts';
import type { ResultsTable } from '../results/table.ts';

/** Evaluation rows, told by their ids and labels, in whatever file and order they are. */
export interface RowSet {
  /** Of all ids with their labels. */
  readonly digest: Digest;
  /** A hash of each row's id (48 bits), ascending. */
  readonly hashes: Float64Array;
}

/** The rows of a predictions table as a set. Their predictions are no part of it. */
export function rowSetOf({ rowIds, predictions }: PredictionsTable): RowSet {
  const label = labelOf(predictions);
  const ids = namesIn(rowIds);
  return setOf(
    ids,
    ids.map((id, row) => JSON.stringify([id, label(row)])),
  );
}

/** The items of an evaluation as a set, each with what was asked, where the file says it. Their answers are no part of it. */
export function itemSetOf({ items, contents }: ResultsTable): RowSet {
  const asked = new Map(items.map((item, row) => [item, JSON.stringify([item, contents[row] ?? null])]));
  return setOf([...asked.keys()], [...asked.values()]);
}

function setOf(ids: readonly string[], texts: readonly string[]): RowSet {
  const hashes = Float64Array.from(ids, hashOf);
  const digest = createHash('sha256');
  for (const row of inOrder(hashes, texts)) digest.update(texts[row]!);
  return { digest: `sha256:${digest.digest('hex')}`, hashes: hashes.sort() };
}

const HASH_BYTES = 6;

const hashOf = (id: string): number => createHash('sha256').update(id).digest().readUIntBE(0, HASH_BYTES);

/** Row numbers by hash; of equal ones by text: rows of one item share its id. */
const inOrder = (hashes: Float64Array, texts: readonly string[]): Uint32Array =>
  Uint32Array.from(hashes.keys()).sort(
    (a, b) => hashes[a]! - hashes[b]! || (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : 0),
  );

function labelOf(predictions: Predictions): (row: number) => string | number | boolean {
  switch (predictions.task) {
    case 'binary':
      return (row) => predictions.label[row] === 1;
    case 'multiclass':
      return (row) => predictions.classes[predictions.label[row]!]!;
    case 'regression':
      return (row) => predictions.label[row]!;
  }
}
