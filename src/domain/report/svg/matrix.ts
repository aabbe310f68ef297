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
    const middle = [x + (side - 3) / 2, y + (height - 3) / 2] as const;
    return [
      rectangle(x, y, side - 3, height - 3, row === column ? 'accent' : 'bad', 0.06 + 0.5 * share, 4),
      label(middle[0], middle[1] - (k <= 4 ? 8 : 0), formatNumber(count), 'middle', 'ink', k <= 8 ? 13 : 10),
      ...(k <= 4
        ? [label(middle[0], middle[1] + 10, `${(share * 100).toFixed(1)} %`, 'middle', 'ink', 11)]
        : []),
    ];
  };
  const sentences = cells.map(
    (count, at) =>
      `${rowsAre} ${classes[Math.floor(at / k)]}, ${columnsAre} ${classes[at % k]}: ${formatNumber(count)}.`,
  );
  return drawing(
    id,
    { width: LEFT + k * side + 10, height: TOP + k * height + 6 },
    title,
    sentences.join(' '),
    label(LEFT + (k * side) / 2, 12, columnsAre, 'middle', 'quiet', 12),
    label(0, 12, rowsAre, 'start', 'quiet', 12),
    ...classes.map((name, i) =>
      label(LEFT + (i + 0.5) * side, 38, labelled(name, Math.max(4, side / 8)), 'middle'),
    ),
    ...classes.map((name, i) => label(LEFT - 10, TOP + (i + 0.5) * height, labelled(name, 16), 'end')),
    ...cells.flatMap(cell),
  );
}
