import type { Engine } from '../../foundation/ports/ports.ts';
import { type PredictionsTable, select } from '../predictions/predictions.ts';
import { areLeft, askedTooEarly, type LeftNames, leftNames } from '../predictions/row-names.ts';
import type { Baseline, Candidate, Content } from './sides.ts';

/** Candidate and baseline as they were found. */
export interface Found {
  readonly candidate: Candidate;
  readonly baseline: Baseline;
}

/**
 * Pairs tables whose names were left in them: the engine says which rows belong together, and that each has a name of
 * its own; of a table without a counterpart it says that alone. What it cannot pair is asked for its names.
 */
export async function pairedWhereLeft(
  found: Found,
  open: () => Promise<Pick<Engine, 'pairing'>>,
): Promise<Found> {
  const { candidate, baseline } = found;
  const own = leftTable(candidate.content);
  if (!own) return found;
  const other = baseline.state === 'found' && 'table' in baseline.content ? baseline : undefined;
  const beside = other ? (leftTable(other.content) ?? askedTooEarly()) : own;
  const { table, columns } = own.rowIds;
  const engine = await open();
  const order = (await engine.pairing(table, beside.rowIds.table, columns)) ?? askedTooEarly();
  const rowIds = leftNames({ ...own.rowIds, unique: true });
  const named = { ...candidate, content: { table: { ...own, rowIds } } };
  if (!other) return { candidate: named, baseline };
  const ordered = { ...beside, rowIds, predictions: select(beside.predictions, order) };
  return { candidate: named, baseline: { ...other, content: { table: ordered } } };
}

type LeftTable = PredictionsTable & { readonly rowIds: LeftNames };

const leftTable = (content: Content): LeftTable | undefined =>
  'table' in content && areLeft(content.table.rowIds) ? (content.table as LeftTable) : undefined;
