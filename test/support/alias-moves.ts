import { digestOf } from '../../src/foundation/evidence/digest.ts';
import type { Digest } from '../../src/foundation/evidence/evidence.ts';
import type { AliasMove } from '../../src/foundation/registry/alias-move.ts';
import { SCHEMA } from '../../src/foundation/schema-addresses.ts';

/** The digest of a model of one letter. */
export const model = (name: string): Digest => digestOf(name);

/** A move of `champion` in a second of the first minute of 2026. */
export const move = (second: number, from: string | null, to: string): AliasMove => ({
  schema: SCHEMA.aliasMove,
  alias: 'champion',
  at: new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString(),
  by: 'somebody',
  from: from === null ? null : model(from),
  to: model(to),
  why: 'register',
  evidence: digestOf('gate'),
});

export const STORY: AliasMove[] = [move(1, null, 'a'), move(2, 'a', 'b'), move(3, 'b', 'c')];
