import type { Column, Files, FilesRef } from '../../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../../foundation/problems/errors.ts';
import { repeatedNames } from '../csv/csv-file.ts';
import { budgetProblem } from '../guard/budget.ts';
import { OverLimit } from '../session/over-limit.ts';
import type { Session } from '../session/session.ts';
import { wireText } from '../sql/cells.ts';
import { firstLine } from '../sql/problems.ts';
import { firstOf, limited, placedFrom, type Relation, type Statistics } from '../sql/relation.ts';
import { identifier, listOf, literal } from '../sql/sql.ts';
import { columnTypeOf } from '../sql/types.ts';
import { folderColumns } from './folder-columns.ts';
import { schemaColumns } from './parquet-schema.ts';
import { type Described, footerStatistics } from './parquet-statistics.ts';

/** Stands for the native type of a column without any value. */
const NULLS = 'NULL';

/** Parquet files of one shape. Throws `InputErrors` naming the file, and the column, that does not fit. */
export async function parquetRelation(session: Session, files: Files, ref: FilesRef): Promise<Relation> {
  const { files: paths, limit } = ref;
  const shapes: Shape[] = [];
  for (const path of paths) shapes.push(await shapeOf(session, files, path));
  const problems = [
    ...shapes.flatMap(({ columns }, at) => repeated(columns, paths[at]!)),
    ...shapes.flatMap((shape, at) => differences(shape.columns, shapes[0]!.columns, paths[at]!, paths[0]!)),
  ];
  if (problems.length > 0) throw new InputErrors(problems);
  const from = `read_parquet(${listOf(paths.map((path) => files.absolute(path)))}, union_by_name = true, hive_partitioning = false, filename = ${literal(FILE_NAME)})`;
  const described = await describe(session, from);
  const columns = described
    .filter(({ name }) => name !== FILE_NAME)
    .map((column) => (isEmpty(column.name, shapes) ? nullColumn(column.name) : column));
  const folders = await folderColumns(session, ref, columns, FILE_NAME);
  const rows = firstOf(
    shapes.map((shape) => shape.rows),
    limit,
  );
  const items = [...columns.map(ownSql), ...folders.map(({ sql }) => sql)];
  return {
    columns: [...columns, ...folders.map(({ column }) => column)],
    from: limited(`(select ${items.join(', ')} from ${from})`, limit),
    placed: placedFrom({
      items,
      from,
      names: described.map(({ name }) => name),
      rows: limit === undefined ? undefined : rows,
    }),
    rows,
    statistics:
      limit === undefined
        ? askedOnce(() => footerStatistics(session, describedBy(files, paths, shapes, columns)))
        : undefined,
  };
}

/** Of nested files, and of columns that files hold in several types, footers prove nothing. */
const describedBy = (
  files: Files,
  paths: readonly string[],
  shapes: readonly Shape[],
  columns: readonly Column[],
): Described => ({
  paths: paths.map((path) => files.absolute(path)),
  columns: shapes.every(({ flat }) => flat) ? columns.filter(hasOneType(shapes)) : [],
  rows: shapes.reduce((sum, { rows }) => sum + rows, 0),
});

const hasOneType =
  (shapes: readonly Shape[]) =>
  ({ name, native }: Column): boolean =>
    shapes.every(({ columns }) => columns.some((one) => one.name === name && one.native === native));

function askedOnce(ask: () => Promise<Statistics>): () => Promise<Statistics> {
  let asked: Promise<Statistics> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}

/** Column of the file's path, beside the file's own columns. */
const FILE_NAME = 'mlops file name';

const nullColumn = (name: string): Column => ({ name, type: 'null', native: NULLS });
const isEmpty = (name: string, shapes: readonly Shape[]): boolean =>
  shapes.every(({ columns }) => columns.some((one) => one.name === name && one.native === NULLS));
const ownSql = ({ name, native }: Column): string =>
  native === NULLS ? `cast(${identifier(name)} as varchar) as ${identifier(name)}` : identifier(name);

interface Shape {
  readonly columns: readonly Column[];
  readonly flat: boolean;
  readonly rows: number;
}

async function shapeOf(session: Session, files: Files, path: string): Promise<Shape> {
  const shape = await readShape(session, files, path);
  const problem = budgetProblem(shape.rows, shape.columns.length, await files.size(path));
  if (problem) refuse(path, problem, 'do not trust this file', { at: { file: path } });
  return shape;
}

async function readShape(session: Session, files: Files, path: string): Promise<Shape> {
  const file = literal(files.absolute(path));
  try {
    const { columns: named, flat } = await schemaColumns(session, file);
    const described = await describe(session, `read_parquet(${file}, hive_partitioning = false)`);
    const columns = described.map((column, at) => ({
      ...(named[at]!.empty ? nullColumn('') : column),
      name: named[at]!.name,
    }));
    const [[rows]] = (await session.rows(`select num_rows from parquet_file_metadata(${file})`)) as [
      [bigint],
    ];
    return { columns, flat, rows: Number(rows) };
  } catch (cause) {
    if (cause instanceof OverLimit) throw cause;
    return refuse(
      path,
      `is not a readable Parquet file: ${firstLine(cause).replaceAll(files.absolute(path), path)}`,
      'write or download it again',
      { at: { file: path }, cause },
    );
  }
}

async function describe(session: Session, from: string): Promise<readonly Column[]> {
  const rows = await session.rows(
    `select ${wireText('column_name')}, column_type from (describe select * from ${from})`,
  );
  return rows.map(([name, native]) => ({
    name: String(name),
    native: String(native),
    type: columnTypeOf(String(native)),
  }));
}

const repeated = (columns: readonly Column[], path: string): readonly InputProblem[] =>
  repeatedNames(columns.map(({ name }) => name)).map((message) => ({
    input: path,
    message,
    remedy: 'rename one: names are told apart without regard to case',
    at: { file: path },
  }));

function differences(
  columns: readonly Column[],
  expected: readonly Column[],
  path: string,
  first: string,
): readonly InputProblem[] {
  const own = new Map(columns.map((column) => [column.name, column]));
  const known = new Map(expected.map((column) => [column.name, column]));
  const messages = [
    ...expected
      .filter(({ name }) => !own.has(name))
      .map(({ name }) => `has no column ${name}, which ${first} has`),
    ...columns
      .filter(({ name }) => !known.has(name))
      .map(({ name }) => `has a column ${name}, which ${first} does not have`),
    ...columns
      .filter((column) => known.has(column.name) && !alike(column, known.get(column.name)!))
      .map(({ name, native }) => `holds ${native} in column ${name}, ${first} ${known.get(name)!.native}`),
  ];
  const remedy = 'name files of one shape, or write this one again';
  return messages.map((message) => ({ input: path, message, remedy, at: { file: path } }));
}

/** Whole and fractional numbers mix: a month without a gap is often written as integers. */
const alike = (a: Column, b: Column): boolean =>
  a.native === b.native ||
  a.type === 'null' ||
  b.type === 'null' ||
  (a.type === b.type && !['other', 'array', 'object'].includes(a.type)) ||
  [a.type, b.type].every((type) => type === 'integer' || type === 'number');
