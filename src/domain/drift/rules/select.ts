import type { ColumnType } from '../../../foundation/ports/ports.ts';
import type { InputProblem } from '../../../foundation/problems/errors.ts';
import type { LeftOut } from '../facts.ts';
import { MINIMUM_SAMPLE } from '../judge.ts';
import { listOf } from './rule-problem.ts';

/** A column as an engine describes it. */
export interface TypedColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly native: string;
}

/** A column that can be compared, and how. */
export interface Candidate {
  readonly column: string;
  readonly as: 'numbers' | 'categories';
  /** Whether many distinct values would make it an id rather than a quantity. */
  readonly mayBeId: boolean;
}

export interface Selection {
  /** In the order of their names. */
  readonly candidates: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly InputProblem[];
}

/**
 * Columns to compare: those named, or else all shared ones but times and those `reserved`. A column that is named and missing, or
 * of a type that has no distribution, is a problem; so is one whose type differs between the two sides.
 */
export function selectColumns(
  reference: readonly TypedColumn[],
  current: readonly TypedColumn[],
  named: readonly string[] | undefined,
  reserved: readonly LeftOut[] = [],
): Selection {
  const names = named ?? [...reference, ...current].map(({ name }) => name);
  const kept = named ? undefined : new Map(reserved.map((one) => [one.column, one]));
  const [before, after] = [byName(reference), byName(current)];
  const selected = [...new Set(names)].sort().map((name): Placed => {
    const leftOut = kept?.get(name);
    return leftOut ? { leftOut } : place(name, before, after, named !== undefined);
  });
  const pick = <K extends keyof Placed>(key: K) => selected.flatMap((one) => (one[key] ? [one[key]] : []));
  return { candidates: pick('candidate'), leftOut: pick('leftOut'), problems: pick('problem') } as Selection;
}

type Columns = ReadonlyMap<string, TypedColumn>;
const byName = (columns: readonly TypedColumn[]): Columns =>
  new Map(columns.map((column) => [column.name, column]));

interface Placed {
  readonly candidate?: Candidate;
  readonly leftOut?: LeftOut;
  readonly problem?: InputProblem;
}

function place(name: string, reference: Columns, current: Columns, isNamed: boolean): Placed {
  const [before, after] = [reference.get(name), current.get(name)];
  if (!before || !after) return absent(name, reference, current, isNamed);
  const families = [before, after].map(familyOf).filter((family) => family !== 'empty');
  const [family = 'empty', other = family] = families;
  if (family !== other) return { problem: mismatch(name, before, after) };
  if (family === 'numbers' || family === 'categories') {
    const mayBeId =
      !isNamed && (before.type === 'string' || (before.type === 'integer' && after.type === 'integer'));
    return { candidate: { column: name, as: family, mayBeId } };
  }
  return without(name, family, isNamed);
}

/** An empty column has no type of its own: it is compared as the other side's. */
type Family = 'numbers' | 'categories' | 'times' | 'other' | 'empty';

function familyOf({ type }: TypedColumn): Family {
  if (type === 'integer' || type === 'number') return 'numbers';
  if (type === 'string' || type === 'boolean') return 'categories';
  if (type === 'date' || type === 'timestamp' || type === 'time') return 'times';
  return type === 'null' ? 'empty' : 'other';
}

/** A column that one of the tables, or none, has. */
function absent(name: string, reference: Columns, current: Columns, isNamed: boolean): Placed {
  const holder = reference.has(name) ? 'reference' : 'current';
  if (!isNamed) return { leftOut: { column: name, reason: `only the ${holder} data holds it` } };
  const shared = [...reference.values()].filter(({ name: one }) => current.has(one));
  const message =
    reference.has(name) || current.has(name) ? `is in the ${holder} data only` : 'is in neither table';
  return {
    problem: {
      input: 'columns',
      value: name,
      message,
      remedy:
        shared.length === 0
          ? 'give tables that share columns'
          : `name shared columns: ${listOf(shared.map((one) => one.name))}`,
    },
  };
}

const mismatch = (name: string, before: TypedColumn, after: TypedColumn): InputProblem => ({
  input: 'columns',
  value: name,
  message: `is ${before.native} in the reference data and ${after.native} in the current data`,
  remedy: 'bring both to one type, or name the columns to compare without it',
});

const WITHOUT = {
  times: 'times move on by themselves',
  other: 'values of its type have no distribution',
  empty: 'it holds no value in either table',
} as const;

function without(name: string, family: keyof typeof WITHOUT, isNamed: boolean): Placed {
  const reason = WITHOUT[family];
  const remedy = 'derive a column from it, such as the hour or a length, and compare that';
  if (!isNamed) return { leftOut: { column: name, reason, remedy } };
  return { problem: { input: 'columns', value: name, message: `cannot be compared: ${reason}`, remedy } };
}

/** Share of distinct values from which a text is a name of its row: free text, addresses, keys. */
const NEARLY_UNIQUE = 0.95;

/**
 * Why a column looks like an id: whole numbers of which no two are equal, texts of which hardly any two are.
 * Null where it does not, and where there are too few values to tell. Ids differ by nature.
 */
export function idReason(
  { column, as }: Candidate,
  { distinct, values }: { readonly distinct: number; readonly values: number },
): LeftOut | null {
  const limit = as === 'numbers' ? 1 : NEARLY_UNIQUE;
  if (values < MINIMUM_SAMPLE || distinct < limit * values) return null;
  const reason = `it looks like an id, with ${distinct} distinct values in ${values} reference rows`;
  return { column, reason, remedy: 'name it in `columns` to compare it anyway' };
}
