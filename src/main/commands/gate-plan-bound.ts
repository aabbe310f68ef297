import type { Planned } from '../../domain/gate/plan/plan.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { bennettRows, hoeffdingRows } from '../../foundation/stats/label-bounds.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { Call } from './command.ts';
import { levelIn, numberOf } from './gate-rules.ts';

/** Rows of a distribution-free bound: the estimate errs by less than the tolerance in all looks together. */
export function boundOf(
  rule: Rule,
  call: Call,
  { method, looks }: { readonly method: string; readonly looks: number },
): Planned {
  const { limit } = rule;
  const margin = limit.kind === 'absolute' ? undefined : Math.abs(limit.offset);
  const tolerance =
    numberOf(call, 'tolerance', [0, 1, '0.01']) ??
    (margin || refuse('tolerance', `is needed to plan ${rule.text}`, 'give --tolerance 0.01'));
  const adaptive = call.switches.has('adaptive');
  const wanted = { tolerance, delta: levelIn(call), steps: looks, adaptive };
  const said = [
    `an estimate may err by more than ${tolerance} with probability ${wanted.delta}, over ${counted(looks, 'look')}${adaptive ? ' of which each may steer the next model' : ''}`,
  ];
  if (method === 'hoeffding')
    return {
      rule: rule.text,
      rows: hoeffdingRows(limit.kind === 'absolute' ? 1 : 2, wanted),
      assumed: ['nothing is known of the models (Hoeffding)', ...said],
    };
  if (method !== 'bennett')
    refuse('method', 'is not a method', 'use bennett or hoeffding, or leave it out', { value: method });
  if (limit.kind !== 'baseline')
    refuse('method', 'bounds a difference from the baseline', 'use hoeffding for this rule', {
      value: rule.text,
    });
  const disagreement = numberOf(call, 'disagreement', [0, 1, '0.1']);
  return {
    rule: rule.text,
    rows: bennettRows(
      disagreement ?? refuse('disagreement', 'is needed by bennett', 'give --disagreement 0.1'),
      wanted,
    ),
    assumed: [`the models disagree on at most ${disagreement} of the rows (Bennett)`, ...said],
  };
}
