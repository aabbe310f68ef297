import type { CsvDialect, FilesRef } from '../../../foundation/ports/ports.ts';
import { partitionValues } from '../../../foundation/reading/partitions.ts';
import type { Session } from '../session/session.ts';
import { placedFrom, type Relation } from '../sql/relation.ts';
import { identifier, listOf } from '../sql/sql.ts';
import { NATIVE_TYPES } from '../sql/types.ts';
import { type Dialect, toldOf } from './csv-dialect.ts';
import type { CsvFile } from './csv-file.ts';
import { guess } from './csv-guess.ts';
import { badName, type CsvColumn, type Reading, valueName } from './csv-reading.ts';
import { requireColumns, requireOneShape, requireWhole } from './csv-shape.ts';
import { stage } from './csv-stage.ts';

export interface CsvRelation extends Relation {
  /** The same rows with each column's cells that are not of its type, named by `badName`. */
  readonly stagedFrom: string;
  readonly opened: readonly CsvFile[];
  readonly dialect: Dialect;
  readonly csv: CsvDialect;
  readonly cells: readonly CsvColumn[];
}

/** What is written down of CSV files: their columns, or some of them, each file at a path. */
interface Staged {
  readonly staged: readonly string[];
  readonly only?: ReadonlySet<string> | undefined;
}

/**
 * CSV files of one shape, read once: their typed rows go to Parquet files at `staged`, which every later question
 * reads, for each reading of a CSV file costs as much as all questions together. A column that `ref.types` does not
 * list becomes wider when a cell is not of the type that a sample showed. With `only`, the other columns are left out. Throws `InputErrors` with the line of what
 * cannot be read.
 */
export async function csvRelation(
  session: Session,
  ref: FilesRef,
  opened: readonly CsvFile[],
  { staged, only }: Staged,
): Promise<CsvRelation> {
  const reading = await readingOf(session, ref, opened, staged);
  const whole = await requireWhole(opened);
  requireColumns(opened[0]!, reading.names, ref.types ?? {});
  let cells = (await guess(reading)).filter(({ name }) => only?.has(name) ?? true);
  for (;;) {
    const { rows, uncastable } = await stage(reading, cells, whole);
    const settled = cells.map((cell, at) => settle(cell, uncastable[at]!));
    const again = settled.some((cell, at) => cell.type !== cells[at]!.type);
    cells = settled;
    if (!again) return { ...relationOf(reading, cells), rows };
  }
}

/** Names of the columns of CSV files, then of their paths. Throws `InputErrors` for files of several shapes. */
export async function namesOfCsv(ref: FilesRef, opened: readonly CsvFile[]): Promise<readonly string[]> {
  await requireOneShape(opened);
  const [{ names }] = opened as readonly [CsvFile];
  return [...names, ...(ref.partitions ?? []).filter((name) => !names.includes(name))];
}

/** The files as they are read. Throws `InputErrors` for files of several shapes. */
export async function readingOf(
  session: Session,
  ref: FilesRef,
  opened: readonly CsvFile[],
  staged: readonly string[],
): Promise<Reading> {
  const names = await namesOfCsv(ref, opened);
  const [{ dialect, names: own }] = opened as readonly [CsvFile];
  const partitions = partitionValues(ref.files, names.slice(own.length));
  return { session, ref, opened, dialect, names, partitions, staged };
}

function settle(cell: CsvColumn, uncastable: number): CsvColumn {
  if (uncastable === 0 || cell.declared) return { ...cell, uncastable };
  return { ...cell, type: cell.type === 'integer' ? 'number' : 'string' };
}

function relationOf({ staged, opened, dialect }: Reading, cells: readonly CsvColumn[]) {
  const stagedFrom = `read_parquet(${listOf(staged)}, hive_partitioning = false)`;
  const selected = cells.map(({ name }, at) => `${valueName(at)} as ${identifier(name)}`);
  return {
    from: `(select ${selected.join(', ')} from ${stagedFrom})`,
    placed: placedFrom({ items: selected, from: stagedFrom, names: [] }),
    stagedFrom,
    columns: cells.map(({ name, type }) => ({ name, type, native: NATIVE_TYPES[type] })),
    opened,
    dialect,
    csv: toldOf(dialect),
    cells,
  };
}

/** Name of the column with the cells of `cell` that are not of its type. */
export const badCellsOf = ({ cells }: CsvRelation, cell: CsvColumn): string => badName(cells.indexOf(cell));
