import type { Curve } from '../../../foundation/exhibits/exhibit.ts';
import { formatNumber } from '../../../foundation/text/numbers.ts';
import type { Markup } from '../html/element.ts';
import { drawing } from './drawing.ts';
import { label, line, trace } from './marks.ts';
import type { Tone } from './palette.ts';
import { labelled, linearScale, ticks } from './scale.ts';

const SIZE = { width: 960, height: 420 };
const [LEFT, RIGHT, TOP, BOTTOM] = [70, 940, 40, 360];
/** Series differ in tone and in dash, so that colour is never all that tells them apart. */
const STYLES: readonly (readonly [Tone, string | undefined])[] = [
  ['accent', undefined],
  ['quiet', '6 4'],
  ['open', '2 3'],
  ['good', '8 3 2 3'],
];

/** Lines through points, on one pair of axes. */
export function curvePlot(id: string, { title, x: xName, y: yName, series }: Curve): Markup {
  const points = series.flatMap((one) => one.points);
  const domains = [0, 1].map((axis) => spread(points.map((point) => point[axis]!)));
  const x = linearScale(domains[0]!, [LEFT, RIGHT]);
  const y = linearScale(domains[1]!, [BOTTOM, TOP]);
  const styleOf = (i: number) => STYLES[i % STYLES.length]!;
  return drawing(
    id,
    { ...SIZE, title, description: series.map(({ name, points: own }) => sentence(name, own)).join(' ') },
    ...ticks(domains[0]!, 5).flatMap((tick) => [
      line([x(tick), TOP], [x(tick), BOTTOM], 'line'),
      label([x(tick), BOTTOM + 16], String(tick), { anchor: 'middle', tone: 'quiet', size: 12 }),
    ]),
    ...ticks(domains[1]!, 5).flatMap((tick) => [
      line([LEFT, y(tick)], [RIGHT, y(tick)], 'line'),
      label([LEFT - 8, y(tick)], String(tick), { anchor: 'end', tone: 'quiet', size: 12 }),
    ]),
    label([(LEFT + RIGHT) / 2, BOTTOM + 40], xName, { anchor: 'middle', tone: 'quiet', size: 12 }),
    label([0, TOP - 24], yName, { tone: 'quiet', size: 12 }),
    ...series.flatMap(({ name, tone, points: own }, i) => {
      const [colour, dash] = styleOf(i);
      const at = RIGHT - (series.length - i) * 130;
      return [
        trace(
          own.map(([px, py]) => [x(px), y(py)] as const),
          tone ?? colour,
          dash,
        ),
        line([at, TOP - 24], [at + 24, TOP - 24], tone ?? colour, { width: 2, dash }),
        label([at + 30, TOP - 24], labelled(name, 13), { size: 12 }),
      ];
    }),
  );
}

function spread(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}

const sentence = (name: string, points: readonly (readonly [number, number])[]): string => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return `${name}: no points.`;
  const place = ([px, py]: readonly [number, number]) => `(${formatNumber(px)}, ${formatNumber(py)})`;
  return `${name}: ${points.length} points from ${place(first)} to ${place(last)}.`;
};
