import type { Defined } from '../../foundation/stats/undefined.ts';
import type { ColumnFacts } from './facts.ts';
import type { DriftMeasure, DriftTest } from './measures/measure.ts';

/** A test of one column, corrected for all others. */
export interface JudgedTest {
  readonly measure: DriftMeasure & { readonly test: DriftTest };
  readonly effect: number;
  readonly p: Defined<number>;
  /** By Benjamini and Hochberg over the tests of all compared columns. */
  readonly q: Defined<number>;
  readonly drifted: boolean;
}

/** A column and what was decided of it. */
export interface JudgedColumn {
  readonly facts: ColumnFacts;
  readonly tests: readonly JudgedTest[];
  readonly state: 'drifted' | 'stable' | 'not judged';
  /** One phrase: why this state. */
  readonly why: string;
  /** The smallest of its tests. */
  readonly q: Defined<number>;
}
