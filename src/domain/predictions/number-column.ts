/** A column of numbers that grows batch by batch. */
export interface FloatColumn {
  add(number: number): void;
  /** Takes the numbers of some rows of a batch. */
  takeRows(source: ArrayLike<number>, rows: readonly number[]): void;
  /** Takes every `step`-th number, from the `first` on. */
  takeEvery(source: ArrayLike<number>, first: number, step: number): void;
  finish(): Float64Array;
}

/** A column of codes that grows row by row. */
export interface CodeColumn {
  add(code: number): void;
  finish(): Int32Array;
}

/** Where nobody knows how many rows there will be. */
const FIRST = 4096;

/** An array of numbers would hold each twice, once while it is turned into this. `rows`: how many are expected. */
export function floatColumn(rows = FIRST): FloatColumn {
  let values = new Float64Array(rows);
  let length = 0;
  const reserve = (more: number): void => {
    if (length + more <= values.length) return;
    const larger = new Float64Array(Math.max(2 * values.length, length + more));
    larger.set(values);
    values = larger;
  };
  return {
    add(number) {
      reserve(1);
      values[length++] = number;
    },
    takeRows(source, rows) {
      reserve(rows.length);
      for (let at = 0; at < rows.length; at++) values[length++] = source[rows[at]!]!;
    },
    takeEvery(source, first, step) {
      reserve(Math.ceil((source.length - first) / step));
      for (let at = first; at < source.length; at += step) values[length++] = source[at]!;
    },
    finish: () => (length === values.length ? values : values.slice(0, length)),
  };
}

/** The same for whole numbers of 32 bits. */
export function codeColumn(rows = FIRST): CodeColumn {
  let codes = new Int32Array(rows);
  let length = 0;
  return {
    add(code) {
      if (length === codes.length) {
        const larger = new Int32Array(Math.max(FIRST, 2 * length));
        larger.set(codes);
        codes = larger;
      }
      codes[length++] = code;
    },
    finish: () => (length === codes.length ? codes : codes.slice(0, length)),
  };
}
