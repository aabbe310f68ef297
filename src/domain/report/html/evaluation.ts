import { formatNumber } from '../../../foundation/text/numbers.ts';
import { type Evaluation, leadingMetrics, type Metric, type SliceMetrics } from '../facts/evaluation.ts';
import { isNumber, type Shown, shownText } from '../facts/number.ts';
import { confusionPlot } from '../svg/confusion-plot.ts';
import { slicePlot } from '../svg/slice-plot.ts';
import { element, fragment, type Markup } from './element.ts';
import { DRAWN, figure } from './figure.ts';
import { folded, type HtmlColumn, htmlTable } from './table.ts';

/** Classes beyond which a matrix cannot be read. */
const CLASSES = 20;

/** Metrics over all rows beside the confusion matrix, then the leading metric by slice. */
export function evaluationPart(evaluation: Evaluation, anchor: string): Markup {
  const { confusion } = evaluation;
  const matrix =
    confusion && confusion.classes.length <= CLASSES
      ? [figure('Confusion matrix', confusionPlot(`${anchor}-confusion`, confusion))]
      : [];
  const metrics = htmlTable('Metrics over all rows', evaluation.metrics, metricColumns);
  const left = element('div', {}, element('h3', {}, 'Metrics over all rows'), metrics);
  return fragment(
    element('div', { class: 'pair' }, left, ...matrix),
    ...slicesFigure(evaluation, anchor),
    slicesTable(evaluation),
  );
}

const metricColumns: readonly HtmlColumn<Metric>[] = [
  { head: 'metric', kind: 'name', cell: ({ name }) => element('code', {}, name) },
  { head: 'value', kind: 'number', cell: ({ value }) => shownText(value) },
];

const NOT_MEASURED: Shown = { undefined: 'not measured' };
const valueIn = (slice: SliceMetrics, name: string): Shown =>
  slice.metrics.find((metric) => metric.name === name)?.value ?? NOT_MEASURED;

/** A dot plot of the leading metric, of the largest slices. */
function slicesFigure(evaluation: Evaluation, anchor: string): readonly Markup[] {
  const [leading] = leadingMetrics(evaluation);
  const overall = evaluation.metrics.find(({ name }) => name === leading)?.value;
  if (leading === undefined || !isNumber(overall)) return [];
  const points = evaluation.slices.flatMap((slice) => {
    const value = valueIn(slice, leading);
    return isNumber(value) ? [{ column: slice.column, name: slice.value, n: slice.n, value }] : [];
  });
  // Near the end of the number range a difference has no place on any axis.
  const drawable = points.every(({ value }) => Math.abs(value) < 1e300);
  if (points.length === 0 || !drawable || Math.abs(overall) >= 1e300) return [];
  const largest = points.toSorted((a, b) => b.n - a.n).slice(0, DRAWN);
  const drawn = points.filter((point) => largest.includes(point));
  const some = points.length > drawn.length ? `; the ${DRAWN} largest slices` : '';
  const caption = `${leading} by slice; dashed line: all rows; area of a dot: rows${some}`;
  return [figure(caption, slicePlot(`${anchor}-slices`, leading, overall, drawn))];
}

function slicesTable(evaluation: Evaluation): Markup {
  const metrics = leadingMetrics(evaluation).map(
    (name): HtmlColumn<SliceMetrics> => ({
      head: name,
      kind: 'number',
      cell: (slice) => shownText(valueIn(slice, name)),
    }),
  );
  const columns: readonly HtmlColumn<SliceMetrics>[] = [
    { head: 'slice', kind: 'name', cell: ({ column, value }) => element('code', {}, `${column} = ${value}`) },
    { head: 'rows', kind: 'number', cell: ({ n }) => formatNumber(n) },
    ...metrics,
  ];
  const { slices } = evaluation;
  return folded(`Metrics by slice (${slices.length})`, htmlTable('Metrics by slice', slices, columns));
}
