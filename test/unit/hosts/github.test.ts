import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { githubHost } from '../../../src/hosts/github.ts';
import { parseFileCommand } from '../../support/runner-grammar.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'github-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
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
