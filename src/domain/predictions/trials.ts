import { z } from 'zod';
import { CountSchema } from '../../foundation/evidence/evidence.ts';
import { InputErrors, type InputProblem } from '../../foundation/problems/errors.ts';
import { bytewise } from '../../foundation/text/bytewise.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { Grouping } from './groupings.ts';
import type { Predictions, PredictionsTable } from './predictions.ts';
import { idValues } from './row-ids.ts';
import { namesIn } from './row-names.ts';

export const TrialsOfSideSchema = z.strictObject({
  items: CountSchema,
  fewest: CountSchema.describe('Trials of the item that has fewest.'),
  most: CountSchema,
  wobbling: CountSchema.describe('Items whose trials are not all predicted alike.'),
});
/** Trials of the items of one table. */
type TrialsOfSide = z.infer<typeof TrialsOfSideSchema>;

/** Rows that are trials of items: what tells them apart, and how many there are. */
export const TrialsSchema = z.strictObject({
  by: z.string().describe('The column that tells the trials of an item apart.'),
  candidate: TrialsOfSideSchema,
  baseline: TrialsOfSideSchema.optional(),
});

/**
 * The items of a table whose row ids end with the trial: rows of one item are trials of it. Groupings that are those of
 * the items are left out, and so are found ones that part the trials of an item. Throws `InputErrors` where the trials of
 * an item differ in label or slice, or lie in several groups of a grouping that was named.
 */
export function withItems(table: PredictionsTable): PredictionsTable {
  const ids = namesIn(table.rowIds).map((id) => JSON.stringify(idValues(id).slice(0, -1)));
  const names = [...new Set(ids)].sort(bytewise);
  const places = new Map(names.map((name, at) => [name, at]));
  const items = itemsOf(
    names,
    Uint32Array.from(ids, (id) => places.get(id)!),
  );
  const { groupings = [] } = table;
  const parted = groupings.filter(({ codes }) => differing(items, (row) => codes[row]!).length > 0);
  const problems = [
    ...parted.filter(({ from }) => from === 'named').map((grouping) => partedProblem(items, grouping)),
    ...disagreements(table, items),
  ];
  if (problems.length > 0) throw new InputErrors(problems);
  const coarser = groupings.filter((grouping) => !parted.includes(grouping) && holdsItems(items, grouping));
  const { groupings: _, ...rest } = table;
  return { ...rest, items, ...(coarser.length > 0 ? { groupings: coarser } : {}) };
}

/** Each row as an item with one trial. */
export const itemsOfRows = ({ rowIds }: PredictionsTable): Grouping => {
  const ids = namesIn(rowIds);
  const names = [...ids].sort(bytewise);
  const places = new Map(names.map((name, at) => [name, at]));
  return itemsOf(
    names,
    Uint32Array.from(ids, (id) => places.get(id)!),
  );
};

const itemsOf = (names: readonly string[], codes: Uint32Array): Grouping => ({
  name: 'item',
  unit: 'item',
  from: 'row-id',
  ordered: false,
  codes,
  names,
});

/** Whether some group holds several items. */
const holdsItems = (items: Grouping, { codes }: Grouping): boolean => {
  const first = new Map<number, number>();
  return codes.some((code, row) => {
    const item = first.get(code) ?? items.codes[row]!;
    first.set(code, item);
    return item !== items.codes[row];
  });
};

/** Items whose rows differ in something, by their codes. */
function differing({ codes, names }: Grouping, of: (row: number) => unknown): readonly number[] {
  const seen = new Array<unknown>(names.length);
  const found = new Set<number>();
  codes.forEach((item, row) => {
    seen[item] ??= of(row);
    if (seen[item] !== of(row)) found.add(item);
  });
  return [...found].sort((a, b) => a - b);
}

const shown = ({ names }: Grouping, found: readonly number[]): string =>
  `${counted(found.length, 'item')}: ${found
    .slice(0, 3)
    .map((item) => names[item])
    .join(', ')}${found.length > 3 ? ', …' : ''}`;

const partedProblem = (items: Grouping, { name, codes }: Grouping): InputProblem => ({
  input: 'groups',
  value: name,
  message: `parts the trials of ${shown(
    items,
    differing(items, (row) => codes[row]!),
  )}`,
  remedy: 'name a grouping of whole items',
});

function disagreements({ predictions, slices }: PredictionsTable, items: Grouping): readonly InputProblem[] {
  const { label } = predictions;
  const columns = [
    { input: 'label', of: (row: number): unknown => label[row] },
    ...Object.entries(slices).map(([name, values]) => ({
      input: 'slices',
      value: name,
      of: (row: number): unknown => values[row],
    })),
  ];
  return columns.flatMap(({ of, ...problem }) => {
    const found = differing(items, of);
    return found.length === 0
      ? []
      : [
          {
            ...problem,
            message: `differs between the trials of ${shown(items, found)}`,
            remedy: 'give all trials of an item the same one',
          },
        ];
  });
}

/** Rows of each item, by its code. */
function trialsOf({ codes, names }: Grouping): Uint32Array {
  const trials = new Uint32Array(names.length);
  for (const code of codes) trials[code]!++;
  return trials;
}

/** Trials of one table in numbers. */
export function trialsFacts({ predictions }: PredictionsTable, items: Grouping): TrialsOfSide {
  const trials = trialsOf(items);
  return {
    items: items.names.length,
    fewest: trials.reduce((least, one) => Math.min(least, one)),
    most: trials.reduce((most, one) => Math.max(most, one)),
    wobbling: differing(items, (row) => predictions.prediction[row]).length,
  };
}

/** The table with each item counting as one row. */
export const byItem = (table: PredictionsTable): PredictionsTable =>
  table.items ? { ...table, predictions: weighedByItem(table.predictions, table.items) } : table;

/** The predictions with each item counting as one row, however often it was tried. */
function weighedByItem(predictions: Predictions, items: Grouping): Predictions {
  const trials = trialsOf(items);
  const { weight } = predictions;
  return {
    ...predictions,
    weight: Float64Array.from(items.codes, (item, row) => (weight ? weight[row]! : 1) / trials[item]!),
  };
}
