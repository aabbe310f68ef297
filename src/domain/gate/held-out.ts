import type { Check } from '../../foundation/evidence/evidence.ts';
import type { Decision } from '../../foundation/step/define.ts';
import type { GateFacts } from './facts.ts';

type Leak = NonNullable<GateFacts['leak']>;

const HELD_OUT = 'gate:held-out';
const REMEDY =
  'evaluate on rows that the model has not seen, or set allow-trained-on: true to judge it all the same';

/** Why no rule is decided on rows that the candidate was trained on. */
export const barredReason = ({ message }: Leak): string => `no rule can be decided: ${message}; ${REMEDY}`;

/** What the reason of a PASS adds where nobody knows. */
export const openNote = (leak: GateFacts['leak'], { verdict }: Pick<Decision, 'verdict'>): string =>
  verdict === 'pass' && leak?.state === 'not-known' ? `; ${leak.message}` : '';

/** What is known of the rows that the candidate is judged by, as a check of its own; nothing where nobody looked. */
export function heldOutChecks(leak: GateFacts['leak'], allowed: boolean): readonly Check[] {
  if (!leak) return [];
  const known = {
    id: HELD_OUT,
    target: 'evaluation-data',
    expected: 'no row that was trained on',
    observed: leak.state,
    basis: 'exact',
  } as const;
  if (leak.state === 'none') return [{ ...known, outcome: 'pass', severity: 'info', message: leak.message }];
  if (leak.state === 'not-known')
    return [
      {
        ...known,
        outcome: 'skipped',
        severity: 'info',
        message: leak.message,
        remedy: 'name the tables that the model was trained on in `training-data` of train-evaluate',
      },
    ];
  return allowed
    ? [
        {
          ...known,
          outcome: 'fail',
          severity: 'warning',
          message: `${leak.message}; allowed by allow-trained-on`,
        },
      ]
    : [
        {
          ...known,
          outcome: 'inconclusive',
          severity: 'error',
          message: `cannot tell: ${leak.message}`,
          remedy: REMEDY,
        },
      ];
}

/** A decided check on rows that were trained on, undecided. */
export function undecidedCheck(check: Check): Check {
  if (check.id === HELD_OUT || check.outcome === 'error' || check.outcome === 'skipped') return check;
  const { rowsNeeded: _, ...rest } = check;
  const measured = check.message.replace(/^cannot tell: /, '');
  return {
    ...rest,
    outcome: 'inconclusive',
    message: `cannot tell, the evaluation rows were trained on: ${measured}`,
    remedy: REMEDY,
  };
}
