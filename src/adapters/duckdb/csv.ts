import type { ColumnType, Files, TableRef } from '../../ports.ts';
import { InputErrors } from '../../step/errors.ts';
import { castCell } from './csv-cast.ts';
import { type Dialect, requireColumns, sniff } from './csv-dialect.ts';
import { requireUtf8 } from './csv-encoding.ts';
import { csvProblem } from './csv-problems.ts';
import { limited, type Relation } from './relation.ts';
import type { Session } from './session.ts';
import { identifier, listOf, literal } from './sql.ts';
import { NATIVE_TYPES } from './types.ts';

/** A CSV column: the type it is read as, and how many cells are not of it. */
export interface CsvColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly declared: boolean;
  readonly uncastable: number;
}
export interface CsvRelation extends Relation {
  /** The same rows, every cell as it is written. */
  readonly raw: string;
  readonly dialect: Dialect;
  readonly cells: readonly CsvColumn[];
}

interface Reading {
  readonly session: Session;
  readonly files: Files;
  readonly ref: TableRef;
  readonly dialect: Dialect;
}

/**
 * CSV files of one shape. Every cell is looked at once: columns that `ref.types` does not list become text when a
 * cell is not of the type that a sample showed. Throws `InputErrors` with the line of what cannot be read.
 */
export async function csvRelation(session: Session, files: Files, ref: TableRef): Promise<CsvRelation> {
  await requireUtf8(files, ref.files);
  const { dialect, columns } = await sniff(session, files, ref.files);
  const reading = { session, files, ref, dialect };
  const names = columns.map(({ name }) => name);
  requireColumns(names, Object.keys(ref.types ?? {}), ref.files[0]!);
  let cells: readonly CsvColumn[] = columns.map(({ name, type }) => ({
    name,
    type: ref.types?.[name] ?? type,
    declared: ref.types?.[name] !== undefined,
    uncastable: 0,
  }));
  for (;;) {
    const { rows, uncastable } = await verify(reading, cells);
    const settled = cells.map((cell, at) => settle(cell, uncastable[at]!));
    const again = settled.some((cell, at) => cell.type !== cells[at]!.type);
    cells = settled;
    if (!again) return { ...relationOf(reading, cells), rows };
  }
}

function settle(cell: CsvColumn, uncastable: number): CsvColumn {
  if (uncastable === 0 || cell.declared) return { ...cell, uncastable };
  return { ...cell, type: cell.type === 'integer' ? 'number' : 'string' };
}

/** Rows of each file, and for each column the cells that are not of its type. */
async function verify({ session, files, ref, dialect }: Reading, cells: readonly CsvColumn[]) {
  const rows: number[] = [];
  const uncastable = cells.map(() => 0);
  const counts = cells.map(({ name, type }) => {
    const cell = identifier(name);
    return type === 'string' || type === 'other'
      ? `count(${cell}) * 0`
      : `count(${cell}) - count(${castCell(cell, type)})`;
  });
  let left = ref.limit ?? Infinity;
  for (const path of ref.files) {
    const from = limited(
      readCsv(
        [files.absolute(path)],
        dialect,
        cells.map(({ name }) => [name, 'VARCHAR']),
      ),
      left,
    );
    try {
      const [row] = await session.rows(`select count(*), ${counts.join(', ')} from ${from}`);
      const [all, ...bad] = row!.map(Number);
      rows.push(all!);
      left -= all!;
      for (const [at, count] of bad.entries()) uncastable[at]! += count;
    } catch (cause) {
      throw new InputErrors([csvProblem(cause, path, files.absolute(path))], { cause });
    }
  }
  return { rows, uncastable };
}

/** Columns whose cells all fit are read by DuckDB's own typed parser, the others through the guarded cast. */
function relationOf({ files, ref, dialect }: Reading, cells: readonly CsvColumn[]) {
  const paths = ref.files.map((path) => files.absolute(path));
  const typed = (cell: CsvColumn) => cell.uncastable === 0 && ['integer', 'number'].includes(cell.type);
  const read = readCsv(
    paths,
    dialect,
    cells.map((cell) => [cell.name, typed(cell) ? NATIVE_TYPES[cell.type] : 'VARCHAR']),
  );
  const selected = cells.map((cell) => {
    const name = identifier(cell.name);
    return typed(cell) ? name : `${castCell(name, cell.type)} as ${name}`;
  });
  return {
    from: limited(`(select ${selected.join(', ')} from ${read})`, ref.limit),
    raw: limited(
      readCsv(
        paths,
        dialect,
        cells.map(({ name }) => [name, 'VARCHAR']),
      ),
      ref.limit,
    ),
    columns: cells.map(({ name, type }) => ({ name, type, native: NATIVE_TYPES[type] })),
    dialect,
    cells,
  };
}

function readCsv(
  paths: readonly string[],
  dialect: Dialect,
  columns: readonly (readonly [string, string])[],
): string {
  const options = [
    `delim = ${literal(dialect.delimiter)}`,
    `quote = ${literal(dialect.quote)}`,
    `escape = ${literal(dialect.escape)}`,
    `columns = {${columns.map(([name, native]) => `${literal(name)}: ${literal(native)}`).join(', ')}}`,
  ];
  return `read_csv(${listOf(paths)}, auto_detect = false, header = true, hive_partitioning = false, ${options.join(', ')})`;
}
