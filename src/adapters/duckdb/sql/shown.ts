import { isFloat } from './types.ts';

/** Characters of a value that people are shown; nobody reads on. */
const MOST_SHOWN = 1000;

/** A wire form that evidence shows, cut where it is long: a cell of a table can hold gigabytes. */
export const shownSql = (wire: string, native: string): string =>
  isFloat(native)
    ? wire
    : `case when length(${wire}) > ${MOST_SHOWN} then left(${wire}, ${MOST_SHOWN}) || '…' else ${wire} end`;
