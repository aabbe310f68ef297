import type { DuckDBListValue, DuckDBStructValue } from '@duckdb/node-api';
import type { ColumnType, Files } from '../../ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../step/errors.ts';
import { csvProblem } from './csv-problems.ts';
import type { Session } from './session.ts';
import { literal } from './sql.ts';
import { columnTypeOf } from './types.ts';

export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
}
/** How the cells of CSV files are separated, what their columns are called and seem to hold. */
export interface Sniffed {
  readonly dialect: Dialect;
  readonly columns: readonly { readonly name: string; readonly type: ColumnType }[];
}

/** Throws `InputErrors` for files that are not CSV or that differ in separator or header. */
export async function sniff(session: Session, files: Files, paths: readonly string[]): Promise<Sniffed> {
  const seen: Sniffed[] = [];
  for (const path of paths) seen.push(await sniffOne(session, files, path));
  const problems = seen.flatMap((one, at) => differences(one, seen[0]!, paths[at]!, paths[0]!));
  if (problems.length > 0) throw new InputErrors(problems);
  const columns = seen[0]!.columns.map(({ name }, at) => ({
    name,
    type: common(seen.map((one) => one.columns[at]!.type)),
  }));
  return { dialect: seen[0]!.dialect, columns };
}

async function sniffOne(session: Session, files: Files, path: string): Promise<Sniffed> {
  const file = literal(files.absolute(path));
  try {
    const [row] = await session.rows(
      `select "Delimiter", "Quote", "Escape", "Columns" from sniff_csv(${file}, header = true, strict_mode = false)`,
    );
    const [delimiter, quote, escaped, columns] = row as [string, string, string, DuckDBListValue];
    const marked = quote.length === 1;
    const dialect = {
      delimiter: delimiter.replace('\\t', '\t'),
      quote: marked ? quote : '"',
      escape: marked && escaped.length === 1 ? escaped : marked ? quote : '"',
    };
    return { dialect, columns: (columns.items as DuckDBStructValue[]).map(columnOf) };
  } catch (cause) {
    throw new InputErrors([csvProblem(cause, path, files.absolute(path))], { cause });
  }
}

function columnOf({ entries }: DuckDBStructValue) {
  const type = columnTypeOf(String(entries.type));
  return { name: String(entries.name), type: type === 'other' ? ('string' as const) : type };
}

function differences(one: Sniffed, first: Sniffed, path: string, firstPath: string): readonly InputProblem[] {
  const problem = (message: string): InputProblem => ({
    input: path,
    message,
    remedy: 'name files of one shape, with the same header',
    at: { file: path, line: 1 },
  });
  const [own, expected] = [one, first].map(({ columns }) => columns.map(({ name }) => name)) as [
    string[],
    string[],
  ];
  const problems = [
    ...expected
      .filter((name) => !own.includes(name))
      .map((name) => `has no column ${name}, which ${firstPath} has`),
    ...own
      .filter((name) => !expected.includes(name))
      .map((name) => `has a column ${name}, which ${firstPath} does not have`),
  ];
  if (problems.length === 0 && own.join('\n') !== expected.join('\n'))
    problems.push(`has its columns in another order than ${firstPath}`);
  if (one.dialect.delimiter !== first.dialect.delimiter && own.length > 1)
    problems.push(
      `is separated by ${JSON.stringify(one.dialect.delimiter)}, ${firstPath} by ${JSON.stringify(first.dialect.delimiter)}`,
    );
  return problems.map(problem);
}

/** The narrowest type that may hold all; text is what a sample without values looks like, so it does not decide. */
function common(types: readonly ColumnType[]): ColumnType {
  const kinds = [...new Set(types.filter((type) => type !== 'string'))].sort().join('+');
  if (kinds === 'integer+number') return 'number';
  if (kinds === 'date+timestamp') return 'timestamp';
  return kinds === '' || kinds.includes('+') ? 'string' : (kinds as ColumnType);
}

/** Throws `InputErrors` for names in `types` that the header does not have. */
export function requireColumns(names: readonly string[], wanted: readonly string[], path: string): void {
  const missing = wanted.filter((name) => !names.includes(name));
  if (missing.length > 0)
    refuse(path, `has no column ${missing.join(', ')}`, `it has: ${names.join(', ')}`, {
      at: { file: path, line: 1 },
    });
}
