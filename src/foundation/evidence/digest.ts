import { createHash } from 'node:crypto';
import { canonical, type Json } from './canonical.ts';
import type { Digest } from './evidence.ts';

/** SHA-256 of bytes or of UTF-8 text. */
export const digestOf = (content: string | Uint8Array): Digest =>
  `sha256:${createHash('sha256').update(content).digest('hex')}`;

/** SHA-256 of a value in canonical JSON (RFC 8785). */
export const digestOfJson = (value: Json): Digest => digestOf(canonical(value));
