import type { Column, Engine, WrittenColumn } from '../../../foundation/ports/ports.ts';
import { type Defined, undefinedBecause } from '../../../foundation/stats/undefined.ts';
import type { PredictionsTable, Task } from '../../predictions/predictions.ts';
import { sliceRows } from '../slices.ts';
import { askSql } from './ask.ts';
import type { SqlMetric } from './sql-metric.ts';

/** A metric in SQL with its value, or why it has none. */
export interface SqlValue {
  readonly name: string;
  readonly value: Defined<number>;
}

/** The metrics over all rows, and over each slice in the order of `sliceRows`. */
export interface SqlValues {
  readonly all: readonly SqlValue[];
  readonly slices: readonly (readonly SqlValue[])[];
}

/** Every metric over all rows and by slice. Throws `InputErrors` for SQL that cannot be run. */
export async function evaluateSql(
  table: PredictionsTable,
  metrics: readonly SqlMetric[],
  engine: Pick<Engine, 'aggregate'>,
): Promise<SqlValues> {
  const slices = sliceRows(table, Object.keys(table.slices)).map(({ slice }) => [slice]);
  if (metrics.length === 0) return { all: [], slices: slices.map(() => []) };
  const questions = [[], ...slices].flatMap((slice) => metrics.map((metric) => ({ metric, slice })));
  const answers = await askSql({ table, divisions: [] }, questions, engine);
  const values = answers.map(({ value }, at) => ({
    name: questions[at]!.metric.name,
    value: sqlNumber(value),
  }));
  const [all, ...parts] = [[], ...slices].map((_, at) =>
    values.slice(at * metrics.length, (at + 1) * metrics.length),
  );
  return { all: all!, slices: parts };
}

/** What SQL answers is a number, or none. */
export const sqlNumber = (value: number): Defined<number> =>
  Number.isNaN(value) ? undefinedBecause('the SQL answers NULL or no finite number') : value;

/** What is known of rows before they are scored. */
interface Expected {
  readonly task: Task;
  readonly rowId: readonly string[];
  readonly slices: readonly string[];
  readonly weight?: string | undefined;
}

/**
 * Asks the metrics of no rows at all, so that SQL that could not be run is known before anything is trained. Throws
 * `InputErrors`. Score columns of several classes are not known by then: what names one is left to later.
 */
export async function trySql(
  { task, rowId, slices, weight }: Expected,
  metrics: readonly SqlMetric[],
  columns: readonly Column[],
  engine: Pick<Engine, 'aggregate'>,
): Promise<void> {
  const early = metrics.filter(({ sql }) => !sql.includes('score:'));
  const text = [...rowId, ...slices];
  const own = new Map<string, WrittenColumn['type']>([
    ...columns.map(({ name, type }) => [name, typeOf(type, text.includes(name))] as const),
    ...OWN[task].map((one) => one),
    ...(weight === undefined ? [] : [['weight', 'number'] as const]),
  ]);
  const all = Array.from(
    own,
    ([name, type]): WrittenColumn => ({ name, type, values: type === 'text' ? [] : new Float64Array(0) }),
  );
  const asked = early.map(({ name, sql }) => ({ name: `metrics ${name}`, sql, where: [] }));
  await engine.aggregate({ columns: all, divisions: [] }, asked);
}

const typeOf = (type: Column['type'], isText: boolean): WrittenColumn['type'] =>
  !isText && (type === 'integer' || type === 'number') ? 'number' : 'text';

const OWN: Readonly<Record<Task, readonly (readonly [string, WrittenColumn['type']])[]>> = {
  binary: [
    ['label', 'boolean'],
    ['prediction', 'boolean'],
    ['score', 'number'],
  ],
  multiclass: [
    ['label', 'text'],
    ['prediction', 'text'],
  ],
  regression: [
    ['label', 'number'],
    ['prediction', 'number'],
  ],
};
