/** `scan.ts FOLDER [csv]`: the limit of any validation; reads every column of its Parquet files, or of the CSV files beside them, once. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const folder = join(process.argv[2]!, 'data');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.parquet'))
  .sort()
  .map((name) => `'${join(folder, name)}'`);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const parquet = `read_parquet([${files.join(', ')}])`;
const columns = (await connection.runAndReadAll(`describe select * from ${parquet}`)).getRows() as [
  string,
  string,
][];
const source = process.argv[3] === 'csv' ? typedCsv() : parquet;
const decode = columns.map(([name, type]) =>
  type === 'VARCHAR'
    ? `sum(strlen("${name}"))`
    : /^(TIMESTAMP|DATE|TIME)/.test(type)
      ? `max("${name}")`
      : `sum("${name}")`,
);
await connection.run(`select count(*), ${decode.join(', ')} from ${source}`);

/** The types are told, so that nothing is guessed. */
function typedCsv(): string {
  const paths = files.map((file) => file.replace(/\.parquet'$/, ".csv'"));
  const types = columns.map(([name, type]) => `'${name}': '${type}'`);
  return `read_csv([${paths.join(', ')}], auto_detect = false, header = true, columns = {${types.join(', ')}})`;
}
