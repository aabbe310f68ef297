import type { Json } from '../evidence/canonical.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Decided, FactsVersions } from '../evidence/verify.ts';
import type { Unit } from '../rules/rule.ts';
import type { Trait } from '../traits.ts';

export type Redecided =
  | { readonly decided: Decided }
  /** Why it cannot be decided again: a step or inputs that this version does not know. */
  | { readonly undecidable: string }
  /** Why its facts are none that its step writes, although they say that they are of the version that it reads. */
  | { readonly edited: string }
  | { readonly otherFacts: FactsVersions };

/** The inputs of a step as mlops.yml and the environment give them now. */
export type Standing =
  /** mlops.yml holds no step of this kind: whoever ran it gave its inputs. */
  | { readonly state: 'unwritten' }
  /** mlops.yml holds steps of this kind, and none of this id. */
  | { readonly state: 'gone'; readonly ids: readonly string[] }
  | {
      readonly state: 'written';
      readonly inputs: Readonly<Record<string, Json>>;
      /** Names of the inputs that mlops.yml or the environment gives; the others are defaults. */
      readonly named: readonly string[];
    };

/** A number of evidence that rules of other steps may name. */
export interface NamedNumber {
  /** Subject and quantity: `drift.share_drifted`. */
  readonly name: string;
  readonly value: number;
  /** The largest value that it may have, where a part of it is not known. */
  readonly upper?: number;
  readonly unit?: Unit;
}

/**
 * What this version makes of stored evidence. Behind it stands the code of every step, so that a step that reads a
 * verdict need not take the word of whoever wrote it.
 */
export interface Recheck {
  /** Name and version of this tool: another version may choose other words. */
  readonly tool: string;
  /** The decision from the stored inputs and facts; never throws. */
  decide(evidence: Evidence): Promise<Redecided>;
  /** Versions of the facts where evidence holds other ones than its step reads now; nothing where it reads them. */
  otherFacts(evidence: Evidence): Promise<FactsVersions | undefined>;
  /** The JUnit file of evidence. */
  junit(evidence: Evidence): string;
  /** Traits of the step that wrote the evidence; none where this version does not know it. */
  traitsOf(evidence: Pick<Evidence, 'step'>): readonly Trait[];
  /** Place of the step in the order of the main job, from 0; after all others where this version does not know it. */
  placeOf(evidence: Pick<Evidence, 'step'>): number;
  /** Numbers that the step which wrote the evidence offers to rules; none where this version cannot read its facts. */
  numbersOf(evidence: Evidence): Promise<readonly NamedNumber[]>;
  /** What stands now for the step that wrote the evidence. */
  standing(evidence: Evidence): Standing;
}
