import type {
  Batch,
  BatchType,
  Expressions,
  InputValues,
  Integers,
  ModelInput,
} from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { BoundInput } from './model-inputs.ts';

/** The rows of a batch that a model is given: their places, and their ids for messages. */
interface TakenRows {
  readonly rows: readonly number[];
  readonly idOf: (row: number) => string;
}

/** Fills one model input, row by row, from the columns of a batch. */
export interface Feed {
  readonly name: string;
  /** Throws `InputErrors` naming row and value for what the input cannot hold. */
  values(batch: Batch, taken: TakenRows): InputValues;
  /** Cells that were NULL or NaN so far; the model saw NaN or an empty text. */
  missing(): number;
}

/** How messages call the expression of one column of an input. */
const keyOf = ({ input, expressions }: BoundInput, column: number): string =>
  `model-inputs ${input.name}${expressions.length === 1 ? '' : ` [${column + 1}]`}`;

const TYPES = {
  float: 'number',
  double: 'number',
  int64: 'integer',
  int32: 'integer',
  bool: 'integer',
  string: 'text',
} as const satisfies Readonly<Record<ModelInput['type'], BatchType>>;

export const feedExpressions = (inputs: readonly BoundInput[]): Expressions =>
  Object.fromEntries(
    inputs.flatMap((bound) =>
      bound.expressions.map((one, column) => [keyOf(bound, column), { ...one, as: TYPES[bound.input.type] }]),
    ),
  );

export function feedOf(bound: BoundInput): Feed {
  switch (TYPES[bound.input.type]) {
    case 'text':
      return textFeed(bound);
    case 'integer':
      return integerFeed(bound);
    case 'number':
      return numberFeed(bound);
  }
}

function numberFeed(bound: BoundInput): Feed {
  const width = bound.expressions.length;
  const make = bound.input.type === 'float' ? Float32Array : Float64Array;
  let missing = 0;
  return {
    name: bound.input.name,
    values(batch, { rows, idOf }) {
      const values = new make(rows.length * width);
      for (let column = 0; column < width; column++) {
        const source = batch.numbers[keyOf(bound, column)]!;
        if (putColumn(values, { at: column, width, source }, rows) === 0) continue;
        for (const row of rows) {
          const value = source[row]!;
          if (Number.isNaN(value)) missing++;
          else if (Number.isFinite(value) && !Number.isFinite(make.of(value)[0]))
            refuseValue(bound, column, String(value), idOf(row));
        }
      }
      return values;
    },
    missing: () => missing,
  };
}

/** Puts a column of some rows into rows of `width`; answers how many of its values are not finite there. */
function putColumn(
  values: Float32Array | Float64Array,
  column: { readonly at: number; readonly width: number; readonly source: Float64Array },
  rows: readonly number[],
): number {
  const { at, width, source } = column;
  let odd = 0;
  for (let k = 0, to = at; k < rows.length; k++, to += width) {
    values[to] = source[rows[k]!]!;
    if (!Number.isFinite(values[to])) odd++;
  }
  return odd;
}

/** The whole numbers that each type holds. */
const RANGES: Readonly<Record<string, readonly [bigint, bigint]>> = {
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  bool: [0n, 1n],
};

function integerFeed(bound: BoundInput): Feed {
  const width = bound.expressions.length;
  const [lowest, highest] = RANGES[bound.input.type]!;
  return {
    name: bound.input.name,
    values(batch, { rows, idOf }) {
      const values = new BigInt64Array(rows.length * width);
      for (let column = 0; column < width; column++) {
        const source: Integers = batch.integers[keyOf(bound, column)]!;
        for (let k = 0, to = column; k < rows.length; k++, to += width) {
          const [value, wrong] = [source.values[rows[k]!]!, source.wrong[rows[k]!]!];
          if (wrong !== null || value < lowest || value > highest)
            refuseValue(bound, column, wrong ?? String(value), idOf(rows[k]!));
          values[to] = value;
        }
      }
      return values;
    },
    missing: () => 0,
  };
}

function refuseValue(bound: BoundInput, column: number, value: string, row: string): never {
  const { name, type } = bound.input;
  const expression = bound.expressions[column]!;
  const isMissing = value === 'NULL' || value === 'nan' || value === 'NaN';
  refuse(
    'model-inputs',
    `gives ${value} to ${name} in row ${row}, which does not fit ${type}`,
    remedyFor(type, isMissing),
    {
      value: 'column' in expression ? expression.column : expression.sql,
    },
  );
}

function remedyFor(type: ModelInput['type'], isMissing: boolean): string {
  if (isMissing) return 'fill it in SQL: coalesce(…, 0)';
  if (type === 'bool') return 'give true, false, 0 or 1';
  if (type === 'float')
    return 'scale it in SQL as the training did, or export the model with an input of type double';
  return 'fill it in SQL as the training did (`round(…)`, another column), or export the model with an input of a wider type';
}

function textFeed(bound: BoundInput): Feed {
  let missing = 0;
  return {
    name: bound.input.name,
    values(batch, { rows }) {
      const columns = bound.expressions.map((_, column) => batch.texts[keyOf(bound, column)]!);
      return rows.flatMap((row) =>
        columns.map((column) => {
          if (column[row] === null) missing++;
          return column[row] ?? '';
        }),
      );
    },
    missing: () => missing,
  };
}
