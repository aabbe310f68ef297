import { rounded } from '../../foundation/evidence/canonical.ts';
import { benjaminiHochberg } from '../../foundation/stats/benjamini-hochberg.ts';
import { chiSquareTwoSample } from '../../foundation/stats/chi-square.ts';
import { type Defined, isUndefined, mapDefined } from '../../foundation/stats/undefined.ts';
import type { ColumnDrift, Side, Test } from './facts.ts';
import type { Measured } from './measures/measure.ts';

/** A difference below this is harmless however sure: at a million rows a shift of 0.01 sd is "significant". */
export const DRIFT_EFFECT = 0.1;
/** Expected share of false calls among the columns that are called drifted. */
export const DRIFT_LEVEL = 0.05;
/**
 * Values that each side must hold. Two samples of 50 show a KS D of 0.28 at the 5 % level; with fewer rows
 * silence would say nothing.
 */
export const MINIMUM_SAMPLE = 50;

type Untested = Omit<Test, 'q' | 'drifted'>;

/**
 * Tests every column, corrects for their number (Benjamini & Hochberg 1995), and says which have drifted. A column of
 * one value, the same on both sides, has nothing to test: its p and q are 1, and it is not counted among the tests.
 */
export function judgeColumns(columns: readonly Measured[]): readonly ColumnDrift[] {
  const untested = columns.map((column) => [...valuesTest(column), ...nullsTest(column)]);
  const isOpen = (at: number) => !isConstant(columns[at]!);
  const qValues = benjaminiHochberg(
    untested
      .filter((_, at) => isOpen(at))
      .flat()
      .map((test) => test.p)
      .filter(isNumber),
  ).values();
  return columns.map((column, at) => {
    const tests = untested[at]!.map((test) =>
      finished(
        test,
        mapDefined(test.p, (p) => (isOpen(at) ? qValues.next().value! : p)),
      ),
    );
    return { ...column, tests, ...stateOf(column, tests) };
  });
}

/** The chi-square test of one category has no degree of freedom. */
const isConstant = ({ kind, chiSquare }: Measured): boolean =>
  kind === 'categorical' && !isUndefined(chiSquare) && chiSquare.df === 0;

const isNumber = (value: Defined<number>): value is number => typeof value === 'number';
const isLarge = (effect: number): boolean => rounded(effect) >= DRIFT_EFFECT;

function finished(test: Untested, q: Defined<number>): Test {
  return { ...test, q, drifted: isLarge(test.effect) && isNumber(q) && q <= DRIFT_LEVEL };
}

/** The test of the values: by distribution function for numbers, by cells, NULL among them, for categories. */
function valuesTest(column: Measured): readonly Untested[] {
  if (Math.min(...sampleSizes(column)) < MINIMUM_SAMPLE) return [];
  const { ks, totalVariation, chiSquare } = column;
  if (column.kind === 'numeric')
    return isUndefined(ks)
      ? []
      : [{ about: 'values', measure: 'ks', effect: ks.d, test: 'Kolmogorov-Smirnov', p: ks.p }];
  if (!isNumber(totalVariation)) return [];
  const p = mapDefined(chiSquare, (test) => test.p);
  return [{ about: 'values', measure: 'total_variation', effect: totalVariation, test: 'chi-square', p }];
}

/** Numbers leave their NULLs out, so that a burst of them needs a test of its own. */
function nullsTest({ kind, reference, current, nullShare }: Measured): readonly Untested[] {
  const missing = [reference, current].map(({ rows, values }) => rows - values);
  if (kind === 'categorical' || Math.min(reference.rows, current.rows) < MINIMUM_SAMPLE) return [];
  if (missing[0] === 0 && missing[1] === 0) return [];
  const cells = ({ rows, values }: Side) => [values, rows - values];
  const p = mapDefined(chiSquareTwoSample(cells(reference), cells(current)), (test) => test.p);
  const effect = Math.abs(nullShare.current - nullShare.reference);
  return [{ about: 'nulls', measure: 'total_variation', effect, test: 'chi-square', p }];
}

/** Rows of either side that the test of the values rests on: NULL is a value of a category and none of a number. */
export const sampleSizes = ({ kind, reference, current }: Measured): readonly [number, number] =>
  kind === 'numeric' ? [reference.values, current.values] : [reference.rows, current.rows];

function stateOf(column: Measured, tests: readonly Test[]): Pick<ColumnDrift, 'state' | 'why'> {
  const drifted = tests.filter((test) => test.drifted);
  if (drifted.length > 0) return { state: 'drifted', why: drifted.map(phrase).join(', ') };
  const open = tests.find((test) => isLarge(test.effect) && isUndefined(test.p));
  if (open) return { state: 'not judged', why: `${phrase(open)}, and no test can tell it from chance` };
  if (tests.some((test) => test.about === 'values'))
    return { state: 'stable', why: tests.map(phrase).join(', ') };
  const [before, after] = sampleSizes(column);
  return {
    state: 'not judged',
    why: `${before} and ${after} values, at least ${MINIMUM_SAMPLE} needed on each side`,
  };
}

/** Probabilities below this are told as such: their digits mean nothing to a reader, and 0 would be wrong. */
const NEGLIGIBLE = 1e-15;

const MEASURES = { ks: 'KS D', total_variation: 'total variation' } as const;

function phrase({ about, measure, effect, q }: Test): string {
  const what = about === 'nulls' ? 'share of nulls moved by' : MEASURES[measure];
  const sure = isNumber(q) ? `, q ${q < NEGLIGIBLE ? `< ${NEGLIGIBLE}` : `= ${shown(q)}`}` : '';
  return `${what} ${shown(effect)}${sure}`;
}

/** A number in four digits, for messages. */
export const shown = (value: number): string => String(Number(value.toPrecision(4)));
