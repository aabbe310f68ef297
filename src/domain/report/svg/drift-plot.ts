import { formatNumber } from '../../../foundation/text/numbers.ts';
import type { DriftedColumn } from '../facts/drift.ts';
import { isNumber } from '../facts/number.ts';
import type { Markup } from '../html/element.ts';
import { drawing, label, line, rectangle } from './drawing.ts';
import { labelled, labelRoom, linearScale, ticks } from './scale.ts';

const WIDTH = 960;
const ROW = 26;
const TOP = 34;
const RIGHT = 780;
/** Effect size from which a column may count as drifted; drawn, not decided here. */
const THRESHOLD = 0.1;

/** Bars of effect size by column, largest first, with the line from which a column may count as drifted. */
export function driftPlot(id: string, columns: readonly DriftedColumn[]): Markup {
  const drawn = columns.filter((column): column is DriftedColumn & { effect: number } =>
    isNumber(column.effect),
  );
  const left = labelRoom(drawn.map(({ column }) => labelled(column, 30)));
  const height = TOP + drawn.length * ROW + 12;
  const domain = [0, Math.max(THRESHOLD * 1.6, ...drawn.map(({ effect }) => effect))] as const;
  const x = linearScale(domain, [left, RIGHT]);
  const row = ({ column, effect, state, measure }: DriftedColumn & { effect: number }, i: number) => {
    const y = TOP + i * ROW + ROW / 2;
    return [
      label(left - 12, y, labelled(column, 30), 'end'),
      rectangle(
        left,
        y - 8,
        Math.max(1, x(effect) - left),
        16,
        state === 'drifted' ? 'open' : 'accent',
        0.85,
      ),
      label(RIGHT + 12, y, `${formatNumber(effect)}  ${measure}`, 'start', 'ink', 12),
    ];
  };
  return drawing(
    id,
    { width: WIDTH, height },
    'How far each column has moved',
    drawn
      .map(({ column, effect, measure, state }) => `${column}: ${measure} ${formatNumber(effect)}, ${state}.`)
      .join(' '),
    ...ticks(domain, 5).flatMap((tick) => [
      line(x(tick), TOP - 6, x(tick), height - 8, 'line'),
      label(x(tick), TOP - 18, String(tick), 'middle', 'quiet', 12),
    ]),
    ...drawn.flatMap(row),
    line(x(THRESHOLD), TOP - 8, x(THRESHOLD), height - 6, 'ink', 1.5, '5 4'),
  );
}
