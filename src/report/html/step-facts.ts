import type { Evidence } from '../../evidence/evidence.ts';
import { type DriftedColumn, readDrift } from '../facts/drift.ts';
import {
  type Evaluation,
  leadingMetrics,
  type Metric,
  readEvaluation,
  type SliceMetrics,
} from '../facts/evaluation.ts';
import { isNumber, type Shown } from '../facts/number.ts';
import { ruleDistance } from '../facts/rule-distance.ts';
import { confusionPlot } from '../svg/confusion-plot.ts';
import { driftPlot } from '../svg/drift-plot.ts';
import { rulePlot } from '../svg/rule-plot.ts';
import { slicePlot } from '../svg/slice-plot.ts';
import { formatNumber } from '../words.ts';
import { element, fragment, type Markup, NOTHING } from './element.ts';
import { folded, type HtmlColumn, htmlTable } from './table.ts';

/** Rows of a chart; beyond it the table tells more than dots do. */
const DRAWN = 40;

/** Charts and tables of what a step saw, where its facts are of a shape known here. */
export function stepFacts(evidence: Evidence, anchor: string): Markup {
  return fragment(rulesPart(evidence, anchor), evaluationPart(evidence, anchor), driftPart(evidence, anchor));
}

const shown = (value: Shown): string =>
  isNumber(value) ? formatNumber(value) : `undefined: ${value.undefined}`;

function figure(caption: string, chart: Markup): Markup {
  return element(
    'figure',
    {},
    element('figcaption', {}, caption),
    element('div', { class: 'scroll' }, chart),
  );
}

function rulesPart({ step, checks }: Evidence, anchor: string): Markup {
  if (step !== 'gate-model') return NOTHING;
  const distances = checks
    .flatMap((check) => ruleDistance(check) ?? [])
    .filter(({ check }) => check.outcome !== 'skipped');
  if (distances.length === 0) return NOTHING;
  const caption =
    'How far each rule is from its limit; dot: estimate, bar: interval; each row on its own scale';
  return figure(caption, rulePlot(`${anchor}-rules`, distances.slice(0, DRAWN)));
}

function evaluationPart({ step, facts }: Evidence, anchor: string): Markup {
  const evaluation = step === 'train-evaluate' ? readEvaluation(facts) : undefined;
  if (!evaluation) return NOTHING;
  const { confusion } = evaluation;
  const matrix =
    confusion && confusion.classes.length <= 20
      ? [figure('Confusion matrix', confusionPlot(`${anchor}-confusion`, confusion))]
      : [];
  const metrics = htmlTable('Metrics over all rows', evaluation.metrics, metricColumns);
  return fragment(
    element(
      'div',
      { class: 'pair' },
      element('div', {}, element('h3', {}, 'Metrics over all rows'), metrics),
      ...matrix,
    ),
    ...sliceCharts(evaluation, anchor),
    slicesTable(evaluation),
  );
}

const metricColumns: readonly HtmlColumn<Metric>[] = [
  { head: 'metric', kind: 'name', cell: ({ name }) => element('code', {}, name) },
  { head: 'value', kind: 'number', cell: ({ value }) => shown(value) },
];

const valueIn = (slice: SliceMetrics, name: string): Shown | undefined =>
  slice.metrics.find((metric) => metric.name === name)?.value;

/** One dot plot for the leading metric. */
function sliceCharts(evaluation: Evaluation, anchor: string): readonly Markup[] {
  const [leading] = leadingMetrics(evaluation);
  const overall = evaluation.metrics.find(({ name }) => name === leading)?.value;
  if (leading === undefined || !isNumber(overall)) return [];
  const points = evaluation.slices.flatMap((slice) => {
    const value = valueIn(slice, leading);
    return isNumber(value) ? [{ column: slice.column, name: slice.value, n: slice.n, value }] : [];
  });
  if (points.length === 0) return [];
  const largest = points.toSorted((a, b) => b.n - a.n).slice(0, DRAWN);
  const drawn = points.filter((point) => largest.includes(point));
  const left = points.length > drawn.length ? `; the ${DRAWN} largest slices` : '';
  const caption = `${leading} by slice; dashed line: all rows; area of a dot: rows${left}`;
  return [figure(caption, slicePlot(`${anchor}-slices`, leading, overall, drawn))];
}

function slicesTable(evaluation: Evaluation): Markup {
  const names = leadingMetrics(evaluation);
  const columns: readonly HtmlColumn<SliceMetrics>[] = [
    { head: 'slice', kind: 'name', cell: ({ column, value }) => element('code', {}, `${column} = ${value}`) },
    { head: 'rows', kind: 'number', cell: ({ n }) => formatNumber(n) },
    ...names.map(
      (name): HtmlColumn<SliceMetrics> => ({
        head: name,
        kind: 'number',
        cell: (slice) => shown(valueIn(slice, name) ?? { undefined: 'not measured' }),
      }),
    ),
  ];
  return folded(
    `All ${evaluation.slices.length} slices`,
    htmlTable('Metrics by slice', evaluation.slices, columns),
  );
}

function driftPart({ step, facts }: Evidence, anchor: string): Markup {
  const columns = step === 'detect-drift' ? readDrift(facts) : undefined;
  if (!columns || columns.length === 0) return NOTHING;
  const caption =
    'How far each column has moved; dashed line: effect size from which a column may count as drifted';
  return fragment(
    figure(caption, driftPlot(`${anchor}-drift`, columns.slice(0, DRAWN))),
    folded(`All ${columns.length} columns`, htmlTable('Drift by column', columns, driftColumns)),
  );
}

const driftColumns: readonly HtmlColumn<DriftedColumn>[] = [
  { head: 'column', kind: 'name', cell: ({ column }) => element('code', {}, column) },
  { head: 'state', cell: ({ state }) => state },
  { head: 'effect', kind: 'number', cell: ({ effect }) => shown(effect) },
  { head: 'measure', cell: ({ measure }) => measure },
  { head: 'PSI', kind: 'number', cell: ({ psi }) => shown(psi) },
  { head: 'why', cell: ({ why }) => why || '–' },
];
