import type { ColumnType, FilesRef } from '../../../foundation/ports/ports.ts';
import { InputErrors } from '../../../foundation/problems/errors.ts';
import type { PartitionValues } from '../../../foundation/reading/partitions.ts';
import { OverLimit } from '../session/over-limit.ts';
import type { Session } from '../session/session.ts';
import { identifier, listOf, literal } from '../sql/sql.ts';
import type { Dialect } from './csv-dialect.ts';
import type { CsvFile } from './csv-file.ts';
import { csvProblem } from './csv-problems.ts';

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

/** Every cell of a file as text, with the columns of its path. */
export function cellsOf({ opened, dialect, partitions }: Reading, at: number): string {
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

export async function explained<T>({ path, absolute }: CsvFile, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof OverLimit) throw cause;
    throw new InputErrors([csvProblem(cause, path, absolute)], { cause });
  }
}

export const withColumns = (from: string, columns: readonly string[]): string =>
  columns.length === 0 ? from : `(select *, ${columns.join(', ')} from ${from})`;
