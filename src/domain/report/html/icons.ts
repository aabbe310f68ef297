import type { Check, Outcome, Verdict } from '../../../foundation/evidence/evidence.ts';
import { isWarning } from '../../../foundation/evidence/verdict-words.ts';
import { element, type Markup } from './element.ts';

type Sign = 'check' | 'cross' | 'question' | 'alarm' | 'skip' | 'back';

const STROKES: Readonly<Record<Sign, string>> = {
  check: 'M4.5 8.4 7 10.9 11.6 5.6',
  cross: 'M5.4 5.4 10.6 10.6M10.6 5.4 5.4 10.6',
  question: 'M6 6.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.8v.1',
  alarm: 'M8 4.4v4.4M8 11.5v.1',
  skip: 'M5 8h6',
  back: 'M10.8 10.6V9a2 2 0 0 0-2-2H5.4M7.3 4.9 5.2 7l2.1 2.1',
};
const SIGNS: Readonly<Record<Verdict | Outcome, Sign>> = {
  pass: 'check',
  fail: 'cross',
  error: 'alarm',
  inconclusive: 'question',
  skipped: 'skip',
  rolled_back: 'back',
  rollback_failed: 'alarm',
};

/** A sign that stands beside the word and is not read aloud. */
export const icon = (of: Verdict | Outcome): Markup =>
  element(
    'svg',
    { viewBox: '0 0 16 16', width: 16, height: 16, class: 'icon', 'aria-hidden': 'true', focusable: 'false' },
    element('circle', { cx: 8, cy: 8, r: 7.2, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.4 }),
    element('path', {
      d: STROKES[SIGNS[of]],
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': 1.7,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
  );

/** The sign of a check; a failure that does not decide raises an alarm and no cross. */
export const checkIcon = (check: Check): Markup => icon(isWarning(check) ? 'error' : check.outcome);
