import type { InputProblem } from '../../foundation/problems/errors.ts';
import type { Direction } from '../metrics/definition.ts';

/** What the user says of a results file; what is not said is told by the file. */
export interface ResultsQuestion {
  /** Column, metadata key or tag that names an item. */
  readonly item?: string | undefined;
  readonly trial?: string | undefined;
  readonly group?: string | undefined;
  /** The arm to judge, where the file has several. */
  readonly arm?: string | undefined;
  /** Rows that a file must hold which cannot say so itself. */
  readonly rows?: number | undefined;
}

/** A number that a row may hold. Null and absent are the same: not scored. */
export type Score = number | boolean | null;

/** One answer as a reader found it. */
export interface ResultRow {
  /** Its id; without one, the content names the item. */
  readonly item?: string | undefined;
  /** Digest of input and target. */
  readonly content?: string | undefined;
  readonly prompt?: string | undefined;
  /** Without one, rows of an item are trials in their order. */
  readonly trial?: number | undefined;
  readonly arm?: string | undefined;
  readonly group?: string | undefined;
  readonly errored: boolean;
  readonly scores: Readonly<Record<string, Score | undefined>>;
}

/** A file as its reader found it, with all that is wrong with it. */
export interface ReadResults {
  readonly format: string;
  readonly rows: readonly ResultRow[];
  /** Rows that were to come, where the file says so. */
  readonly promised?: number | undefined;
  /** A promise of rows is needed, since a file of this kind may have been cut off. */
  readonly needsPromise?: boolean;
  /** How often each item was to be asked, where the file says so. */
  readonly repeats?: number | undefined;
  readonly better?: ReadonlyMap<string, Direction>;
  readonly unusable?: ReadonlyMap<string, string>;
  readonly settings?: ReadonlyMap<string, number>;
  readonly problems: readonly InputProblem[];
}
