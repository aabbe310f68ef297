import { z } from 'zod';
import { isNumber, type Shown, ShownSchema } from './number.ts';

const ColumnSchema = z.looseObject({
  column: z.string(),
  kind: z.string(),
  state: z.string(),
  why: z.string().catch(''),
  ks: z.union([z.looseObject({ d: z.number() }).transform(({ d }) => d), ShownSchema]),
  psi: ShownSchema,
  totalVariation: ShownSchema,
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

/** What detect-drift saw, the column that moved most first; undefined when the facts are of another shape. */
export function readDrift(facts: unknown): readonly DriftedColumn[] | undefined {
  const read = FactsSchema.safeParse(facts);
  return read.data?.columns.map(drifted).toSorted((a, b) => effectOf(b) - effectOf(a));
}

function drifted({
  column,
  kind,
  state,
  why,
  ks,
  psi,
  totalVariation,
}: z.infer<typeof ColumnSchema>): DriftedColumn {
  const numeric = kind === 'numeric';
  return {
    column,
    kind,
    state,
    why,
    measure: numeric ? 'KS D' : 'total variation',
    effect: numeric ? ks : totalVariation,
    psi,
  };
}

const effectOf = ({ effect }: DriftedColumn): number => (isNumber(effect) ? effect : -1);
