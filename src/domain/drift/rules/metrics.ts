import type { Defined } from '../../../foundation/stats/undefined.ts';
import { isUndefined } from '../../../foundation/stats/undefined.ts';
import type { JudgedColumn } from '../judged.ts';
import type { DriftMeasure } from '../measures/measure.ts';

/** A quantity of one column that a rule may limit: a measure, the p-value of its test, or what was decided. */
export interface ColumnMetric {
  readonly name: string;
  readonly about: string;
  readonly range: DriftMeasure['range'];
  readonly rests: DriftMeasure['rests'];
  /** Undefined where columns of this kind do not have it at all. */
  readonly of: (column: JudgedColumn) => Defined<number> | undefined;
}

const PROBABILITY = { min: 0, max: 1 };

/** Metrics of one column, as in `psi[dest] <= 0.2`: those of the measures, and `q`. */
export const columnMetrics = (measures: readonly DriftMeasure[]): readonly ColumnMetric[] => [
  ...measures.flatMap((measure) => [measureMetric(measure), ...testMetric(measure)]),
  {
    name: 'q',
    about: "smallest q-value of the column's tests",
    range: PROBABILITY,
    rests: 'comparison',
    of: ({ q }) => q,
  },
];

const found = ({ facts }: JudgedColumn, name: string) => facts.measures.find((one) => one.name === name);

const measureMetric = ({ name, about, range, rests }: DriftMeasure): ColumnMetric => ({
  name,
  about,
  range,
  rests,
  of: (column) => found(column, name)?.value,
});

function testMetric({ name, rests, test }: DriftMeasure): readonly ColumnMetric[] {
  if (!test?.rule) return [];
  const of = (column: JudgedColumn) => {
    const measured = found(column, name);
    return measured && isUndefined(measured.value) ? measured.value : measured?.p;
  };
  return [{ ...test.rule, range: PROBABILITY, rests, of }];
}

/** Metrics of the whole table, as in `share_drifted <= 0.3`, and the values that they can have. */
export const TABLE_METRICS = {
  share_drifted: { min: 0, max: 1 },
  drifted_columns: { min: 0 },
} as const satisfies Readonly<Record<string, DriftMeasure['range']>>;
export type TableMetric = keyof typeof TABLE_METRICS;
/** Whether a metric is one of the table, not of a column. */
export const isTableMetric = (name: string): name is TableMetric => Object.hasOwn(TABLE_METRICS, name);
