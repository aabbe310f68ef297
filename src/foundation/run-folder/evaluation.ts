import { z } from 'zod';
import type { Digest } from '../evidence/evidence.ts';
import { type Found, withTrait } from './run-folder.ts';

const JudgedSchema = z.looseObject({ candidate: z.looseObject({ name: z.string() }) });

/**
 * The evaluation of a model. Where a run holds several, that which its gate judged, by digest: one file may have been
 * scored in several ways.
 */
export function evaluationOf(found: readonly Found[], model: Digest): Found | undefined {
  const isOf = ({ evidence }: Found): boolean =>
    evidence.subjects.some(({ role, digest }) => role === 'model' && digest === model);
  const evaluations = withTrait(found, 'evaluates').filter(isOf);
  const judged = withTrait(found, 'judges')
    .filter(isOf)
    .flatMap((gate) => evidenceJudged(gate) ?? []);
  return evaluations.find(({ digest }) => judged.includes(digest)) ?? evaluations[0];
}

/** Digest of the evidence that a gate judged. */
function evidenceJudged({ evidence: { facts, materials } }: Found): Digest | undefined {
  const judged = JudgedSchema.safeParse(facts);
  if (!judged.success) return undefined;
  const { name } = judged.data.candidate;
  return materials.find((material) => material.role === 'evidence' && material.name === name)?.digest;
}
