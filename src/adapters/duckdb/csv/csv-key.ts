import { stat } from 'node:fs/promises';
import { isDense } from '../answers/dense-key.ts';
import { limited } from '../sql/relation.ts';
import { identifier, literal } from '../sql/sql.ts';
import { strictRows } from './csv-direct.ts';
import type { CsvColumn, Reading } from './csv-reading.ts';

/** SQL over the rows of a file that finds its repeats, where it was guessed well. */
export interface KeyGuess {
  /** Values that the guess did not think of: with any of them, `surplus` says nothing. */
  readonly outside: string;
  readonly surplus: string;
}

const SAMPLE = 20_480;
/** A byte and a separator. */
const SHORTEST_CELL = 2;
const [LEAST, MOST] = [-(2n ** 63n), 2n ** 63n - 1n];

/**
 * Most keys are whole numbers close together, for each of which a bit can stand: those of the first rows, and as many
 * on both sides as the file can have rows. Undefined where a column is no such key, or the key is of several columns.
 */
export async function guessKey(
  reading: Reading,
  columns: readonly CsvColumn[],
  names: readonly string[],
): Promise<KeyGuess | undefined> {
  const [file, ...otherFiles] = reading.opened;
  const column = columns.find(({ name }) => name === names[0]);
  if (names.length > 1 || otherFiles.length > 0 || column?.type !== 'integer') return undefined;
  const name = identifier(column.name);
  const [row] = await reading.session.rows(
    `select min(${name}), max(${name}) from ${limited(strictRows(reading, 0, [column]), SAMPLE)}`,
  );
  if (row![0] === null) return undefined;
  const [least, most] = row!.map((value) => BigInt(value as bigint)) as [bigint, bigint];
  const { size } = await stat(file!.absolute, { bigint: true });
  const rows = size / BigInt(SHORTEST_CELL * reading.names.length) + 1n;
  const low = least - rows < LEAST ? LEAST : least - rows;
  const high = most + rows > MOST ? MOST : most + rows;
  return isDense(low, high, rows) ? bitsOf(name, low, high) : undefined;
}

function bitsOf(name: string, low: bigint, high: bigint): KeyGuess {
  const [from, to] = [low, high].map((value) => `cast(${literal(String(value))} as bigint)`);
  const inside = `${name} between ${from} and ${to}`;
  const bits = `bitstring_agg(case when ${inside} then ${name} end, ${from}, ${to})`;
  return {
    outside: `count_if(not (${inside}))`,
    surplus: `count(${name}) - coalesce(bit_count(${bits}), 0)`,
  };
}
