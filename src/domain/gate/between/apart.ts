import type { Defined } from '../../../foundation/stats/undefined.ts';
import type { Grouping } from '../../predictions/groupings.ts';
import { type By, groupedEstimate, type Judge } from '../grouped/grouped.ts';
import { bothDefined, type Precision } from '../methods/precision.ts';
import { independentDifference, inUnits } from './independent.ts';
import { splitIn, type TwoSlices } from './two-slices.ts';

/** The difference of two slices, each judged by its own groups, by MOVER, as if those were independent. */
export function judgeApart(two: TwoSlices, precision: Precision): Defined<Judge> {
  const { one, other, factor } = two;
  const [ofOne, ofOther] = [one, other].map(({ predictions, metric }) =>
    groupedEstimate(predictions, metric, precision),
  );
  return bothDefined(
    ofOne!,
    ofOther!,
    (judgeOne, judgeOther): Judge =>
      (by) => {
        const [byOne, byOther] = splitBy(two, by);
        return bothDefined(judgeOne(byOne), judgeOther(byOther), (a, b) =>
          // Groups reach over both slices, as days do: what is counted is those of the larger side.
          inUnits(
            independentDifference(a, b, factor, precision.alpha),
            a,
            Math.max(a.groups ?? 0, b.groups ?? 0),
          ),
        );
      },
  );
}

function splitBy(two: TwoSlices, by: By): readonly [By, By] {
  if ('codes' in by) return splitIn(two, by);
  const [first, second] = by.map((grouping: Grouping) => splitIn(two, grouping));
  return [
    [first![0], second![0]],
    [first![1], second![1]],
  ];
}
