import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const ROWS = 27_075;

/** The flights of June 2013 as two models scored them; see scripts/golden/dependence.py. */
export interface June {
  readonly day: Uint8Array;
  readonly late: Uint8Array;
  readonly origin: Uint8Array;
  readonly hour: Uint16Array;
  readonly old: Float64Array;
  readonly new: Float64Array;
}

export function june(): June {
  const file = join(import.meta.dirname, '../fixtures/golden/dependence-june-2013.rows.gz');
  const bytes = gunzipSync(readFileSync(file));
  let at = 0;
  const column = (width: number): Buffer => {
    at += ROWS * width;
    return bytes.subarray(at - ROWS * width, at);
  };
  const [day, late, origin] = [column(1), column(1), column(1)];
  const hour = column(2);
  const scores = [column(4), column(4)].map((score) =>
    Float64Array.from({ length: ROWS }, (_, row) => score.readFloatLE(4 * row)),
  );
  return {
    day: Uint8Array.from(day),
    late: Uint8Array.from(late),
    origin: Uint8Array.from(origin),
    hour: Uint16Array.from({ length: ROWS }, (_, row) => hour.readUInt16LE(2 * row)),
    old: scores[0]!,
    new: scores[1]!,
  };
}
