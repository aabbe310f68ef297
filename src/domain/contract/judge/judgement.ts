import type { Check, Scalar } from '../../../foundation/evidence/evidence.ts';
import type { CheckRule } from '../plan/check.ts';

/** How one check ended, and the words for it. */
export type Judgement = Pick<Check, 'outcome' | 'message'> &
  Partial<Pick<Check, 'remedy'>> & { readonly observed: Scalar };
/** A rule of one kind. */
export type RuleOf<K extends CheckRule['kind']> = Extract<CheckRule, { kind: K }>;
