import { globSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isRunning } from './daemon/sweep.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests of this run make folders; see temporary(). */
    temporary: string;
  }
}

const FOLDER = 'mlops-tests-';

/** The folder of this run, named after its process; folders of runs that were killed are removed. */
export default function setup(project: TestProject): () => void {
  for (const name of globSync(`${FOLDER}+([0-9])`, { cwd: tmpdir() }))
    if (!isRunning(Number(name.slice(FOLDER.length))))
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
  const folder = join(tmpdir(), `${FOLDER}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  project.provide('temporary', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
