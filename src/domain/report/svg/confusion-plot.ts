import { formatNumber } from '../../../foundation/text/numbers.ts';
import type { Confusion } from '../facts/evaluation.ts';
import type { Markup } from '../html/element.ts';
import { drawing, label, rectangle } from './drawing.ts';
import { labelled } from './scale.ts';

const LEFT = 130;
const TOP = 56;
const LARGEST = 110;
const WIDTH_OF_CELLS = 480;

/** Confusion matrix: rows are labels, columns predictions; a cell is as dark as its share of its label's rows. */
export function confusionPlot(id: string, { classes, cells }: Confusion): Markup {
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
  return drawing(
    id,
    { width: LEFT + k * side + 10, height: TOP + k * height + 6 },
    'Confusion matrix',
    cells
      .map(
        (count, at) =>
          `${classes[Math.floor(at / k)]} predicted as ${classes[at % k]}: ${formatNumber(count)}.`,
      )
      .join(' '),
    label(LEFT + (k * side) / 2, 12, 'predicted', 'middle', 'quiet', 12),
    label(0, 12, 'label', 'start', 'quiet', 12),
    ...classes.map((name, i) =>
      label(LEFT + (i + 0.5) * side, 38, labelled(name, Math.max(4, side / 8)), 'middle'),
    ),
    ...classes.map((name, i) => label(LEFT - 10, TOP + (i + 0.5) * height, labelled(name, 16), 'end')),
    ...cells.flatMap(cell),
  );
}
