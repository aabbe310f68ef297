/** Shortest digits that name a number, and the power of ten of the first: 28.5 is `285` and 1. */
function digitsOf(value: number): { readonly digits: string; readonly power: number } {
  const [mantissa = '', power] = Math.abs(value).toExponential().split('e');
  return { digits: mantissa.replace('.', ''), power: Number(power) };
}

/**
 * A number with so many decimals, rounded half away from zero, its thousands apart: "28,330.5"; at -2 decimals whole
 * hundreds. The same text as Intl gives for en-US, without it: its tables take longer to load than most steps to run.
 */
export function decimal(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value < 0 ? '-∞' : '∞';
  const places = Math.max(decimals, 0);
  const units = unitsOf(value, decimals).padStart(places + 1, '0');
  const end = units.length - places;
  const whole = units.slice(0, end).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return `${sign}${whole}${places > 0 ? `.${units.slice(end)}` : ''}`;
}

/** How many times 10^-decimals a number is; for tens and more, with their zeros. */
function unitsOf(value: number, decimals: number): string {
  const { digits, power } = digitsOf(value);
  const kept = power + 1 + decimals;
  if (kept < 0) return '0';
  const below = BigInt(digits.slice(0, kept).padEnd(kept, '0') || '0');
  const units = below + ((digits[kept] ?? '0') >= '5' ? 1n : 0n);
  return (decimals < 0 ? units * 10n ** BigInt(-decimals) : units).toString();
}

/** A number with so many significant digits, zeros at the end included, its thousands apart: "0.9100", "43,110". */
export function significant(value: number, digits: number): string {
  const decimals = digits - 1 - digitsOf(value).power;
  const text = decimal(value, decimals);
  const carried = text.replace(/\D/g, '').replace(/^0+/, '').length > digits;
  return carried && decimals > 0 ? decimal(value, decimals - 1) : text;
}
