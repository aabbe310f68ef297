import type { CheckedRule } from '../../foundation/evidence/evidence.ts';
import { formatSubject } from '../../foundation/rules/format.ts';
import type { Rule } from '../../foundation/rules/rule.ts';

/** A rule as a check carries it: readers of evidence need not read the rule's text. */
export const ruleData = ({ operator, limit }: Pick<Rule, 'operator' | 'limit'>): CheckedRule =>
  limit.kind === 'absolute'
    ? { operator, limit: limit.value }
    : {
        operator,
        limit: limit.offset,
        factor: limit.factor,
        ...(limit.kind === 'slice' ? { other: formatSubject(limit) } : {}),
      };
