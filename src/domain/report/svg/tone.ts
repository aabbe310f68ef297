import type { Check, Verdict } from '../../../foundation/evidence/evidence.ts';
import type { Tone } from './drawing.ts';

const OUTCOME_TONES = {
  pass: 'good',
  fail: 'bad',
  error: 'broken',
  inconclusive: 'open',
  skipped: 'quiet',
} as const;

/** Colour of a check; a failure that does not decide is amber. */
export const toneOf = ({ outcome, severity }: Check): Tone =>
  outcome === 'fail' && severity !== 'error' ? 'open' : OUTCOME_TONES[outcome];

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  pass: 'good',
  fail: 'bad',
  error: 'broken',
  inconclusive: 'open',
  rolled_back: 'open',
  rollback_failed: 'bad',
};
