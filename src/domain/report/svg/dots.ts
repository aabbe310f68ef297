import type { Dot, Dots } from '../../../foundation/exhibits/exhibit.ts';
import { formatNumber } from '../../../foundation/text/numbers.ts';
import { element, type Markup } from '../html/element.ts';
import { drawing } from './drawing.ts';
import { dot, label, line, rectangle } from './marks.ts';
import { labelled, labelRoom, linearScale, ticks } from './scale.ts';

const WIDTH = 960;
const GAP = 14;
const TOP = 34;
/** Bars have thicker rows, and room for their measure. */
const SHAPES = { bar: { row: 26, right: 780 }, dot: { row: 24, right: 850 } } as const;

/** Values by name on one scale, with the reference as a dashed line: bars from 0, or dots on stems from the reference. */
export function dotsPlot(id: string, dots: Dots): Markup {
  const { mark, rows, reference } = dots;
  const { row: rowHeight, right } = SHAPES[mark];
  const left = labelRoom(rows.map(nameOf));
  const tops = rowTops(rows, rowHeight);
  const height = TOP + (tops.at(-1) ?? 0) + rowHeight + 12;
  const domain = domainOf(dots);
  const x = linearScale(domain, [left, right]);
  const most = Math.max(1, ...rows.map(({ weight = 1 }) => weight));
  const drawnRow = (row: Dot, i: number): readonly Markup[] => {
    const y = TOP + tops[i]! + rowHeight / 2;
    const from = x(mark === 'bar' ? 0 : (reference?.value ?? domain[0]));
    const span = { from, to: x(row.value), y };
    const drawn = mark === 'bar' ? bar(row, span) : stem(row, span, most);
    const value = [formatNumber(row.value), row.measure].filter(Boolean).join('  ');
    return [
      ...(mark === 'dot' ? [line([left, y], [right, y], 'line')] : []),
      label([left - 12, y], nameOf(row), { anchor: 'end' }),
      ...drawn,
      label([right + 12, y], value, { size: 12 }),
    ];
  };
  return drawing(
    id,
    { width: WIDTH, height, title: dots.title, description: sentences(dots) },
    ...ticks(domain, 5).flatMap((tick) => [
      line([x(tick), TOP - 6], [x(tick), height - 8], 'line'),
      label([x(tick), TOP - 18], String(tick), { anchor: 'middle', tone: 'quiet', size: 12 }),
    ]),
    ...rows.flatMap(drawnRow),
    ...(reference
      ? [
          line([x(reference.value), TOP - 8], [x(reference.value), height - 6], 'ink', {
            width: 1.5,
            dash: '5 4',
          }),
        ]
      : []),
  );
}

/** From the reference to the value, on the height of their row. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

const bar = ({ tone = 'accent' }: Dot, { from, to, y }: Span): readonly Markup[] => [
  rectangle({ x: Math.min(from, to), y: y - 8, width: Math.max(1, Math.abs(to - from)), height: 16 }, tone, {
    opacity: 0.85,
  }),
];

function stem(row: Dot, { from, to, y }: Span, most: number): readonly Markup[] {
  const { tone = 'accent', weight = most } = row;
  const hint = element('title', {}, sentence(row));
  return [
    line([from, y], [to, y], tone, { width: 2 }),
    dot([to, y], 3 + 5 * Math.sqrt(Math.max(0, weight) / most), tone, hint),
  ];
}

function domainOf({ mark, rows, reference }: Dots): readonly [number, number] {
  const values = rows.map(({ value }) => value);
  if (mark === 'bar') return [Math.min(0, ...values), Math.max((reference?.value ?? 0) * 1.6, ...values)];
  const all = [...values, ...(reference ? [reference.value] : [])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const pad = (high - low || Math.abs(high) || 1) * 0.06;
  return [low - pad, high + pad];
}

const fullName = ({ group, label: name }: Dot): string => [group, name].filter(Boolean).join(' ');
const nameOf = (row: Dot): string => labelled(fullName(row), 30);

const sentence = (row: Dot): string => {
  const { measure, value, note } = row;
  const found = [measure, formatNumber(value)].filter(Boolean).join(' ');
  return `${fullName(row)}: ${[found, note].filter(Boolean).join(', ')}.`;
};

const sentences = ({ rows, reference }: Dots): string =>
  [
    ...(reference ? [`${reference.label}: ${formatNumber(reference.value)}.`] : []),
    ...rows.map(sentence),
  ].join(' ');

/** Top of each row; rows of another group stand apart. */
function rowTops(rows: readonly Dot[], height: number): readonly number[] {
  let top = 0;
  return rows.map(({ group }, i) => {
    if (i > 0) top += rows[i - 1]!.group === group ? height : height + GAP;
    return top;
  });
}
