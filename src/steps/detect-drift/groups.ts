import { groupReader } from '../../domain/predictions/group-reader.ts';
import { groupColumns, groupsAsked } from '../../domain/predictions/groupings.ts';
import { type GroupsFacts, groupsFacts } from '../../domain/predictions/groups-facts.ts';
import type { Table } from '../../foundation/ports/ports.ts';
import type { InputsOf } from '../../foundation/step/define.ts';
import type { detectDrift } from './spec.ts';

/** Rows that are read at a time. */
const BATCH = 100_000;

/** Which rows of a table resemble each other. Throws `InputErrors` as `groupsAsked` and `groupReader` do. */
export async function groupsIn(
  table: Table,
  { groups, rowId = [] }: Pick<InputsOf<typeof detectDrift.inputs>, 'groups' | 'rowId'>,
): Promise<GroupsFacts> {
  // Rows to compare need not be named: what train-evaluate names them by may be missing here.
  const known = rowId.filter((id) => table.columns.some(({ name }) => name === id));
  const columns = groupColumns({ asked: groupsAsked(groups), rowId: known, slices: [] }, table.columns);
  if (columns.length === 0) return groupsFacts(groups, []);
  const reader = groupReader(columns);
  for await (const batch of table.batches(reader.expressions, BATCH))
    for (let row = 0; row < batch.rows; row++) reader.add(batch, row);
  return groupsFacts(groups, reader.finish('the current rows'));
}
