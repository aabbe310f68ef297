// src/foundation/text/numbers.ts
const oneDecimal = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
/** Four decimals; fewer for large numbers, more for small ones; whole numbers below 10^12 in full, thousands grouped. */
function formatNumber(value) {
	if (!Number.isFinite(value)) return "undefined";
	const size = Math.abs(value);
	if (size >= 0xe8d4a51000) return value.toExponential(3);
	if (Number.isInteger(value) || size >= 1e3) return oneDecimal.format(value);
	if (size >= 1) return value.toPrecision(5);
	if (size >= .001) return value.toFixed(4);
	return size >= 1e-4 ? value.toPrecision(2) : value.toExponential(2);
}
/** A difference with its sign: +0.0041, -0.0200; with the plain minus, which rules are written with. */
function formatSigned(value) {
	const digits = formatNumber(Math.abs(value));
	return value === 0 ? "0" : `${value > 0 ? "+" : "-"}${digits}`;
}
/** What was seen; null is said, since an empty cell may mean anything. */
const formatScalar = (value, number = formatNumber) => value === null ? "undefined" : typeof value === "number" ? number(value) : String(value);
/** `0.6630 (0.6581 to 0.6679)`; without an interval the value alone. */
function formatEstimate(estimate, number = formatNumber) {
	const value = formatScalar(estimate.value, number);
	const interval = formatInterval(estimate, number);
	return interval === "" ? value : `${value} (${interval})`;
}
/** `0.6581 to 0.6679`, or nothing where no interval was computed. */
function formatInterval({ lower, upper }, number = formatNumber) {
	return lower === void 0 || upper === void 0 ? "" : `${formatScalar(lower, number)} to ${formatScalar(upper, number)}`;
}
/** Decimals with which the width of an interval has three significant digits. */
function decimalsOf(width) {
	return width > 0 ? Math.min(10, Math.max(0, 2 + Math.ceil(-Math.log10(width)))) : 4;
}
/** Formats are slow to make: there is one for each number of decimals. */
const formats = /* @__PURE__ */ new Map();
function formatOf(decimals) {
	const known = formats.get(decimals);
	if (known) return known;
	const made = new Intl.NumberFormat("en-US", {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals
	});
	formats.set(decimals, made);
	return made;
}
/** A number with these decimals, thousands grouped. */
const fixed = (value, decimals) => {
	return formatOf(decimals).format(value).replace(/^-(?=[0.,]*$)/, "");
};
/** The same with its sign; 0 has none. */
const signed = (value, decimals) => {
	const text = fixed(value, decimals);
	return text.startsWith("-") || /^[0.,]*$/.test(text) ? text : `+${text}`;
};
/** Four significant digits for a number without an interval. */
const plain = (value) => Number.isInteger(value) ? value.toLocaleString("en-US") : Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9 ? value.toExponential(2) : value.toLocaleString("en-US", {
	minimumSignificantDigits: 4,
	maximumSignificantDigits: 4
});
/** At most four significant digits, none of them a trailing 0. */
const short = (value) => String(Number(value.toPrecision(4)));
/** `90 %` for 0.9; with `digits`, at most so many significant ones. */
function percent(share, digits) {
	const value = share * 100;
	return `${Number(digits === void 0 ? value.toFixed(2) : value.toPrecision(digits))} %`;
}
export { formatNumber as a, percent as c, signed as d, formatInterval as i, plain as l, fixed as n, formatScalar as o, formatEstimate as r, formatSigned as s, decimalsOf as t, short as u };
