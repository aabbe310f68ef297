import type { Measure, PlannedCheck, Unrun } from '../../domain/contract/plan/check.ts';
import type { Predicate, Table } from '../../foundation/ports/ports.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';

type Misfits = Extract<Measure, { of: 'misfits' }>;

/** Rows that a pattern beyond RE2 does not match, and a condition that finds some of them. */
export interface MisfitRows {
  readonly count: number;
  readonly bad: Predicate;
}

/** A condition lists so many values; the most frequent come first. */
const LISTED = 1000;

/** What the table answers to a question, or why it cannot; one question that cannot be run stops no other. */
export async function answered<T>(what: string, ask: () => Promise<T>): Promise<T | Unrun> {
  try {
    return await ask();
  } catch (cause) {
    if (!(cause instanceof InputErrors)) throw cause;
    const [problem] = cause.problems;
    return { reason: `${what} ${problem!.message}`, remedy: problem!.remedy };
  }
}

/** The rows of each check whose pattern needs a back-tracking engine. */
export async function misfitsOf(
  planned: readonly PlannedCheck[],
  table: Table,
): Promise<ReadonlyMap<PlannedCheck, MisfitRows | Unrun>> {
  const found = new Map<PlannedCheck, MisfitRows | Unrun>();
  for (const check of planned) {
    const { measure } = check;
    if (measure?.of === 'misfits')
      found.set(check, await answered('the pattern', () => misfitRows(measure, table)));
  }
  return found;
}

async function misfitRows({ column, pattern, valid }: Misfits, table: Table): Promise<MisfitRows> {
  const found = await table.misfits(column, pattern);
  const values = found.slice(0, LISTED).map(({ value }) => value);
  const unmatched = { is: 'one-of', values } as const;
  if (!valid) return { count: rowsOf(found), bad: unmatched };
  const outside = { is: 'none-of', values: valid } as const;
  const [strange] = await table.count([{ column, bad: outside }]);
  const inside = found.filter(({ value }) => valid.some((one) => String(one) === value));
  return { count: strange! + rowsOf(inside), bad: { is: 'any-of', predicates: [outside, unmatched] } };
}

const rowsOf = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
