import { decimal } from './digits.ts';

/** A number with its thousands apart and at most one decimal: "28,330". */
export const grouped = (count: number): string => decimal(count, 1).replace(/\.0$/, '');

/** A whole number of things: "1 row", "28,330 rows". */
export const counted = (count: number, thing: string): string =>
  `${grouped(count)} ${thing}${count === 1 ? '' : 's'}`;
