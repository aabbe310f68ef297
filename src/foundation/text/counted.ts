/** Made when it is asked for: it loads the languages of ICU, which nothing else of a start needs. */
let thousands: Intl.NumberFormat | undefined;

/** A number with its thousands apart and at most one decimal: "28,330". */
export function grouped(count: number): string {
  if (isShort(count)) return String(count);
  thousands ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
  return thousands.format(count);
}

/** Whole, with nothing to part and no sign that a text would lose. */
const isShort = (count: number): boolean =>
  Number.isInteger(count) && Math.abs(count) < 1000 && !Object.is(count, -0);

/** A whole number of things: "1 row", "28,330 rows". */
export const counted = (count: number, thing: string): string =>
  `${grouped(count)} ${thing}${count === 1 ? '' : 's'}`;
