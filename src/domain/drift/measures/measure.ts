import type { Defined } from '../../../foundation/stats/undefined.ts';
import type { Cell, NumericSample } from '../sample.ts';

/** What a measure says of a column; its value lies in the range of the measure. */
export interface Found {
  readonly value: number;
  /** Probability of a difference like this where nothing has moved; absent where nothing was tested. */
  readonly p?: Defined<number>;
  /** Both sides hold one and the same value: there was nothing to test. */
  readonly constant?: true;
  /** Further figures, by name, for whoever wants to know. */
  readonly details?: Readonly<Record<string, number>>;
}

/** A test that says how sure a difference is; the value is then an effect size from 0, equal, to 1. */
export interface DriftTest {
  /** Whether the values have moved, or how often there is none. */
  readonly about: 'values' | 'nulls';
  /** The effect in a sentence, before its number: `KS D`. */
  readonly words: string;
  /** Name of the p-value in rules, where they may limit it, and what it is. */
  readonly rule?: { readonly name: string; readonly about: string };
}

/**
 * One way to say how far a column has moved: a file of this folder and a line in its catalogue. A column that is
 * compared in a way that a measure has no function for does not have that measure; without a value there is a reason.
 */
export interface DriftMeasure {
  /** As rules spell it: `psi` in `psi[dest] <= 0.2`. */
  readonly name: string;
  /** What it is, as a phrase. */
  readonly about: string;
  /** Values that it can have; a limit outside decides nothing. */
  readonly range: { readonly min: number; readonly max?: number };
  /** What `min` in a rule counts: all rows, those with a value, or those that the comparison rests on. */
  readonly rests: 'rows' | 'values' | 'comparison';
  /** Of ordered numbers; also of numbers that are compared value by value, unless `categories` is given. */
  readonly numbers?: (reference: NumericSample, current: NumericSample) => Defined<Found>;
  /**
   * Whether `numbers` wants every value. Else it may count on the deciles of the reference, on both distribution
   * functions there, and on where these lie farthest apart: neighbours between are summed at one value.
   */
  readonly everyValue?: true;
  /** Of values with their counts, NULL among them. */
  readonly categories?: (cells: readonly Cell[]) => Defined<Found>;
  readonly test?: DriftTest;
}
