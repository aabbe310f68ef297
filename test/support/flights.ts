import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { workingFiles } from '../../src/adapters/files/files.ts';
import { localProcesses } from '../../src/adapters/processes/processes.ts';
import { cachedPython } from '../../src/adapters/python/python.ts';
import { localHost } from '../../src/hosts/local.ts';
import { cached, shortHash, TEST_CACHE } from './cache.ts';
import { machineEnvironment } from './runner.ts';

const ROOT = join(import.meta.dirname, '../..');
export const EXAMPLE = join(ROOT, 'examples/flights');
/** Changes the data of a working copy: `shuffle` the training labels, or keep the `head` of April. */
export const DEMO_DATA = join(ROOT, 'scripts/demo-data.py');
const read = (name: string) => readFileSync(join(EXAMPLE, name));

/**
 * Native modules and Python environments that tests share; the tests of fetching have caches of their own. The
 * place is act's, which cannot be told another; an environment cannot be moved.
 */
export const TOOL_CACHE = join(TEST_CACHE, 'act', 'tool_cache');

/** What the tests on real data start from. */
export interface Flights {
  readonly python: string;
  /** Twelve Parquet files, one a month. */
  readonly data: string;
  readonly models: Readonly<Record<ModelName, string>>;
}

/** `good`: January to March. `shuffled`: the same, labels shuffled. `simple`: other features, few trees. */
export type ModelName = keyof typeof TRAININGS;
const TRAININGS = {
  good: { labels: 'true', script: (text: string) => text },
  shuffled: { labels: 'shuffled', script: (text: string) => text },
  simple: {
    labels: 'true',
    script: (text: string) =>
      text
        .replace('"sched_min", "distance", "weekday", "month"', '"sched_min", "distance"')
        .replace('WORDS = ["carrier", "origin", "dest"]', 'WORDS = ["origin"]')
        .replace('TREES = 60', 'TREES = 10'),
  },
} as const;

/** Environment, data and models, made once and kept. */
export async function prepareFlights(): Promise<Flights> {
  const python = await examplePython();
  const fetched = shortHash(read('fetch_data.py'), read('requirements.txt'));
  const data = await cached(`flights-${fetched}`, async (folder) => {
    cpSync(join(EXAMPLE, 'fetch_data.py'), join(folder, 'fetch_data.py'));
    await runPython(python, ['fetch_data.py'], folder);
  });
  const models = await Promise.all(
    (Object.keys(TRAININGS) as ModelName[]).map(
      async (name) => [name, await train(name, python, join(data, 'data'), fetched)] as const,
    ),
  );
  return { python, data: join(data, 'data'), models: Object.fromEntries(models) as Flights['models'] };
}

/** An environment of the example, built as the product builds it: its Python. */
export async function examplePython(packages = 'requirements.txt'): Promise<string> {
  const environment = { ...machineEnvironment(), MLOPS_TOOL_CACHE: TOOL_CACHE };
  const files = workingFiles(EXAMPLE);
  const host = localHost(environment, process.stderr);
  const python = cachedPython(files, localProcesses(files, environment), host);
  return (await python.provide(packages, AbortSignal.timeout(1_800_000))).python;
}

async function train(name: ModelName, python: string, data: string, fetched: string): Promise<string> {
  const { labels, script } = TRAININGS[name];
  const text = script(String(read('train.py')));
  const demoData = readFileSync(DEMO_DATA);
  const folder = await cached(`model-${shortHash(text, labels, demoData, fetched)}`, async (target) => {
    const work = mkdtempSync(join(tmpdir(), 'train-'));
    const months = ['2013-01.parquet', '2013-02.parquet', '2013-03.parquet'];
    copyMonths(data, join(work, 'data'), months);
    if (labels === 'shuffled') await runPython(python, [DEMO_DATA, 'shuffle'], work);
    writeFileSync(join(work, 'train.py'), text);
    await runPython(python, ['train.py'], work, {
      MLOPS_TRAIN_DATA: months.map((month) => join(work, 'data', month)).join('\n'),
      MLOPS_TRAIN_SEED: '7',
      MLOPS_TRAIN_MODEL: join(target, 'model.onnx'),
    });
    rmSync(work, { recursive: true });
  });
  return join(folder, 'model.onnx');
}

const execute = promisify(execFile);

/** Runs Python to its end; throws with what it said where it fails. */
export async function runPython(
  python: string,
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  await execute(python, argv, { cwd, env: { ...machineEnvironment(), ...env } });
}

export function copyMonths(from: string, to: string, months: readonly string[]): void {
  mkdirSync(to, { recursive: true });
  for (const month of months) cpSync(join(from, month), join(to, month));
}
