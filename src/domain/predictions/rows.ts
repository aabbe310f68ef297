import type { CsvDialect, Ports } from '../../foundation/ports/ports.ts';
import type { GroupsAsked } from './groupings.ts';
import type { Task } from './predictions.ts';
import type { NamesWanted } from './row-names.ts';

/** The rows to score and what is known of them. */
export interface RowsToScore {
  readonly files: readonly string[];
  /** How they are written, if they are CSV. */
  readonly csv?: CsvDialect | undefined;
  readonly rowId: readonly string[];
  /** Column or SQL expression. */
  readonly label: string;
  readonly slices: readonly string[];
  readonly groups?: GroupsAsked | undefined;
  /** Column or SQL expression. */
  readonly weight?: string | undefined;
  /** Column that tells the trials of an item apart, which the row id names. */
  readonly trial?: string | undefined;
  /** SQL of metrics, whose columns are kept. */
  readonly sql?: readonly string[] | undefined;
  /** Rows that the model is asked for one at a time as well, to measure how long an answer takes. */
  readonly latencyRows?: number | undefined;
  readonly task: Task;
  readonly positiveClass?: string | undefined;
  /** Classes that the table lists first, in this order. */
  readonly classes?: readonly string[] | undefined;
  /** Whether the names of rows may be left in their table; they are read unless said otherwise. */
  readonly names?: NamesWanted | undefined;
  /** Folder for the table that a score command writes. */
  readonly scratch?: string | undefined;
}

export type ScoringPorts = Pick<
  Ports,
  'host' | 'files' | 'engine' | 'scorers' | 'processes' | 'environments'
>;
