import type { InputProblem } from '../../../foundation/problems/errors.ts';
import { formatSelectors } from '../../../foundation/rules/format.ts';
import type { Rule, Selector } from '../../../foundation/rules/rule.ts';
import type { PredictionsTable } from '../../predictions/predictions.ts';
import type { Measure, SliceName } from '../facts.ts';

/** A slice that a rule asks for, with its rows. */
export interface RuleSlice {
  readonly slice: SliceName;
  readonly origin: Measure['origin'];
  readonly rows: Uint32Array;
}

/** `[carrier=AA,origin=JFK]`, columns in byte order; nothing for all rows. */
export function sliceText(slice: SliceName): string {
  if (slice.length === 0) return '';
  return `[${slice.map((part) => formatSelectors([part]).slice(1, -1)).join(',')}]`;
}

type Sliced = Pick<PredictionsTable, 'slices' | 'rowIds'>;

/** A slice as its rows are taken apart, each column of it once. */
interface Cut extends RuleSlice {
  readonly groups: (column: string) => ReadonlyMap<string, Uint32Array>;
}

/** Answers the slices that the selectors of a rule name, or what is wrong with them. */
export type SliceCutter = (rule: Rule) => readonly RuleSlice[] | InputProblem;

/**
 * Answers the slices that a rule's selectors name, in byte order; all rows where it has none. A column or value that
 * the rows do not have is a problem that names those they do. What one rule has taken apart, the next finds.
 */
export function sliceCutter(table: Sliced): SliceCutter {
  const all = new Uint32Array(table.rowIds.length).map((_, row) => row);
  const whole: Cut = { slice: [], origin: 'all', rows: all, groups: grouper(all, table) };
  return (rule) => slicesOfRule(rule, table, whole);
}

/** Rows by the value of a column, in byte order. */
function grouper(rows: Uint32Array, { slices }: Sliced): Cut['groups'] {
  const known = new Map<string, ReadonlyMap<string, Uint32Array>>();
  return (column) => {
    const groups = known.get(column) ?? grouped(rows, slices[column]!);
    known.set(column, groups);
    return groups;
  };
}

function grouped(rows: Uint32Array, values: readonly string[]): ReadonlyMap<string, Uint32Array> {
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(values[row]!, (sizes.get(values[row]!) ?? 0) + 1);
  const names = [...sizes.keys()].sort(compareBytes);
  const groups = new Map(names.map((name) => [name, { rows: new Uint32Array(sizes.get(name)!), filled: 0 }]));
  for (const row of rows) {
    const group = groups.get(values[row]!)!;
    group.rows[group.filled++] = row;
  }
  return new Map(Array.from(groups, ([name, group]) => [name, group.rows]));
}

function slicesOfRule(rule: Rule, table: Sliced, whole: Cut): readonly RuleSlice[] | InputProblem {
  const { selectors } = rule;
  const { slices } = table;
  if (selectors.length === 0) return [whole];
  const unknown = selectors.find(({ column }) => !Object.hasOwn(slices, column));
  if (unknown) return unknownColumn(rule, unknown, Object.keys(slices));
  const origin = selectors.some(({ value }) => value === '*') ? 'every' : 'named';
  let found: readonly Cut[] = [{ ...whole, origin }];
  for (const selector of selectors.toSorted((a, b) => compareBytes(a.column, b.column))) {
    const cut = found.map((part) => cutBy(part, selector, table));
    const bad = cut.every((parts) => parts.length === 0);
    if (bad) return unknownValue(rule, selector, valuesOf(found, selector.column));
    found = cut.flat();
  }
  return found;
}

function cutBy(part: Cut, { column, value }: Selector, table: Sliced): readonly Cut[] {
  const groups = part.groups(column);
  const wanted = value === '*' ? [...groups.keys()] : [value!].filter((one) => groups.has(one));
  return wanted.map((one) => {
    const rows = groups.get(one)!;
    return {
      slice: [...part.slice, { column, value: one }],
      origin: part.origin,
      rows,
      groups: grouper(rows, table),
    };
  });
}

const valuesOf = (parts: readonly Cut[], column: string): readonly string[] =>
  [...new Set(parts.flatMap(({ groups }) => [...groups(column).keys()]))].sort(compareBytes);

function unknownColumn(rule: Rule, { column }: Selector, known: readonly string[]): InputProblem {
  return {
    input: 'rules',
    value: rule.text,
    message: `names the slice column ${JSON.stringify(column)}, which the predictions do not have`,
    remedy: known.length === 0 ? 'list it in `slices` of train-evaluate' : `they have: ${listed(known)}`,
  };
}

function unknownValue(rule: Rule, { column, value }: Selector, known: readonly string[]): InputProblem {
  return {
    input: 'rules',
    value: rule.text,
    message: `names the slice ${column}=${value}, which no row has`,
    remedy: `the values are: ${listed(known)}`,
  };
}

const MOST_LISTED = 20;
const listed = (names: readonly string[]): string =>
  names.length <= MOST_LISTED
    ? names.join(', ')
    : `${names.slice(0, MOST_LISTED).join(', ')} and ${names.length - MOST_LISTED} more`;

/** Orders strings as their UTF-8 bytes. */
const compareBytes = (a: string, b: string): number => {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const difference = x[i]!.codePointAt(0)! - y[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
};
