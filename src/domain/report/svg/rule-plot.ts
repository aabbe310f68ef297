import { outcomeTone, outcomeWord } from '../../../foundation/evidence/verdict-words.ts';
import { formatEstimate, formatNumber, formatSigned } from '../../../foundation/text/numbers.ts';
import type { RuleDistance } from '../facts/rule-distance.ts';
import type { Markup } from '../html/element.ts';
import { dot, drawing, label, line, rectangle, type Tone } from './drawing.ts';
import { labelled } from './scale.ts';

const WIDTH = 960;
const ROW = 44;
const TOP = 40;
const LEFT = 330;
const RIGHT = 690;
const MIDDLE = (LEFT + RIGHT) / 2;

/**
 * Forest plot of a gate: a row for each rule, its limit on one vertical line, the estimate as a dot with its
 * interval, right of the line where the rule is met. Each row has its own scale, since metrics share none.
 */
export function rulePlot(id: string, distances: readonly RuleDistance[]): Markup {
  const height = TOP + distances.length * ROW + 14;
  const bottom = height - 10;
  return drawing(
    id,
    { width: WIDTH, height },
    'How far each rule is from its limit',
    distances.map(sentence).join(' '),
    rectangle(MIDDLE, TOP - 8, RIGHT - MIDDLE + 14, bottom - TOP + 8, 'good', 0.09, 4),
    rectangle(LEFT - 14, TOP - 8, MIDDLE - LEFT + 14, bottom - TOP + 8, 'bad', 0.09, 4),
    label(MIDDLE - 12, 16, 'not met', 'end', 'bad', 12),
    label(MIDDLE + 12, 16, 'met', 'start', 'good', 12),
    label(MIDDLE, 16, '|', 'middle', 'quiet', 12),
    line(MIDDLE, TOP - 8, MIDDLE, bottom, 'ink', 1.5),
    ...distances.flatMap((distance, i) => row(distance, TOP + i * ROW + ROW / 2)),
  );
}

function row(distance: RuleDistance, y: number): readonly Markup[] {
  const { check, lower, upper, shown, signed } = distance;
  const tone: Tone = outcomeTone(check);
  const reach = Math.max(Math.abs(distance.distance), Math.abs(lower ?? 0), Math.abs(upper ?? 0));
  const x = (value: number): number =>
    reach === 0 ? MIDDLE : MIDDLE + (value / reach) * (RIGHT - MIDDLE - 6);
  const whisker =
    lower === undefined || upper === undefined
      ? []
      : [
          line(x(lower), y, x(upper), y, tone, 3),
          line(x(lower), y - 6, x(lower), y + 6, tone, 2),
          line(x(upper), y - 6, x(upper), y + 6, tone, 2),
        ];
  const number = signed ? formatSigned : formatNumber;
  return [
    label(0, y - 8, labelled(check.target, 44), 'start', 'ink'),
    label(0, y + 9, labelled(`${check.expected} · ${outcomeWord(check)}`, 50), 'start', tone, 12),
    ...whisker,
    dot(x(distance.distance), y, 6, tone),
    label(RIGHT + 28, y, labelled(formatEstimate(shown, number), 40), 'start', 'ink'),
  ];
}

const sentence = ({ check, shown, signed }: RuleDistance): string =>
  `${check.target} ${check.expected}: ${outcomeWord(check)}, ${signed ? 'difference' : 'value'} ${formatEstimate(shown, signed ? formatSigned : formatNumber)}.`;
