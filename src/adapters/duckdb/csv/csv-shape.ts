import type { ColumnType } from '../../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../../foundation/problems/errors.ts';
import type { CsvFile } from './csv-file.ts';

/**
 * Throws `InputErrors` for files of another shape than the first, with all that is wrong with any of the files before:
 * they are read to their ends where a header is refused, and only there.
 */
export async function requireOneShape(opened: readonly CsvFile[]): Promise<void> {
  if (opened.some(({ refused }) => refused.length > 0)) await requireWhole(opened);
  const [first, ...others] = opened as readonly [CsvFile, ...CsvFile[]];
  const differing = others.flatMap((file) => differences(file, first));
  if (differing.length === 0) return;
  await requireWhole(opened);
  throw new InputErrors(differing);
}

/** Rows of each file by RFC 4180. Throws `InputErrors` with all that is wrong with any of them. */
export async function requireWhole(opened: readonly CsvFile[]): Promise<readonly number[]> {
  const all = await Promise.all(opened.map(({ whole }) => whole));
  const problems = all.flatMap((one) => one.problems);
  if (problems.length > 0) throw new InputErrors(problems);
  return all.map(({ rows }) => rows);
}

function differences(one: CsvFile, first: CsvFile): readonly InputProblem[] {
  const messages = [
    ...first.names
      .filter((name) => !one.names.includes(name))
      .map((name) => `has no column ${name}, which ${first.path} has`),
    ...one.names
      .filter((name) => !first.names.includes(name))
      .map((name) => `has a column ${name}, which ${first.path} does not have`),
  ];
  if (messages.length === 0 && one.names.some((name, at) => name !== first.names[at]))
    messages.push(`has its columns in another order than ${first.path}`);
  if (messages.length === 0 && one.dialect.separator !== first.dialect.separator)
    messages.push(`uses another separator than ${first.path}`);
  return messages.map((message) => problem(one, message, 'name files of one shape'));
}

const problem = ({ path, dialect }: CsvFile, message: string, remedy: string): InputProblem => ({
  input: path,
  message,
  remedy,
  at: { file: path, line: dialect.skipLines + 1 },
});

/** Throws `InputErrors` for names in `types` that the header does not have. */
export function requireColumns(
  file: CsvFile,
  names: readonly string[],
  types: Readonly<Record<string, ColumnType>>,
): void {
  const missing = Object.keys(types).filter((name) => !names.includes(name));
  if (missing.length === 0) return;
  throw new InputErrors(
    missing.map((name) => problem(file, `has no column ${name}`, `it has: ${names.join(', ')}`)),
  );
}
