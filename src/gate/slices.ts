import type { PredictionsTable } from '../evaluation/predictions.ts';
import { formatSelectors } from '../rules/format.ts';
import type { Rule, Selector } from '../rules/rule.ts';
import type { InputProblem } from '../step/errors.ts';
import type { Measure, SliceName } from './facts.ts';

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

/**
 * The slices that a rule's selectors name, in byte order; all rows where it has none. A column or value that the
 * rows do not have is a problem that names those they do.
 */
export function slicesOfRule(
  rule: Rule,
  { slices, rowIds }: Pick<PredictionsTable, 'slices' | 'rowIds'>,
): readonly RuleSlice[] | InputProblem {
  const { selectors } = rule;
  const all = Uint32Array.from(rowIds, (_, row) => row);
  if (selectors.length === 0) return [{ slice: [], origin: 'all', rows: all }];
  const unknown = selectors.find(({ column }) => !Object.hasOwn(slices, column));
  if (unknown) return unknownColumn(rule, unknown, Object.keys(slices));
  const origin = selectors.some(({ value }) => value === '*') ? 'every' : 'named';
  let found: readonly RuleSlice[] = [{ slice: [], origin, rows: all }];
  for (const selector of selectors.toSorted((a, b) => compareBytes(a.column, b.column))) {
    const cut = found.map((part) => cutBy(part, selector, slices[selector.column]!));
    const bad = cut.every((parts) => parts.length === 0);
    if (bad) return unknownValue(rule, selector, valuesOf(found, slices[selector.column]!));
    found = cut.flat();
  }
  return found;
}

/** What is wrong with the slices that rules name. */
export const sliceProblems = (
  rules: readonly Rule[],
  table: Pick<PredictionsTable, 'slices' | 'rowIds'>,
): readonly InputProblem[] =>
  rules.map((rule) => slicesOfRule(rule, table)).filter((found): found is InputProblem => 'message' in found);

function cutBy(
  part: RuleSlice,
  { column, value }: Selector,
  values: readonly string[],
): readonly RuleSlice[] {
  const groups = Map.groupBy(part.rows, (row) => values[row]!);
  const wanted =
    value === '*' ? [...groups.keys()].sort(compareBytes) : [value!].filter((one) => groups.has(one));
  return wanted.map((one) => ({
    slice: [...part.slice, { column, value: one }],
    origin: part.origin,
    rows: Uint32Array.from(groups.get(one)!),
  }));
}

const valuesOf = (parts: readonly RuleSlice[], values: readonly string[]): readonly string[] =>
  [...new Set(parts.flatMap(({ rows }) => Array.from(rows, (row) => values[row]!)))].sort(compareBytes);

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
