import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporary } from '../../../support/temporary.ts';

const MODULE = join(import.meta.dirname, '../../../../src/adapters/files/temporary.ts');

let folder: string;
beforeEach(() => {
  folder = temporary('temporary');
});

/** A process that makes a temporary folder, says so, and waits to be ended. */
async function maker() {
  const code = `const { temporaryFolder } = await import(${JSON.stringify(MODULE)});
    process.on('SIGTERM', () => process.exit());
    setInterval(() => {}, 1000);
    console.log(await temporaryFolder('duckdb'));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, TMPDIR: folder },
  });
  const path = await new Promise<string>((resolve) =>
    child.stdout.once('data', (bytes) => resolve(String(bytes).trim())),
  );
  const end = (signal: NodeJS.Signals) =>
    new Promise((resolve) => {
      child.once('close', resolve);
      child.kill(signal);
    });
  return { path, end };
}

test('a folder goes with its process; one that a killed process left, with the next; that of a living one stays', async () => {
  const killed = await maker();
  await killed.end('SIGKILL');
  expect(existsSync(killed.path)).toBe(true);
  mkdirSync(join(folder, 'mlops-notes'));
  const [living, next] = [await maker(), await maker()];
  expect(existsSync(killed.path)).toBe(false);
  expect(existsSync(living.path)).toBe(true);
  await next.end('SIGTERM');
  await living.end('SIGTERM');
  expect(readdirSync(folder)).toEqual(['mlops-notes']);
});
