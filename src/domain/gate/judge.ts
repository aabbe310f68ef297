import type { Check, Estimate } from '../../foundation/evidence/evidence.ts';
import { formatSubject } from '../../foundation/rules/format.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { isUndefined } from '../../foundation/stats/undefined.ts';
import { counted, grouped } from '../../foundation/text/counted.ts';
import { type Judged, judge, type Question } from '../judging/judge.ts';
import { isQuantity, isUnusable, type Measured } from '../judging/quantity.ts';
import { ruleData } from '../judging/rule-data.ts';
import { severityOf } from '../judging/severity.ts';
import { seenWords } from '../judging/words.ts';
import { judgeAbsence } from './absence.ts';
import { factorProblem } from './factor.ts';
import type { Measure, SliceName } from './facts.ts';
import type { Judging } from './judging.ts';
import { groupsRemedy, resemblance } from './resemblance.ts';
import { rowsNeeded } from './rows-needed.ts';
import { judgeRunFact } from './run-facts.ts';
import { sliceText } from './slices/slices.ts';
import { checkId, expectation, metricText, ruleText } from './words.ts';

/** One rule on one slice, judged: first what only a gate knows, then the rule itself. */
export function judgeMeasure(rule: Rule, measure: Measure, judging: Judging): Check {
  const judged = bar(
    questionOf(rule, measure, judging.alpha),
    judgeOne(rule, measure, judging),
    measure,
    judging,
  );
  const { candidate, baseline, other, difference, compared } = measure;
  return {
    id: checkId(rule, measure.slice),
    target: nameOf(rule, measure),
    severity: judged.outcome === 'skipped' ? 'info' : severityOf(rule),
    expected: expectation(rule.operator, rule.limit),
    rule: ruleData(rule),
    observed: estimateOf(candidate, measure.n, judging.alpha),
    ...(isQuantity(baseline) ? { baseline: estimateOf(baseline, measure.n, judging.alpha) } : {}),
    ...(other ? { other: estimateOf(other.measured, other.n, judging.alpha) } : {}),
    ...(isQuantity(difference) ? { difference: estimateOf(difference, measure.n, judging.alpha) } : {}),
    basis: isQuantity(compared) ? compared.basis : 'statistical',
    ...(judged.outcome === 'inconclusive' ? groupsRemedy(compared) : {}),
    ...judged,
    message: `${judged.message}${judged.outcome === 'error' || judged.outcome === 'skipped' ? '' : resemblance(compared)}`,
  };
}

const nameOf = (rule: Rule, { slice }: Measure): string =>
  rule.worst ? formatSubject({ ...rule, selectors: slice }) : `${metricText(rule)}${sliceText(slice)}`;

const questionOf = (rule: Rule, measure: Measure, alpha: number): Question => {
  const question = {
    name: nameOf(rule, measure),
    rule: ruleData(rule),
    text: ruleText(rule, measure.slice),
  };
  const { worst, compared } = measure;
  if (!worst?.slice || !isQuantity(compared)) return question;
  const seen = seenWords(question.name, compared, question.rule, alpha);
  return { ...question, seen: `${seen}, in ${worstWords(worst.slice, worst)}` };
};

/** `origin=LGA of 3 slices (2 more are too small)`. */
function worstWords(
  slice: SliceName,
  { slices, small }: Pick<NonNullable<Measure['worst']>, 'slices' | 'small'>,
): string {
  const left = small === 0 ? '' : ` (${small} more ${small === 1 ? 'is' : 'are'} too small)`;
  return `${sliceText(slice).slice(1, -1)} of ${counted(slices, 'slice')}${left}`;
}

function judgeOne(rule: Rule, measure: Measure, judging: Judging): Judged {
  if (measure.origin === 'run') return judgeRunFact(rule, measure);
  const withoutBaseline = rule.limit.kind === 'baseline' ? judgeAbsence(rule, judging) : undefined;
  if (withoutBaseline) return withoutBaseline;
  if (rule.minimum !== undefined && !rule.worst && measure.n < rule.minimum)
    return tooSmall(rule, measure, rule.minimum);
  const broken =
    [measure.candidate, measure.baseline, measure.other?.measured].find(isUnusable) ?? measure.compared;
  const turned = isUnusable(broken) ? undefined : factorProblem(rule, measure, judging.alpha);
  if (turned) return { outcome: 'inconclusive', ...turned };
  return judge(questionOf(rule, measure, judging.alpha), broken, {
    alpha: judging.alpha,
    requireUncertainty: judging.requireUncertainty,
    needed: () => rowsNeeded(measure, rule, judging.alpha),
  });
}

function tooSmall(rule: Rule, measure: Measure, minimum: number): Judged {
  const words = `${nameOf(rule, measure)} has ${counted(measure.n, 'row')}, fewer than ${grouped(minimum)}`;
  if (measure.origin === 'every') return { outcome: 'skipped', message: `${words}.` };
  const more = minimum - measure.n;
  return {
    outcome: 'inconclusive',
    message: `Not enough data to decide ${ruleText(rule, measure.slice)}: ${words}. ${counted(more, 'more row')} ${more === 1 ? 'is' : 'are'} needed.`,
    rowsNeeded: more,
  };
}

/** A decided check on rows that decide nothing, undecided. */
function bar(question: Question, judged: Judged, measure: Measure, { barred, alpha }: Judging): Judged {
  const { compared, origin } = measure;
  if (!barred || origin === 'run' || judged.outcome === 'error' || judged.outcome === 'skipped')
    return judged;
  const words = isQuantity(compared)
    ? (question.seen ?? seenWords(question.name, compared, question.rule, alpha))
    : undefined;
  const seen = words === undefined ? '' : ` ${words}.`;
  return {
    outcome: 'inconclusive',
    message: `Cannot tell: ${barred.because}.${seen}`,
    remedy: barred.remedy,
  };
}

/** A quantity as evidence shows it; an undefined one is null with its reason as method. */
function estimateOf(measured: Measured, n: number, alpha: number): Estimate {
  if (!isQuantity(measured))
    return {
      value: null,
      n,
      method: isUnusable(measured) ? measured.unusable : measured.undefined,
      confidence: 0,
    };
  const { value, interval, method } = measured;
  if (isUndefined(interval)) return { value, n: measured.n, method, confidence: 0 };
  const confidence = Number((1 - 2 * alpha).toFixed(10));
  return { value, n: measured.n, lower: interval.lower, upper: interval.upper, method, confidence };
}
