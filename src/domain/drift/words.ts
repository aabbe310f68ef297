import { counted } from '../../foundation/text/counted.ts';
import { short } from '../../foundation/text/numbers.ts';
import type { ColumnFacts } from './facts.ts';
import type { JudgedColumn, JudgedTest } from './judged.ts';

/** Probabilities below this are told as such: their digits mean nothing to a reader, and 0 would be wrong. */
const NEGLIGIBLE = 1e-15;

/** `KS D 0.3, q = 0.0001`. */
export function phraseOf({ measure, effect, q }: JudgedTest): string {
  const sure = typeof q === 'number' ? `, q ${q < NEGLIGIBLE ? `< ${NEGLIGIBLE}` : `= ${short(q)}`}` : '';
  return `${measure.test.words} ${short(effect)}${sure}`;
}

const STATES = { drifted: 'has drifted', stable: 'is stable', 'not judged': 'was not judged' } as const;

/** `dest has drifted: total variation 0.25, q = 0.001. 50 rows have values that are new: "SFO".` */
export const columnWords = ({ facts, state, why }: JudgedColumn): string =>
  `${facts.column} ${STATES[state]}: ${why}.${unseenWords(facts)}`;

const MOST_EXAMPLES = 3;

function unseenWords({ unseen }: ColumnFacts): string {
  if (unseen === null || unseen.values === 0) return '';
  const examples = unseen.examples.slice(0, MOST_EXAMPLES).map(({ value }) => JSON.stringify(value));
  const more = unseen.values > examples.length ? ', …' : '';
  const have = unseen.rows === 1 ? 'has a value' : 'have values';
  return ` ${counted(unseen.rows, 'row')} ${have} not in the reference: ${examples.join(', ')}${more}.`;
}

const MOST_COLUMNS = 5;

/** `2 of 4 columns have drifted (dest, delay), 1 could not be judged`. */
export function driftWords(columns: readonly JudgedColumn[]): string {
  const drifted = columns.filter(({ state }) => state === 'drifted').map(({ facts }) => facts.column);
  const open = columns.filter(({ state }) => state === 'not judged').length;
  const names =
    drifted.length === 0
      ? ''
      : ` (${drifted.slice(0, MOST_COLUMNS).join(', ')}${drifted.length > MOST_COLUMNS ? ', …' : ''})`;
  const notJudged = open === 0 ? '' : `, ${open} could not be judged`;
  return `${drifted.length} of ${columns.length} columns have drifted${names}${notJudged}`;
}
