import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inject, type TestContext } from 'vitest';
import type { EngineOrNot, Kept, TestEngine } from './daemon/daemon.ts';
import { run } from './parts.ts';

export type { EngineOrNot, TestEngine };

/**
 * The daemon that global set-up has started for this run. Without one the test is skipped by name, with the command
 * that brings it; in CI it fails.
 */
export function needEngine(context: Pick<TestContext, 'skip'>): TestEngine {
  const engine = inject('engine');
  if (!('why' in engine)) return engine;
  if (process.env.CI === 'true') throw new Error(engine.why);
  return context.skip(engine.why);
}

/** Runs `docker` against a daemon; throws what it said when it failed. */
export function docker(engine: TestEngine, ...argv: readonly string[]): string {
  const env = { ...process.env, DOCKER_HOST: engine.host, PATH: engine.path } as Record<string, string>;
  const { code, stdout, stderr } = run('docker', argv, { env });
  if (code !== 0) throw new Error(`docker ${argv.join(' ')}: ${stderr || stdout}`);
  return stdout.trim();
}

/** Starts the keeper of this run's daemon; what dead runs left is gone before. It ends with this process at the latest. */
export async function startKeeper(): Promise<Kept> {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'daemon/keeper.ts')], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(keeper, 'exit');
  const first = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();
  const { value, done } = await first.next();
  if (done) throw new Error(`the keeper of the Docker daemon ended with exit code ${(await ended)[0]}`);
  return {
    engine: JSON.parse(value) as EngineOrNot,
    close: async () => {
      keeper.stdin.end();
      await ended;
    },
  };
}
