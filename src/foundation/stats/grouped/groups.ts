/** Rows put together by group. */
export interface Groups {
  /** Groups that have a row that counts. */
  readonly count: number;
  /** The code of each group, ascending. */
  readonly codes: Uint32Array;
  /** Rows by group; those of one group in their order. */
  readonly rows: Uint32Array;
  /** Group g has the places from starts[g] up to, not including, starts[g + 1] of `rows`. */
  readonly starts: Uint32Array;
}

/**
 * Puts rows together by the code of their group, in O(rows + codes) or O(rows log rows), whichever is less. Rows that
 * `counts` says 0 of are left out, and with them groups that have no other.
 */
export function groupsOf(codes: ArrayLike<number>, counts?: ArrayLike<number>): Groups {
  const counted = countedRows(codes.length, counts);
  const { numbers, known } = numbered(taken(codes, counted));
  const starts = new Uint32Array(known.length + 1);
  for (let i = 0; i < numbers.length; i++) starts[numbers[i]! + 1]!++;
  for (let g = 0; g < known.length; g++) starts[g + 1]! += starts[g]!;
  const next = starts.slice();
  const rows = new Uint32Array(counted.length);
  for (let i = 0; i < counted.length; i++) rows[next[numbers[i]!]!++] = counted[i]!;
  return { count: known.length, codes: known, rows, starts };
}

/** How many rows each group has. */
export function sizesOf({ count, starts }: Groups): Float64Array {
  const sizes = new Float64Array(count);
  for (let g = 0; g < count; g++) sizes[g] = starts[g + 1]! - starts[g]!;
  return sizes;
}

/** The values of these rows, in their order. */
export function takenFloats(values: ArrayLike<number>, rows: Uint32Array): Float64Array {
  const found = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) found[i] = values[rows[i]!]!;
  return found;
}

function taken(codes: ArrayLike<number>, rows: Uint32Array): Uint32Array {
  const found = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) found[i] = codes[rows[i]!]!;
  return found;
}

function countedRows(n: number, counts: ArrayLike<number> | undefined): Uint32Array {
  const rows = new Uint32Array(n);
  let kept = 0;
  for (let row = 0; row < n; row++) if (counts?.[row] !== 0) rows[kept++] = row;
  return rows.subarray(0, kept);
}

/** Codes so far apart are sorted instead of counted. */
const SPARSE = 4;

/** The codes that occur, ascending, and the place of each code among them. */
function numbered(codes: Uint32Array) {
  let size = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= size) size = codes[i]! + 1;
  return size > SPARSE * codes.length ? bySorting(codes) : byCounting(codes, size);
}

function bySorting(codes: Uint32Array) {
  const known = Uint32Array.from(new Set(codes)).sort();
  const places = new Map(Array.from(known, (code, place) => [code, place]));
  return { known, numbers: codes.map((code) => places.get(code)!) };
}

function byCounting(codes: Uint32Array, size: number) {
  const places = new Uint32Array(size);
  for (let i = 0; i < codes.length; i++) places[codes[i]!] = 1;
  const known = new Uint32Array(size);
  let count = 0;
  for (let code = 0; code < size; code++) {
    if (places[code] === 0) continue;
    places[code] = count;
    known[count++] = code;
  }
  const numbers = new Uint32Array(codes.length);
  for (let i = 0; i < codes.length; i++) numbers[i] = places[codes[i]!]!;
  return { known: known.subarray(0, count), numbers };
}

/** Codes of the groups where two groupings cross: rows share one if they share a group of both. */
export function crossed(a: Uint32Array, b: Uint32Array): Uint32Array {
  let size = 0;
  for (const code of b) size = Math.max(size, code + 1);
  const pairs = Float64Array.from(a, (code, row) => code * size + b[row]!);
  const known = new Map<number, number>();
  for (const pair of pairs.slice().sort()) if (!known.has(pair)) known.set(pair, known.size);
  return Uint32Array.from(pairs, (pair) => known.get(pair)!);
}
