/**
 * Predictions of the example's two models on May to December, made by the product itself and kept under .cache/bench:
 * `old` trained on January to March, `new` on January to April, as `npm run demo` does. The first call takes minutes,
 * needs the data (`npm run demo`) and Python.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const root = join(import.meta.dirname, '..', '..');
const example = join(root, 'examples', 'flights');
const cache = join(root, '.cache', 'bench', 'flights');

const TRAINED_ON = { old: 'data/2013-0[123].parquet', new: 'data/2013-0[1234].parquet' } as const;
const JUDGED_ON = ['data/2013-0[56789].parquet', 'data/2013-1[012].parquet'];

/** One flight: its day as days since 1970, whether it was late, and what both models gave as P(late). */
export interface Flights {
  readonly n: number;
  readonly day: Int32Array;
  readonly origin: readonly string[];
  readonly late: Uint8Array;
  readonly old: Float64Array;
  readonly new: Float64Array;
}

/** Reads the predictions, and makes them first where they are not there yet. */
export async function flights(): Promise<Flights> {
  const [before, after] = [predicted('old'), predicted('new')];
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(`
    select (make_date(2013, n.month::int, n.day::int) - date '1970-01-01')::int as day, n.origin, (n.label = 'true')::int as late,
      o.score as old, n.score as new
    from read_parquet('${after}') n join read_parquet('${before}') o using (time_hour, carrier, flight)
    order by day, time_hour, carrier, flight`);
  const [day, origin, late, old, fresh] = reader.getColumns() as [
    number[],
    string[],
    number[],
    number[],
    number[],
  ];
  return {
    n: day.length,
    day: Int32Array.from(day),
    origin,
    late: Uint8Array.from(late),
    old: Float64Array.from(old),
    new: Float64Array.from(fresh),
  };
}

function predicted(model: keyof typeof TRAINED_ON): string {
  const kept = join(cache, `${model}.parquet`);
  if (existsSync(kept)) return kept;
  const work = join(cache, `${model}.work`);
  rmSync(work, { recursive: true, force: true });
  cpSync(example, work, { recursive: true, filter: (path) => !path.includes('mlops-out') });
  mkdirSync(cache, { recursive: true });
  const argv = [
    join(root, 'src', 'main', 'cli.ts'),
    'train-evaluate',
    ...['--training-data', TRAINED_ON[model], '--evaluation-data', JUDGED_ON.join('\n')],
    ...['--slices', 'month\nday\norigin'],
  ];
  const { status } = spawnSync(process.execPath, argv, { cwd: work, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`train-evaluate of the ${model} model ended with ${status}`);
  renameSync(join(work, 'mlops-out', 'artifacts', 'train-evaluate', 'predictions.parquet'), kept);
  rmSync(work, { recursive: true });
  return kept;
}
