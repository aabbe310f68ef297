const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** A whole number of things: "1 row", "28,330 rows". */
export const counted = (count: number, thing: string): string =>
  `${grouped.format(count)} ${thing}${count === 1 ? '' : 's'}`;
