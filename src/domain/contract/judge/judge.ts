import { rounded } from '../../../foundation/evidence/canonical.ts';
import type { Check } from '../../../foundation/evidence/evidence.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { judge as judgeNumber } from '../../judging/judge.ts';
import type { MeasuredCheck } from '../plan/check.ts';
import { number } from '../words.ts';
import { judgeColumn, judgeOthers, judgeType } from './judge-column.ts';
import { CORRECT, judgeAge, judgeValue } from './judge-value.ts';
import type { Judgement, RuleOf } from './judgement.ts';
import { heldCount, ruleOf } from './threshold.ts';

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
      ...limitOf(check),
      observed,
      basis: 'exact',
      message: named,
      ...(remedy ? { remedy } : {}),
      ...(outcome === 'fail' && check.samples.length > 0 ? { samples: check.samples } : {}),
      at: check.at,
    };
  });

/** The limit of a count, in rows or percent of them, and of a value that is a number; other checks have none. */
function limitOf({ rule }: MeasuredCheck): Pick<Check, 'rule'> {
  if (rule.kind !== 'count' && rule.kind !== 'value') return {};
  const limits = [...rule.limits].filter((limit) => typeof limit === 'number');
  return limits.length === rule.limits.length ? { rule: ruleOf(rule.operator, limits) } : {};
}

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

function judgeCount(rule: RuleOf<'count'>, check: MeasuredCheck, rows: number): Judgement {
  const { count } = check;
  if (count === null || rows === 0)
    return {
      outcome: 'error',
      observed: null,
      message: 'Cannot be decided: no rows were counted.',
      remedy: 'check that the data holds rows',
    };
  const share = rounded((count * 100) / rows);
  const { quantity, ...held } = heldCount(rule, count, rows);
  const seen = shareWords({ target: check.target, defect: rule.defect }, { count, share, rows });
  const judged = judgeNumber({ ...held, name: check.target, text: check.expected, seen }, quantity, {
    alpha: 0,
  });
  return {
    ...judged,
    observed: rule.unit === 'percent' ? share : count,
    ...(judged.outcome === 'fail' ? { remedy: CORRECT } : {}),
  };
}

/** Rows with a defect: how many, and how many percent of all. */
interface Share {
  readonly count: number;
  readonly share: number;
  readonly rows: number;
}

function shareWords(
  { target, defect }: { readonly target: string; readonly defect: string },
  { count, share, rows }: Share,
): string {
  if (defect === '') return `The table has ${number(count)} ${count === 1 ? 'row' : 'rows'}`;
  const [subject, none] = target === 'table' ? ['', 'None'] : [`${target}: `, 'none'];
  const part = count === 0 ? none : `${number(count)} (${Number(share.toPrecision(3))} %)`;
  return `${subject}${part} of ${counted(rows, 'row')} ${defect}`;
}
