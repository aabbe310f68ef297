import { refuse } from '../../foundation/problems/errors.ts';
import { isRuleError, parseRule } from '../../foundation/rules/parse.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { bytewiseBy } from '../../foundation/text/bytewise.ts';
import { isQuantity, type Measured } from '../judging/quantity.ts';
import type { Hyperparameters } from '../training/hyperparameters.ts';
import type { CandidatesFacts } from './candidates-facts.ts';
import { distinctOf } from './distinct.ts';
import type { Candidate } from './sides.ts';

/** One of several candidates. */
export interface Contender {
  readonly candidate: Candidate;
  /** Of the predictions, or of the results. */
  readonly digest: string;
  readonly hyperparameters: Hyperparameters;
}

/** Measures what a rule names on one of them, with limits that are one-sided at `alpha`. */
export type Measuring<T> = (contender: T, rule: Rule, alpha: number) => Promise<Measured>;

/** What they are compared by. */
export interface Choice {
  readonly metric: string;
  readonly better: 'higher' | 'lower';
}

/**
 * Compares candidates on the same rows and chooses the best by one metric; of equal ones the first by name. Throws
 * `InputErrors` for candidates of other rows or items, and where the metric has no value for any of them.
 */
export async function chooseCandidate<T extends Contender>(
  contenders: readonly T[],
  { metric, better }: Choice,
  alpha: number,
  measure: Measuring<T>,
): Promise<{ readonly chosen: T; readonly facts: CandidatesFacts }> {
  const sorted = contenders.toSorted(bytewiseBy(({ candidate }) => candidate.source.name));
  const distinct = distinctOf(sorted);
  const rule = ruleOn(metric);
  const values: Measured[] = [];
  for (const one of sorted) values.push(await measure(one, rule, alpha / distinct));
  const best = bestOf(values, better);
  if (best === undefined)
    return refuse('choose-by', 'has no value for any candidate', 'name another metric', { value: metric });
  return {
    chosen: sorted[best]!,
    facts: {
      by: metric,
      better,
      distinct,
      listed: sorted.map(({ candidate, digest, hyperparameters }, at) => ({
        name: candidate.source.name,
        digest,
        chosen: at === best,
        value: values[at]!,
        hyperparameters,
      })),
    },
  };
}

/** A rule on the metric over all rows or items: candidates are measured as the rules of a gate are. */
function ruleOn(metric: string): Rule {
  const rule = parseRule(`${metric} >= 0`);
  return isRuleError(rule)
    ? refuse('choose-by', 'is not a metric', 'name one, such as roc_auc or pass_rate', { value: metric })
    : rule;
}

function bestOf(values: readonly Measured[], better: Choice['better']): number | undefined {
  const sign = better === 'higher' ? 1 : -1;
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, value] of values.entries()) {
    if (!isQuantity(value) || !(sign * value.value > most)) continue;
    best = at;
    most = sign * value.value;
  }
  return best;
}
