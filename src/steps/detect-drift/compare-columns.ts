import { compareCategories, compareNumbers } from '../../domain/drift/compare.ts';
import type { ColumnFacts } from '../../domain/drift/facts.ts';
import type { Candidate } from '../../domain/drift/rules/select.ts';
import type { Table } from '../../foundation/ports/ports.ts';
import { gridsFor } from './grids.ts';
import { type Both, ofBoth, outlinedSamples } from './samples.ts';

/** Columns that are read together; the cells of each take some megabytes. */
const AT_ONCE = 16;

/** Compares the columns, in their order; `said` is told of each before it is compared, with how many were before. */
export async function compareColumns(
  candidates: readonly Candidate[],
  tables: Both<Table>,
  said: (column: string, done: number) => void,
): Promise<ColumnFacts[]> {
  const compared = new Map<string, ColumnFacts>();
  for (let start = 0; start < candidates.length; start += AT_ONCE)
    for await (const facts of compareSome(candidates.slice(start, start + AT_ONCE), tables, (column) =>
      said(column, compared.size),
    ))
      compared.set(facts.column, facts);
  return candidates.map(({ column }) => compared.get(column)!);
}

async function* compareSome(
  candidates: readonly Candidate[],
  tables: Both<Table>,
  said: (column: string) => void,
): AsyncGenerator<ColumnFacts> {
  const asNumbers = candidates.filter(({ as }) => as === 'numbers').map(({ column }) => column);
  const gridded = await gridsFor(
    tables[0],
    tables[0].columns.filter(({ name }) => asNumbers.includes(name)),
  );
  const hasGrid = new Set(gridded.map(({ column }) => column));
  for (const { column, as } of candidates.filter(({ column: name }) => !hasGrid.has(name))) {
    said(column);
    if (as === 'numbers')
      yield compareNumbers(column, ...(await ofBoth(tables, (table) => table.numbers(column))));
    else yield compareCategories(column, ...(await ofBoth(tables, (table) => table.valueCounts(column))));
  }
  if (gridded.length === 0) return;
  said(gridded.map(({ column }) => column).join(', '));
  for await (const [column, samples] of outlinedSamples(tables, gridded))
    yield compareNumbers(column, ...samples);
}
