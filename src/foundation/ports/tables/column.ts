/** Types that every engine has; an engine's own name for one is in `native`. */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'time'
  /** Many values of one type in a cell. */
  | 'array'
  /** Named values in a cell. */
  | 'object'
  /** No value in any row and no type of its own, which fits every type. */
  | 'null'
  | 'other';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly native: string;
}
