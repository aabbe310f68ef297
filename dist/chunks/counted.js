// src/step/counted.ts
const grouped = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
/** A whole number of things: "1 row", "28,330 rows". */
const counted = (count, thing) => `${grouped.format(count)} ${thing}${count === 1 ? "" : "s"}`;
export { counted as t };
