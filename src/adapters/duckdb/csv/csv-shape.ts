import type { ColumnType } from '../../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../../foundation/problems/errors.ts';
import type { CsvFile } from './csv-file.ts';

/** Throws `InputErrors` with all that is wrong with any of the files, or else for files of another shape than the first. */
export function requireOneShape(opened: readonly CsvFile[]): void {
  const own = opened.flatMap(({ problems }) => problems);
  const problems = own.length > 0 ? own : opened.flatMap((file) => differences(file, opened[0]!));
  if (problems.length > 0) throw new InputErrors(problems);
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
