import { z } from 'zod';
import type { Check, Evidence } from '../../../foundation/evidence/evidence.ts';
import { isNumber, type Shown, ShownSchema } from './number.ts';

const ColumnSchema = z.looseObject({
  column: z.string(),
  kind: z.string(),
  measures: z.array(z.looseObject({ name: z.string(), value: ShownSchema })),
});
const FactsSchema = z.looseObject({ columns: z.array(ColumnSchema) });

/** How far one column has moved; `effect` is what the verdict on it rests on, 0 to 1. */
export interface DriftedColumn {
  readonly column: string;
  readonly kind: string;
  readonly state: string;
  readonly why: string;
  readonly measure: 'KS D' | 'total variation';
  readonly effect: Shown;
  readonly psi: Shown;
}

/** What detect-drift saw and decided, the column that moved most first; undefined when the facts are of another shape. */
export function readDrift({
  facts,
  checks,
}: Pick<Evidence, 'facts' | 'checks'>): readonly DriftedColumn[] | undefined {
  const read = FactsSchema.safeParse(facts);
  const byId = new Map(checks.map((check) => [check.id, check]));
  return read.data?.columns
    .map((column) => drifted(column, byId.get(`drift:column:${column.column}`)))
    .toSorted((a, b) => effectOf(b) - effectOf(a));
}

const STATES: Partial<Record<Check['outcome'], string>> = { pass: 'stable', fail: 'drifted' };

function drifted(
  { column, kind, measures }: z.infer<typeof ColumnSchema>,
  check: Check | undefined,
): DriftedColumn {
  const numeric = kind === 'numeric';
  const of = (name: string): Shown =>
    measures.find((one) => one.name === name)?.value ?? { undefined: 'not measured' };
  return {
    column,
    kind,
    state: (check && STATES[check.outcome]) ?? 'not judged',
    why: check?.message ?? '',
    measure: numeric ? 'KS D' : 'total variation',
    effect: of(numeric ? 'ks' : 'total_variation'),
    psi: of('psi'),
  };
}

const effectOf = ({ effect }: DriftedColumn): number => (isNumber(effect) ? effect : -1);
