import type { z } from 'zod';
import { canonical, type Json } from '../../foundation/evidence/canonical.ts';
import { digestOf } from '../../foundation/evidence/digest.ts';

/** Canonical JSON with its own digest in front: half of a file is none. */
export function sealed(value: unknown): string {
  const body = canonical(value as Json);
  return `${digestOf(body)}\n${body}\n`;
}

/** Reads it; undefined for what was cut off while it was written, edited, or is of another shape. */
export function readSealed<T>(text: string, schema: z.ZodType<T>): T | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1).replace(/\n$/, '');
  if (digestOf(body) !== text.slice(0, Math.max(end, 0))) return undefined;
  return schema.safeParse(JSON.parse(body)).data;
}
