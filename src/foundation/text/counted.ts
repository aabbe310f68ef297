const thousands = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A whole number with its thousands apart: "28,330". */
export const grouped = (count: number): string => thousands.format(count);

/** A whole number of things: "1 row", "28,330 rows". */
export const counted = (count: number, thing: string): string =>
  `${grouped(count)} ${thing}${count === 1 ? '' : 's'}`;
