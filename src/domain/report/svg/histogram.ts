import type { Histogram } from '../../../foundation/exhibits/exhibit.ts';
import { percent } from '../../../foundation/text/numbers.ts';
import type { Markup } from '../html/element.ts';
import { drawing } from './drawing.ts';
import { label, rectangle } from './marks.ts';
import type { Tone } from './palette.ts';
import { labelled, labelRoom, linearScale } from './scale.ts';

const WIDTH = 960;
const TOP = 30;
const RIGHT = 850;
const BAR = 12;
const GAP = 10;
/** Tones of the series, in their order. */
const TONES: readonly Tone[] = ['quiet', 'accent', 'open', 'good'];

/** A row of bars for each bin, one bar a series, as long as the share of the series that is in the bin. */
export function histogramPlot(id: string, { title, series, bins }: Histogram): Markup {
  const totals = series.map((_, s) => bins.reduce((sum, { counts }) => sum + (counts[s] ?? 0), 0));
  const shareOf = (counts: readonly number[], s: number): number =>
    totals[s] ? (counts[s] ?? 0) / totals[s] : 0;
  const most = Math.max(...bins.flatMap(({ counts }) => series.map((_, s) => shareOf(counts, s))), 1e-9);
  const left = labelRoom(bins.map((bin) => labelled(bin.label, 30)));
  const x = linearScale([0, most], [left, RIGHT]);
  const rowHeight = series.length * BAR + GAP;
  const drawnBin = ({ label: name, counts }: Histogram['bins'][number], i: number): readonly Markup[] => {
    const y = TOP + i * rowHeight;
    return [
      label([left - 12, y + (rowHeight - GAP) / 2], labelled(name, 30), { anchor: 'end' }),
      ...series.flatMap((_, s) => {
        const share = shareOf(counts, s);
        const top = y + s * BAR;
        return [
          rectangle(
            { x: left, y: top, width: Math.max(1, x(share) - left), height: BAR - 2 },
            TONES[s % TONES.length]!,
            { opacity: 0.85 },
          ),
          label([x(share) + 8, top + BAR / 2 - 1], percent(share, 3), { size: 11 }),
        ];
      }),
    ];
  };
  return drawing(
    id,
    {
      width: WIDTH,
      height: TOP + bins.length * rowHeight + 4,
      title,
      description: bins.map((bin) => sentence(bin, series, shareOf)).join(' '),
    },
    ...legend(series, left),
    ...bins.flatMap(drawnBin),
  );
}

const legend = (series: readonly string[], left: number): readonly Markup[] =>
  series.flatMap((name, s) => [
    rectangle({ x: left + s * 150, y: 6, width: 12, height: 10 }, TONES[s % TONES.length]!, {
      opacity: 0.85,
    }),
    label([left + s * 150 + 18, 11], labelled(name, 18), { tone: 'quiet', size: 12 }),
  ]);

const sentence = (
  { label: name, counts }: Histogram['bins'][number],
  series: readonly string[],
  shareOf: (counts: readonly number[], s: number) => number,
): string => `${name}: ${series.map((one, s) => `${one} ${percent(shareOf(counts, s), 3)}`).join(', ')}.`;
