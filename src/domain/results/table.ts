import type { Direction } from '../metrics/definition.ts';

/**
 * Answers of one arm, one row for each item and trial, column by column. No text of an answer is in it: an item is its
 * id, or a digest, and what was asked is a digest.
 */
export interface ResultsTable {
  /** The tool whose file this is: `promptfoo`. */
  readonly format: string;
  readonly rows: number;
  /** The item of each row. */
  readonly items: readonly string[];
  /** Whether items are ids of the user, and from which column; else they are ids of the tool, or digests. */
  readonly itemsFrom?: string;
  /** Digest of input and target of each row; undefined where the file has neither. */
  readonly contents: readonly (string | undefined)[];
  /** Digest of the prompt of each row, where the tool has one beside the item. */
  readonly prompts: readonly (string | undefined)[];
  readonly trials: Int32Array;
  /** The group of each row; absent where the inputs name none. */
  readonly groups?: readonly string[];
  /** 1 where no answer came, or the scorer failed. */
  readonly errored: Uint8Array;
  /** Numbers by column; NaN where there is none. True is 1. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** Columns that are no number of an item, and why. */
  readonly unusable: ReadonlyMap<string, string>;
  /** Which way is better, where the file says so. */
  readonly better: ReadonlyMap<string, Direction>;
  /** Limits inside the tool that decide what passes: `threshold of Exact`. */
  readonly settings: ReadonlyMap<string, number>;
  /** Whether the file says how many rows were to come, and so is known to be whole. */
  readonly whole: boolean;
  /** The arm that was taken; empty where there is one without a name. */
  readonly arm: string;
}

/** Columns that every reader gives these names. */
export const PASS = 'pass';
export const LATENCY = 'latency';
export const COST = 'cost';
