/** Decimals with which the width of an interval has three significant digits. */
export function decimalsOf(width: number): number {
  return width > 0 ? Math.min(10, Math.max(0, 2 + Math.ceil(-Math.log10(width)))) : 4;
}

/** Formats are slow to make: there is one for each number of decimals. */
const formats = new Map<number, Intl.NumberFormat>();
function formatOf(decimals: number): Intl.NumberFormat {
  const known = formats.get(decimals);
  if (known) return known;
  const made = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formats.set(decimals, made);
  return made;
}

/** A number with these decimals, thousands grouped. */
export const fixed = (value: number, decimals: number): string => {
  const text = formatOf(decimals).format(value);
  return text.replace(/^-(?=[0.,]*$)/, '');
};

/** The same with its sign; 0 has none. */
export const signed = (value: number, decimals: number): string => {
  const text = fixed(value, decimals);
  return text.startsWith('-') || /^[0.,]*$/.test(text) ? text : `+${text}`;
};

/** Four significant digits for a number without an interval. */
export const plain = (value: number): string =>
  Number.isInteger(value)
    ? value.toLocaleString('en-US')
    : Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9
      ? value.toExponential(2)
      : value.toLocaleString('en-US', { minimumSignificantDigits: 4, maximumSignificantDigits: 4 });

/** At most four significant digits, none of them a trailing 0. */
export const short = (value: number): string => String(Number(value.toPrecision(4)));

/** `90 %` for 0.9. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`;
