const SMALL = 2048;
const DIGITS = 65_536;

/**
 * Row indexes that put `values` in ascending order, equal values (0 and -0 too) in row order. Values are finite.
 * Least-significant-digit radix sort on the bits of the doubles, O(n); a comparison sort for few rows, where
 * clearing the digit table would cost more than sorting.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  const rows = Uint32Array.from(values, (_, row) => row);
  return values.length < SMALL
    ? rows.sort((a, b) => values[a]! - values[b]! || a - b)
    : radixSorted(rows, sortableDigits(values));
}

/** The doubles as unsigned 64-bit keys in the same order, four 16-bit digits each, least significant first. */
function sortableDigits(values: Float64Array): Uint16Array {
  // Adding 0 turns -0 into 0, so that the two tie.
  const digits = new Uint16Array(Float64Array.from(values, (value) => value + 0).buffer);
  for (let at = 0; at < digits.length; at += 4) {
    const negative = digits[at + 3]! >= 0x8000;
    for (let d = 0; d < 4; d++) if (negative) digits[at + d] = ~digits[at + d]!;
    if (!negative) digits[at + 3]! ^= 0x8000;
  }
  return digits;
}

function radixSorted(rows: Uint32Array<ArrayBuffer>, digits: Uint16Array): Uint32Array {
  let from = rows;
  let to = new Uint32Array(rows.length);
  const starts = new Uint32Array(DIGITS + 1);
  for (let digit = 0; digit < 4; digit++) {
    if (!countDigit(digits, digit, starts)) continue;
    for (const row of from) to[starts[digits[4 * row + digit]!]!++] = row;
    [from, to] = [to, from];
  }
  return from;
}

/** Fills `starts` with the first place of each digit value; false when all rows share one and nothing moves. */
function countDigit(digits: Uint16Array, digit: number, starts: Uint32Array): boolean {
  starts.fill(0);
  for (let at = digit; at < digits.length; at += 4) starts[digits[at]! + 1]!++;
  if (starts[digits[digit]! + 1] === digits.length / 4) return false;
  for (let value = 0; value < DIGITS; value++) starts[value + 1]! += starts[value]!;
  return true;
}
