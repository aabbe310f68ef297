import { keyCandidates } from '../../domain/contract/infer/candidate-key.ts';
import { inferContract } from '../../domain/contract/infer/infer.ts';
import { headerNote } from '../../domain/contract/infer/looks.ts';
import type { Table } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { notesOn } from './notes.ts';

/** Text columns with more values than this are not sets. */
const MAX_SET = 50;

/**
 * A contract for a table, as YAML: types, a candidate primary key, room for nulls. `close` takes ranges and sets
 * from the values seen. `notes` say which text columns may have been meant as something else. Throws `InputErrors` for a
 * table without rows.
 */
export async function inferFrom(
  table: Table,
  options: { readonly name: string; readonly close?: boolean; readonly partitions?: readonly string[] },
): Promise<{ readonly text: string; readonly notes: readonly string[] }> {
  const { columns } = table;
  const rows = await table.rows();
  if (rows === 0) refuse('data', 'holds no rows', 'give a table to infer the contract from');
  const profile = await table.profile(columns.map((column) => column.name));
  const key = await findKey(table, keyCandidates(columns, profile, rows));
  const few = columns.filter(({ type }, i) => type === 'string' && profile[i]!.distinct <= MAX_SET);
  const values = options.close
    ? await valuesOf(
        table,
        few.map((column) => column.name),
      )
    : {};
  const notes = await notesOn(
    table,
    columns.map((column, at) => ({ ...column, nulls: profile[at]!.nulls })),
  );
  const { csv } = table;
  const seen = { ...options, rows, columns, profile, key, values, notes, ...(csv ? { csv } : {}) };
  const first = headerNote(
    columns.map(({ name }) => name),
    csv,
  );
  return { text: inferContract(seen), notes: [...(first ? [first] : []), ...notes.values()] };
}

async function findKey(table: Table, candidates: readonly (readonly string[])[]): Promise<readonly string[]> {
  for (const candidate of candidates) if ((await table.surplus(candidate)) === 0) return candidate;
  return [];
}

async function valuesOf(
  table: Table,
  columns: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const values: Record<string, readonly string[]> = {};
  for (const column of columns)
    values[column] = (await table.valueCounts(column)).flatMap(({ value }) => value ?? []).sort();
  return values;
}
