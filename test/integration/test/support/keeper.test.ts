import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { ourBridges } from '../../../support/daemon/network.ts';
import { folderOf, isRunning } from '../../../support/daemon/sweep.ts';
import { needEngine } from '../../../support/docker.ts';
import { run } from '../../../support/parts.ts';
import { until } from '../../../support/until.ts';

const KEEPER = join(import.meta.dirname, '../../../support/daemon/keeper.ts');
/** A run like that of the tests: starts a keeper, says its pid when the daemon answers, and goes on. */
const RUN = `const { spawn } = require('node:child_process');
  const keeper = spawn(process.execPath, [${JSON.stringify(KEEPER)}], { detached: true, stdio: ['pipe', 'pipe', 'inherit'] });
  keeper.stdout.once('data', () => console.log(keeper.pid));`;

/** Starts a run; answers it and its keeper's pid. */
async function started(): Promise<readonly [ChildProcess, number]> {
  const child = spawn(process.execPath, ['-e', RUN], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  return [child, Number(value)];
}

const traces = (keeper: number): readonly string[] => [
  ...(existsSync(folderOf(keeper)) ? ['folder'] : []),
  ...ourBridges().filter((bridge) => bridge === `mlops${keeper}`),
  ...(run('ps', ['-eo', 'args']).stdout.includes(`${folderOf(keeper)}/`) ? ['processes'] : []),
];

test('a run that is killed leaves no daemon, bridge or folder', async (context) => {
  needEngine(context);
  if (process.getuid?.() !== 0) return context.skip('a private daemon needs root');
  const [child, keeper] = await started();
  expect(traces(keeper)).toEqual(['folder', `mlops${keeper}`, 'processes']);
  child.kill('SIGKILL');
  await until('the keeper has ended', () => !isRunning(keeper));
  expect(traces(keeper)).toEqual([]);
});

test('what a run left whose keeper was killed too, the next one takes away', async (context) => {
  needEngine(context);
  if (process.getuid?.() !== 0) return context.skip('a private daemon needs root');
  const [killed, keeper] = await started();
  process.kill(keeper, 'SIGKILL');
  killed.kill('SIGKILL');
  await until('both have ended', () => !isRunning(keeper));
  expect(traces(keeper)).toEqual(['folder', `mlops${keeper}`, 'processes']);
  const [next, ofNext] = await started();
  expect(traces(keeper)).toEqual([]);
  next.kill('SIGKILL');
  await until('the next one has ended as well', () => traces(ofNext).length === 0);
});
