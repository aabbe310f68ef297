/**
 * `make.ts FOLDER ROWS [NAME]`: the table of `npm run bench -- data` as Parquet and as CSV, clean and with violations at
 * known rows; only `clean` or `bad` if named, and then as Parquet alone.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const [folder, rows, only] = process.argv.slice(2) as [string, string, string?];
const connection = await (await DuckDBInstance.create(':memory:')).connect();
// Of the row's number alone, so that threads change nothing.
await connection.run('create macro u(i, k) as hash(i, k)::double / 18446744073709551616');
await connection.run('create macro z(i, k) as sqrt(-2 * ln(1 - u(i, k))) * cos(2 * pi() * u(i, k + 100))');
await connection.run('create macro gap(i, k, share, x) as if(u(i, k) < share, null, x)');

const CLEAN = `select
  i as id,
  'cust_' || lpad((hash(i) % 1500000)::varchar, 7, '0') as customer_id,
  gap(i, 1, 0.02, (18 + least(72, greatest(0, round(27 + 14 * z(i, 2)))))::integer) as age,
  gap(i, 3, 0.05, round(exp(10.6 + 0.55 * z(i, 4)), 2)) as income,
  round(300 + greatest(0, least(550, 350 + 95 * z(i, 5))))::integer as credit_score,
  gap(i, 6, 0.01, round(exp(3.4 + 1.1 * z(i, 7)), 2)) as amount,
  round(u(i, 8) * 50000, 2) as balance,
  (u(i, 9) * 60)::integer as tenure_months,
  round(least(1, greatest(0, 0.35 + 0.2 * z(i, 10))), 4) as utilization,
  if(u(i, 11) < 0.7, 0, floor(-ln(1 - u(i, 12)) * 2))::integer as n_late,
  ['web', 'mobile', 'branch', 'phone', 'partner'][1 + floor(pow(u(i, 13), 1.5) * 5)::int] as channel,
  gap(i, 14, 0.03, ['US', 'GB', 'DE', 'FR', 'ES', 'IT', 'NL', 'PL', 'SE', 'NO', 'DK', 'FI', 'IE', 'PT', 'AT', 'CH',
    'BE', 'CZ', 'HU', 'RO'][1 + floor(pow(u(i, 15), 2) * 20)::int]) as country,
  ['basic', 'silver', 'gold', 'platinum'][1 + floor(u(i, 16) * u(i, 17) * 4)::int] as plan,
  if(u(i, 18) < 0.001, 'not-an-email', 'user' || (hash(i * 7) % 4000000) || '@'
    || ['example.com', 'mail.org', 'corp.net', 'test.io'][1 + floor(u(i, 19) * 4)::int]) as email,
  if(u(i, 20) < 0.002, '12345', '+1' || lpad((hash(i * 13) % 10000000000)::varchar, 10, '0')) as phone,
  timestamp '2024-01-01' + to_seconds((u(i, 21) * 86400 * 365)::bigint) as created_at,
  gap(i, 22, 0.1, date '2024-01-01' + (u(i, 23) * 365)::int) as last_login,
  u(i, 24) < 0.35 as is_active,
  round(1 / (1 + exp(1.5 - 1.2 * z(i, 25))), 6) as score,
  (u(i, 26) < 0.18)::integer as label
from range(${rows}) t(i)`;

const BAD = `select * replace (
  if(id in (777, 7777, 77777), id - 1, id) as id,
  if(id between 10000 and 11233, null, credit_score) as credit_score,
  if(id between 20000 and 20016, 200, age) as age,
  if(id between 30000 and 30010, 'fax', channel) as channel,
  if(id between 40000 and 40022, 'bad@@mail', email) as email,
  if(id between 50000 and 50008, 'nan'::double, utilization) as utilization,
  if(id between 60000 and 60012, 'infinity'::double, balance) as balance
) from (${CLEAN})`;

for (const [name, sql] of Object.entries({ clean: CLEAN, bad: BAD })) {
  if (only !== undefined && name !== only) continue;
  mkdirSync(join(folder, name, 'data'), { recursive: true });
  copyFileSync(join(import.meta.dirname, 'contract.odcs.yaml'), join(folder, name, 'contract.odcs.yaml'));
  const target = join(folder, name, 'data', 'rows').replaceAll("'", "''");
  await connection.run(`copy (${sql}) to '${target}.parquet' (format parquet, compression zstd)`);
  if (only === undefined)
    await connection.run(`copy (from '${target}.parquet') to '${target}.csv' (format csv, header)`);
}
