import type { Column, Files, TableRef } from '../../ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../step/errors.ts';
import { budgetProblem } from './budget.ts';
import { firstLine } from './problems.ts';
import { firstOf, limited, type Relation } from './relation.ts';
import type { Session } from './session.ts';
import { identifier, listOf, literal } from './sql.ts';
import { columnTypeOf } from './types.ts';

/** Stands for the native type of a column without any value. */
const NULLS = 'NULL';

/** Parquet files of one shape. Throws `InputErrors` naming the file, and the column, that does not fit. */
export async function parquetRelation(
  session: Session,
  files: Files,
  { files: paths, limit }: TableRef,
): Promise<Relation> {
  const shapes: Shape[] = [];
  for (const path of paths) shapes.push(await shapeOf(session, files, path));
  const problems = shapes.flatMap((shape, at) =>
    differences(shape.columns, shapes[0]!.columns, paths[at]!, paths[0]!),
  );
  if (problems.length > 0) throw new InputErrors(problems);
  const from = `read_parquet(${listOf(paths.map((path) => files.absolute(path)))}, union_by_name = true, hive_partitioning = false)`;
  const columns = await describe(session, from);
  const rows = shapes.map((shape) => shape.rows);
  const own = `(select ${columns.map(({ name }) => identifier(name)).join(', ')} from ${from})`; // not `filename`
  return { columns, from: limited(own, limit), rows: firstOf(rows, limit) };
}

interface Shape {
  readonly columns: readonly Column[];
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
    const empty = await emptyColumns(session, file);
    const described = await describe(session, `read_parquet(${file}, hive_partitioning = false)`);
    const columns = described.map((one) => (empty.has(one.name) ? { ...one, native: NULLS } : one));
    const [[rows]] = (await session.rows(`select num_rows from parquet_file_metadata(${file})`)) as [
      [bigint],
    ];
    return { columns, rows: Number(rows) };
  } catch (cause) {
    return refuse(
      path,
      `is not a readable Parquet file: ${firstLine(cause).replaceAll(files.absolute(path), path)}`,
      'write or download it again',
      { at: { file: path }, cause },
    );
  }
}

/** Columns of Parquet's null type: what pandas writes where a month holds no value. */
async function emptyColumns(session: Session, file: string): Promise<ReadonlySet<string>> {
  const rows = await session.rows(
    `select name from parquet_schema(${file}) where starts_with(logical_type, 'NullType')`,
  );
  return new Set(rows.map(([name]) => String(name)));
}

async function describe(session: Session, from: string): Promise<readonly Column[]> {
  const rows = await session.rows(`describe select * from ${from}`);
  return rows.map(([name, native]) => ({
    name: String(name),
    native: String(native),
    type: columnTypeOf(String(native)),
  }));
}

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
  a.native === NULLS ||
  b.native === NULLS ||
  (a.type === b.type && a.type !== 'other') ||
  [a.type, b.type].every((type) => type === 'integer' || type === 'number');
