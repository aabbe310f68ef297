import { describe, expect, test } from 'vitest';
import { localHost } from '../../../src/hosts/local.ts';

const hostOn = (terminal: { isTTY?: boolean; columns?: number }, environment = {}) => {
  let written = '';
  const host = localHost(environment, {
    ...terminal,
    write: (text: string) => {
      written += text;
    },
  });
  return { host, written: () => written };
};

describe('in a pipe', () => {
  test('plain lines, no colour, no progress', async () => {
    const { host, written } = hostOn({});
    host.log.info('one');
    host.log.error('two');
    host.log.progress('half');
    expect(await host.log.group('three', async () => 7)).toBe(7);
    expect(written()).toBe('one\ntwo\nthree\n');
  });

  test('annotations are lines that name their place', () => {
    const { host, written } = hostOn({});
    host.annotate([
      { level: 'error', title: 'seed', message: 'is odd', at: { file: 'mlops.yml', line: 3, column: 5 } },
    ]);
    expect(written()).toBe('  mlops.yml:3:5: seed: is odd\n');
  });

  test.each([
    ['a command of the runner', '::set-output name=x::y'],
    ['one further down', 'see:\n::add-path::/evil'],
    ['the older form, anywhere', 'value ##[add-path]/evil'],
    ['a title that a terminal would obey', '\u001b]0;owned\u0007x'],
  ])('text that quotes %s stays text', (_, text) => {
    const { host, written } = hostOn({});
    host.log.info(text);
    expect(written()).not.toMatch(/^\s*::|##\[|\u001b/m);
  });

  test('a column that is called like a line of ours makes no line', () => {
    const { host, written } = hostOn({});
    const name = 'a\n✔ gate-model PASS in 0.7 s: all 3 checks are met';
    host.log.info(`detect-drift FAIL: ${name} has drifted`);
    host.annotate([{ level: 'warning', title: name, message: `${name} has\u202e drifted` }]);
    expect(written().split('\n')).toEqual([
      'detect-drift FAIL: a\\n✔ gate-model PASS in 0.7 s: all 3 checks are met has drifted',
      '  a\\n✔ gate-model PASS in 0.7 s: all 3 checks are met has\\u202e drifted',
      '',
    ]);
  });

  test('a name is cut like a message', () => {
    const { host, written } = hostOn({});
    host.annotate([{ level: 'error', title: 'n'.repeat(10_000), message: 'm'.repeat(10_000) }]);
    expect(written()).toMatch(/^ {2}n{500}… \(9500 more characters\): m{2000}… \(8000 more characters\)\n$/);
  });

  test('secrets are hidden', () => {
    const { host, written } = hostOn({});
    host.mask('hunter22');
    host.log.warn('hunter22');
    expect(written()).toBe('***\n');
  });
});

describe('on a terminal', () => {
  test('colours, and progress that the next line replaces', () => {
    const { host, written } = hostOn({ isTTY: true, columns: 20 });
    host.log.progress('scoring a great many rows');
    host.log.error('bad');
    expect(written()).toContain('\u001b[31mbad');
    expect(written()).toContain('\r\u001b[2K');
  });

  test('no colours where NO_COLOR is set, and progress all the same', () => {
    const { host, written } = hostOn({ isTTY: true }, { NO_COLOR: '1' });
    host.log.progress('half');
    host.log.error('bad');
    expect(written()).toBe('  … half\r\u001b[2Kbad\n');
  });

  test('progress stays on its line, of wide characters too', () => {
    const { host, written } = hostOn({ isTTY: true, columns: 12 }, { NO_COLOR: '1' });
    host.log.progress('读取数据文件');
    expect(written()).toBe('  … 读取数');
  });
});

test.each([
  [{ MLOPS_TOOL_CACHE: '/a', RUNNER_TOOL_CACHE: '/b' }, '/a'],
  [{ RUNNER_TOOL_CACHE: '/b', XDG_CACHE_HOME: '/c' }, '/b'],
  [{ XDG_CACHE_HOME: '/c' }, '/c/mlops-actions'],
])('the tool cache of %j is %s', (environment, folder) => {
  expect(hostOn({}, environment).host.toolCache).toBe(folder);
});

test('FORCE_COLOR gives colours in a pipe, but no progress', () => {
  const { host, written } = hostOn({}, { FORCE_COLOR: '1' });
  host.log.progress('half');
  host.log.error('bad');
  expect(written()).toBe('\u001b[31mbad\u001b[39m\n');
});
