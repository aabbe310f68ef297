import type { MeasuredCheck } from '../plan/check.ts';
import { number } from '../words.ts';
import type { Judgement, RuleOf } from './judgement.ts';

/** Whether the table has a column that the contract describes. */
export const judgeColumn = (rule: RuleOf<'column'>, check: MeasuredCheck): Judgement =>
  rule.found
    ? { outcome: 'pass', observed: true, message: `The table has the column ${check.target}.` }
    : {
        outcome: 'error',
        observed: false,
        message: `The table has no column ${check.target}.`,
        remedy: rule.inPath
          ? 'say `partitioned: true` in the contract to read it from the paths of the files'
          : 'bring the column back, or take it out of the contract',
      };

/** Whether it has one that the contract does not describe. */
export const judgeOthers = ({ found }: RuleOf<'other columns'>): Judgement =>
  found.length === 0
    ? { outcome: 'pass', observed: 0, message: 'The contract describes every column.' }
    : {
        outcome: 'fail',
        observed: found.length,
        message: `The contract does not describe ${found.join(', ')}.`,
        remedy: 'describe them under `properties`, or leave them out of the data',
      };

/** Whether the cells of a column are of the type that the contract gives it. */
export function judgeType(rule: RuleOf<'type'>, check: MeasuredCheck): Judgement {
  const { target, count } = check;
  // A column without any value has no type, which fits every type.
  if (rule.found !== 'null' && !rule.accepted.includes(rule.found))
    return {
      outcome: 'fail',
      observed: rule.native,
      message: `${target} is ${rule.native}, not of the type ${rule.logicalType}.`,
      remedy: `store it as ${rule.logicalType}, or correct \`logicalType\``,
    };
  if (count !== null && count > 0)
    return {
      outcome: 'fail',
      observed: count,
      message: `${check.exhaustive ? '' : 'At least '}${cells(count)} of ${target} cannot be read as ${rule.logicalType}.`,
      remedy: 'correct the cells shown at their source',
    };
  if (!check.exhaustive)
    return {
      outcome: 'inconclusive',
      observed: null,
      message: `Not all cells of ${target} were tried as ${rule.logicalType}: other columns hold too many unreadable ones.`,
      remedy: 'correct the other columns first',
    };
  const message =
    rule.found === 'null'
      ? `${target} holds no value, which fits every type.`
      : `${target} is ${rule.native}.`;
  return { outcome: 'pass', observed: rule.native, message };
}

const cells = (count: number): string => (count === 1 ? '1 cell' : `${number(count)} cells`);
