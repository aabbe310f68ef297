import { rounded } from '../../foundation/evidence/canonical.ts';
import { benjaminiHochberg } from '../../foundation/stats/benjamini-hochberg.ts';
import { type Defined, isUndefined, mapDefined, undefinedBecause } from '../../foundation/stats/undefined.ts';
import type { ColumnFacts, MeasureFacts } from './facts.ts';
import type { JudgedColumn, JudgedTest } from './judged.ts';
import { DRIFT_MEASURES } from './measures/catalogue.ts';
import type { DriftMeasure } from './measures/measure.ts';
import { phraseOf } from './words.ts';

/** A difference below this is harmless however sure: at a million rows a shift of 0.01 sd is "significant". */
export const DRIFT_EFFECT = 0.1;
/** Expected share of false calls among the columns that are called drifted. */
export const DRIFT_LEVEL = 0.05;
/**
 * Values that each side must hold. Two samples of 50 show a KS D of 0.28 at the 5 % level; with fewer rows
 * silence would say nothing.
 */
export const MINIMUM_SAMPLE = 50;

/**
 * Corrects the tests of all columns for their number (Benjamini & Hochberg 1995), and says which have drifted. A column
 * of one value, the same on both sides, has nothing to test: its p and q are 1, and it is not counted among the tests.
 */
export function judgeColumns(
  columns: readonly ColumnFacts[],
  measures: readonly DriftMeasure[] = DRIFT_MEASURES,
): readonly JudgedColumn[] {
  const tests = columns.map((column) => testsOf(column, measures));
  const open = tests.flat().filter((test) => test.counts && isNumber(test.p));
  const qValues = benjaminiHochberg(open.map(({ p }) => p as number)).values();
  return columns.map((facts, at) => {
    const judged = tests[at]!.map(({ counts, ...test }): JudgedTest => {
      const q = mapDefined(test.p, (p) => (counts ? qValues.next().value! : p));
      return { ...test, q, drifted: isLarge(test.effect) && isNumber(q) && q <= DRIFT_LEVEL };
    });
    return { facts, tests: judged, ...stateOf(facts, judged), q: smallestQ(judged) };
  });
}

const isNumber = (value: Defined<number> | undefined): value is number => typeof value === 'number';
const isLarge = (effect: number): boolean => rounded(effect) >= DRIFT_EFFECT;

type Untested = Omit<JudgedTest, 'q' | 'drifted'> & { readonly counts: boolean };

/** Tests that rest on enough rows, of measures that compare the column as it was compared. */
function testsOf(column: ColumnFacts, measures: readonly DriftMeasure[]): readonly Untested[] {
  return column.measures.flatMap((found) => {
    const measure = measures.find(({ name }) => name === found.name);
    if (!isTested(measure) || !comparesAs(column, measure)) return [];
    return Math.min(...rowsOf(column, measure.rests)) < MINIMUM_SAMPLE ? [] : untested(measure, found);
  });
}

const isTested = (measure: DriftMeasure | undefined): measure is JudgedTest['measure'] =>
  measure?.test !== undefined;

const comparesAs = ({ kind }: ColumnFacts, measure: DriftMeasure): boolean =>
  (kind === 'numeric' ? measure.numbers : measure.categories) !== undefined;

function untested(measure: JudgedTest['measure'], { value, p, constant }: MeasureFacts): readonly Untested[] {
  if (!isNumber(value) || p === undefined) return [];
  return [{ measure, effect: value, p, counts: constant !== true }];
}

/** Rows of either side that a measure rests on: NULL is a value of a category and none of a number. */
export function rowsOf(
  { kind, reference, current }: ColumnFacts,
  rests: DriftMeasure['rests'],
): readonly [reference: number, current: number] {
  const counted = rests === 'comparison' ? (kind === 'numeric' ? 'values' : 'rows') : rests;
  return [reference[counted], current[counted]];
}

function stateOf(column: ColumnFacts, tests: readonly JudgedTest[]): Pick<JudgedColumn, 'state' | 'why'> {
  const drifted = tests.filter((test) => test.drifted);
  if (drifted.length > 0) return { state: 'drifted', why: drifted.map(phraseOf).join(', ') };
  const open = tests.find((test) => isLarge(test.effect) && isUndefined(test.p));
  if (open) return { state: 'not judged', why: `${phraseOf(open)}, and no test can tell it from chance` };
  if (tests.some(({ measure }) => measure.test.about === 'values'))
    return { state: 'stable', why: tests.map(phraseOf).join(', ') };
  const [before, after] = rowsOf(column, 'comparison');
  return {
    state: 'not judged',
    why: `${before} and ${after} values, at least ${MINIMUM_SAMPLE} needed on each side`,
  };
}

function smallestQ(tests: readonly JudgedTest[]): Defined<number> {
  const known = tests.map(({ q }) => q).filter(isNumber);
  return known.length === 0 ? undefinedBecause('no test could be made') : Math.min(...known);
}
