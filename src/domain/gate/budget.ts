import type { Check } from '../../foundation/evidence/evidence.ts';
import { counted } from '../../foundation/text/counted.ts';
import { percent } from '../../foundation/text/numbers.ts';
import type { BudgetFacts } from '../looks/facts.ts';

/** Inputs of the gate that say how sure one look must be. */
export interface Budgeted {
  readonly confidence: number;
  /** Looks that share the error; not counted where there is none. */
  readonly budget?: number | undefined;
}

/** The one-sided level of a decision; digits of binary subtraction are no level. */
export const levelOf = (confidence: number): number => Number((1 - confidence).toPrecision(12));

/**
 * The one-sided level of one look: that of the confidence, shared by all looks of the budget
 * (Bonferroni). So any of that many models at its limit passes with that level, whatever they have in common.
 */
export const levelOfLook = ({ confidence, budget = 1 }: Budgeted): number => levelOf(confidence) / budget;

const FRESH = 'bring an evaluation set of rows that no look has used; raising `budget` brings no error back';

/** Which look this is, as a check of its own; nothing where looks are not counted. */
export function budgetCheck(inputs: Budgeted, found: BudgetFacts | undefined): readonly Check[] {
  const { budget } = inputs;
  if (budget === undefined) return [];
  const known = { id: 'gate:budget', target: 'evaluation rows', expected: `a look of ${budget}` } as const;
  if (found?.state === 'entered')
    return [
      {
        ...known,
        outcome: 'pass',
        severity: 'info',
        observed: found.number,
        basis: 'exact',
        message: `${numberWords(found.number, budget)} at these ${counted(found.rows, 'row')}${sharedWords(found)}: this look may err in ${percent(levelOfLook(inputs), 3)} in place of ${percent(levelOf(inputs.confidence))}; ${percent(found.spent, 3)} of error is spent.`,
      },
    ];
  return [
    {
      ...known,
      outcome: 'inconclusive',
      severity: 'error',
      observed: found?.looks ?? null,
      basis: 'exact',
      message: found ? spentWords(inputs, found) : 'Cannot tell: this look is in no ledger.',
      remedy: found ? FRESH : 'run the step again',
    },
  ];
}

/** What the reason adds: which look a verdict comes from. */
export const budgetNote = ({ budget }: Budgeted, found: BudgetFacts | undefined): string =>
  budget !== undefined && found?.state === 'entered' ? ` ${numberWords(found.number, budget)}.` : '';

/** A budget that was smaller before, or larger, has its own count. */
const numberWords = (number: number, budget: number): string =>
  number <= budget ? `Look ${number} of ${budget}` : `Look ${number}`;

const sharedWords = ({ shared }: { readonly shared: number }): string =>
  shared === 0 ? '' : ` (${shared} of them at other sets that share rows with this one)`;

function spentWords(inputs: Budgeted, found: Extract<BudgetFacts, { state: 'spent' }>): string {
  const level = levelOf(inputs.confidence);
  return `Fresh evaluation set needed: ${counted(found.looks, 'look')} at these ${counted(found.rows, 'row')}${sharedWords(found)} spent ${percent(found.spent, 3)} of ${percent(level)} of error, and this one would spend ${percent(levelOfLook(inputs), 3)} more.`;
}
