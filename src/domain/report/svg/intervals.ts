import type { Interval, Intervals } from '../../../foundation/exhibits/exhibit.ts';
import { formatEstimate, formatNumber, formatSigned } from '../../../foundation/text/numbers.ts';
import type { Markup } from '../html/element.ts';
import { drawing } from './drawing.ts';
import { dot, label, line, rectangle } from './marks.ts';
import { labelled } from './scale.ts';

const WIDTH = 960;
const ROW = 44;
const TOP = 40;
const LEFT = 330;
const RIGHT = 690;
const MIDDLE = (LEFT + RIGHT) / 2;

/**
 * Forest plot: a row for each estimate with its interval, all limits on one vertical line, right of the line where the
 * limit is met. Each row has its own scale, since metrics share none.
 */
export function intervalsPlot(id: string, { title, rows }: Intervals): Markup {
  const height = TOP + rows.length * ROW + 14;
  const bottom = height - 10;
  return drawing(
    id,
    { width: WIDTH, height, title, description: rows.map(sentence).join(' ') },
    rectangle({ x: MIDDLE, y: TOP - 8, width: RIGHT - MIDDLE + 14, height: bottom - TOP + 8 }, 'good', {
      opacity: 0.09,
      round: 4,
    }),
    rectangle({ x: LEFT - 14, y: TOP - 8, width: MIDDLE - LEFT + 14, height: bottom - TOP + 8 }, 'bad', {
      opacity: 0.09,
      round: 4,
    }),
    label([MIDDLE - 12, 16], 'not met', { anchor: 'end', tone: 'bad', size: 12 }),
    label([MIDDLE + 12, 16], 'met', { tone: 'good', size: 12 }),
    label([MIDDLE, 16], '|', { anchor: 'middle', tone: 'quiet', size: 12 }),
    line([MIDDLE, TOP - 8], [MIDDLE, bottom], 'ink', { width: 1.5 }),
    ...rows.flatMap((row, i) => drawnRow(row, TOP + i * ROW + ROW / 2)),
  );
}

/** Whether the distances of a row have a place on an axis. */
export const isDrawable = (row: Interval): boolean =>
  distancesOf(row).every((distance) => Number.isFinite(distance * 2));

/** Value and ends of the interval, measured from the limit, positive where it is met. */
function distancesOf({ value, lower, upper, limit, better }: Interval): readonly number[] {
  const ends = lower === undefined || upper === undefined ? [] : [lower, upper];
  return [value, ...ends].map((one) => (better === 'above' ? one - limit : limit - one));
}

function drawnRow(row: Interval, y: number): readonly Markup[] {
  const { tone = 'accent' } = row;
  const [distance = 0, ...ends] = distancesOf(row);
  const reach = Math.max(...[distance, ...ends].map(Math.abs));
  const x = (value: number): number =>
    reach === 0 ? MIDDLE : MIDDLE + (value / reach) * (RIGHT - MIDDLE - 6);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const whisker =
    ends.length === 0
      ? []
      : [
          line([x(low), y], [x(high), y], tone, { width: 3 }),
          line([x(low), y - 6], [x(low), y + 6], tone, { width: 2 }),
          line([x(high), y - 6], [x(high), y + 6], tone, { width: 2 }),
        ];
  return [
    label([0, y - 8], labelled(row.label, 44)),
    label([0, y + 9], labelled(row.note ?? '', 50), { tone, size: 12 }),
    ...whisker,
    dot([x(distance), y], 6, tone),
    label([RIGHT + 28, y], labelled(numbersOf(row), 40)),
  ];
}

const numbersOf = (row: Interval): string => formatEstimate(row, row.signed ? formatSigned : formatNumber);

const sentence = (row: Interval): string =>
  `${[row.label, row.note ?? ''].join(' ').trim()}: ${row.signed ? 'difference' : 'value'} ${numbersOf(row)}.`;
