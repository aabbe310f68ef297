import type { Baseline, Candidate } from '../../domain/gate/sides.ts';
import type { SqlMetric } from '../../domain/metrics/sql/sql-metric.ts';
import type { NamesWanted } from '../../domain/predictions/row-names.ts';
import type { Trained } from '../../domain/training/trained.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { MetricsSaid } from '../../foundation/reading/metric-words.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import type { Opened } from './source.ts';

/** What a candidate can be. */
export type OpenedCandidate = Exclude<Opened, { kind: 'folder' }>;

/** The candidate, what it was read from, and how other models are made comparable with it. */
export interface FoundCandidate extends Candidate {
  readonly subjects: readonly Artifact[];
  readonly materials: readonly Artifact[];
  /** The evaluation behind it, where there is evidence of one. */
  readonly trained?: Trained;
  /** Columns that name its rows, where they are known. */
  readonly rowId?: readonly string[];
  /** Metrics in SQL that rules name. */
  readonly metrics: readonly SqlMetric[];
}

/** What the candidate must be read with. */
export interface Question {
  readonly rules: readonly Rule[];
  /** The groupings that the gate was told; else those of the evidence, or what the table shows. */
  readonly groups?: readonly string[] | undefined;
  /** What says how much a row counts; else what the evidence was told. */
  readonly weight?: string | undefined;
  /** Column that tells the trials of an item apart; else what the evidence was told. */
  readonly trial?: string | undefined;
  /** Metrics in SQL, beside those of the evidence. */
  readonly metrics?: MetricsSaid | undefined;
  /** Whether the names of rows may be left in their table. */
  readonly names: NamesWanted;
  /** Path of the baseline when it is a predictions table: both must name their rows alike. */
  readonly otherTable?: string;
}

/** The baseline as it was found, and what it was read from. */
export interface FoundBaseline {
  readonly baseline: Baseline;
  readonly materials: readonly Artifact[];
}

/** What a baseline is compared with, and the folder for what it takes to score it again. */
export interface Opposite {
  readonly candidate: FoundCandidate;
  readonly scratch: string;
  /** Whether the names of rows may be left in their table. */
  readonly names: NamesWanted;
}
