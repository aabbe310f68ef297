import type { Tone } from '../text/tone.ts';
import type { Check, Outcome, Verdict } from './evidence.ts';

/** A sign beside each word, never instead of it: colour and shape alone say nothing to many readers. */
export const VERDICT_SYMBOLS: Readonly<Record<Verdict, string>> = {
  pass: '✅',
  fail: '❌',
  error: '🛑',
  inconclusive: '❔',
  rolled_back: '↩️',
  rollback_failed: '🚨',
};

export const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  pass: 'good',
  fail: 'bad',
  error: 'broken',
  inconclusive: 'open',
  rolled_back: 'open',
  rollback_failed: 'bad',
};

const OUTCOME_SYMBOLS: Readonly<Record<Outcome, string>> = {
  pass: '✅',
  fail: '❌',
  error: '🛑',
  inconclusive: '❔',
  skipped: '⏭️',
};

const OUTCOME_TONES: Readonly<Record<Outcome, Tone>> = {
  pass: 'good',
  fail: 'bad',
  error: 'broken',
  inconclusive: 'open',
  skipped: 'quiet',
};

/** Whether a check failed and its failure does not decide, or was overridden. */
export const isWarning = ({
  outcome,
  severity,
  override,
}: Pick<Check, 'outcome' | 'severity' | 'override'>): boolean =>
  override !== undefined || (outcome === 'fail' && severity !== 'error');

/** The word for a check; a failure that does not decide is a warning, and what was overridden says what was found. */
export function outcomeWord(check: Check): string {
  if (check.override !== undefined) return `${check.outcome}, overridden`;
  return isWarning(check) ? check.severity : check.outcome;
}

/** The sign for a check. */
export const outcomeSymbol = (check: Check): string =>
  isWarning(check) ? '⚠️' : OUTCOME_SYMBOLS[check.outcome];

/** Colour of a check; a failure that does not decide is amber. */
export const outcomeTone = (check: Check): Tone => (isWarning(check) ? 'open' : OUTCOME_TONES[check.outcome]);

const TONE_SYMBOLS: Readonly<Partial<Record<Tone, string>>> = {
  good: '✅',
  bad: '❌',
  open: '⚠️',
  broken: '🛑',
};

/** The sign for a word with a tone, where there are no colours. */
export const toneSymbol = (tone: Tone | undefined): string => (tone && TONE_SYMBOLS[tone]) ?? '';

/** Signs of a terminal, one column wide; a word stands beside each. */
export const TERMINAL_SIGNS = { good: '✔', bad: '✘', open: '?', tolerated: '!', quiet: '–' } as const;
