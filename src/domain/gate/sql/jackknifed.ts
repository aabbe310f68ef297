import type { AggregateAnswer } from '../../../foundation/ports/ports.ts';
import type { GroupedEstimate } from '../../../foundation/stats/grouped/estimate.ts';
import { jackknife } from '../../../foundation/stats/grouped/jackknife.ts';
import { hallLimits, studentLimits, widest } from '../../../foundation/stats/grouped/limits.ts';
import { serialOf } from '../../../foundation/stats/grouped/serial.ts';
import { CARRY_MEAN, type GroupNames, refusal } from '../../../foundation/stats/grouped/support.ts';
import { type Crossed, twoWay } from '../../../foundation/stats/grouped/two-way.ts';
import { type Defined, isUndefined, mapDefined } from '../../../foundation/stats/undefined.ts';
import type { Quantity } from '../../judging/quantity.ts';
import { sqlNumber } from '../../metrics/sql/evaluate-sql.ts';

/** Blocks of rows that were left out one at a time. */
export interface Blocks {
  readonly codes: Uint32Array;
  /** Rows of each block, or their weight. */
  readonly sizes: Float64Array;
  readonly rows: number;
  readonly names: GroupNames;
  /** How the method calls them: `100 blocks of rows`, `31 days`. */
  readonly words: string;
  /** Groups where blocks are of groups of rows. */
  readonly groups?: number;
  /** Whether the blocks follow each other in time. */
  readonly ordered: boolean;
  /** Places of the two divisions that cross in these blocks. */
  readonly crosses?: readonly [number, number];
}

/** The answers for the candidate; for the baseline too, which counts `factor` times. */
interface Answers {
  readonly candidate: AggregateAnswer;
  readonly baseline?: AggregateAnswer | undefined;
  readonly factor: number;
}

/** What was answered without each block of a division. */
export interface Way {
  readonly answers: Answers;
  readonly blocks: Blocks;
}

/**
 * A metric in SQL, or candidate - factor * baseline, with the limits of the delete-a-group jackknife (Kott 2001): on each
 * side the widest of t, Hall's, and those of cosine averages where neighbours in time resemble each other. Both models
 * lose the same rows at a time.
 */
export function jackknifed({ answers, blocks }: Way, alpha: number): Defined<Quantity> {
  return mapDefined(sqlNumber(combined(answers, ({ value }) => value)), (value): Quantity => {
    const known = knownOf(value, blocks);
    const found = estimateOf({ answers, blocks }, value);
    if (isUndefined(found)) return { ...known, interval: found };
    const few = refusal(found, blocks.names, CARRY_MEAN);
    if (few) return { ...known, interval: few };
    const serial = blocks.ordered ? serialOf(found) : undefined;
    const interval = widest(
      studentLimits(found, alpha),
      hallLimits(found, alpha),
      ...(serial ? [studentLimits(serial, alpha)] : []),
    );
    const variance = Math.max(found.variance, serial?.variance ?? 0);
    const method = serial ? `${known.method}, and cosine averages` : known.method;
    return { ...known, method, interval, ...spreadOf(answers, variance) };
  });
}

/** The same by two groupings that cross, by either of which rows may resemble each other. */
export function crossedJackknife(
  ways: readonly [a: Way, b: Way, both: Way],
  alpha: number,
): Defined<Quantity> {
  const [a, b] = ways;
  const { answers } = a;
  return mapDefined(sqlNumber(combined(answers, ({ value }) => value)), (value): Quantity => {
    const fewer = (a.blocks.groups ?? 0) <= (b.blocks.groups ?? 0) ? a : b;
    const method = `delete-a-group jackknife, two-way, ${a.blocks.words} and ${b.blocks.words}`;
    const known = { ...knownOf(value, fewer.blocks), method };
    const [first, second, both] = ways.map((way) => estimateOf(way, value));
    const silent = [first, second, both].find(isUndefined);
    if (silent) return { ...known, interval: silent };
    const crossing = twoWay({ first, second, both } as Crossed);
    return { ...known, interval: studentLimits(crossing, alpha), ...spreadOf(answers, crossing.variance) };
  });
}

const knownOf = (value: number, { rows, groups, words }: Blocks) => ({
  value,
  n: rows,
  ...(groups === undefined ? {} : { groups }),
  method: `delete-a-group jackknife, ${words}`,
  basis: 'statistical' as const,
});

const estimateOf = ({ answers, blocks }: Way, value: number): Defined<GroupedEstimate> =>
  jackknife({ ...leftOut(answers, value), ...blocks });

const spreadOf = (answers: Answers, variance: number): Pick<Quantity, 'spread'> =>
  isTotal(answers) ? {} : { spread: { kind: 'estimate', standardError: Math.sqrt(variance) } };

function combined({ candidate, baseline, factor }: Answers, of: (answer: AggregateAnswer) => number): number {
  return baseline ? of(candidate) - factor * of(baseline) : of(candidate);
}

function leftOut(answers: Answers, value: number) {
  const blocks = answers.candidate.leftOut!.without.length;
  // A total misses what a block holds, a mean does not: the rest stands for all of the blocks.
  const scale = isTotal(answers) ? blocks / (blocks - 1) : 1;
  return {
    value,
    without: Float64Array.from(
      { length: blocks },
      (_, block) => scale * combined(answers, ({ leftOut }) => leftOut!.without[block]!),
    ),
    magnitude: Math.max(
      Math.abs(answers.candidate.value),
      Math.abs(answers.factor * (answers.baseline?.value ?? 0)),
    ),
  };
}

const NEAR = 1e-9;

/** Whether a metric doubles where each row occurs twice: more rows would not tell it better, but make another of it. */
const isTotal = ({ candidate, baseline }: Answers): boolean =>
  [candidate, ...(baseline ? [baseline] : [])].some(
    ({ value, leftOut }) => value !== 0 && Math.abs(leftOut!.twice - 2 * value) <= NEAR * Math.abs(value),
  );
