import { judge } from '../../domain/contract/judge/judge.ts';
import { cellSample, rowSample } from '../../domain/contract/judge/samples.ts';
import {
  type MeasuredCheck,
  type PlannedCheck,
  type Unrun,
  unrun,
} from '../../domain/contract/plan/check.ts';
import type { Row } from '../../foundation/evidence/evidence.ts';
import type { Table } from '../../foundation/ports/ports.ts';
import { answered, type MisfitRows, misfitsOf } from './answers.ts';

/** Cells that are not of their column's type are told apart by column, up to this many. */
const MAX_CELLS = 10_000;

export interface SampleOptions {
  readonly limit: number;
  /** Columns that name a row. */
  readonly key: readonly string[];
  /** Columns whose values must not be shown. */
  readonly hidden: ReadonlySet<string>;
}

/** What is measured by questions of their own. */
const MORE: ReadonlySet<string | undefined> = new Set(['query', 'newest', 'misfits']);

/** The table, with the answers that all checks share. */
interface Answers {
  readonly table: Table;
  readonly rows: number;
  readonly bad: ReadonlyMap<PlannedCheck, number>;
  readonly misfits: ReadonlyMap<PlannedCheck, MisfitRows | Unrun>;
  readonly surplus: ReadonlyMap<string, number>;
  readonly cells: Awaited<ReturnType<Table['uncastable']>>;
}

/**
 * Asks the table what the checks need: one statement for all conditions on single columns, one for each set of
 * columns that must not repeat, and the first bad rows of the checks that do not pass.
 */
export async function measureChecks(
  planned: readonly PlannedCheck[],
  table: Table,
  rows: Promise<number>,
  samples: SampleOptions,
): Promise<MeasuredCheck[]> {
  // Both end before either fails, the rows first: a table of none is refused whatever its answers.
  const begun = [rows, badRows(planned, table)] as const;
  await Promise.allSettled(begun);
  const answers: Answers = {
    table,
    rows: await rows,
    bad: await begun[1],
    misfits: await misfitsOf(planned, table),
    surplus: await surplusOf(planned, table),
    cells: await table.uncastable(MAX_CELLS),
  };
  const measured: MeasuredCheck[] = [];
  for (const check of planned) {
    const counted = await withAnswer(check, answers);
    const [judged] = judge([counted], answers.rows, 'inconclusive');
    const wanted = judged?.outcome === 'fail' && samples.limit > 0 && counted.count !== 0;
    // To look for more rows than there are reads the table to its end.
    const limit = Math.min(samples.limit, counted.count ?? samples.limit);
    measured.push(
      wanted ? { ...counted, samples: await samplesOf(check, answers, { ...samples, limit }) } : counted,
    );
  }
  return measured;
}

async function badRows(
  planned: readonly PlannedCheck[],
  table: Table,
): Promise<ReadonlyMap<PlannedCheck, number>> {
  const asked = planned.flatMap((check) =>
    check.measure?.of === 'bad rows' ? [{ check, question: check.measure }] : [],
  );
  const ahead = { surplus: keysOf(planned), more: planned.some(({ measure }) => MORE.has(measure?.of)) };
  const questions = asked.map(({ question: { column, bad } }) => ({ column, bad }));
  const counts = await table.count(questions, ahead);
  return new Map(asked.map(({ check }, i) => [check, counts[i]!]));
}

async function surplusOf(
  planned: readonly PlannedCheck[],
  table: Table,
): Promise<ReadonlyMap<string, number>> {
  const surplus = new Map<string, number>();
  for (const key of keysOf(planned)) surplus.set(nameOf(key), await table.surplus(key));
  return surplus;
}

/** The sets of columns that must not repeat, each once. */
function keysOf(planned: readonly PlannedCheck[]): readonly (readonly string[])[] {
  const keys = planned.flatMap(({ measure }) =>
    measure?.of === 'repeated rows' ? [[nameOf(measure.columns), measure.columns] as const] : [],
  );
  return [...new Map(keys).values()];
}

const nameOf = (columns: readonly string[]): string => JSON.stringify(columns);

async function withAnswer(check: PlannedCheck, answers: Answers): Promise<MeasuredCheck> {
  const { measure } = check;
  const counted = withCount(check, answers);
  if (measure?.of === 'newest') {
    const [profile] = await answers.table.profile([measure.column]);
    return { ...counted, value: profile!.maximum };
  }
  const misfits = answers.misfits.get(check);
  if (misfits && 'reason' in misfits) return unrun(counted, misfits);
  if (measure?.of !== 'query') return counted;
  const value = await answered('the query', () => answers.table.answer(measure.query));
  return value !== null && typeof value === 'object' ? unrun(counted, value) : { ...counted, value };
}

function withCount(check: PlannedCheck, answers: Answers): MeasuredCheck {
  const { measure, ...rest } = check;
  const { cells } = answers;
  return {
    ...rest,
    count: countOf(check, answers),
    exhaustive: measure?.of !== 'uncastable cells' || cells.count <= cells.cells.length,
    samples: [],
  };
}

function countOf(check: PlannedCheck, { rows, bad, misfits, surplus, cells }: Answers): number | null {
  const { measure } = check;
  if (!measure || measure.of === 'query' || measure.of === 'newest') return null;
  if (measure.of === 'rows') return rows;
  if (measure.of === 'nothing') return 0;
  if (measure.of === 'bad rows') return bad.get(check)!;
  const found = misfits.get(check);
  if (found) return 'count' in found ? found.count : null;
  if (measure.of === 'repeated rows') return surplus.get(nameOf(measure.columns))!;
  return cells.cells.filter((cell) => cell.column === measure.column).length;
}

async function samplesOf(check: PlannedCheck, answers: Answers, options: SampleOptions): Promise<Row[]> {
  const { measure } = check;
  const { limit, key, hidden } = options;
  if (measure?.of === 'uncastable cells')
    return answers.cells.cells
      .filter((cell) => cell.column === measure.column)
      .slice(0, limit)
      .map((cell) => cellSample(cell, hidden));
  const misfits = answers.misfits.get(check);
  const bad =
    measure?.of === 'bad rows' ? measure.bad : misfits && 'bad' in misfits ? misfits.bad : undefined;
  if (bad && (measure?.of === 'bad rows' || measure?.of === 'misfits')) {
    const { column } = measure;
    const failing = await answers.table.failing({ column, bad }, shown(key, [column]), limit);
    return failing.map((row) => rowSample(row, hidden));
  }
  if (measure?.of !== 'repeated rows') return [];
  const repeated = await answers.table.repeated(measure.columns, shown(key, measure.columns), limit);
  return repeated.map((row) => rowSample(row, hidden));
}

const shown = (key: readonly string[], columns: readonly string[]): readonly string[] => [
  ...new Set([...key, ...columns]),
];
