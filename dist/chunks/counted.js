// src/foundation/text/counted.ts
const thousands = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
/** A whole number with its thousands apart: "28,330". */
const grouped = (count) => thousands.format(count);
/** A whole number of things: "1 row", "28,330 rows". */
const counted = (count, thing) => `${grouped(count)} ${thing}${count === 1 ? "" : "s"}`;
export { grouped as n, counted as t };
