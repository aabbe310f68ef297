import type { Check } from '../../foundation/evidence/evidence.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { andMore } from './words.ts';

/** What a broken or open rule does to the verdict: one that ends with `warn` is shown and decides nothing. */
export const severityOf = ({ severity }: Pick<Rule, 'severity'>): Check['severity'] =>
  severity === 'warn' ? 'warning' : 'error';

/** Whether the outcome of a check counts for the verdict; what cannot be judged at all always does. */
export const decides = ({ outcome, severity }: Pick<Check, 'outcome' | 'severity'>): boolean =>
  severity === 'error' || outcome === 'error';

/** Broken and open checks that only warn, as a sentence that follows another; nothing where there are none. */
export function warningWords(checks: readonly Check[]): string {
  const [first, ...more] = checks.filter(
    ({ outcome, severity }) => severity === 'warning' && (outcome === 'fail' || outcome === 'inconclusive'),
  );
  return first === undefined ? '' : ` Warning: ${andMore(first.message, more.length)}`;
}
