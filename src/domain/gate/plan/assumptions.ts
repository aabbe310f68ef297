import type { InputProblem } from '../../../foundation/problems/errors.ts';
import type { Rule } from '../../../foundation/rules/rule.ts';

/** What is assumed before there are any rows; each is named by its flag. */
export interface Assumptions {
  /** One-sided level of a decision. */
  readonly alpha: number;
  /** Share of evaluations that are to be decided. */
  readonly power: number;
  /** Value of the metric of the candidate. */
  readonly value?: number | undefined;
  /** Value of the metric of the baseline, or of both slices. */
  readonly baselineValue?: number | undefined;
  /** Share of rows on which exactly one of the models is right. */
  readonly disagreement?: number | undefined;
  /** Share of rows that are of the positive class. */
  readonly prevalence?: number | undefined;
  /** Standard deviation of the loss of one row; of the paired difference for a limit with the baseline. */
  readonly spread?: number | undefined;
  /** Skewness of what `spread` is the standard deviation of. */
  readonly skewness: number;
  /** Correlation of the AUCs of both models. */
  readonly correlation: number;
  readonly groups?: { readonly size: number; readonly icc: number } | undefined;
}

/** Thrown inside of a plan where an assumption is missing; nobody else sees it. */
export class Missing extends Error {
  readonly problem: InputProblem;

  constructor(problem: InputProblem) {
    super(problem.message);
    this.name = 'Missing';
    this.problem = problem;
  }
}

/** An assumption that a rule cannot be planned without. */
export function required(
  value: number | undefined,
  rule: Pick<Rule, 'text'>,
  [flag, what, example]: readonly [flag: string, what: string, example: string],
): number {
  if (value !== undefined) return value;
  throw new Missing({
    input: flag,
    message: `is needed to plan ${rule.text}: ${what}`,
    remedy: `give --${flag} ${example}, or rows as --pilot`,
  });
}
