import type { ColumnType, Files } from '../../ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../step/errors.ts';
import { delimiterOf, headerOf, namesOf } from './csv-header.ts';
import type { Session } from './session.ts';
import { literal } from './sql.ts';

export interface Dialect {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
}
/** How the cells of a CSV file are separated, and what its columns are called. */
export interface Shape {
  readonly dialect: Dialect;
  readonly names: readonly string[];
}

const MAX_COLUMNS = 10_000;

/** The one shape of CSV files. Throws `InputErrors` for files that have no header or differ in it. */
export async function sniff(session: Session, files: Files, paths: readonly string[]): Promise<Shape> {
  const shapes: Shape[] = [];
  for (const path of paths) shapes.push(await shapeOf(session, path, files.absolute(path)));
  const problems = [
    ...shapes.flatMap(({ names }, at) => repeated(names, paths[at]!)),
    ...shapes.flatMap((shape, at) => differences(shape, shapes[0]!, paths[at]!, paths[0]!)),
  ];
  if (problems.length > 0) throw new InputErrors(problems);
  return shapes[0]!;
}

async function shapeOf(session: Session, path: string, absolute: string): Promise<Shape> {
  const header = await headerOf(absolute);
  if (header === undefined)
    return refuse(path, 'has a header that does not end', 'close its quote', { at: { file: path, line: 1 } });
  if (header.trim() === '')
    return refuse(path, 'begins with an empty line', 'begin it with the names of the columns', {
      at: { file: path, line: 1 },
    });
  const delimiter = delimiterOf(header);
  const { quote, escaped } = await quotesOf(session, absolute, delimiter);
  const names = namesOf(header, delimiter, quote);
  if (names.length > MAX_COLUMNS)
    return refuse(path, `has more than ${MAX_COLUMNS} columns`, 'check the file', { value: names.length });
  return { dialect: { delimiter, quote, escape: escaped }, names };
}

/** Double quotes (RFC 4180) unless DuckDB's sniffer sees others. */
async function quotesOf(session: Session, absolute: string, delimiter: string) {
  const rows = await session
    .rows(
      `select "Quote", "Escape" from sniff_csv(${literal(absolute)}, delim = ${literal(delimiter)}, header = true)`,
    )
    .catch(() => []);
  const [quote, escaped] = (rows[0] ?? []).map(String);
  if (quote?.length !== 1) return { quote: '"', escaped: '"' };
  return { quote, escaped: escaped?.length === 1 ? escaped : quote };
}

/** Names are told apart without regard to case, as SQL does. */
function repeated(names: readonly string[], path: string): readonly InputProblem[] {
  const seen = new Map<string, string>();
  const said = new Set<string>();
  for (const name of names) {
    const earlier = seen.get(name.toLowerCase());
    if (earlier !== undefined)
      said.add(`has two columns called ${[...new Set([earlier, name])].join(' and ')}`);
    seen.set(name.toLowerCase(), name);
  }
  return [...said].map((message) => problem(path, message, 'rename one'));
}

const problem = (path: string, message: string, remedy: string): InputProblem => ({
  input: path,
  message,
  remedy,
  at: { file: path, line: 1 },
});

function differences(one: Shape, first: Shape, path: string, firstPath: string): readonly InputProblem[] {
  const messages = [
    ...first.names
      .filter((name) => !one.names.includes(name))
      .map((name) => `has no column ${name}, which ${firstPath} has`),
    ...one.names
      .filter((name) => !first.names.includes(name))
      .map((name) => `has a column ${name}, which ${firstPath} does not have`),
  ];
  if (messages.length === 0 && one.names.some((name, at) => name !== first.names[at]))
    messages.push(`has its columns in another order than ${firstPath}`);
  if (messages.length === 0 && JSON.stringify(one.dialect) !== JSON.stringify(first.dialect))
    messages.push(`is separated or quoted in another way than ${firstPath}`);
  return messages.map((message) => problem(path, message, 'name files of one shape'));
}

/** Throws `InputErrors` for names in `types` that the header does not have. */
export function requireColumns(
  names: readonly string[],
  types: Readonly<Record<string, ColumnType>>,
  path: string,
): void {
  const missing = Object.keys(types).filter((name) => !names.includes(name));
  if (missing.length === 0) return;
  throw new InputErrors(
    missing.map((name) => problem(path, `has no column ${name}`, `it has: ${names.join(', ')}`)),
  );
}
