/*
 * Contracts: what a table must keep. `formats/` reads documents into the model here, `plan/` turns it into questions to a
 * table, `judge/` decides on the answers, `infer/` writes a first contract from data.
 */
import type { SourcePosition } from '../../foundation/evidence/evidence.ts';
import type { LogicalType, Metric, MetricArguments, Operator, Options } from './vocabulary.ts';

export type Severity = 'info' | 'warning' | 'error';

/** What a metric's number is held to. */
export interface Threshold {
  readonly operator: Operator;
  /** One number, or two for the operators of ranges, the smaller first. */
  readonly limits: readonly number[];
  readonly unit: 'rows' | 'percent';
}

/** What the value of a query is held to. */
export interface ValueThreshold {
  readonly operator: Operator;
  readonly limits: readonly (number | string | boolean)[];
}

/** A `quality` entry. */
export type QualityRule = {
  /** The author's own name for it. */
  readonly name?: string;
  readonly severity: Severity;
  readonly at: SourcePosition;
} & (
  | {
      readonly type: 'library';
      readonly metric: Metric;
      readonly arguments: MetricArguments;
      readonly threshold: Threshold;
    }
  | { readonly type: 'sql'; readonly query: string; readonly expected: ValueThreshold }
  /** Nothing here can run it. */
  | { readonly type: 'unrun'; readonly what: string; readonly reason: string; readonly remedy: string }
);

/** A column as the contract describes it. */
export interface Property {
  readonly name: string;
  readonly physicalName?: string;
  readonly logicalType?: LogicalType;
  readonly options: Options;
  /** A `date` of ODCS 3.0, which has no type of its own for timestamps. */
  readonly mayHoldTime?: true;
  readonly required: boolean;
  readonly unique: boolean;
  /** Position in the primary key, for its members only. */
  readonly keyPosition?: number;
  /** Its values are in the paths of the files, unless the files have them. */
  readonly partitioned?: true;
  /** Its values must not be shown. */
  readonly sensitive: boolean;
  readonly quality: readonly QualityRule[];
  /** Parts that describe what is inside a value or another table. */
  readonly unjudged: readonly string[];
  /** Place of the property under '', and of each of its keys (`required`, `logicalTypeOptions.minimum`). */
  readonly at: Readonly<Record<string, SourcePosition>>;
}

/** An entry of `slaProperties`. */
export interface ServiceLevel {
  readonly property: string;
  readonly value: unknown;
  readonly unit?: string;
  /** `table.column`, several separated by commas. */
  readonly element?: string;
  readonly at: SourcePosition;
}

/** The one table of a data contract. */
export interface Contract {
  readonly file: string;
  /** Version of the format that the contract is written in. */
  readonly apiVersion: string;
  readonly version: string;
  readonly table: string;
  readonly physicalName?: string;
  readonly properties: readonly Property[];
  readonly quality: readonly QualityRule[];
  readonly serviceLevels: readonly ServiceLevel[];
  /** Foreign keys: other tables are needed to judge them. */
  readonly relationships: readonly SourcePosition[];
  readonly at: SourcePosition;
}
