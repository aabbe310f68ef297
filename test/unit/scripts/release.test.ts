import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Change,
  nextVersion,
  notesOf,
  readChange,
  unreleased,
  withRelease,
} from '../../../scripts/release/changes.ts';
import { digestOfFolder } from '../../../scripts/release/dist-digest.ts';
import { pinned } from '../../../scripts/release/snippets.ts';
import { temporary } from '../../support/temporary.ts';

const ROOT = join(import.meta.dirname, '../../..');

const minor: Change = { kind: 'minor', text: 'A step.' };
const patch: Change = { kind: 'patch', text: 'A fix.' };
const none: Change = { kind: 'none', text: '' };

describe('a change file', () => {
  test.each<[string, Change]>([
    ['minor: A step.\n', minor],
    ['patch:  A\n  fix.\n', patch],
    ['none:\n', none],
    ['none: tests only', { kind: 'none', text: 'tests only' }],
  ])('%j is read', (content, value) => {
    expect(readChange('changes/a.md', content)).toEqual({ value, problems: [] });
  });

  test.each([
    ['A step.', 'changes/a.md: Start with one of `major:`, `minor:`, `patch:`, `none:`.'],
    ['feature: A step.', 'changes/a.md: Start with one of `major:`, `minor:`, `patch:`, `none:`.'],
    ['minor:', 'changes/a.md: Say after `minor:` what users will notice.'],
  ])('%j is refused', (content, problem) => {
    expect(readChange('changes/a.md', content)).toEqual({ problems: [problem] });
  });
});

test.each<[string, readonly Change[], string | undefined]>([
  ['0.1.0', [patch], '0.1.1'],
  ['0.1.0', [patch, minor, none], '0.2.0'],
  ['0.1.0', [{ kind: 'major', text: 'x' }], '0.2.0'],
  ['1.4.2', [{ kind: 'major', text: 'x' }, patch], '2.0.0'],
  ['1.4.2', [none], undefined],
  ['1.4.2', [], undefined],
])('after %s with %j comes %s', (current, changes, version) => {
  expect(nextVersion(current, changes)).toBe(version);
});

describe('the changelog', () => {
  const before = '# Changes\n\n## 0.1.0, 2026-12-01\n\n- First.\n';

  test('takes a new section on top', () => {
    const after = withRelease(before, '0.2.0', '2026-12-24', [minor, patch, none]);
    expect(after).toBe(
      `# Changes\n\n## 0.2.0, 2026-12-24\n\n- A step.\n- A fix.\n\n${before.slice('# Changes\n\n'.length)}`,
    );
    expect(notesOf(after, '0.2.0')).toBe('- A step.\n- A fix.');
    expect(notesOf(after, '0.1.0')).toBe('- First.');
    expect(notesOf(after, '0.3.0')).toBeUndefined();
  });

  test('dates the section that is unreleased, and adds what came since', () => {
    const open = before.replace('2026-12-01', 'unreleased');
    expect(unreleased(open)).toBe('0.1.0');
    expect(withRelease(open, '0.1.0', '2026-12-24', [patch])).toBe(
      '# Changes\n\n## 0.1.0, 2026-12-24\n\n- First.\n- A fix.\n',
    );
  });
});

test('documents name a release by its SHA, and keep their other lines', () => {
  const sha = '0123456789abcdef0123456789abcdef01234567';
  const text = [
    '- uses: mlops-actions/mlops-actions/actions/gate-model@v0.1.0',
    '- uses: mlops-actions/mlops-actions@89abcdef0123456789abcdef0123456789abcdef # v0.1.0',
    '- uses: actions/checkout@v7',
    "@Library('mlops-actions@v0.1.0') _",
  ].join('\n');
  expect(pinned(text, sha, '0.2.0').split('\n')).toEqual([
    `- uses: mlops-actions/mlops-actions/actions/gate-model@${sha} # v0.2.0`,
    `- uses: mlops-actions/mlops-actions@${sha} # v0.2.0`,
    '- uses: actions/checkout@v7',
    "@Library('mlops-actions@v0.1.0') _",
  ]);
});

test('the digest of a folder is what coreutils make of it', () => {
  const folder = temporary('digest');
  mkdirSync(join(folder, 'chunks'));
  for (const [path, text] of [
    ['b.js', 'b'],
    ['chunks/a.js', 'a'],
    ['B.js', 'B'],
    ['é.js', ''],
  ] as const)
    writeFileSync(join(folder, path), text);
  const script =
    "find . -type f -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum | cut -d' ' -f1";
  const expected = execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' }).trim();
  expect(digestOfFolder(folder)).toBe(expected);
});

/** A repository of its own with one commit, for the script as a whole. */
function repository(): {
  readonly folder: string;
  readonly release: (...words: string[]) => ReturnType<typeof spawnSync>;
} {
  const folder = temporary('release');
  const git = (...argv: string[]) => execFileSync('git', argv, { cwd: folder, stdio: 'pipe' });
  const manifest = { name: 'x', version: '0.1.0' };
  mkdirSync(join(folder, 'changes'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/a.js'), 'a');
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  writeFileSync(
    join(folder, 'package-lock.json'),
    JSON.stringify({ ...manifest, packages: { '': manifest } }),
  );
  writeFileSync(join(folder, 'CHANGELOG.md'), '# Changes\n\n## 0.1.0, 2026-12-01\n\n- First.\n');
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'first');
  const release = (...words: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'scripts/release.ts'), ...words], {
      env: { ...process.env, RELEASE_ROOT: folder },
      encoding: 'utf8',
    });
  return { folder, release };
}

test('a release from change file to notes', () => {
  const { folder, release } = repository();
  expect(release('check', 'v0.2.0').stderr).toBe(
    'The tag is "v0.2.0", and package.json says 0.1.0. Tag the commit v0.1.0.\n',
  );
  expect(release('check-changes', 'HEAD').stderr).toContain('No change file. Add changes/<name>.md');
  expect(release('prepare').stderr).toBe('No change asks for a release.\n');
  writeFileSync(join(folder, 'changes/step.md'), 'minor: A step.\n');
  expect(release('check', 'v0.1.0').stderr).toContain('changes/step.md: not in the changelog.');
  expect(release('prepare', '2026-12-24')).toMatchObject({ status: 0, stdout: '0.2.0\n' });
  expect(release('check', 'v0.2.0')).toMatchObject({ status: 0, stderr: '' });
  expect(release('notes').stdout).toBe(
    `- A step.\n\nDigest of \`dist/\`: \`sha256:${digestOfFolder(join(folder, 'dist'))}\`\n`,
  );
  expect(JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages[''].version).toBe(
    '0.2.0',
  );
});

test('a pull request with a change file is let through', () => {
  const { folder, release } = repository();
  const git = (...argv: string[]) => execFileSync('git', argv, { cwd: folder, stdio: 'pipe' });
  git('switch', '-qc', 'change');
  writeFileSync(join(folder, 'changes/step.md'), 'none: tests only\n');
  git('add', '-A');
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'change');
  expect(release('check-changes', 'main')).toMatchObject({ status: 0, stderr: '' });
});
