import type { Ahead, Column, CsvDialect, FilesRef, Question } from '../../foundation/ports/ports.ts';
import type { Asked } from './answers/asked.ts';
import { countSurplus } from './answers/duplicates.ts';
import { blame, countSql } from './answers/questions.ts';
import { readingOf } from './csv/csv.ts';
import { toldOf } from './csv/csv-dialect.ts';
import { allStrictRows, type Tally, tally, tallyOfCells } from './csv/csv-direct.ts';
import type { CsvFile } from './csv/csv-file.ts';
import { guessKey, type KeyGuess } from './csv/csv-key.ts';
import type { CsvColumn, Reading } from './csv/csv-reading.ts';
import { requireColumns, requireWhole } from './csv/csv-shape.ts';
import { requireAllRows } from './csv/csv-stage.ts';
import { requireShort } from './rows.ts';
import { OverLimit } from './session/over-limit.ts';
import type { Shop } from './shop.ts';
import { columnNamed } from './sql/problems.ts';
import { sumOf } from './sql/relation.ts';
import { NATIVE_TYPES } from './sql/types.ts';

/** What one reading of all rows found. */
export interface Counted {
  readonly questions: readonly Question[];
  /** Rows that each question counts. */
  readonly counts: readonly number[];
  /** Surplus rows of the keys that were asked ahead and could be told. */
  readonly surplus: ReadonlyMap<string, number>;
  /** Columns that have cells not of their type, and how many. */
  readonly uncastable: ReadonlyMap<string, number>;
}

/** CSV files that are read when something is asked of them. */
export interface LateReading {
  readonly columns: readonly Column[];
  readonly csv: CsvDialect;
  /** Rows of each file. Throws `InputErrors` for more of them than a table may have. */
  rows(): Promise<readonly number[]>;
  count(questions: readonly Question[], ahead?: Ahead): Promise<Counted>;
  /** What the last reading found; the first one, if there was none. */
  last(): Promise<Counted>;
  surplus(names: readonly string[]): Promise<number>;
}

/** Throws `InputErrors` for files of several shapes, and for types of columns that they do not have. */
export async function lateReading(
  { open, limits }: Shop,
  ref: FilesRef,
  opened: readonly CsvFile[],
): Promise<LateReading> {
  const session = await open(opened.map(({ absolute }) => absolute));
  const reading = await readingOf(session, ref, opened, []);
  await requireColumnsOf(reading);
  const cells = reading.names.map(
    (name): CsvColumn => ({ name, type: ref.types![name]!, declared: true, uncastable: 0 }),
  );
  const columns = cells.map(({ name, type }) => ({ name, type, native: NATIVE_TYPES[type] }));
  let last: Promise<Counted> | undefined;
  const count: LateReading['count'] = (questions, ahead) => {
    const asked = questions.map((question) => ({ question, column: columnNamed(columns, question.column) }));
    last = countOnce({ reading, cells }, asked, ahead?.surplus ?? []);
    return last;
  };
  const lastOf = (): Promise<Counted> => last ?? count([]);
  return {
    columns,
    csv: toldOf(reading.dialect),
    rows: async () => {
      const rows = await requireWhole(opened);
      // Refused for its rows only once nothing else is wrong with it.
      if (sumOf(rows) === 0 || sumOf(rows) > limits.rows) await lastOf();
      requireShort(rows, ref.files, limits);
      return rows;
    },
    count,
    last: lastOf,
    surplus: async (names) => {
      const key = names.map((name) => columnNamed(columns, name));
      const { surplus } = await lastOf();
      return (
        surplus.get(keyOf(names)) ?? countSurplus(session, allStrictRows(reading, cells), key, undefined)
      );
    },
  };
}

const keyOf = (names: readonly string[]): string => JSON.stringify(names);

async function requireColumnsOf({ opened, names, ref }: Reading): Promise<void> {
  if (Object.keys(ref.types ?? {}).some((name) => !names.includes(name))) await requireWhole(opened);
  requireColumns(opened[0]!, names, ref.types ?? {});
}

/** Files, and the types that they are read as. */
interface Typed {
  readonly reading: Reading;
  readonly cells: readonly CsvColumn[];
}

/** Reads all rows, while what is wrong with the text of the files is looked for. */
async function countOnce(
  { reading, cells }: Typed,
  asked: readonly Asked[],
  keys: readonly (readonly string[])[],
): Promise<Counted> {
  const work = answer({ reading, cells }, asked, keys);
  await Promise.allSettled([work]);
  const whole = await requireWhole(reading.opened);
  const { found, guesses } = await work.catch((cause) => explain({ reading, cells }, asked, whole, cause));
  requireRows(reading, whole, found);
  const [counts, more] = [found.sums.slice(0, asked.length), found.sums.slice(asked.length)];
  return {
    questions: asked.map(({ question }) => question),
    counts,
    surplus: new Map(guesses.flatMap((key, at) => (more[2 * at] === 0 ? [[key, more[2 * at + 1]!]] : []))),
    uncastable: new Map(
      cells.flatMap(({ name }, at) => (found.uncastable[at]! > 0 ? [[name, found.uncastable[at]!]] : [])),
    ),
  };
}

async function answer(
  { reading, cells }: Typed,
  asked: readonly Asked[],
  keys: readonly (readonly string[])[],
): Promise<{ found: Tally; guesses: readonly string[] }> {
  const guesses = new Map<string, KeyGuess>();
  for (const names of keys) {
    // What cannot be read is told by the reading of all rows.
    const guess = await guessKey(reading, cells, names).catch(() => undefined);
    if (guess) guesses.set(keyOf(names), guess);
  }
  const more = [...guesses.values()].flatMap(({ outside, surplus }) => [outside, surplus]);
  const found = await tally(reading, cells, [...asked.map(countSql), ...more]);
  return { found, guesses: [...guesses.keys()] };
}

/** Throws why the rows could not be read, or else which question failed. */
async function explain(
  { reading, cells }: Typed,
  asked: readonly Asked[],
  whole: readonly number[],
  cause: unknown,
): Promise<never> {
  if (cause instanceof OverLimit) throw cause;
  requireRows(reading, whole, await tallyOfCells(reading, cells));
  return blame(reading.session, allStrictRows(reading, cells), asked, cause);
}

function requireRows({ opened }: Reading, whole: readonly number[], { rows }: Tally): void {
  for (const [at, file] of opened.entries()) requireAllRows(file, whole[at]!, rows[at]!);
}
