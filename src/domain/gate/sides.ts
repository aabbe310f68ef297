import type { PredictionsTable } from '../predictions/predictions.ts';
import type { ResultsTable } from '../results/table.ts';
import type { BaselineFacts, GateFacts } from './facts.ts';
import type { MetricsFile } from './metrics-file.ts';

/** What a source holds: predictions of rows, bare numbers, or answers of an evaluation. */
export type Content = Compared | { readonly results: ResultsTable };

/** Predictions and numbers, which may be compared with each other. */
export type Compared = { readonly table: PredictionsTable } | { readonly metrics: MetricsFile };

/** The candidate as it was found. */
export interface Candidate {
  readonly source: GateFacts['candidate'];
  readonly content: Content;
  /** What was asked about the groups of its rows: `auto`, `none`, columns. */
  readonly groups?: readonly string[];
  /** What says how much its rows count; absent where each counts once. */
  readonly weight?: string | undefined;
  /** The column that tells the trials of an item apart; absent where rows are no trials. */
  readonly trial?: string | undefined;
  /** Whether its evaluation rows were trained on, where there is evidence of the evaluation. */
  readonly leak?: GateFacts['leak'];
}

/** The baseline as it was found, or why there is nothing to compare with. */
export type Baseline =
  | Exclude<BaselineFacts, { state: 'found' }>
  | {
      readonly state: 'found';
      readonly source: GateFacts['candidate'];
      /** Scored again on the rows of the candidate. */
      readonly rescored: boolean;
      readonly content: Content;
    };
