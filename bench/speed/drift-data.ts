/**
 * `drift-data.ts FOLDER ROWS`: a reference and current rows as Parquet, 14 columns that can be compared: ten of numbers,
 * of which four hardly repeat, three of text and one of booleans. Income has moved, age a little, the rest by chance.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [folder = '.', rows = '1000000'] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
// Of the row's number alone, so that threads change nothing.
await connection.run('create macro u(i, k) as hash(i, k)::double / 18446744073709551616');
await connection.run('create macro z(i, k) as sqrt(-2 * ln(1 - u(i, k))) * cos(2 * pi() * u(i, k + 100))');
await connection.run('create macro gap(i, k, share, x) as if(u(i, k) < share, null, x)');
await connection.run('create macro pick(words, share) as words[1 + floor(share * len(words))::int]');

/** Rows of these numbers; `raise` is what income has grown by, `aged` the share of those a year older. */
const customers = (from: number, raise: number, aged: number): string => `select
  gap(i, 1, 0.02, greatest(18, round(45 + 14 * z(i, 2)))::integer + (u(i, 3) < ${aged})::integer) as age,
  gap(i, 4, 0.05, round(${raise} * exp(10.6 + 0.55 * z(i, 5)), 2)) as income,
  round(650 + greatest(-350, least(200, 95 * z(i, 6))))::integer as credit_score,
  gap(i, 7, 0.01, round(exp(3.4 + 1.1 * z(i, 8)), 2)) as amount,
  round(u(i, 9) * 50000, 2) as balance,
  (u(i, 10) * 60)::integer as tenure_months,
  round(least(1, greatest(0, 0.35 + 0.2 * z(i, 11))), 4) as utilization,
  if(u(i, 12) < 0.7, 0, floor(-ln(1 - u(i, 13)) * 2))::integer as n_late,
  round(1 / (1 + exp(1.5 - 1.2 * z(i, 14))), 6) as score,
  (u(i, 15) < 0.18)::integer as label,
  pick(['web', 'mobile', 'branch', 'phone', 'partner'], pow(u(i, 16), 1.5)) as channel,
  gap(i, 17, 0.03, pick(string_split('US GB DE FR ES IT NL PL SE NO DK FI IE PT AT CH BE CZ HU RO', ' '),
    pow(u(i, 18), 2))) as country,
  pick(['basic', 'silver', 'gold', 'platinum'], u(i, 19) * u(i, 20)) as plan,
  u(i, 21) < 0.35 as is_active
from range(${from}, ${from + Number(rows)}) t(i)`;

mkdirSync(join(folder, 'data'), { recursive: true });
for (const [name, sql] of Object.entries({
  reference: customers(0, 1, 0),
  current: customers(Number(rows), 1.02, 0.05),
})) {
  const target = join(folder, 'data', `${name}.parquet`).replaceAll("'", "''");
  await connection.run(`copy (${sql}) to '${target}' (format parquet, compression zstd)`);
}
