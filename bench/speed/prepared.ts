import { spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const BENCH = join(import.meta.dirname, '..', '..', '.cache', 'bench');

/** A folder of data that a script of Node or Python makes (its first argument), under another name first: what is there is whole. */
export function madeOnce(name: string, script: string, ...more: readonly string[]): string {
  const folder = join(BENCH, name);
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}.tmp`;
  const program = script.endsWith('.py') ? python : process.execPath;
  const made = spawnSync(program, [join(import.meta.dirname, script), making, ...more], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`the data could not be made: ${made.error ?? made.stderr}`);
  renameSync(making, folder);
  return folder;
}

/** The Python of the peers. */
export const python = process.env.BENCH_PYTHON ?? 'python3';
export const hasModules = (names: readonly string[]): boolean =>
  spawnSync(python, ['-c', `import ${names.join(', ')}`]).status === 0;
export const hasPolars = (): boolean => hasModules(['polars']);
export const hasPyarrow = (): boolean => hasModules(['pyarrow']);
export const WITHOUT_PYARROW = `  pyarrow is not installed: ${python} -m pip install pyarrow\n`;
export const WITHOUT_POLARS = `  polars is not installed: ${python} -m pip install polars (BENCH_PYTHON names the Python)\n`;
