import type { NamedNumber } from '../../foundation/ports/ports.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';
import { formatLimit } from '../../foundation/rules/format.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { isUndefined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import { nearest } from '../../foundation/text/nearest.ts';
import { short } from '../../foundation/text/numbers.ts';
import { type Judged, judge } from '../judging/judge.ts';
import { exactly, isUnusable, type Measured } from '../judging/quantity.ts';
import { ruleData } from '../judging/rule-data.ts';
import type { Measure } from './facts.ts';
import { ruleProblem } from './rule-problems.ts';
import { factName } from './run-fact-names.ts';
import { metricText } from './words.ts';

/** A number that evidence of the run holds, and the id of that evidence. */
export interface Offered extends NamedNumber {
  readonly from: string;
}

/** What is wrong with a rule about one number of the run. */
export function runFactProblems(rule: Rule): readonly InputProblem[] {
  const { metric, selectors, limit, minimum } = rule;
  const wrong =
    limit.kind !== 'absolute'
      ? 'compares with something that is no number'
      : selectors.length > 0
        ? 'names a slice'
        : minimum === undefined
          ? undefined
          : 'sets a minimum of rows';
  return wrong === undefined
    ? []
    : [
        ruleProblem(
          rule,
          `${wrong}, but ${metric} is one number of this run`,
          `write \`${metric} ${rule.operator} 0.3\``,
        ),
      ];
}

/** Rules about facts of the run, measured: exact where evidence says the number, not known where none does. */
export const measureFacts = (rules: readonly Rule[], offered: readonly Offered[]): readonly Measure[] =>
  rules.map((rule) => {
    const measured = measuredOf(rule, offered);
    return { rule: rule.text, slice: [], origin: 'run', n: 0, candidate: measured, compared: measured };
  });

function measuredOf({ metric, limit }: Rule, offered: readonly Offered[]): Measured {
  const name = factName(metric);
  const [found, ...more] = offered.filter((one) => one.name === name);
  if (!found) return undefinedBecause(`no evidence of this run has it${meant(name, offered)}`);
  if (more.length > 0) {
    const ids = [found, ...more].map(({ from }) => from);
    const instead = ids.map((id) => `${id}.${name.slice(name.indexOf('.') + 1)}`);
    return {
      unusable: `${metric} is in the evidence of ${ids.join(' and of ')}`,
      remedy: `name one of them: ${instead.join(', ')}`,
    };
  }
  const { value, upper = value, unit, from } = found;
  const asked = limit.kind === 'absolute' ? limit.unit : undefined;
  if (asked !== undefined && asked !== unit)
    return {
      unusable: `${metric} ${unit === undefined ? 'has no unit' : `is in ${unit}`}, but its limit is in ${asked}`,
      remedy: unit === undefined ? 'write the number alone' : `write the limit in ${unit}, or without a unit`,
    };
  return { ...exactly(value, 0, `evidence of ${from}`), interval: { lower: value, upper } };
}

function meant(name: string, offered: readonly Offered[]): string {
  const names = [...new Set(offered.map((one) => one.name))];
  if (names.length === 0) return '';
  const best = nearest(name, names);
  return best === undefined ? `; it has ${names.join(', ')}` : `; did you mean ${best}?`;
}

/** A number that no evidence of the run has never passes; one that is known in part is judged by all it may be. */
export function judgeRunFact(rule: Rule, { compared }: Measure): Judged {
  const name = metricText(rule);
  if (isUndefined(compared)) {
    const { undefined: why } = compared;
    return {
      outcome: 'inconclusive',
      message: `Cannot tell: ${name} is not known: ${why}${why.endsWith('?') ? '' : '.'}`,
      remedy: 'run the step that knows it before the gate, or remove the rule',
    };
  }
  const question = { name, rule: ruleData(rule), text: rule.text, limits: [formatLimit(rule.limit)] };
  if (isUnusable(compared) || isUndefined(compared.interval)) return judge(question, compared, { alpha: 0 });
  const { lower, upper } = compared.interval;
  const seen =
    lower === upper ? {} : { seen: `${name} is ${short(lower)} to ${short(upper)}, as far as it is known` };
  return judge({ ...question, ...seen }, compared, { alpha: 0 });
}
