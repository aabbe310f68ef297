/** The limit of any validation: reads every column of the files once. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const folder = join(process.argv[2]!, 'data');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.parquet'))
  .sort()
  .map((name) => `'${join(folder, name)}'`);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const source = `read_parquet([${files.join(', ')}])`;
const columns = (await connection.runAndReadAll(`describe select * from ${source}`)).getRows() as [
  string,
  string,
][];
const decode = columns.map(([name, type]) =>
  type === 'VARCHAR'
    ? `sum(strlen("${name}"))`
    : /^(TIMESTAMP|DATE|TIME)/.test(type)
      ? `max("${name}")`
      : `sum("${name}")`,
);
await connection.run(`select count(*), ${decode.join(', ')} from ${source}`);
