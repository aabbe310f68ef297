import type { z } from 'zod';
import type { Digest } from '../../foundation/evidence/evidence.ts';
import type { Ledger } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import {
  isLookAt,
  isSetName,
  type Look,
  LookSchema,
  type RowsDocument,
  RowsSchema,
  sketchIn,
} from './documents.ts';
import { isAnotherLook } from './overlap.ts';
import type { RowSet } from './row-set.ts';

/** A document with what a write must say that it replaces. */
export interface Kept<T> {
  readonly document: T;
  readonly digest: Digest;
}

/** Every set of rows of the ledger, in the order of its names. */
export const keptSets = (ledger: Ledger, names: readonly string[]): Promise<readonly RowsDocument[]> =>
  Promise.all(
    names.filter(isSetName).map(async (name) => (await required(ledger, name, RowsSchema)).document),
  );

/** Every look at a set, those that were refused included. */
export const looksAt = (ledger: Ledger, names: readonly string[], set: Digest): Promise<readonly Look[]> =>
  Promise.all(
    names
      .filter((name) => isLookAt(name, set))
      .map(async (name) => (await required(ledger, name, LookSchema)).document),
  );

/** Looks that were looks at these rows: at this set, and at others that share enough of them. */
export async function looksAtRows(ledger: Ledger, rows: RowSet): Promise<readonly Look[]> {
  const names = await ledger.names();
  const sets = await keptSets(ledger, names);
  const same = sets.filter((known) => known.digest === rows.digest || isAnotherLook(sketchIn(known), rows));
  return (await Promise.all(same.map(({ digest }) => looksAt(ledger, names, digest)))).flat();
}

/** A look by its name; undefined where there is none. */
export async function lookIn(ledger: Ledger, name: string): Promise<Kept<Look> | undefined> {
  const entry = await ledger.read(name);
  return entry && { document: parsed(name, LookSchema, entry.document), digest: entry.digest };
}

async function required<T>(ledger: Ledger, name: string, schema: z.ZodType<T>): Promise<Kept<T>> {
  const entry = await ledger.read(name);
  if (!entry)
    return refuse('ledger', 'lists an entry that is not there', 'run the step again', { value: name });
  return { document: parsed(name, schema, entry.document), digest: entry.digest };
}

function parsed<T>(name: string, schema: z.ZodType<T>, document: unknown): T {
  const result = schema.safeParse(document);
  if (result.success) return result.data;
  return refuse(
    'ledger',
    'holds an entry that is none of this version',
    'use the version that wrote it, or name another ledger',
    { value: name },
  );
}
