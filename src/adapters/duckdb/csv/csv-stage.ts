import { rm } from 'node:fs/promises';
import type { ColumnType, FilesRef } from '../../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../../foundation/problems/errors.ts';
import type { PartitionValues } from '../../../foundation/reading/partitions.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { OverLimit } from '../guard/over-limit.ts';
import { limited } from '../sql/relation.ts';
import type { Session } from '../sql/session.ts';
import { identifier, listOf, literal } from '../sql/sql.ts';
import type { Dialect } from './csv-dialect.ts';
import type { CsvFile } from './csv-file.ts';
import { csvProblem } from './csv-problems.ts';
import { CANDIDATES, castCell, isChecked, isForeign, plainCast, plainCell } from './csv-types.ts';

/** CSV files of one shape, and for each of them the path of the Parquet file that its rows go to. */
export interface Reading {
  readonly session: Session;
  readonly ref: FilesRef;
  readonly opened: readonly CsvFile[];
  readonly dialect: Dialect;
  /** Columns of the files, then those of their paths. */
  readonly names: readonly string[];
  readonly partitions: readonly PartitionValues[];
  readonly staged: readonly string[];
}

/** A CSV column: the type it is read as, and how many cells are not of it. */
export interface CsvColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly declared: boolean;
  readonly uncastable: number;
}

/** Column of a staged file with the value. */
export const valueName = (at: number): string => `v${at}`;
/** Column beside it with the cell as written, where that is not of the type. */
export const badName = (at: number): string => `b${at}`;

const SAMPLE = 20_480;

/** Types of the columns: those asked for, else the narrowest one that holds all cells of the files' first rows. */
export async function guess(reading: Reading): Promise<readonly CsvColumn[]> {
  const { names, ref, dialect } = reading;
  const open = names.filter((name) => ref.types?.[name] === undefined);
  const counts = open.flatMap((name) => {
    const cell = identifier(name);
    const cast = (type: ColumnType): string => {
      const plain = isForeign(type, dialect) ? plainCell(cell, type, dialect) : cell;
      return castCell(plain, plainCast(plain, type), type, false);
    };
    return [cell, ...CANDIDATES.map(cast)];
  });
  const totals = counts.map(() => 0);
  for (const [at, file] of open.length > 0 ? reading.opened.entries() : []) {
    const sql = `select ${counts.map((one) => `count(${one})`).join(', ')} from ${limited(cellsOf(reading, at), SAMPLE)}`;
    const row = await explained(file, () => reading.session.rows(sql));
    for (const [i, count] of row[0]!.entries()) totals[i]! += Number(count);
  }
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

/** Writes every file's rows as Parquet and answers the rows of each, and the cells of each column that do not fit. */
export async function stage(reading: Reading, columns: readonly CsvColumn[]) {
  const rows: number[] = [];
  const uncastable = columns.map(() => 0);
  let left = reading.ref.limit ?? Infinity;
  for (const [at, file] of reading.opened.entries()) {
    const target = reading.staged[at]!;
    await rm(target, { force: true });
    const typed = `select ${stagedColumns(columns, reading.dialect).join(', ')} from ${limited(withCasts(reading, at, columns), left)}`;
    await explained(file, () =>
      reading.session.rows(`copy (${typed}) to ${literal(target)} (format parquet)`),
    );
    const bad = columns.map(({ type }, i) => (isChecked(type) ? `count(${badName(i)})` : '0'));
    const [counts] = await reading.session.rows(
      `select count(*), ${bad.join(', ')} from read_parquet(${literal(target)})`,
    );
    const [all, ...cells] = counts!.map(Number);
    if (reading.ref.limit === undefined) requireAllRows(file, all!);
    rows.push(all!);
    left -= all!;
    for (const [i, count] of cells.entries()) uncastable[i]! += count;
  }
  return { rows, uncastable };
}

/** No quote, separator or line end that is read otherwise than it was written may lose rows unseen. */
function requireAllRows({ path, rows, dialect }: CsvFile, read: number): void {
  if (read === rows) return;
  const quote = dialect.quote === '' ? 'no quotes' : `the quote ${dialect.quote}`;
  refuse(
    path,
    `holds ${counted(rows, 'row')} by RFC 4180 with ${quote}, and ${read} were read`,
    'repair the quotes and line ends, or say `quote` and `separator` in `csv`',
    { at: { file: path } },
  );
}

function stagedColumns(columns: readonly CsvColumn[], dialect: Dialect): readonly string[] {
  return columns.flatMap(({ name, type, declared }, at) => {
    const [cell, value] = [identifier(name), valueName(at)];
    if (!isChecked(type)) return [`${cell} as ${value}`];
    const cast = castCell(isForeign(type, dialect) ? textName(at) : cell, plainName(at), type, declared);
    return [`${cast} as ${value}`, `case when ${cast} is null then ${cell} end as ${badName(at)}`];
  });
}

const plainName = (at: number): string => identifier(`mlops cast ${at}`);
const textName = (at: number): string => identifier(`mlops text ${at}`);

/** The cells of a file beside DuckDB's casts of them, each made once. */
function withCasts(reading: Reading, file: number, columns: readonly CsvColumn[]): string {
  const { dialect } = reading;
  const texts = columns.flatMap(({ name, type }, at) =>
    isForeign(type, dialect) ? [`${plainCell(identifier(name), type, dialect)} as ${textName(at)}`] : [],
  );
  const casts = columns.flatMap(({ name, type }, at) => {
    const cell = isForeign(type, dialect) ? textName(at) : identifier(name);
    return isChecked(type) ? [`${plainCast(cell, type)} as ${plainName(at)}`] : [];
  });
  return withColumns(withColumns(cellsOf(reading, file), texts), casts);
}

const withColumns = (from: string, columns: readonly string[]): string =>
  columns.length === 0 ? from : `(select *, ${columns.join(', ')} from ${from})`;

/** Every cell of a file as text, with the columns of its path. */
function cellsOf({ opened, dialect, partitions }: Reading, at: number): string {
  const file = opened[at]!;
  const options = [
    `delim = ${literal(dialect.separator)}`,
    `quote = ${literal(dialect.quote)}`,
    `escape = ${literal(dialect.escape)}`,
    `header = ${dialect.header}`,
    `skip = ${dialect.skipLines}`,
    `nullstr = ${listOf(['', ...dialect.nullValues])}`,
    `columns = {${file.names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`,
  ];
  const cells = `read_csv(${literal(file.absolute)}, auto_detect = false, hive_partitioning = false, ${options.join(', ')})`;
  const folders = Object.entries(partitions[at]!).map(
    ([name, value]) => `cast(${value === null ? 'null' : literal(value)} as varchar) as ${identifier(name)}`,
  );
  return withColumns(cells, folders);
}

async function explained<T>({ path, absolute }: CsvFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof OverLimit) throw cause;
    throw new InputErrors([csvProblem(cause, path, absolute)], { cause });
  }
}
