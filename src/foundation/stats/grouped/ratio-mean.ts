import { type Defined, undefinedBecause } from '../undefined.ts';
import { beyondRounding, type GroupedEstimate, squaresOf } from './estimate.ts';
import { createExactSum, exactSum } from './exact-sum.ts';
import { type Groups, groupsOf, sizesOf, takenFloats } from './groups.ts';
import { intraclassCorrelation, satterthwaite } from './working-model.ts';

/** Values of rows with the code of the group of each. */
export interface GroupedRows {
  readonly values: ArrayLike<number>;
  readonly codes: ArrayLike<number>;
  /** How much each row counts, at least 0; a row of weight 0 is not there. Once each unless said otherwise. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** A mean over rows that fall into groups. */
export interface GroupedMean extends GroupedEstimate {
  /** Intraclass correlation of the rows. */
  readonly correlation: number;
  /** The squared standard error that rows which do not resemble each other would have. */
  readonly rowVariance: number;
}

/**
 * Mean Σwx / Σw over rows of at least two groups, with the variance CR2 over groups, Σ e² / (1 - h) / (Σw)², where
 * e = Σwx - mean · Σw and h is the share of a group in Σw (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018). One row in
 * each group gives s² / n. The working model of the degrees of freedom is that of equal correlation within a group at
 * the intraclass correlation seen: the sum over a group varies as (1 - ρ) Σw² + ρ (Σw)². ρ is that of rows, each
 * counted once: a weight says how much a row counts, not how many rows there were, so doubling all weights changes
 * nothing, and a row of weight 2 is one draw where two rows would be two.
 */
export function groupedMean(rows: GroupedRows): Defined<GroupedMean> {
  const groups = groupsOf(rows.codes, rows.weights);
  if (groups.count < 2) return undefinedBecause(`variance over groups of ${groups.count}`);
  const values = takenFloats(rows.values, groups.rows);
  const weights = rows.weights && takenFloats(rows.weights, groups.rows);
  const sums = sumsOver(groups, weights ? values.map((value, i) => weights[i]! * value) : values);
  const masses = weights ? sumsOver(groups, weights) : sizesOf(groups);
  const mass = exactSum(masses);
  const mean = exactSum(sums) / mass;
  if (!Number.isFinite(mean)) return undefinedBecause('mean of rows with a value that is not finite');
  const residuals = sums.map((sum, g) =>
    beyondRounding(sum - mean * masses[g]!, Math.abs(sum) + Math.abs(mean) * masses[g]!),
  );
  const shares = masses.map((w) => w / mass);
  const { correlation, rowVariance } = scatterOf({ values, weights, groups, mean, residuals });
  const squaredWeights = weights
    ? sumsOver(
        groups,
        weights.map((w) => w * w),
      )
    : masses;
  const expected = masses.map((w, g) => (1 - correlation) * squaredWeights[g]! + correlation * w * w);
  const variance = exactSum(residuals.map((e, g) => (e * e) / (1 - shares[g]!))) / mass ** 2;
  return {
    value: mean,
    rows: values.length,
    codes: groups.codes,
    influence: residuals.map((e) => e / mass),
    expected,
    variance,
    df: satterthwaite({ shares, expected }),
    correlation,
    rowVariance: rowVariance / mass ** 2,
  };
}

/** Exact sums over each group of values in the order of the groups' rows: the same in any order of the rows. */
export function sumsOver({ count, starts }: Groups, values: Float64Array): Float64Array {
  const sums = new Float64Array(count);
  const sum = createExactSum();
  for (let g = 0; g < count; g++) {
    sum.reset();
    for (let place = starts[g]!; place < starts[g + 1]!; place++) sum.add(values[place]!);
    sums[g] = sum.value();
  }
  return sums;
}

/** Rows in the order of their groups, with what is left of the sums over groups when the mean is taken off. */
interface Centred {
  readonly values: Float64Array;
  readonly weights: Float64Array | undefined;
  readonly groups: Groups;
  readonly mean: number;
  readonly residuals: Float64Array;
}

/** Correlation of rows within groups, and the variance of Σw(x - mean) over rows that do not resemble each other. */
function scatterOf({
  values,
  weights,
  groups,
  mean,
  residuals,
}: Centred): Pick<GroupedMean, 'correlation' | 'rowVariance'> {
  const n = values.length;
  const centred = values.map((value) => value - mean);
  const squares = squaresOf(centred);
  const sums = weights ? sumsOver(groups, centred) : residuals;
  const weighted = weights ? squaresOf(centred.map((value, i) => weights[i]! * value)) : squares;
  return {
    correlation: intraclassCorrelation({ sizes: sizesOf(groups), sums, squares }),
    rowVariance: (weighted * n) / (n - 1),
  };
}
