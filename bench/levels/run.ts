/**
 * `npm run bench -- gate [--only roc] [--rows 200,1000] [--simulations 500] [--seconds 60] [--fresh]`: how often the
 * gate promotes and fails a model exactly at its limit, for every kind of rule. Counts are kept in
 * bench/results/levels.json: a second call goes on where the first stopped, `--fresh` forgets what it runs again.
 * `npm run generate` writes the table of docs/concepts/error-rates.md from there.
 */
import { parseArgs } from 'node:util';
import { costOf, KINDS, type Kind, ROWS, type Setting } from './kinds.ts';
import { type Cell, readResults, writeResults } from './results.ts';
import { type Counts, NONE, plus, seedOf, simulator } from './simulate.ts';

const SEED = 11;
/** Simulations of a cell, and how many of them share a stream of random numbers. */
const PLAN = {
  closed: { simulations: 20_000, chunk: 500 },
  cells: { simulations: 2_000, chunk: 50 },
  rows: { simulations: 2_000, chunk: 20 },
} as const;

interface Task {
  readonly kind: Kind;
  readonly setting: Setting;
  readonly rows: number;
}

interface Limits {
  readonly simulations: number | undefined;
  readonly seconds: number;
}

export function levels(argv: readonly string[]): void {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: 'string', default: '' },
      rows: { type: 'string', default: ROWS.join(',') },
      simulations: { type: 'string' },
      seconds: { type: 'string', default: 'Infinity' },
      fresh: { type: 'boolean', default: false },
    },
  });
  const rows = values.rows.split(',').map(Number);
  const tasks = tasksOf(values.only).filter((task) => rows.includes(task.rows));
  if (values.fresh) store(kept().filter((cell) => !tasks.some((task) => isOf(task, cell))));
  const limits = {
    simulations: values.simulations === undefined ? undefined : Number(values.simulations),
    seconds: Number(values.seconds),
  };
  for (const [index, task] of tasks.entries()) runTask(task, limits, `${index + 1}/${tasks.length}`);
}

const tasksOf = (only: string): readonly Task[] =>
  KINDS.filter(({ name }) => name.includes(only)).flatMap((kind) =>
    kind.settings.flatMap((setting) => ROWS.map((rows) => ({ kind, setting, rows }))),
  );

const kept = (): readonly Cell[] => readResults<Cell>('levels');

/** In the order of the kinds, whatever ran first. */
function store(cells: readonly Cell[]): void {
  writeResults(
    'levels',
    tasksOf('').flatMap((task) => cells.filter((cell) => isOf(task, cell))),
  );
}

const isOf = ({ kind, setting, rows }: Task, cell: Cell): boolean =>
  cell.kind === kind.name && cell.setting === setting.name && cell.rows === rows;

function runTask(task: Task, { simulations, seconds }: Limits, place: string): void {
  const { kind, setting, rows } = task;
  const plan = PLAN[costOf(kind)];
  const goal = simulations ?? plan.simulations;
  const before = kept().find((cell) => isOf(task, cell)) ?? NONE;
  const simulate = simulator(kind, setting.world());
  const started = performance.now();
  let counts: Counts = before;
  while (counts.simulations < goal && performance.now() - started < 1000 * seconds) {
    const seed = seedOf(SEED, `${kind.name}|${setting.name}|${rows}|${counts.simulations}`);
    counts = plus(counts, simulate(rows, plan.chunk, seed));
  }
  if (counts.simulations > before.simulations)
    store([
      ...kept().filter((cell) => !isOf(task, cell)),
      { kind: kind.name, setting: setting.name, rows, ...numbersOf(counts) },
    ]);
  process.stdout.write(`${place} ${kind.name}, ${setting.name}, ${rows} rows: ${words(counts)}\n`);
}

const numbersOf = ({ simulations, promoted, failed, refused }: Counts): Counts => ({
  simulations,
  promoted,
  failed,
  refused,
});

function words({ simulations, promoted, failed, refused }: Counts): string {
  const share = (count: number) => `${((100 * count) / simulations).toFixed(1)} %`;
  return `promoted ${share(promoted)}, failed ${share(failed)}, no interval ${share(refused)} of ${simulations}`;
}
