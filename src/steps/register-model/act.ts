import type { RegisterFacts } from '../../domain/registry/facts.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import type { ModelStore, Ports } from '../../foundation/ports/ports.ts';
import type { AliasMove } from '../../foundation/registry/alias-move.ts';
import { SCHEMA } from '../../foundation/schema-addresses.ts';
import { actorOf } from '../../foundation/step/actor.ts';

type Stored = NonNullable<RegisterFacts['stored']>;

/** Stores the model, then moves the alias that was asked for. Answers how that ended. */
export async function keep(
  store: ModelStore,
  facts: RegisterFacts,
  { host, clock }: Pick<Ports, 'host' | 'clock'>,
): Promise<Stored> {
  const { name, format, files, approval } = facts;
  const gate = approval.gates[0]!.digest;
  host.log.progress(`storing ${files.length} files in ${store.name}`);
  const stored = await store.store({ name, model: approval.model, gate, files, format });
  if (!facts.alias) return { ...stored, alias: null };
  const alias = await store.moveAlias({
    schema: SCHEMA.aliasMove,
    alias: facts.alias.name,
    at: clock.now().toISOString(),
    ...actorOf(host),
    from: facts.alias.before,
    to: stored.digest,
    why: 'register',
    evidence: gate,
    ...grantsOf(facts),
  });
  return { ...stored, alias };
}

/** What the gates let go, for the history of the alias. */
function grantsOf({ approval: { gates } }: RegisterFacts): Pick<AliasMove, 'overrides'> {
  const all = gates.flatMap(({ overrides = [] }) => overrides.map(({ expired: _, ...grant }) => grant));
  return all.length === 0 ? {} : { overrides: all };
}

/** The stored model, as evidence names it. */
export const productOf = (
  { name, mediaType }: Pick<ModelStore, 'name' | 'mediaType'>,
  { digest, version }: Stored,
): Artifact => ({ role: 'model', name: `${name}:${version}`, digest, mediaType });
