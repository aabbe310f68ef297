import { z } from 'zod';
import { headlineMetrics } from '../../metrics/catalogue.ts';
import { isNumber, type Shown, ShownSchema } from './number.ts';

const MetricsSchema = z.array(z.looseObject({ name: z.string(), value: ShownSchema }));
const SliceSchema = z.looseObject({
  slice: z.looseObject({ column: z.string(), value: z.union([z.string(), z.null()]) }),
  n: z.number(),
  metrics: MetricsSchema,
});
const ConfusionSchema = z.looseObject({
  classes: z.array(z.string()).min(1),
  cells: z.union([z.array(z.number()), z.array(z.array(z.number())).transform((rows) => rows.flat())]),
});
const RowsSchema = z.looseObject({ scored: z.number(), unlabelled: z.number() });
const FactsSchema = z.looseObject({
  task: z.string(),
  metrics: MetricsSchema,
  slices: z.array(SliceSchema).catch([]),
  confusion: ConfusionSchema.optional().catch(undefined),
  rows: RowsSchema.optional().catch(undefined),
});

/** A metric with the place of its value in the evidence, as a JSON pointer (RFC 6901). */
export interface Metric {
  readonly name: string;
  readonly value: Shown;
  readonly pointer: string;
}

export interface SliceMetrics {
  readonly column: string;
  readonly value: string;
  readonly n: number;
  readonly nPointer: string;
  readonly metrics: readonly Metric[];
}

/** Row-major counts of label against prediction. */
export interface Confusion {
  readonly classes: readonly string[];
  readonly cells: readonly number[];
}

/** Rows that were scored, and those left out since they have no label. */
interface Rows {
  readonly scored: number;
  readonly unlabelled: number;
}

export interface Evaluation {
  readonly task: string;
  readonly metrics: readonly Metric[];
  readonly slices: readonly SliceMetrics[];
  readonly confusion?: Confusion;
  readonly rows?: Rows;
}

/** What train-evaluate measured; undefined when the facts are of another shape. */
export function readEvaluation(facts: unknown): Evaluation | undefined {
  const { data } = FactsSchema.safeParse(facts);
  if (!data) return undefined;
  const { task, metrics, slices, confusion, rows } = data;
  const square = confusion && confusion.cells.length === confusion.classes.length ** 2;
  return {
    task,
    metrics: metricsAt(metrics, '/facts/metrics'),
    slices: slices.map(({ slice, n, metrics: ofSlice }, i) => ({
      column: slice.column,
      value: slice.value ?? 'no value',
      n,
      nPointer: `/facts/slices/${i}/n`,
      metrics: metricsAt(ofSlice, `/facts/slices/${i}/metrics`),
    })),
    ...(square ? { confusion } : {}),
    ...(rows ? { rows } : {}),
  };
}

const metricsAt = (metrics: z.infer<typeof MetricsSchema>, at: string): readonly Metric[] =>
  metrics.map(({ name, value }, i) => ({ name, value, pointer: `${at}/${i}/value` }));

/** A member's name within a JSON pointer. */
export const pointerPart = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Up to three names of metrics to show where there is no room for all. */
export function leadingMetrics({ task, metrics }: Evaluation): readonly string[] {
  const defined = metrics.filter(({ value }) => isNumber(value)).map(({ name }) => name);
  const leading = headlineMetrics(task).filter((name) => defined.includes(name));
  return leading.length > 0 ? leading : defined.slice(0, 3);
}
