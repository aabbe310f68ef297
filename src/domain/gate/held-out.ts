import type { Check } from '../../foundation/evidence/evidence.ts';
import type { Decision } from '../../foundation/step/define.ts';
import { asSentence } from '../judging/words.ts';
import type { GateFacts } from './facts.ts';
import type { Judging } from './judging.ts';

type Leak = NonNullable<GateFacts['leak']>;

const HELD_OUT = 'gate:held-out';
const REMEDY =
  'evaluate on rows that the model has not seen, or set allow-trained-on: true to judge it anyway';

/** Rows that the candidate was trained on decide nothing. */
export const TRAINED_ON: NonNullable<Judging['barred']> = {
  because: 'the model was trained on evaluation rows',
  remedy: REMEDY,
};

/** Why no rule is decided on such rows. */
export const barredReason = ({ message }: Leak): string =>
  `No rule can be decided: ${message}. ${asSentence(REMEDY)}`;

/** What a reason adds: rows that were trained on and are allowed, or of a PASS that nobody knows. */
export function leakNote(
  leak: GateFacts['leak'],
  { verdict }: Pick<Decision, 'verdict'>,
  allowed: boolean,
): string {
  if (leak?.state === 'found' && allowed) return ` Allowed: ${leak.message}.`;
  return verdict === 'pass' && leak?.state === 'not-known' ? ` ${asSentence(leak.message)}` : '';
}

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
  const { message } = leak;
  switch (leak.state) {
    case 'none':
      return [{ ...known, outcome: 'pass', severity: 'info', message: asSentence(message) }];
    case 'not-known': {
      const remedy = 'name the tables that the model was trained on in `training-data` of train-evaluate';
      return [{ ...known, outcome: 'skipped', severity: 'info', message: asSentence(message), remedy }];
    }
    case 'found':
      return allowed
        ? [
            {
              ...known,
              outcome: 'fail',
              severity: 'warning',
              message: asSentence(`${message}; allowed by allow-trained-on`),
            },
          ]
        : [
            {
              ...known,
              outcome: 'inconclusive',
              severity: 'error',
              message: `Cannot tell: ${message}.`,
              remedy: REMEDY,
            },
          ];
  }
}
