import type { Evidence, Verdict } from '../../foundation/evidence/evidence.ts';

/** Order of the main job; other steps follow, by id. */
const MAIN_JOB = [
  'run-tests',
  'validate-data',
  'detect-drift',
  'train-evaluate',
  'gate-model',
  'register-model',
  'build-image',
  'deploy',
];

const WORST_FIRST: readonly Verdict[] = [
  'rollback_failed',
  'error',
  'fail',
  'rolled_back',
  'inconclusive',
  'pass',
];

/**
 * Evidence of a run in the order of the main job; reports themselves are left out. Steps of one kind stay as they
 * come, so that who knows the order of the run can give it.
 */
export function inRunOrder(evidences: readonly Evidence[]): readonly Evidence[] {
  const place = ({ step }: Evidence): number =>
    MAIN_JOB.includes(step) ? MAIN_JOB.indexOf(step) : MAIN_JOB.length;
  return evidences.filter(({ step }) => step !== 'report').toSorted((a, b) => place(a) - place(b));
}

/** The worst verdict of a run; the run of no step has none. */
const worstVerdict = (evidences: readonly Evidence[]): Verdict | undefined =>
  WORST_FIRST.find((verdict) => evidences.some((evidence) => evidence.verdict === verdict));

/** The evidence that made the run end as it did: the first of the worst verdict. */
export const decisiveEvidence = (evidences: readonly Evidence[]): Evidence | undefined =>
  evidences.find(({ verdict }) => verdict === worstVerdict(evidences));
