import { rm } from 'node:fs/promises';
import type { ColumnType, Files, TableRef } from '../../ports.ts';
import { InputErrors } from '../../step/errors.ts';
import type { Shape } from './csv-dialect.ts';
import { csvProblem } from './csv-problems.ts';
import { CANDIDATES, castCell, isChecked, plainCast } from './csv-types.ts';
import { limited } from './relation.ts';
import type { Session } from './session.ts';
import { identifier, literal } from './sql.ts';

/** CSV files of one shape, and for each of them the path of the Parquet file that its rows go to. */
export interface Reading extends Shape {
  readonly session: Session;
  readonly files: Files;
  readonly ref: TableRef;
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
  const { names, ref } = reading;
  const open = names.filter((name) => ref.types?.[name] === undefined);
  const counts = open.flatMap((name) => {
    const cell = identifier(name);
    return [cell, ...CANDIDATES.map((type) => castCell(cell, plainCast(cell, type), type, false))];
  });
  const totals = counts.map(() => 0);
  for (const [at, path] of open.length > 0 ? ref.files.entries() : []) {
    const sql = `select ${counts.map((one) => `count(${one})`).join(', ')} from ${limited(cellsOf(reading, at), SAMPLE)}`;
    const row = await explained(reading, path, () => reading.session.rows(sql));
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
  for (const [at, path] of reading.ref.files.entries()) {
    const target = reading.staged[at]!;
    await rm(target, { force: true });
    const typed = `select ${stagedColumns(columns).join(', ')} from ${limited(withCasts(reading, at, columns), left)}`;
    await explained(reading, path, () =>
      reading.session.rows(`copy (${typed}) to ${literal(target)} (format parquet)`),
    );
    const bad = columns.map(({ type }, i) => (isChecked(type) ? `count(${badName(i)})` : '0'));
    const [counts] = await reading.session.rows(
      `select count(*), ${bad.join(', ')} from read_parquet(${literal(target)})`,
    );
    const [all, ...cells] = counts!.map(Number);
    rows.push(all!);
    left -= all!;
    for (const [i, count] of cells.entries()) uncastable[i]! += count;
  }
  return { rows, uncastable };
}

function stagedColumns(columns: readonly CsvColumn[]): readonly string[] {
  return columns.flatMap(({ name, type, declared }, at) => {
    const [cell, value] = [identifier(name), valueName(at)];
    if (!isChecked(type)) return [`${cell} as ${value}`];
    const cast = castCell(cell, plainName(at), type, declared);
    return [`${cast} as ${value}`, `case when ${cast} is null then ${cell} end as ${badName(at)}`];
  });
}

const plainName = (at: number): string => identifier(`mlops cast ${at}`);

/** The cells of a file beside DuckDB's casts of them, each made once. */
function withCasts(reading: Reading, file: number, columns: readonly CsvColumn[]): string {
  const casts = columns.flatMap(({ name, type }, at) =>
    isChecked(type) ? [`${plainCast(identifier(name), type)} as ${plainName(at)}`] : [],
  );
  return `(select ${['*', ...casts].join(', ')} from ${cellsOf(reading, file)})`;
}

/** Every cell of a file as text. */
function cellsOf({ files, ref, names, dialect }: Reading, file: number): string {
  const options = [
    `delim = ${literal(dialect.delimiter)}`,
    `quote = ${literal(dialect.quote)}`,
    `escape = ${literal(dialect.escape)}`,
    `columns = {${names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ')}}`,
  ];
  return `read_csv(${literal(files.absolute(ref.files[file]!))}, auto_detect = false, header = true, hive_partitioning = false, ${options.join(', ')})`;
}

async function explained<T>({ files }: Reading, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new InputErrors([csvProblem(cause, path, files.absolute(path))], { cause });
  }
}
