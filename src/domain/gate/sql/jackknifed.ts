import type { AggregateAnswer } from '../../../foundation/ports/ports.ts';
import { jackknife } from '../../../foundation/stats/grouped/jackknife.ts';
import { hallLimits, studentLimits, widest } from '../../../foundation/stats/grouped/limits.ts';
import { CARRY_MEAN, type GroupNames, refusal } from '../../../foundation/stats/grouped/support.ts';
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
}

/** The answers for the candidate; for the baseline too, which counts `factor` times. */
export interface Answers {
  readonly candidate: AggregateAnswer;
  readonly baseline?: AggregateAnswer | undefined;
  readonly factor: number;
}

/**
 * A metric in SQL, or candidate - factor * baseline, with the limits of the delete-a-group jackknife (Kott 2001): on each
 * side the wider of t and Hall's. Both models lose the same rows at a time.
 */
export function jackknifed(answers: Answers, blocks: Blocks, alpha: number): Defined<Quantity> {
  return mapDefined(sqlNumber(combined(answers, ({ value }) => value)), (value): Quantity => {
    const known = {
      value,
      n: blocks.rows,
      ...(blocks.groups === undefined ? {} : { groups: blocks.groups }),
      method: `delete-a-group jackknife, ${blocks.words}`,
      basis: 'statistical' as const,
    };
    const found = jackknife({ ...leftOut(answers, value), ...blocks });
    if (isUndefined(found)) return { ...known, interval: found };
    const few = refusal(found, blocks.names, CARRY_MEAN);
    if (few) return { ...known, interval: few };
    const interval = widest(studentLimits(found, alpha), hallLimits(found, alpha));
    const spread = { kind: 'estimate' as const, standardError: Math.sqrt(found.variance) };
    return { ...known, interval, ...(isTotal(answers) ? {} : { spread }) };
  });
}

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
