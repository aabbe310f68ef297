import { rounded } from '../../../foundation/evidence/canonical.ts';
import type { Check, CheckedRule } from '../../../foundation/evidence/evidence.ts';
import { counted } from '../../../foundation/text/counted.ts';
import type { Threshold } from '../model.ts';
import type { MeasuredCheck } from '../plan/check.ts';
import { meets } from '../plan/threshold.ts';
import { number, thresholdWords } from '../words.ts';
import { judgeAge, judgeValue } from './judge-value.ts';
import type { Judgement, RuleOf } from './judgement.ts';

/** What a check means that nobody ran. */
export type OnUnrun = 'inconclusive' | 'warn';

/**
 * Judges checks from what the table answered; `rows` is the number of rows of the table. Counts are exact. A missing
 * column is an error, not a failure: what the contract asks of its values cannot be decided.
 */
export const judge = (measured: readonly MeasuredCheck[], rows: number, onUnrun: OnUnrun): readonly Check[] =>
  measured.map((check) => {
    const { outcome, observed, message, remedy } = judgeOne(check, rows, onUnrun);
    const named = check.name ? `${check.name}: ${message}` : message;
    return {
      id: check.id,
      target: check.target,
      outcome,
      severity:
        check.rule.kind === 'unrun' && onUnrun === 'warn' ? atMostWarning(check.severity) : check.severity,
      expected: check.expected,
      ...ruleOf(check),
      observed,
      basis: 'exact',
      message: named,
      ...(remedy ? { remedy } : {}),
      ...(outcome === 'fail' && check.samples.length > 0 ? { samples: check.samples } : {}),
      at: check.at,
    };
  });

/** The limit of a count, in rows or percent of them, and of a value that is a number; other checks have none. */
function ruleOf({ rule }: MeasuredCheck): Pick<Check, 'rule'> {
  if (rule.kind !== 'count' && rule.kind !== 'value') return {};
  const [limit, upper] = rule.limits;
  if (typeof limit !== 'number' || typeof upper === 'string' || typeof upper === 'boolean') return {};
  return { rule: { operator: SIGNS[rule.operator], limit, ...(upper === undefined ? {} : { upper }) } };
}

const SIGNS: Readonly<Record<Threshold['operator'], CheckedRule['operator']>> = {
  mustBe: '==',
  mustNotBe: '!=',
  mustBeGreaterThan: '>',
  mustBeGreaterOrEqualTo: '>=',
  mustBeLessThan: '<',
  mustBeLessOrEqualTo: '<=',
  mustBeBetween: 'between',
  mustNotBeBetween: 'not between',
};

function judgeOne(check: MeasuredCheck, rows: number, onUnrun: OnUnrun): Judgement {
  const { rule } = check;
  if (rule.kind === 'column') return judgeColumn(rule, check);
  if (rule.kind === 'other columns') return judgeOthers(rule);
  if (rule.kind === 'type') return judgeType(rule, check);
  if (rule.kind === 'count') return judgeCount(rule, check, rows);
  if (rule.kind === 'value') return judgeValue(rule, check.value ?? null);
  if (rule.kind === 'age') return judgeAge(rule, check);
  if (rule.kind === 'unrun') return judgeUnrun(rule, check, onUnrun);
  if (rule.kind === 'skipped')
    return { outcome: 'skipped', observed: null, message: `Skipped: ${rule.reason}.` };
  return {
    outcome: 'error',
    observed: null,
    message: `Cannot be decided: ${rule.reason}.`,
    remedy: rule.remedy,
  };
}

const atMostWarning = (severity: Check['severity']): Check['severity'] =>
  severity === 'error' ? 'warning' : severity;

/** A check that nobody ran is not green; one that only informs is not asked. */
const judgeUnrun = (
  { reason, remedy }: RuleOf<'unrun'>,
  { severity }: MeasuredCheck,
  onUnrun: OnUnrun,
): Judgement => ({
  outcome: severity === 'info' ? 'skipped' : 'inconclusive',
  observed: null,
  message: `Not run: ${reason}.`,
  ...(severity === 'info'
    ? {}
    : { remedy: severity === 'error' && onUnrun !== 'warn' ? `${remedy}, or set on-unrun: warn` : remedy }),
});

const judgeColumn = (rule: RuleOf<'column'>, check: MeasuredCheck): Judgement =>
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

const judgeOthers = ({ found }: RuleOf<'other columns'>): Judgement =>
  found.length === 0
    ? { outcome: 'pass', observed: 0, message: 'The contract describes every column.' }
    : {
        outcome: 'fail',
        observed: found.length,
        message: `The contract does not describe ${found.join(', ')}.`,
        remedy: 'describe them under `properties`, or leave them out of the data',
      };

function judgeType(rule: RuleOf<'type'>, check: MeasuredCheck): Judgement {
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

function judgeCount(rule: RuleOf<'count'>, check: MeasuredCheck, rows: number): Judgement {
  const { count } = check;
  if (count === null || rows === 0)
    return {
      outcome: 'error',
      observed: null,
      message: 'Cannot be decided: no rows were counted.',
      remedy: 'check that the data holds rows',
    };
  const passed = meets(rule, count, rows);
  const share = rounded((count * 100) / rows);
  return {
    outcome: passed ? 'pass' : 'fail',
    observed: rule.unit === 'percent' ? share : count,
    message: `${shareWords(check.target, count, share, rows, rule.defect)}${passed ? '' : `; expected ${thresholdWords(rule)}`}.`,
    ...(passed ? {} : { remedy: 'correct the rows at their source, or the contract if they are right' }),
  };
}

function shareWords(target: string, count: number, share: number, rows: number, defect: string): string {
  if (defect === '') return `The table has ${number(count)} ${count === 1 ? 'row' : 'rows'}`;
  const part = count === 0 ? 'None' : `${number(count)} (${Number(share.toPrecision(3))} %)`;
  return `${target === 'table' ? '' : `${target}: `}${part} of ${counted(rows, 'row')} ${defect}`;
}
