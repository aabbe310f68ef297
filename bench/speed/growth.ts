import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandsOf, describe } from './data.ts';
import type { Command } from './measured.ts';
import { hasPolars, madeOnce, WITHOUT_POLARS } from './prepared.ts';

const SIZES = (process.env.BENCH_SIZES ?? '1000000,5000000,20000000,50000000').split(',').map(Number);
/** Linux only; elsewhere all cores are taken. */
const TASKSET = '/usr/bin/taskset';
const CORES = existsSync(TASKSET) ? [1, 2] : [undefined];

/** How the cost of 41 checks grows with rows and with cores, beside polars; clean files, each made and removed again. */
export function growth(): { text: string; broken: number } {
  const peer = hasPolars();
  const parts = SIZES.flatMap((rows) => {
    const folder = madeOnce(`growth-${rows}`, 'make.ts', String(rows), 'clean');
    const commands = commandsOf(join(folder, 'clean'), 'parquet', peer);
    const found = CORES.map((cores) =>
      describe(
        `Validation of ${rows} rows × 20 columns on ${cores ?? 'all'} cores, whole processes`,
        commands.map((command) => onCores(command, cores)),
        'parquet',
      ),
    );
    rmSync(folder, { recursive: true });
    return found;
  });
  return {
    text: [...parts.map(({ text }) => text), ...(peer ? [] : [WITHOUT_POLARS])].join('\n'),
    broken: parts.reduce((sum, { broken }) => sum + broken, 0),
  };
}

const onCores = (command: Command, cores: number | undefined): Command =>
  cores === undefined ? command : { ...command, argv: [TASKSET, '-c', `0-${cores - 1}`, ...command.argv] };
