import type { Evidence } from '../evidence/evidence.ts';
import { factsVersionOf } from '../evidence/verify.ts';
import type { NamedNumber } from '../ports/ports.ts';
import type { AnyStep } from './define.ts';

/** The numbers that a step offers of evidence, for rules of other steps; none of a step that could not look. */
export function numbersOf(step: AnyStep, evidence: Evidence): readonly NamedNumber[] {
  if (evidence.facts === null || !step.numbers || factsVersionOf(evidence) !== step.factsVersion) return [];
  const facts = step.facts.safeParse(evidence.facts);
  return facts.success ? step.numbers(facts.data, evidence) : [];
}
