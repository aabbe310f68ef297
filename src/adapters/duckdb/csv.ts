import type { ColumnType, Files, TableRef } from '../../ports.ts';
import { InputErrors } from '../../step/errors.ts';
import { type Dialect, requireColumns, type Shape, sniff } from './csv-dialect.ts';
import { requireText } from './csv-encoding.ts';
import { csvProblem } from './csv-problems.ts';
import { CANDIDATES, castCell } from './csv-types.ts';
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

interface Reading extends Shape {
  readonly session: Session;
  readonly files: Files;
  readonly ref: TableRef;
}

const SAMPLE = 20_480;

/**
 * CSV files of one shape. Every cell is looked at once: a column that `ref.types` does not list becomes wider when a
 * cell is not of the type that a sample showed. Throws `InputErrors` with the line of what cannot be read.
 */
export async function csvRelation(session: Session, files: Files, ref: TableRef): Promise<CsvRelation> {
  await requireText(files, ref.files);
  const reading = { session, files, ref, ...(await sniff(session, files, ref.files)) };
  requireColumns(reading.names, ref.types ?? {}, ref.files[0]!);
  let cells = await guess(reading);
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

/** Types of the columns: those asked for, else the narrowest one that holds all cells of the files' first rows. */
async function guess(reading: Reading): Promise<readonly CsvColumn[]> {
  const { names, ref } = reading;
  const open = names.filter((name) => ref.types?.[name] === undefined);
  const counts = open.flatMap((name) => [
    `count(${identifier(name)})`,
    ...CANDIDATES.map((type) => `count(${castCell(identifier(name), type, false)})`),
  ]);
  const totals = counts.map(() => 0);
  for (const path of open.length > 0 ? ref.files : [])
    for (const [at, count] of (await countIn(reading, path, counts, SAMPLE)).entries()) totals[at]! += count;
  const width = CANDIDATES.length + 1;
  return names.map((name) => {
    const declared = ref.types?.[name];
    const at = open.indexOf(name) * width;
    const type = declared ?? narrowest(totals.slice(at, at + width));
    return { name, type, declared: declared !== undefined, uncastable: 0 };
  });
}

function narrowest([cells, ...fitting]: readonly number[]): ColumnType {
  return (cells === 0 ? undefined : CANDIDATES.find((_, at) => fitting[at] === cells)) ?? 'string';
}

/** Rows of each file, and for each column the cells that are not of its type. */
async function verify(reading: Reading, cells: readonly CsvColumn[]) {
  const counts = cells.map(({ name, type, declared }) => {
    const cell = identifier(name);
    return `count(${cell}) - count(${castCell(cell, type, declared)})`;
  });
  const rows: number[] = [];
  const uncastable = cells.map(() => 0);
  let left = reading.ref.limit ?? Infinity;
  for (const path of reading.ref.files) {
    const [all, ...bad] = await countIn(reading, path, ['count(*)', ...counts], left);
    rows.push(all!);
    left -= all!;
    for (const [at, count] of bad.entries()) uncastable[at]! += count;
  }
  return { rows, uncastable };
}

async function countIn(
  { session, files, names, dialect }: Reading,
  path: string,
  counts: readonly string[],
  limit: number,
): Promise<readonly number[]> {
  const absolute = files.absolute(path);
  const texts = readCsv(
    [absolute],
    dialect,
    names.map((name) => [name, 'VARCHAR']),
  );
  try {
    const [row] = await session.rows(`select ${counts.join(', ')} from ${limited(texts, limit)}`);
    return row!.map(Number);
  } catch (cause) {
    throw new InputErrors([csvProblem(cause, path, absolute)], { cause });
  }
}

/** Numeric columns whose cells all fit are read by DuckDB's own typed parser, the others through the guarded cast. */
function relationOf({ files, ref, names, dialect }: Reading, cells: readonly CsvColumn[]) {
  const paths = ref.files.map((path) => files.absolute(path));
  const typed = ({ uncastable, type }: CsvColumn) =>
    uncastable === 0 && (type === 'integer' || type === 'number');
  const read = cells.map((cell) => [cell.name, typed(cell) ? NATIVE_TYPES[cell.type] : 'VARCHAR'] as const);
  const selected = cells.map((cell) => {
    const name = identifier(cell.name);
    return typed(cell) ? name : `${castCell(name, cell.type, cell.declared)} as ${name}`;
  });
  return {
    from: limited(`(select ${selected.join(', ')} from ${readCsv(paths, dialect, read)})`, ref.limit),
    raw: limited(
      readCsv(
        paths,
        dialect,
        names.map((name) => [name, 'VARCHAR']),
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
  { delimiter, quote, escape: escaped }: Dialect,
  columns: readonly (readonly [name: string, native: string])[],
): string {
  const options = [
    `delim = ${literal(delimiter)}`,
    `quote = ${literal(quote)}`,
    `escape = ${literal(escaped)}`,
    `columns = {${columns.map(([name, native]) => `${literal(name)}: ${literal(native)}`).join(', ')}}`,
  ];
  return `read_csv(${listOf(paths)}, auto_detect = false, header = true, hive_partitioning = false, ${options.join(', ')})`;
}
