import type { CsvDialect, Files } from '../../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../../foundation/problems/errors.ts';
import { stateOf } from '../../files/file-state.ts';
import { textProblem } from '../guard/inspect.ts';
import { tooWide } from '../session/over-limit.ts';
import { type Dialect, dialectOf } from './csv-dialect.ts';
import { headerOf, namesOf, separatorOf } from './csv-header.ts';
import { plainText } from './csv-source.ts';
import { readText } from './csv-text.ts';

/** A CSV file that is looked through: where its plain text is, how its cells are written, and what is wrong with it. */
export interface CsvFile {
  readonly path: string;
  /** Absolute path of the text in UTF-8. */
  readonly absolute: string;
  readonly dialect: Dialect;
  readonly names: readonly string[];
  /** What is wrong with the header, where nothing is wrong with the text. */
  readonly refused: readonly InputProblem[];
  /** What is found once it is read to its end, which begins when it is opened. */
  readonly whole: Promise<WholeFile>;
}

/** All of a file. */
interface WholeFile {
  /** Rows by RFC 4180, without the header. */
  readonly rows: number;
  readonly problems: readonly InputProblem[];
}

export type CsvOpener = (path: string, said: CsvDialect) => Promise<CsvFile>;

/**
 * Opens CSV files, each of them once as long as it does not change. `target` answers a new path for decoded text,
 * `most` is the number of columns that a table may have.
 */
export function csvOpener(files: Files, target: () => Promise<string>, most: number): CsvOpener {
  const room = { files, target, most, inTurn: oneAfterAnother() };
  const opened = new Map<string, Promise<CsvFile>>();
  return async (path, said) => {
    const { key: state } = await stateOf(files.absolute(path));
    const key = JSON.stringify([path, state, said]);
    const file = opened.get(key) ?? openFile(path, said, room);
    opened.set(key, file);
    return file;
  };
}

/** Where files are, where their decoded text goes, and how many columns they may have. */
interface Room {
  readonly files: Files;
  readonly target: () => Promise<string>;
  readonly most: number;
  /** Begins a work when those before it have ended: a file is read at a time, however many are opened. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

function oneAfterAnother(): Room['inTurn'] {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

async function openFile(path: string, said: CsvDialect, room: Room): Promise<CsvFile> {
  const { files, target, most, inTurn } = room;
  const absolute = await plainText(files, path, said, target);
  const problem = await textProblem(path, absolute);
  if (problem) throw new InputErrors([problem]);
  const known = dialectOf(said, ',');
  const header = await headerOf(absolute, known);
  const separator = said.separator ?? separatorOf(header ?? '', known);
  const dialect = { ...known, separator };
  const names = namesOf(header ?? '', dialect);
  const seen = { path, absolute, dialect, names };
  const refused = headerProblems(seen, header, most);
  if (names.length > most)
    return { ...seen, refused, whole: Promise.resolve({ rows: 0, problems: refused }) };
  const whole = inTurn(async () => {
    const { records, problems } = await readText(path, absolute, {
      ...dialect,
      oneColumn: names.length === 1,
    });
    // Text of another kind has a strange header: what is wrong with the text is said first.
    return {
      rows: Math.max(0, records - Number(dialect.header)),
      problems: problems.length > 0 ? problems : refused,
    };
  });
  whole.catch(() => undefined); // told to those who wait for it
  return { ...seen, refused, whole };
}

function headerProblems(
  { path, names, dialect: { skipLines, header: named } }: Pick<CsvFile, 'path' | 'names' | 'dialect'>,
  header: string | undefined,
  most: number,
): readonly InputProblem[] {
  const problem = (message: string, remedy: string): InputProblem => ({
    input: path,
    message,
    remedy,
    at: { file: path, line: skipLines + 1 },
  });
  if (header === undefined)
    return [problem('has a header that does not end', 'close its quote, or set `quote: none` in `csv`')];
  if (header.trim() === '')
    return named
      ? [
          problem(
            'begins with an empty line',
            'begin it with the names of the columns, or set `skip-lines` in `csv`',
          ),
        ]
      : [];
  if (names.length > most) return [problem(...tooWide(names.length, most))];
  return repeatedNames(names).map((message) => problem(message, 'rename one'));
}

/** Which names occur twice, told apart without regard to case, as SQL does. */
export function repeatedNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>();
  const said = new Set<string>();
  for (const name of names) {
    const earlier = seen.get(name.toLowerCase());
    if (earlier !== undefined)
      said.add(`has two columns called ${[...new Set([earlier, name])].join(' and ')}`);
    seen.set(name.toLowerCase(), name);
  }
  return [...said];
}
