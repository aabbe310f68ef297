import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { lineSplitter } from '../../../../src/adapters/files/lines.ts';
import { localProcesses } from '../../../../src/adapters/processes/processes.ts';
import { harmless } from '../../../../src/foundation/text/harmless.ts';
import { temporary } from '../../../support/temporary.ts';

let folder: string;
beforeAll(async () => {
  folder = temporary('processes');
});

const node = process.execPath;
async function run(
  argv: readonly string[],
  options: { env?: Record<string, string>; programs?: string; signal?: AbortSignal } = {},
  environment: Record<string, string | undefined> = process.env,
) {
  const lines: string[] = [];
  const processes = localProcesses({ absolute: (path) => resolve(folder, path) }, environment);
  return { ...(await processes.run(argv, { ...options, onLine: (line) => lines.push(line) })), lines };
}
const script = (code: string, ...more: readonly string[]) => [node, '-e', code, ...more];

describe('a child is started without a shell', () => {
  test('arguments arrive as they are, and nothing in them runs', async () => {
    const hostile = [
      'a b',
      '";touch pwned;"',
      '$(touch pwned)',
      '`touch pwned`',
      'x\ny',
      '--upload-pack',
      '',
    ];
    const { lines, code } = await run(
      script('console.log(JSON.stringify(process.argv.slice(1)))', '--', ...hostile),
    );
    expect(JSON.parse(lines[0]!)).toEqual(hostile);
    expect(code).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  test('its exit code is answered, not thrown', async () => {
    expect(await run(script('process.exit(3)'))).toMatchObject({ code: 3, signal: null });
  });

  test('a program that does not exist is bad input', async () => {
    await expect(run(['no-such-program'])).rejects.toThrow(
      'command "no-such-program" was not found; name a program on PATH',
    );
  });

  test.each([
    ['argument 3', { argv: script('', 'x'.repeat(200_000)), env: {} }, '200,001'],
    ['variable LISTS', { argv: script(''), env: { LISTS: 'é'.repeat(100_000) } }, '200,007'],
  ])('%s that is longer than the system takes is bad input', async (name, { argv, env }, size) => {
    await expect(run(argv, { env }, {})).rejects.toThrow(
      new RegExp(`^command .* cannot be started: .* the longest is ${name} with ${size};`),
    );
  });

  test('what it leaves running in the background ends with it', async () => {
    expect(await run(['sh', '-c', 'sleep 600 & echo done'])).toMatchObject({ code: 0, lines: ['done'] });
  });

  test('what has left its group holds up nothing', async () => {
    const detach = `const child = require('node:child_process').spawn('sleep', ['600'], { detached: true, stdio: 'inherit' });
      console.log(child.pid); child.unref();`;
    const { lines } = await run(script(detach));
    process.kill(Number(lines[0]), 'SIGKILL');
  });

  test('it sees neither inputs nor tokens nor the files that set outputs of its job', async () => {
    const withheld = {
      INPUT_TOKEN: 'x',
      ACTIONS_RUNTIME_TOKEN: 'x',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
      GITHUB_ENV: 'x',
      GITHUB_OUTPUT: 'x',
      GITHUB_PATH: 'x',
      MLOPS_INPUT_TRAIN_SEED: 'x',
    };
    const { lines } = await run(
      script('console.log(Object.keys(process.env).sort().join())'),
      { env: { MLOPS_TRAIN_SEED: '1' } },
      { GITHUB_SHA: 'abc', ...withheld },
    );
    expect(lines).toEqual(['GITHUB_SHA,MLOPS_TRAIN_SEED,ORT_DISABLE_TELEMETRY,PYTHONUNBUFFERED']);
  });

  test('programs of an environment are found first', async () => {
    const { lines } = await run(
      [node, '-p', 'process.env.PATH'],
      { programs: '/some/bin' },
      { PATH: '/usr/bin' },
    );
    expect(lines).toEqual(['/some/bin:/usr/bin']);
  });

  test('when the job is cancelled it ends, and so does what it started: nobody holds its output any more', async () => {
    const sleeper = 'setInterval(() => {}, 1000)';
    const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(sleeper)}], { stdio: 'inherit' }); console.log('ready'); ${sleeper}`;
    const cancel = new AbortController();
    const processes = localProcesses({ absolute: () => folder }, process.env);
    const ended = await processes.run(script(child), { signal: cancel.signal, onLine: () => cancel.abort() });
    expect(ended).toEqual({ code: null, signal: 'SIGTERM' });
  });
});

describe('output is shown and not executed', () => {
  test.each([
    ['::add-mask::secret', ': :add-mask::secret'],
    ['  ::error::x', '  : :error::x'],
    ['\u00a0::stop-commands::x', '\u00a0: :stop-commands::x'],
    ['\u001b[31m::error::x\u001b[0m', ': :error::x'],
    ['\u0000::error::x', '\\u0000::error::x'],
    ['50 %\r::error::x', ': :error::x'],
    ['hello ##[error]x', 'hello ## [error]x'],
    ['#\u0007#[error]x', '#\\u0007#[error]x'],
    ['a\u202eb\u200bc', 'a\\u202eb\\u200bc'],
    ['10 %\r20 %\r', '20 %'],
    ['\u001b]8;;https://example.com\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['std::vector and a::b', 'std::vector and a::b'],
    ['\ttab, é, 日本', '\ttab, é, 日本'],
  ])('%j', (line, shown) => {
    expect(harmless(line)).toBe(shown);
  });

  test('no line of any text is a command', () => {
    const piece = fc.constantFrom(
      '::',
      ':',
      '##',
      '#',
      '[',
      '##[',
      'error',
      '\r',
      ' ',
      '\u001b[0m',
      '\u001b',
      '\u0007',
      '\u0085',
      '\u2028',
      '\ufeff',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const shown = harmless(pieces.join(''));
        expect(shown.trimStart().startsWith('::')).toBe(false);
        expect(shown).not.toContain('##[');
        expect(shown).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

test('bytes are cut into lines wherever the chunks end', () => {
  const text = 'one\ntwo é日本\n\nlast';
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 8 })), (sizes) => {
      const lines: string[] = [];
      const splitter = lineSplitter((line) => lines.push(line));
      let rest = Buffer.from(text);
      for (const size of sizes) {
        splitter.write(rest.subarray(0, size));
        rest = rest.subarray(size);
      }
      splitter.write(rest);
      splitter.end();
      expect(lines).toEqual(['one', 'two é日本', '', 'last']);
    }),
  );
});

describe('a child that is fed', () => {
  const processes = () => localProcesses({ absolute: (path) => resolve(folder, path) }, process.env);
  const echo = script('process.stdin.pipe(process.stdout); console.error("heard")');

  test('reads all bytes; what it prints comes back byte for byte, apart from what it says on standard error', async () => {
    const input = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 256));
    const output: Uint8Array[] = [];
    const lines: string[] = [];
    await processes().run(echo, {
      input,
      onOutput: (bytes) => output.push(bytes),
      onLine: (line) => lines.push(line),
    });
    expect(Buffer.concat(output).equals(input)).toBe(true);
    expect(lines).toEqual(['heard']);
  });

  test('may wait for more until the input ends', async () => {
    const end = Promise.withResolvers<Uint8Array>();
    const input = (async function* () {
      yield await end.promise;
    })();
    const onLine = (line: string) => line === 'heard' && end.resolve(Buffer.from('last'));
    expect(await processes().run(echo, { input, onLine })).toEqual({ code: 0, signal: null });
  });

  test('may end before it has read everything', async () => {
    const input = Buffer.alloc(10_000_000);
    expect(await processes().run(script('process.exit(3)'), { input })).toEqual({ code: 3, signal: null });
  });
});
