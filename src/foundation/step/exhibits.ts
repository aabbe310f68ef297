import type { Evidence } from '../evidence/evidence.ts';
import { factsVersionOf } from '../evidence/verify.ts';
import type { Exhibit, Note } from '../exhibits/exhibit.ts';
import type { AnyStep } from './define.ts';

/** What a step shows of evidence; nothing of a step that could not look. */
export function exhibitsOf(step: AnyStep, evidence: Evidence): readonly Exhibit[] {
  if (evidence.facts === null || !step.exhibits) return [];
  const facts = step.facts.safeParse(evidence.facts);
  const known = factsVersionOf(evidence) === step.factsVersion && facts.success;
  return known ? step.exhibits(facts.data, evidence) : [NOT_SHOWN];
}

/** In place of facts that this version cannot read. */
export const NOT_SHOWN: Note = {
  kind: 'text',
  title: 'Facts',
  for: ['report', 'summary'],
  text: 'These facts were written by another version and are not shown.',
  tone: 'quiet',
};
