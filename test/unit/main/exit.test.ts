import { execFile, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCommands } from '../../support/runner-grammar.ts';

const EXIT = join(import.meta.dirname, '../../../src/main/exit.ts');
const PORTS = join(import.meta.dirname, '../../../src/foundation/ports/ports.ts');

const endOf = (
  message: string,
  thrown = `new Error(${JSON.stringify(message)})`,
): Promise<{ code: unknown; said: string }> => {
  const code = `import { withExitCode } from ${JSON.stringify(EXIT)};
    import { ContainerFailure } from ${JSON.stringify(PORTS)};
    await withExitCode(true, async () => { throw ${thrown}; });`;
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', code], (cause, _, said) =>
      resolve({ code: cause?.code, said }),
    );
  });
};

test.each(['bad\n::set-output name=verdict::pass', 'bad ##[add-path]/evil', 'bad\r::stop-commands::x'])(
  'what escapes is ERROR, and its text no command: %j',
  async (message) => {
    const { code, said } = await endOf(message);
    expect(code).toBe(2);
    expect(said).toContain('defect of mlops-actions');
    expect(parseCommands(said)).toEqual([]);
  },
);

/** A process that takes its time to wind down, and gets a second signal meanwhile. */
function toldTwice(sameWish: string): Promise<{ code: number | null; said: string }> {
  const code = `import { SAME_CANCELLATION_MS, withExitCode } from ${JSON.stringify(EXIT)};
    await withExitCode(false, (signal) => new Promise((resolve) => {
      signal.addEventListener('abort', () => setTimeout(resolve, 1200, 3));
      setTimeout(() => {}, 10_000);
      console.log('begun');
    }), ${sameWish});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
  const said: string[] = [];
  child.stderr.on('data', (bytes) => said.push(String(bytes)));
  child.stdout.once('data', () => {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGTERM'), 700);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said: said.join('') })));
}

test.each([
  ['a person presses twice: ends at once', 'undefined', 2, 'ended at once'],
  ['Jenkins says it again: winds down', 'SAME_CANCELLATION_MS', 3, 'once more after 60 s'],
])('%s', async (_, sameWish, code, words) => {
  const end = await toldTwice(sameWish);
  expect(end.code).toBe(code);
  expect(end.said).toContain(words);
});

test('an Engine that does not answer is told without a stack, and is no defect of ours', async () => {
  const { code, said } = await endOf('', "new ContainerFailure('the Engine does not answer', true)");
  expect(code).toBe(2);
  expect(said).toBe('the Engine does not answer\n');
});

test.each(['SIGHUP', 'SIGTERM', 'SIGINT'] as const)(
  '%s ends the work, and what it has started',
  async (signal) => {
    const processes = join(import.meta.dirname, '../../../src/adapters/processes/processes.ts');
    const code = `import { withExitCode } from ${JSON.stringify(EXIT)};
    import { localProcesses } from ${JSON.stringify(processes)};
    const { run } = localProcesses({ absolute: (path) => path }, process.env);
    await withExitCode(false, async (signal) => {
      await run(['sh', '-c', 'echo $$; sleep 600'], { signal, onLine: (line) => console.log(line) });
      return 3;
    });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code]);
    const grandchild = new Promise<number>((resolve) =>
      child.stdout.once('data', (bytes) => resolve(Number(String(bytes)))),
    );
    const pid = await grandchild;
    child.kill(signal);
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(3);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  },
);

test.each([
  ['a full disk', '/dev/full'],
  ['a reader that has gone away', undefined],
])('an answer lost to %s is ERROR', async (_, path) => {
  const code = `import { withExitCode } from ${JSON.stringify(EXIT)};
    await withExitCode(false, async () => {
      process.stdin.on('data', () => {});
      await new Promise((resolve) => process.stdin.once('end', resolve));
      console.log('{}');
      return 0;
    });`;
  const out = path === undefined ? 'pipe' : openSync(path, 'w');
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['pipe', out, 'pipe'],
  });
  let said = '';
  child.stderr!.on('data', (bytes) => {
    said += bytes;
  });
  child.stdout?.destroy();
  child.stdin!.end();
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2);
  expect(said).toContain('standard output could not be written');
});
