import type { Rule } from '../../foundation/rules/rule.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { Judged } from '../judging/judge.ts';
import type { Judging } from './judging.ts';
import { metricText } from './words.ts';

/** What a rule on the baseline means where there is none to compare with. */
export function judgeAbsence(
  rule: Rule,
  { baseline, onMissingBaseline }: Pick<Judging, 'baseline' | 'onMissingBaseline'>,
): Judged | undefined {
  switch (baseline.state) {
    case 'found':
      return undefined;
    case 'incomparable':
      return {
        outcome: 'inconclusive',
        message: `Cannot tell: ${metricText(rule)} of ${baseline.name} is not comparable: ${baseline.reason}.`,
        remedy: 'give the model package of the baseline, which is scored again on the rows of the candidate',
      };
    case 'unnamed':
      return {
        outcome: 'inconclusive',
        message: `Cannot tell: ${baseline.name} names no model, though the registry holds ${counted(baseline.versions, 'version')}.`,
        remedy: 'see `mlops registry list`; a registry that holds models is no first run',
      };
  }
  const name = baseline.state === 'missing' ? ` at ${baseline.name}` : '';
  if (onMissingBaseline === 'bootstrap') return { outcome: 'skipped', message: `No baseline yet${name}.` };
  return {
    outcome: 'inconclusive',
    message: `Cannot tell: there is no baseline${name}.`,
    remedy: 'bring the baseline, or set on-missing-baseline: bootstrap for the first run',
  };
}
