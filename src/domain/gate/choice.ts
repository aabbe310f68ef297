import type { Check } from '../../foundation/evidence/evidence.ts';
import { counted } from '../../foundation/text/counted.ts';
import { percent } from '../../foundation/text/numbers.ts';
import { type Budgeted, levelOfLook } from './budget.ts';
import type { GateFacts } from './facts.ts';

/** Inputs of the gate that say who may be chosen. */
interface Choosing extends Budgeted {
  readonly candidates?: readonly string[] | undefined;
}

/** Who was chosen of several candidates, as a check of its own, and what the luck of the best one costs. */
export function choiceCheck(
  inputs: Choosing,
  { candidates, candidate, budget }: GateFacts,
): readonly Check[] {
  if (inputs.candidates === undefined || budget?.state === 'spent') return [];
  const known = { id: 'gate:candidates', target: 'candidates', basis: 'exact' } as const;
  if (!candidates)
    return [
      {
        ...known,
        outcome: 'inconclusive',
        severity: 'error',
        expected: 'a choice of one',
        observed: null,
        message: 'Cannot tell: nothing says which candidates there were.',
        remedy: 'run the step again',
      },
    ];
  const { by, distinct, listed } = candidates;
  const level = levelOfLook(inputs);
  const alike = distinct < listed.length ? `, ${distinct} of which predict differently` : '';
  const luck =
    distinct === 1
      ? ''
      : `; the best of ${distinct} looks better than it is, so each rule is decided at a level of ${percent(level / distinct, 3)} in place of ${percent(level, 3)}`;
  return [
    {
      ...known,
      outcome: 'pass',
      severity: 'info',
      expected: `the best by ${by}`,
      observed: candidate.name,
      message: `${candidate.name} is the best of ${counted(listed.length, 'candidate')} by ${by}${alike}${luck}.`,
    },
  ];
}

/** What the reason adds: whom a verdict is about. */
export const choiceNote = ({ candidates, candidate }: GateFacts): string =>
  candidates
    ? ` ${candidate.name} was chosen from ${counted(candidates.listed.length, 'candidate')} by ${candidates.by}.`
    : '';
