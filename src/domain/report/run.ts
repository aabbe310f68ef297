import type { Evidence, Verdict } from '../../foundation/evidence/evidence.ts';
import type { Exhibit } from '../../foundation/exhibits/exhibit.ts';

/** All that a sink renders of a step: what it decided, and what it shows of what it saw. */
export interface ShownStep {
  readonly evidence: Evidence;
  readonly exhibits: readonly Exhibit[];
}

const WORST_FIRST: readonly Verdict[] = [
  'rollback_failed',
  'error',
  'fail',
  'rolled_back',
  'inconclusive',
  'pass',
];

/** The worst verdict of a run; the run of no step has none. */
const worstVerdict = (evidences: readonly Evidence[]): Verdict | undefined =>
  WORST_FIRST.find((verdict) => evidences.some((evidence) => evidence.verdict === verdict));

/** The evidence that made the run end as it did: the first of the worst verdict. */
export const decisiveEvidence = (evidences: readonly Evidence[]): Evidence | undefined =>
  evidences.find(({ verdict }) => verdict === worstVerdict(evidences));

export const evidencesOf = (run: readonly ShownStep[]): readonly Evidence[] =>
  run.map(({ evidence }) => evidence);
