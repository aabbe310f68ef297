import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { mortal } from './mortal.ts';
import { machineEnvironment } from './runner.ts';

/** A Python service that a test has started. */
export interface Served {
  readonly url: string;
  /** Lines on standard output so far, parsed. */
  log(): readonly unknown[];
  stop(): Promise<void>;
}

/** How a service ended that did not want to start. */
export interface Refused {
  readonly code: number | null;
  readonly said: string;
}

const LISTENS = /running on http:\/\/[\d.]+:(\d+)/;

/** Starts `serve.py` of a folder on a port that is free, and answers when it listens, or has ended. */
export async function serve(
  python: string,
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<Served | Refused> {
  const service = spawn(...mortal(python, [script]), {
    cwd: join(script, '..'),
    env: { ...machineEnvironment(), PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let said = '';
  service.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const ended = once(service, 'exit') as Promise<[number | null]>;
  const port = await new Promise<string | undefined>((resolve) => {
    void ended.then(() => resolve(undefined));
    service.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = LISTENS.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
  if (port === undefined) return { code: (await ended)[0], said };
  return {
    url: `http://127.0.0.1:${port}`,
    log: () => lines(printed),
    stop: async () => {
      service.kill();
      await ended;
    },
  };
}

const lines = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
