import { levelOf, levelOfLook } from '../../domain/gate/budget.ts';
import { enterLook } from '../../domain/looks/enter.ts';
import type { BudgetFacts } from '../../domain/looks/facts.ts';
import { itemSetOf, rowSetOf } from '../../domain/looks/row-set.ts';
import { requireLasting } from '../../domain/registry/lasting.ts';
import { openStore } from '../../domain/registry/open.ts';
import type { Json } from '../../foundation/evidence/canonical.ts';
import { digestOfJson } from '../../foundation/evidence/digest.ts';
import type { Artifact, Digest } from '../../foundation/evidence/evidence.ts';
import type { ModelStore, Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { parseRules } from '../../foundation/rules/parse.ts';
import { actorOf } from '../../foundation/step/actor.ts';
import { camelCase, type InputsOf } from '../../foundation/step/define.ts';
import { requireTrusted } from '../../foundation/step/trusted.ts';
import type { FoundCandidate } from './found.ts';
import { gateModel } from './spec.ts';

type GateInputs = InputsOf<(typeof gateModel)['inputs']>;

/**
 * Opens the ledger that the looks of a budget are counted in. Throws `InputErrors` for code of a fork: what it cannot
 * enter, it must not see.
 */
export function openLedger(inputs: GateInputs, { stores, host }: Pick<Ports, 'stores' | 'host'>): ModelStore {
  requireTrusted(host, 'gate-model with a budget');
  const { registry, ledger = registry!, name, username, password } = inputs;
  const own = inputs.ledger === undefined;
  const login =
    own || registry === undefined || hostOf(ledger) === hostOf(registry) ? { username, password } : {};
  const store = openStore({ registry: ledger, ...(own ? { name } : {}), ...login }, stores, host);
  requireLasting('ledger', { store, reference: ledger }, host, inputs.throwawayFolder);
  return store;
}

/** `oci://ghcr.io` of `oci://ghcr.io/acme/models`: a login is for one host. */
const hostOf = (reference: string): string => reference.split('/').slice(0, 3).join('/');

/** Enters the look. Throws `InputErrors` for a candidate without rows or items, and for a ledger that does not answer. */
export async function enter(
  inputs: GateInputs,
  store: ModelStore,
  { candidate, seen }: { readonly candidate: FoundCandidate; readonly seen: readonly Artifact[] },
  { host, clock }: Pick<Ports, 'host' | 'clock'>,
): Promise<BudgetFacts> {
  const { content } = candidate;
  if ('metrics' in content)
    return refuse(
      'budget',
      'counts looks at rows or items, and the candidate has none',
      'give evidence of train-evaluate, a predictions table or results of an evaluation as `candidate`',
      { value: candidate.source.name },
    );
  const { commit } = host.context;
  return enterLook(store.ledger, {
    name: store.name,
    rows: 'table' in content ? rowSetOf(content.table) : itemSetOf(content.results),
    question: questionOf(inputs, seen),
    level: levelOfLook(inputs),
    total: levelOf(inputs.confidence),
    who: { at: clock.now().toISOString(), ...actorOf(host), ...(commit ? { commit } : {}) },
  });
}

/** Inputs that say where things are, or what follows from an answer; not what is asked. */
const PLACES: readonly string[] = [
  'candidate',
  'candidates',
  'baseline',
  'csv',
  'registry',
  'name',
  'ledger',
  'throwaway-folder',
  'overrides',
];

/**
 * What is asked, by the bytes of what is judged and every input that may change an answer. A seed, a confidence or a
 * budget that was tried before is another question: who tries until one passes has looked as often.
 */
function questionOf(inputs: GateInputs, seen: readonly Artifact[]): Digest {
  const given: Readonly<Record<string, unknown>> = { ...inputs };
  const asked = Object.entries(gateModel.inputs)
    .filter(([key, { scope }]) => scope === 'decision' && !PLACES.includes(key))
    .map(([key]) => [key, given[camelCase(key)] as Json | undefined] as const);
  const rules = parseRules(inputs.rules).rules.map(({ text }) => text);
  const judged = seen.filter(({ role }) => role !== 'evidence').map(({ digest }) => digest);
  return digestOfJson({
    ...Object.fromEntries(asked),
    rules: rules.toSorted(),
    judged: [...new Set(judged)].toSorted(),
  });
}
