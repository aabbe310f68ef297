import { formatSubject } from '../../foundation/rules/format.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import { percent } from '../../foundation/text/numbers.ts';
import { metricNamed } from '../metrics/catalogue.ts';
import type { MetricDefinition, MetricForm } from '../metrics/definition.ts';
import { isRunFact } from './run-fact-names.ts';
import { expectation, metricText, OPERATOR_WORDS } from './words.ts';

/** A rule in words. */
export interface Explained {
  readonly rule: string;
  /** What it asks. */
  readonly asks: string;
  /** How it is decided. */
  readonly test: string;
  /** How often it is wrong. */
  readonly errs: string;
  /** What INCONCLUSIVE would mean. */
  readonly open: string;
}

/** A rule as sentences: what it asks, its test, its error rate, and what INCONCLUSIVE would mean. */
export function explainRule(rule: Rule, alpha: number): Explained {
  const parts = isRunFact(rule.metric) ? ofRun(rule) : ofRows(rule, alpha);
  const warns =
    rule.severity === 'warn' ? ' It only warns: whatever the answer, it does not change the verdict.' : '';
  return { rule: rule.text, ...parts, asks: `${parts.asks}${warns}` };
}

type Parts = Omit<Explained, 'rule'>;

const ofRun = (rule: Rule): Parts => ({
  asks: `${metricText(rule)} of this run has to be ${expectation(rule.operator, rule.limit)}.`,
  test: 'The number is read from evidence of this run and compared as it is.',
  errs: 'The number is exact, so the answer is never wrong by chance.',
  open: 'INCONCLUSIVE: no evidence of this run has the number, or only a part of it is known.',
});

function ofRows(rule: Rule, alpha: number): Parts {
  const { worst, selectors, minimum } = rule;
  const level = percent(alpha);
  const isEach = selectors.some(({ value }) => value === '*') && !worst;
  const small = minimum === undefined ? '' : ` Slices with fewer than ${minimum} rows are left out.`;
  const each = isEach ? ` Each slice has a check of its own, at its own level.` : '';
  return {
    asks: `${subjectWords(rule)} has to be ${limitWords(rule)}.${small}`,
    test: `${testWords(rule)}, one-sided at ${level}.${each}`,
    errs: errorWords(rule, level, isEach),
    open: openWords(rule, percent(1 - 2 * alpha)),
  };
}

function subjectWords({ metric, selectors, worst }: Rule): string {
  const name = metricText({ metric });
  if (worst) return `The worst ${name} among ${formatSubject({ metric, selectors }).slice(name.length)}`;
  if (selectors.length === 0) return `The ${name} of the candidate`;
  return `The ${name} of the candidate on ${formatSubject({ metric, selectors }).slice(name.length)}`;
}

function limitWords({ limit, operator }: Rule): string {
  if (limit.kind === 'absolute') return expectation(operator, limit);
  const other =
    limit.kind === 'baseline'
      ? 'that of the baseline on the same rows'
      : `the ${formatSubject(limit)} of the candidate`;
  const relation = OPERATOR_WORDS[operator];
  const times = limit.factor === 1 ? other : `${limit.factor} times ${other}`;
  if (limit.offset === 0) return `${relation} ${times}`;
  const isAllowed = operator.startsWith('>') === limit.offset < 0;
  const by = Math.abs(limit.offset);
  const direction = limit.offset < 0 ? 'less' : 'more';
  return isAllowed
    ? `${relation} ${times}, where ${by} ${direction} is accepted`
    : `${relation} ${times} and ${by} ${direction}: a gain has to be proven`;
}

function testWords(rule: Rule): string {
  const metric = metricNamed(rule.metric);
  const method = metric
    ? methodWords(metric, rule)
    : 'the number of the metrics file, as a point without an interval';
  return rule.worst
    ? `${method}, in every slice. To pass, all slices must; to fail, one must at that level divided by the number of slices`
    : method;
}

const METHODS: Readonly<Record<MetricForm['kind'], string>> = {
  proportion: 'Clopper–Pearson limits',
  auc: 'DeLong limits',
  mean: "Student's t with Hall's correction on the losses of the rows",
  cells: 'a multinomial bootstrap of the confusion counts',
  rows: 'a bootstrap of rows',
  point: 'the number as a point: no sample knows its uncertainty',
};

/** How a metric of one model is judged. */
function ownWords(form: MetricForm): string {
  if (form.kind !== 'rows') return METHODS[form.kind];
  if (form.lossOfEach) return "Student's t with Hall's correction on the influence of each row";
  if (form.withoutEach) return JACKKNIFE;
  return form.quantile ? 'order statistics' : METHODS.rows;
}

const JACKKNIFE = 'the jackknife over rows';

function methodWords({ form }: MetricDefinition, { limit }: Rule): string {
  const own = ownWords(form);
  if (limit.kind === 'absolute') return own;
  if (limit.kind === 'slice') return `MOVER of two slices, each with ${own}`;
  if (form.kind === 'proportion')
    return limit.factor === 1 && form.pairable
      ? "Tango's score limits of the paired difference"
      : 'a multinomial bootstrap of both models on the same rows';
  if (form.kind === 'auc') return 'DeLong limits of the paired difference';
  if (form.kind === 'mean') return "Student's t with Hall's correction on the paired differences of the rows";
  if (form.kind === 'rows' && form.withoutEach) return `${JACKKNIFE}, paired`;
  return form.kind === 'point' ? own : `${METHODS[form.kind]}, both models on the same draw`;
}

function errorWords(rule: Rule, level: string, isEach: boolean): string {
  const { limit, operator } = rule;
  if (metricNamed(rule.metric)?.form.kind === 'point' || !metricNamed(rule.metric))
    return 'Nobody knows how often a point is wrong.';
  const where = rule.worst ? 'whose worst slice is exactly at the limit' : 'exactly at the limit';
  const passes = `A candidate ${where} passes in at most ${level} of evaluations, and fails in at most ${level}.`;
  const many = isEach
    ? ' With many slices at the limit, one of them fails more often than that; `worst(...)` corrects for it.'
    : '';
  const strict =
    limit.kind !== 'absolute' && limit.offset === 0 && limit.factor === 1
      ? ` So an equal ${limit.kind === 'baseline' ? 'model' : 'slice'} is INCONCLUSIVE, with any number of rows, unless a margin is given (\`${operator.startsWith('>') ? '-' : '+'} 0.01\`).`
      : '';
  return `${passes}${many}${strict}`;
}

function openWords({ limit, worst, metric }: Rule, interval: string): string {
  const what =
    limit.kind === 'absolute'
      ? `The ${interval} interval of ${metricText({ metric })}${worst ? ' in the worst slice' : ''} contains the limit`
      : `The ${interval} interval of the difference contains the limit`;
  return `INCONCLUSIVE: ${what}: these rows cannot tell. \`mlops gate plan\` says how many could.`;
}
