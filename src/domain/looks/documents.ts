import { z } from 'zod';
import { CountSchema, type Digest, DigestSchema } from '../../foundation/evidence/evidence.ts';
import { SCHEMA } from '../../foundation/schema-addresses.ts';
import type { Sketch } from './overlap.ts';

const HEX = 32;
const hexOf = (digest: Digest): string => digest.replace('sha256:', '').slice(0, HEX);

/** Names of the documents of the ledger: one for each set of rows, one for each look at it. */
export const setName = (set: Digest): string => `set-${hexOf(set)}`;
export const lookName = (set: Digest, question: Digest): string => `look-${hexOf(set)}-${hexOf(question)}`;
export const isSetName = (name: string): boolean => /^set-[0-9a-f]{32}$/.test(name);
/** Whether a name is of a look at a set. */
export const isLookAt = (name: string, set: Digest): boolean => name.startsWith(`look-${hexOf(set)}-`);

/** A set of evaluation rows as the ledger knows it. */
export const RowsSchema = z.strictObject({
  schema: z.literal(SCHEMA.evaluationRows),
  digest: DigestSchema,
  rows: CountSchema,
  /** The smallest hashes of its row ids, 6 bytes each, in base64. */
  hashes: z.base64(),
});
export type RowsDocument = z.infer<typeof RowsSchema>;

/** One look at a set of rows: who asked what, and how much error it may make. */
export const LookSchema = z.strictObject({
  schema: z.literal(SCHEMA.look),
  set: DigestSchema,
  /** Of the candidate, the baseline and all that was asked about them: the same question again is the same look. */
  question: DigestSchema,
  at: z.iso.datetime({ precision: 3 }),
  by: z.string(),
  run: z.string().optional(),
  commit: z.string().optional(),
  /** The one-sided level of this look: how much error it may make. */
  level: z.number().min(0).max(1),
  /** `asked`: on its way, counted; `entered`: answered; `refused`: others were faster, nothing was told. */
  state: z.enum(['asked', 'entered', 'refused']),
  /** Of an entered look: which one it was, how many of those were at other sets that share rows, and the error spent. */
  number: z.number().int().min(1).optional(),
  shared: CountSchema.optional(),
  spent: z.number().min(0).optional(),
});
export type Look = z.infer<typeof LookSchema>;

const BYTES = 6;

export function rowsDocument(digest: Digest, { rows, hashes }: Sketch): RowsDocument {
  const bytes = Buffer.alloc(hashes.length * BYTES);
  for (const [at, hash] of hashes.entries()) bytes.writeUIntBE(hash, at * BYTES, BYTES);
  return { schema: SCHEMA.evaluationRows, digest, rows, hashes: bytes.toString('base64') };
}

export function sketchIn({ rows, hashes }: RowsDocument): Sketch {
  const bytes = Buffer.from(hashes, 'base64');
  const count = Math.floor(bytes.length / BYTES);
  return {
    rows,
    hashes: Float64Array.from({ length: count }, (_, at) => bytes.readUIntBE(at * BYTES, BYTES)),
  };
}
