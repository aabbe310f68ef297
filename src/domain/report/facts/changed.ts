import { z } from 'zod';

const ChangedSchema = z.looseObject({
  slice: z.array(z.looseObject({ column: z.string(), value: z.string() })),
  n: z.number(),
  gained: z.number(),
  lost: z.number(),
});
const FactsSchema = z.looseObject({ changed: z.array(ChangedSchema) });

/** Rows on which exactly one of candidate and baseline is right. */
export interface ChangedRows {
  /** `origin = JFK`, or `all rows`. */
  readonly slice: string;
  readonly n: number;
  readonly gained: number;
  readonly lost: number;
}

/** Rows that changed their mind, by slice; undefined when the facts are of another shape. */
export function readChanged(facts: unknown): readonly ChangedRows[] | undefined {
  return FactsSchema.safeParse(facts).data?.changed.map(({ slice, n, gained, lost }) => ({
    slice: slice.map(({ column, value }) => `${column} = ${value}`).join(', ') || 'all rows',
    n,
    gained,
    lost,
  }));
}
