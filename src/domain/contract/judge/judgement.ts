import type { Outcome, Scalar } from '../../../foundation/evidence/evidence.ts';
import type { CheckRule } from '../plan/check.ts';

/** How one check ended, and the words for it. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly observed: Scalar;
  readonly message: string;
  readonly remedy?: string;
}
/** A rule of one kind. */
export type RuleOf<K extends CheckRule['kind']> = Extract<CheckRule, { kind: K }>;
