/** What rows are compared by: columns that name a row, and columns that describe it. Either list may be empty. */
export interface OverlapQuestion {
  readonly ids: readonly string[];
  readonly values: readonly string[];
}

/** Rows of a table that others hold too, and how often equal rows occur in those anyway. */
export interface Overlap {
  readonly rows: number;
  /** Rows whose id occurs in the others. */
  readonly sharedIds: number;
  /** Rows whose id occurs there together with the same values. */
  readonly sharedRows: number;
  /** Rows whose values occur in the others. */
  readonly sharedValues: number;
  readonly otherRows: number;
  /** Rows of the others whose values occur more than once among them. */
  readonly repeatedValues: number;
}
