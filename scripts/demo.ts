/**
 * `npm run demo`: the flights example, twice. First a model trained on January to March is judged on April with no
 * champion yet; then it is the champion, and a model trained on January to April is judged on May against it.
 * `-- --shuffle-labels` trains on shuffled labels and `-- --rows 300` judges on few rows: watch the gate answer.
 * Where a Docker Engine answers, the model that passed is then registered, built into an image and deployed.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { workingFiles } from '../src/adapters/files/files.ts';
import { localProcesses } from '../src/adapters/processes/processes.ts';
import { cachedPython } from '../src/adapters/python/python.ts';
import type { Evidence } from '../src/foundation/evidence/evidence.ts';
import { VERDICT_WORDS } from '../src/foundation/evidence/verdict.ts';
import { localHost } from '../src/hosts/local.ts';
import { STEP_NAMES } from '../src/steps/catalogue.ts';
import { release } from './demo-release.ts';

const root = join(import.meta.dirname, '..');
const example = join(root, 'examples', 'flights');
const work = join(root, '.cache', 'demo');
const { values: options } = parseArgs({
  options: {
    'shuffle-labels': { type: 'boolean' },
    rows: { type: 'string' },
    'registry-image': { type: 'string' },
    'base-image': { type: 'string' },
    'proxy-image': { type: 'string' },
  },
});

interface Run {
  readonly title: string;
  readonly trainedOn: string;
  readonly judgedOn: string;
}

const FIRST: Run = {
  title: 'First model, no champion yet',
  trainedOn: 'data/2013-0[123].parquet',
  judgedOn: 'data/2013-04.parquet',
};
const SECOND: Run = {
  title: 'Retrained, against the champion',
  trainedOn: 'data/2013-0[1234].parquet',
  judgedOn: 'data/2013-05.parquet',
};

const copies = { first: join(work, 'first'), second: join(work, 'second') };
await prepare();
const started = Date.now();
const firstCode = runOnce(FIRST, 'first');
let secondCode: number | undefined;
if (firstCode === 0) {
  cpSync(
    join(work, 'first', 'mlops-out', 'artifacts', 'train-evaluate', 'model'),
    join(work, 'second', 'champion'),
    { recursive: true },
  );
  secondCode = runOnce(SECOND, 'second');
}
let releaseCode: number | undefined;
if (secondCode === 0) {
  const { 'registry-image': registry, 'base-image': base, 'proxy-image': proxy } = options;
  releaseCode = await release(copies, { registry, base, proxy }, mlops);
}
summarise();
process.exitCode = releaseCode ?? secondCode ?? firstCode;

/** Data and two working copies of the example; nothing is written into the example itself but its data. */
async function prepare(): Promise<void> {
  const host = localHost(process.env, process.stderr);
  const files = workingFiles(example);
  const environments = cachedPython(files, localProcesses(files, process.env), host);
  const { python } = await environments.provide('requirements.txt', AbortSignal.timeout(1_800_000));
  must(spawnSync(python, ['fetch_data.py'], { cwd: example, stdio: 'inherit' }).status, 'fetch_data.py');
  rmSync(work, { recursive: true, force: true });
  for (const copy of ['first', 'second'])
    cpSync(example, join(work, copy), { recursive: true, filter: (path) => !path.includes('mlops-out') });
  if (options['shuffle-labels']) must(change(python, 'shuffle'), 'shuffling labels');
  if (options.rows) must(change(python, 'head', options.rows), 'taking rows');
}

/** Changes the first copy's data, not its training script: what the gate sees is what a broken pipeline gives. */
function change(python: string, ...argv: readonly string[]): number | null {
  return spawnSync(python, [join(root, 'scripts', 'demo-data.py'), ...argv], {
    cwd: join(work, 'first'),
    stdio: 'inherit',
  }).status;
}

function must(status: number | null, what: string): void {
  if (status !== 0) throw new Error(`${what} ended with ${status}`);
}

function runOnce({ title, trainedOn, judgedOn }: Run, copy: string): number {
  process.stdout.write(`\n${styleText('bold', title)}: trained on ${trainedOn}, judged on ${judgedOn}\n`);
  const inputs = {
    MLOPS_INPUT_VALIDATE_DATA_DATA: judgedOn,
    MLOPS_INPUT_DETECT_DRIFT_REFERENCE: trainedOn,
    MLOPS_INPUT_DETECT_DRIFT_CURRENT: judgedOn,
    MLOPS_INPUT_TRAIN_EVALUATE_TRAINING_DATA: trainedOn,
    MLOPS_INPUT_TRAIN_EVALUATE_EVALUATION_DATA: judgedOn,
  };
  return mlops(join(work, copy), ['run'], inputs);
}

function mlops(folder: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}): number {
  mkdirSync(folder, { recursive: true });
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const { status } = spawnSync(process.execPath, [join(root, 'src', 'main', 'cli.ts'), ...argv], {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, ...env, PATH: path },
  });
  return status ?? 2;
}

/** A table of verdicts, and where to read on. */
function summarise(): void {
  const rows = ['first', 'second'].flatMap((copy) => {
    const evidence = join(work, copy, 'mlops-out', 'evidence');
    return STEP_NAMES.flatMap((id) => {
      const path = join(evidence, `${id}.json`);
      if (!existsSync(path)) return [];
      const { verdict, reason } = JSON.parse(readFileSync(path, 'utf8')) as Evidence;
      return [`| ${copy.padEnd(6)} | ${id.padEnd(14)} | ${VERDICT_WORDS[verdict].padEnd(12)} | ${reason}`];
    });
  });
  const places = ['first', 'second'].flatMap((copy) =>
    ['report/index.html', 'report/MODEL_CARD.md', 'junit']
      .map((place) => join(work, copy, 'mlops-out', place))
      .filter((path) => existsSync(path)),
  );
  const seconds = Math.round((Date.now() - started) / 1000);
  const text = [
    `| run    | step           | verdict      | why`,
    '|--------|----------------|--------------|----',
    ...rows,
    '',
    ...places.map((path) => relative(root, path)),
    '',
    `${seconds} s after the data and the Python environment`,
  ].join('\n');
  process.stdout.write(`\n${text}\n`);
  writeFileSync(join(work, 'verdicts.md'), `${text}\n`);
}
