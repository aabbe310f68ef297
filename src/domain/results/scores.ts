import { isMapping } from '../../foundation/reading/mismatch.ts';
import { isDecimal } from '../../foundation/text/decimal.ts';
import type { Score } from './read.ts';

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
]);
/** Cells that mean "not scored". */
const NOTHING = ['', 'nan', 'none', 'null', 'n/a', 'na'];

/**
 * A score as tools write it: a number, a truth, or either as text (`0.40`, `True`, `yes`). Null for what means "not
 * scored"; undefined for what is no score at all: other text, a list, a mapping.
 */
export function scoreOf(value: unknown): Score | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (typeof value !== 'string') return undefined;
  const word = value.trim();
  if (isDecimal(word)) return Number(word);
  const lower = word.toLowerCase();
  return NOTHING.includes(lower) ? null : TRUTHS.get(lower);
}

/** A duration in seconds, from one of which `perSecond` make a second. */
export const secondsOf = (value: unknown, perSecond = 1): Score => {
  const score = scoreOf(value);
  return typeof score === 'number' ? score / perSecond : null;
};

/** An id or name as text; undefined where there is none. */
export function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : undefined;
}

/** The members of a mapping; none for anything else. */
export const membersOf = (value: unknown): Readonly<Record<string, unknown>> =>
  isMapping(value) ? value : {};

/** The items of a list; none for anything else. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether an error was written: an empty text is none. */
export const isError = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false;

/** Every member as a score. */
export const scoresOf = (members: Readonly<Record<string, unknown>>): Record<string, Score | undefined> =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, scoreOf(value)]));
