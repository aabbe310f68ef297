import { counted } from '../../../foundation/text/counted.ts';
import { formatNumber } from '../../../foundation/text/numbers.ts';
import type { Markup } from '../html/element.ts';
import { element } from '../html/element.ts';
import { dot, drawing, label, line } from './drawing.ts';
import { labelled, labelRoom, linearScale, ticks } from './scale.ts';

const WIDTH = 960;
const ROW = 24;
const GAP = 14;
const TOP = 34;
const RIGHT = 850;

export interface SlicePoint {
  readonly column: string;
  readonly name: string;
  readonly value: number;
  readonly n: number;
}

/** Dot plot of one metric: a row for each slice, its area by rows, against the value over all rows. */
export function slicePlot(
  id: string,
  metric: string,
  overall: number,
  points: readonly SlicePoint[],
): Markup {
  const left = labelRoom(points.map(nameOf));
  const tops = rowTops(points);
  const height = TOP + (tops.at(-1) ?? 0) + ROW + 12;
  const values = [overall, ...points.map(({ value }) => value)];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = (high - low || Math.abs(high) || 1) * 0.06;
  const domain = [low - pad, high + pad] as const;
  const x = linearScale(domain, [left, RIGHT]);
  const most = Math.max(...points.map(({ n }) => n), 1);
  const row = (point: SlicePoint, i: number): readonly Markup[] => {
    const { name, column, value, n } = point;
    const y = TOP + tops[i]! + ROW / 2;
    const hint = element(
      'title',
      {},
      `${column} ${name}: ${metric} ${formatNumber(value)}, ${counted(n, 'row')}`,
    );
    return [
      line(left, y, RIGHT, y, 'line'),
      label(left - 12, y, nameOf(point), 'end'),
      line(x(overall), y, x(value), y, 'accent', 2),
      dot(x(value), y, 3 + 5 * Math.sqrt(n / most), 'accent', hint),
      label(RIGHT + 12, y, formatNumber(value), 'start', 'ink', 12),
    ];
  };
  return drawing(
    id,
    { width: WIDTH, height },
    `${metric} by slice`,
    `Over all rows ${formatNumber(overall)}. ${points.map(({ column, name, value }) => `${column} ${name}: ${formatNumber(value)}.`).join(' ')}`,
    ...ticks(domain, 5).flatMap((tick) => [
      line(x(tick), TOP - 6, x(tick), height - 8, 'line'),
      label(x(tick), TOP - 18, String(tick), 'middle', 'quiet', 12),
    ]),
    line(x(overall), TOP - 8, x(overall), height - 6, 'ink', 1.5, '5 4'),
    ...points.flatMap(row),
  );
}

const nameOf = ({ column, name }: SlicePoint): string => labelled(`${column} ${name}`, 30);

/** Top of each row; slices of another column stand apart. */
function rowTops(points: readonly SlicePoint[]): readonly number[] {
  let top = 0;
  return points.map(({ column }, i) => {
    if (i > 0) top += points[i - 1]!.column === column ? ROW : ROW + GAP;
    return top;
  });
}
