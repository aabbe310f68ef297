import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { VERSION } from '../../src/foundation/version.ts';
import { runWorkflow } from '../support/act.ts';
import { need } from '../support/parts.ts';
import { temporary } from '../support/temporary.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The repository as it would be tagged: version and changelog prepared, dist/ built from its sources. */
function tagged(): string {
  const folder = temporary('tagged');
  const git = (cwd: string, ...argv: string[]): string =>
    execFileSync('git', argv, { cwd, encoding: 'utf8' });
  const files = git(ROOT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));
  for (const path of files) cpSync(join(ROOT, path), join(folder, path));
  execFileSync(process.execPath, ['scripts/release.ts', 'prepare', '2026-12-24'], { cwd: folder });
  rmSync(join(folder, 'dist'), { recursive: true });
  cpSync(join(inject('product'), 'dist'), join(folder, 'dist'), { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '-A', '-f');
  git(folder, '-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'release');
  return folder;
}

test('a dry run of release.yml checks all, publishes nothing and says what it would do', (context) => {
  const act = need('act', context);
  const run = runWorkflow({
    act,
    workspace: tagged(),
    workflow: '.github/workflows/release.yml',
    event: 'workflow_dispatch',
    payload: { inputs: { tag: `v${VERSION}` } },
    product: inject('product'),
    port: 34_671,
  });
  expect(run.jobs, run.log).toEqual({
    check: 'success',
    publish: 'success',
    release: 'success',
    documents: 'success',
  });
  expect(run.log).toContain(`would publish ./mlops-actions-${VERSION}.tgz`);
  expect(run.log).toMatch(/Digest of `dist\/`: `sha256:[0-9a-f]{64}`/);
  expect(run.log).toContain('would point v0 at');
  expect(run.log).toMatch(/README\.md \s*\|/);
});

test('a tag that is not the version is refused before anything is built', (context) => {
  const act = need('act', context);
  const run = runWorkflow({
    act,
    workspace: tagged(),
    workflow: '.github/workflows/release.yml',
    event: 'workflow_dispatch',
    payload: { inputs: { tag: 'v9.9.9' } },
    product: inject('product'),
    port: 34_672,
  });
  expect(run.steps).toMatchObject({ 'Compare tag, version and changelog': 'failure' });
  expect(run.jobs).toEqual({ check: 'failure' });
  expect(run.log).toContain(`The tag is \\"v9.9.9\\", and package.json says ${VERSION}.`);
});
