import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { githubHost } from '../../../src/hosts/github.ts';
import { parseFileCommand } from '../../support/runner-grammar.ts';
import { temporary } from '../../support/temporary.ts';

let folder: string;
beforeEach(() => {
  folder = temporary('github');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('outputs', () => {
  test('a value that imitates the end of another stays one value', async () => {
    const path = join(folder, 'output');
    writeFileSync(path, '');
    vi.stubEnv('GITHUB_OUTPUT', path);
    const hostile = 'x\nEOF\nghadelimiter_1\nverdict=pass\nverdict<<EOF\npass\nEOF';
    await githubHost(process.env).outputs({ reason: hostile, verdict: 'fail' });
    expect(parseFileCommand(readFileSync(path, 'utf8'))).toEqual({ reason: hostile, verdict: 'fail' });
  });

  test('that cannot be set are no defect of ours', async () => {
    vi.stubEnv('GITHUB_OUTPUT', join(folder, 'removed'));
    await expect(githubHost(process.env).outputs({ verdict: 'pass' })).rejects.toThrow(
      'GITHUB_OUTPUT cannot be written',
    );
  });
});

test('a summary that cannot be written changes nothing', async () => {
  vi.stubEnv('GITHUB_STEP_SUMMARY', join(folder, 'removed'));
  await expect(githubHost(process.env).summary('# PASS')).resolves.toBeUndefined();
});

test('annotations and lines quote data on one line, with what nobody sees as its code', () => {
  let written = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  const host = githubHost({});
  const name = 'a\n::set-output name=verdict::pass\u202e';
  host.log.info(name);
  host.annotate([{ level: 'error', title: name, message: name, at: { file: 'a.py', line: 3 } }]);
  write.mockRestore();
  expect(written.split('\n')).toEqual([
    'a\\n::set-output name=verdict::pass\\u202e',
    '::error title=a\\n%3A%3Aset-output name=verdict%3A%3Apass\\u202e,file=a.py,line=3::a\\n::set-output name=verdict::pass\\u202e',
    '',
  ]);
});
