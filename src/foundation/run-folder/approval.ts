import { z } from 'zod';
import { type Check, type Digest, DigestSchema, VERDICTS } from '../evidence/evidence.ts';
import { VERDICT_WORDS } from '../evidence/verdict.ts';
import { refuse } from '../problems/errors.ts';
import { type Found, withTrait } from './run-folder.ts';

/** What the gates of a run said about one model: what may be registered, built and deployed is decided on it. */
export const ApprovalSchema = z.strictObject({
  /** Digest of the model file. */
  model: DigestSchema,
  gates: z.array(
    z.strictObject({
      id: z.string(),
      path: z.string(),
      digest: DigestSchema,
      verdict: z.enum(VERDICTS),
      reason: z.string(),
    }),
  ),
});
export type Approval = z.infer<typeof ApprovalSchema>;

/** Digests of the models that the gates of a run judged. */
export const judgedModels = (found: readonly Found[]): readonly Digest[] => [
  ...new Set(gatesOf(found).flatMap(({ evidence }) => modelsOf(evidence.subjects))),
];

/** Every gate of a run that judged `model`. */
export function approvalOf(found: readonly Found[], model: Digest): Approval {
  const gates = gatesOf(found).filter(({ evidence }) => modelsOf(evidence.subjects).includes(model));
  return {
    model,
    gates: gates.map(({ path, digest, evidence: { id, verdict, reason } }) => ({
      id,
      path,
      digest,
      verdict,
      reason,
    })),
  };
}

/** The model that a run is about, where nobody named one. Throws `InputErrors` where there is none, or several. */
export function theJudgedModel(found: readonly Found[], evidenceDir: string): Digest {
  const models = judgedModels(found);
  if (models.length === 1) return models[0]!;
  return models.length === 0
    ? refuse('evidence', 'holds no gate that judged a model', 'run train-evaluate and gate-model first', {
        value: evidenceDir,
      })
    : refuse(
        'evidence',
        `holds gates of ${models.length} models`,
        'keep the runs of two models in two folders',
        {
          value: evidenceDir,
        },
      );
}

/**
 * One check for each gate: a tolerated verdict is no PASS here, whatever colour the job had. A model that nothing
 * judged fails.
 */
export function approvalChecks(prefix: string, { model, gates }: Approval): readonly Check[] {
  const common = {
    target: model,
    severity: 'error',
    expected: 'PASS of every gate that judged the model',
    basis: 'exact',
  } as const;
  if (gates.length === 0)
    return [
      {
        ...common,
        id: `${prefix}:gate`,
        outcome: 'fail',
        observed: null,
        message: `no gate has judged the model ${model}`,
        remedy: 'run gate-model on it first',
      },
    ];
  return gates.map(({ id, verdict, reason }) => ({
    ...common,
    id: `${prefix}:gate[${id}]`,
    outcome: verdict === 'pass' ? 'pass' : 'fail',
    observed: verdict,
    message: `${id} said ${VERDICT_WORDS[verdict]}: ${reason}`,
    ...(verdict === 'pass' ? {} : { remedy: 'move only what passed; a tolerated verdict does not count' }),
  }));
}

const gatesOf = (found: readonly Found[]): readonly Found[] =>
  withTrait(found, 'judges').toSorted((a, b) => (a.evidence.id < b.evidence.id ? -1 : 1));

const modelsOf = (subjects: Found['evidence']['subjects']): readonly Digest[] =>
  subjects.filter(({ role }) => role === 'model').map(({ digest }) => digest);
