/**
 * `node bench/speed/gate-data.ts FOLDER ROWS`: predictions of two models on the same rows, in different orders, as
 * old.parquet and new.parquet; made by hashes, so that every machine makes the same.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [folder = '.', rows = '100000'] = process.argv.slice(2);
const uniform = (of: string): string => `((hash(${of}) % 1000000) / 1000000.0)`;
const label = `${uniform('31 * i')} < 0.3`;
const shared = `6 * (${uniform('17 * i + 1')} - 0.5)`;

/** The logit of a row: what both models see, and what each sees by itself. */
const score = (own: number, noise: number): string =>
  `1 / (1 + exp(-(if(${label}, 0.8, -0.8) + ${noise} * ${shared} + 2 * (${uniform(`13 * i + ${own}`)} - 0.5))))`;

mkdirSync(folder, { recursive: true });
const connection = await (await DuckDBInstance.create(':memory:')).connect();
for (const [name, own, noise, step] of [
  ['old', 5, 1.2, 7919],
  ['new', 9, 1.1, 104_729],
] as const)
  await connection.run(`
    copy (
      select 'row ' || i as id, ${label} as label, ${score(own, noise)} as score, 'segment ' || hash(3 * i) % 25 as segment
      from (select (n * ${step}) % ${rows} as i from range(${rows}) t(n))
    ) to '${join(folder, `${name}.parquet`)}' (format parquet)`);
connection.closeSync();
