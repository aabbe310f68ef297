/** What tables may take before they are refused; each has an input of the steps that open tables. */
export interface TableLimits {
  /** MiB that what is taken out of tables may hold; an engine in this process has half as much for itself. */
  readonly memory: number;
  /** Rows of one table. */
  readonly rows: number;
  /** Columns of one table. */
  readonly columns: number;
  /** Characters of a row id, a label or a slice value. */
  readonly text: number;
  /** Seconds that one question to a table may take. */
  readonly seconds: number;
}
