import type { Evidence } from '../../foundation/evidence/evidence.ts';

/**
 * A run with the steps that it has begun or planned and that have not answered, each as an ERROR in the place of the
 * evidence that is missing: nobody may take the verdicts before them for that of the run.
 */
export function withUnfinished(
  evidences: readonly Evidence[],
  unfinished: readonly string[],
): readonly Evidence[] {
  const [first] = evidences;
  if (first === undefined) return evidences;
  const missing = unfinished.filter((id) => evidences.every((one) => one.id !== id));
  return [...evidences, ...missing.map((id) => unanswered(id, first))];
}

const unanswered = (id: string, { schema, tool, model }: Evidence): Evidence => ({
  ...{ schema, tool, model, id, step: id },
  verdict: 'error',
  reason: `${id} did not finish before the run ended.`,
  config: NOTHING,
  inputs: {},
  subjects: [],
  materials: [],
  products: [],
  checks: [],
  facts: null,
});

/** Digest of `{}`: no step has decided from anything. */
const NOTHING = 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
