import type { Dots, Exhibit } from '../../../foundation/exhibits/exhibit.ts';
import { titleOf } from '../fold.ts';
import { curvePlot } from '../svg/curve.ts';
import { dotsPlot } from '../svg/dots.ts';
import { histogramPlot } from '../svg/histogram.ts';
import { intervalsPlot, isDrawable } from '../svg/intervals.ts';
import { matrixPlot } from '../svg/matrix.ts';
import { element, type Markup, NOTHING } from './element.ts';
import { folded } from './table.ts';

/** Rows of a chart; beyond it the table tells more than dots do. */
const DRAWN = 40;
/** Classes beyond which a matrix cannot be read. */
const CLASSES = 20;
/** Near the end of the number range a difference has no place on any axis. */
const FARTHEST = 1e300;

type Chart = Exclude<Exhibit, { kind: 'table' | 'text' }>;

/** The chart of an exhibit under its caption; nothing where there is nothing that can be drawn. */
export function chartFigure(chart: Chart, id: string): Markup {
  switch (chart.kind) {
    case 'intervals': {
      const rows = chart.rows.filter(isDrawable).slice(0, DRAWN);
      return rows.length === 0
        ? NOTHING
        : figure(chart, intervalsPlot(id, { ...chart, rows }), cut(chart, rows));
    }
    case 'dots': {
      const rows = drawnDots(chart);
      return rows.length === 0 ? NOTHING : figure(chart, dotsPlot(id, { ...chart, rows }), cut(chart, rows));
    }
    case 'curve': {
      const finite = chart.series.every(({ points }) => points.flat().every(isNear));
      return finite && chart.series.length > 0 ? figure(chart, curvePlot(id, chart)) : NOTHING;
    }
    case 'matrix': {
      const { classes, cells } = chart;
      const square = classes.length > 0 && cells.length === classes.length ** 2;
      return square && classes.length <= CLASSES ? figure(chart, matrixPlot(id, chart)) : NOTHING;
    }
    case 'histogram': {
      const bins = chart.bins.slice(0, DRAWN);
      if (bins.length === 0) return NOTHING;
      return folded(
        chart.title,
        figure(chart, histogramPlot(id, { ...chart, bins }), cutBins(chart, bins.length)),
      );
    }
  }
}

const isNear = (value: number): boolean => Math.abs(value) < FARTHEST;

/** The rows of most weight, in the order of the exhibit. */
function drawnDots({ rows, reference }: Dots): Dots['rows'] {
  const all = [...rows, ...(reference ? [reference] : [])];
  if (!all.every(({ value }) => isNear(value))) return [];
  const largest = new Set(rows.toSorted((a, b) => (b.weight ?? 0) - (a.weight ?? 0)).slice(0, DRAWN));
  return rows.filter((row) => largest.has(row));
}

const cut = ({ kind, rows }: Chart & { rows: readonly unknown[] }, drawn: readonly unknown[]): string =>
  drawn.length === rows.length
    ? ''
    : `${kind === 'dots' ? 'The largest' : 'The first'} ${drawn.length} of ${rows.length}`;
const cutBins = ({ bins }: { bins: readonly unknown[] }, drawn: number): string =>
  drawn === bins.length ? '' : `The first ${drawn} of ${bins.length}`;

/** A chart under its caption; wide ones scroll within their own box. */
function figure(exhibit: Chart, chart: Markup, note = ''): Markup {
  const text = [titleOf(exhibit), exhibit.caption ?? '', note].filter((part) => part !== '').join('. ');
  return element(
    'figure',
    {},
    element('figcaption', {}, text),
    element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': text }, chart),
  );
}
