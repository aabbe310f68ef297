import { type Defined, mapDefined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { ColumnDrift } from '../facts.ts';

/** A quantity of one column that a rule may limit. */
export interface ColumnMetric {
  readonly about: string;
  /** Whether columns of this kind have it at all. */
  readonly applies: (column: ColumnDrift) => boolean;
  readonly of: (column: ColumnDrift) => Defined<number>;
  /** What `min` counts: all rows, those with a value, or those that the test of the column rests on. */
  readonly rests: 'rows' | 'values' | 'comparison';
}

const always = () => true;
const hasNumbers = (column: ColumnDrift): boolean => column.kind === 'numeric' || 'd' in column.ks;
const isCategorical = (column: ColumnDrift): boolean => column.kind === 'categorical';

/** Metrics of one column, as in `psi[dest] <= 0.2`. */
export const COLUMN_METRICS: ReadonlyMap<string, ColumnMetric> = new Map<string, ColumnMetric>([
  ['psi', { about: 'population stability index', applies: always, of: (c) => c.psi, rests: 'comparison' }],
  [
    'ks',
    {
      about: 'Kolmogorov-Smirnov D, of numbers',
      applies: hasNumbers,
      of: (c) => mapDefined(c.ks, ({ d }) => d),
      rests: 'values',
    },
  ],
  [
    'ks_p',
    {
      about: 'p-value of the Kolmogorov-Smirnov test, of numbers',
      applies: hasNumbers,
      of: (c) => mapDefined(c.ks, ({ p }) => p),
      rests: 'values',
    },
  ],
  [
    'total_variation',
    {
      about: 'total variation distance, of categories',
      applies: isCategorical,
      of: (c) => c.totalVariation,
      rests: 'comparison',
    },
  ],
  [
    'chi_square_p',
    {
      about: 'p-value of the chi-square test, of categories',
      applies: isCategorical,
      of: (c) => mapDefined(c.chiSquare, ({ p }) => p),
      rests: 'comparison',
    },
  ],
  [
    'q',
    { about: "smallest q-value of the column's tests", applies: always, of: smallestQ, rests: 'comparison' },
  ],
  [
    'null_share_change',
    {
      about: 'change of the share of rows without a value, either way',
      applies: always,
      of: ({ nullShare }) => Math.abs(nullShare.current - nullShare.reference),
      rests: 'rows',
    },
  ],
  [
    'unseen_share',
    {
      about: 'share of current rows with a value that the reference does not hold, of categories',
      applies: isCategorical,
      of: ({ unseen, current }) =>
        unseen === null ? undefinedBecause('the column is compared as numbers') : unseen.rows / current.rows,
      rests: 'rows',
    },
  ],
]);

/** Metrics of the whole table, as in `share_drifted <= 0.3`. */
export const TABLE_METRICS = ['share_drifted', 'drifted_columns'] as const;
export type TableMetric = (typeof TABLE_METRICS)[number];
/** Whether a metric is one of the table, not of a column. */
export const isTableMetric = (name: string): name is TableMetric =>
  TABLE_METRICS.some((known) => known === name);

function smallestQ({ tests }: ColumnDrift): Defined<number> {
  const known = tests.map((test) => test.q).filter((q) => typeof q === 'number');
  return known.length === 0 ? undefinedBecause('no test could be made') : Math.min(...known);
}
