import type { Matrix } from '../../../foundation/exhibits/exhibit.ts';
import { formatNumber } from '../../../foundation/text/numbers.ts';
import type { Markup } from '../html/element.ts';
import { drawing } from './drawing.ts';
import { label, rectangle } from './marks.ts';
import { labelled } from './scale.ts';

const LEFT = 130;
const TOP = 56;
const LARGEST = 110;
const WIDTH_OF_CELLS = 480;

/** Classes against classes; a cell is as dark as its share of its row, in another colour off the diagonal. */
export function matrixPlot(id: string, { title, rowsAre, columnsAre, classes, cells }: Matrix): Markup {
  const k = classes.length;
  const side = Math.min(LARGEST, WIDTH_OF_CELLS / k);
  const height = k <= 2 ? 62 : Math.max(26, side * 0.7);
  const sums = classes.map((_, row) =>
    cells.slice(row * k, (row + 1) * k).reduce((sum, count) => sum + count, 0),
  );
  const cell = (count: number, at: number): readonly Markup[] => {
    const [row, column] = [Math.floor(at / k), at % k];
    const share = sums[row] ? count / sums[row] : 0;
    const x = LEFT + column * side;
    const y = TOP + row * height;
    const [middle, centre] = [x + (side - 3) / 2, y + (height - 3) / 2];
    return [
      rectangle({ x, y, width: side - 3, height: height - 3 }, row === column ? 'accent' : 'bad', {
        opacity: 0.06 + 0.5 * share,
        round: 4,
      }),
      label([middle, centre - (k <= 4 ? 8 : 0)], formatNumber(count), {
        anchor: 'middle',
        size: k <= 8 ? 13 : 10,
      }),
      ...(k <= 4
        ? [label([middle, centre + 10], `${(share * 100).toFixed(1)} %`, { anchor: 'middle', size: 11 })]
        : []),
    ];
  };
  const sentences = cells.map(
    (count, at) =>
      `${rowsAre} ${classes[Math.floor(at / k)]}, ${columnsAre} ${classes[at % k]}: ${formatNumber(count)}.`,
  );
  return drawing(
    id,
    { width: LEFT + k * side + 10, height: TOP + k * height + 6, title, description: sentences.join(' ') },
    label([LEFT + (k * side) / 2, 12], columnsAre, { anchor: 'middle', tone: 'quiet', size: 12 }),
    label([0, 12], rowsAre, { tone: 'quiet', size: 12 }),
    ...classes.map((name, i) =>
      label([LEFT + (i + 0.5) * side, 38], labelled(name, Math.max(4, side / 8)), { anchor: 'middle' }),
    ),
    ...classes.map((name, i) =>
      label([LEFT - 10, TOP + (i + 0.5) * height], labelled(name, 16), { anchor: 'end' }),
    ),
    ...cells.flatMap(cell),
  );
}
