import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { gitHere } from '../../../src/hosts/checked-out.ts';
import { jenkinsContext, jenkinsHost } from '../../../src/hosts/jenkins.ts';
import { GIT_ENVIRONMENT, git } from '../../support/git.ts';
import { temporary } from '../../support/temporary.ts';

const BUILD = { BUILD_TAG: 'jenkins-mb-PR-24-3', JOB_NAME: 'mb/PR-24', BUILD_NUMBER: '3' };
const CHANGE = {
  ...BUILD,
  BRANCH_NAME: 'PR-24',
  CHANGE_ID: '24',
  CHANGE_TARGET: 'main',
  CHANGE_BRANCH: 'tune',
};

const commit = (cwd: string, message: string): string => {
  git(cwd, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(cwd, 'rev-parse', 'HEAD');
};

/** A repository with main, a branch `tune`, and a branch `merged` whose head is a merge that its author made. */
function origin() {
  const folder = temporary('origin');
  git(folder, 'init', '--quiet', '--initial-branch=main');
  const first = commit(folder, 'first');
  git(folder, 'switch', '--quiet', '--create', 'tune');
  const tune = commit(folder, 'tune');
  git(folder, 'switch', '--quiet', 'main');
  const main = commit(folder, 'main moves on');
  git(folder, 'switch', '--quiet', '--create', 'merged', tune);
  git(folder, 'merge', '--quiet', '--no-edit', 'main');
  const merged = git(folder, 'rev-parse', 'HEAD');
  git(folder, 'switch', '--quiet', 'main');
  return { folder, first, tune, main, merged };
}

/** A checkout as the Git plugin makes it: remote-tracking refs, a detached head. */
function checkout(from: string, ...more: readonly string[]): string {
  const folder = temporary('checkout');
  git(folder, 'clone', '--quiet', ...more, `file://${from}`, '.');
  return folder;
}

describe('the commit of a build, from real repositories', () => {
  let source: ReturnType<typeof origin>;
  beforeAll(() => {
    source = origin();
  });
  const at = (folder: string, environment: Readonly<Record<string, string | undefined>>) => {
    const { commit, headCommit } = jenkinsContext(environment, gitHere(GIT_ENVIRONMENT, folder));
    return { commit, headCommit };
  };

  test('a branch', () => {
    const folder = checkout(source.folder);
    const { main } = source;
    expect(at(folder, { ...BUILD, BRANCH_NAME: 'main', GIT_COMMIT: main })).toEqual({
      commit: main,
      headCommit: main,
    });
  });

  test('scripted, without GIT_COMMIT, with a detached head', () => {
    const folder = checkout(source.folder);
    git(folder, 'checkout', '--quiet', '--detach', 'origin/tune');
    expect(at(folder, BUILD)).toEqual({ commit: source.tune, headCommit: source.tune });
  });

  test('a change whose target Jenkins has merged into its head', () => {
    const folder = checkout(source.folder);
    git(folder, 'checkout', '--quiet', '--detach', 'origin/tune');
    git(folder, 'merge', '--quiet', '--no-edit', source.main);
    const merge = git(folder, 'rev-parse', 'HEAD');
    for (const environment of [CHANGE, { ...CHANGE, GIT_COMMIT: merge }])
      expect(at(folder, environment)).toEqual({ commit: merge, headCommit: source.tune });
  });

  test('a change that needed no merge', () => {
    const folder = checkout(source.folder);
    git(folder, 'checkout', '--quiet', '--detach', 'origin/tune');
    expect(at(folder, CHANGE)).toEqual({ commit: source.tune, headCommit: source.tune });
  });

  test('a change whose own head is a merge, which its author has pushed', () => {
    const folder = checkout(source.folder);
    git(folder, 'checkout', '--quiet', '--detach', 'origin/merged');
    expect(at(folder, CHANGE)).toEqual({ commit: source.merged, headCommit: source.merged });
  });

  test('a branch whose head is a merge', () => {
    const folder = checkout(source.folder);
    git(folder, 'checkout', '--quiet', '--detach', 'origin/merged');
    expect(at(folder, BUILD)).toEqual({ commit: source.merged, headCommit: source.merged });
  });

  test('a merge in a shallow clone, which does not have its parents', () => {
    const target = temporary('target');
    git(target, 'clone', '--quiet', '--bare', `file://${source.folder}`, '.');
    git(target, 'update-ref', 'refs/pull/24/merge', source.merged);
    const folder = checkout(source.folder, '--depth=1');
    git(folder, 'fetch', '--quiet', '--depth=1', `file://${target}`, 'refs/pull/24/merge');
    git(folder, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
    expect(git(folder, 'rev-list', '--count', 'HEAD')).toBe('1');
    expect(at(folder, CHANGE)).toEqual({ commit: source.merged, headCommit: source.tune });
  });

  test('a commit that is not of this checkout: of a change, nobody knows its head', () => {
    const folder = checkout(source.folder);
    const elsewhere = 'a'.repeat(40);
    expect(at(folder, { ...CHANGE, GIT_COMMIT: elsewhere })).toEqual({
      commit: elsewhere,
      headCommit: undefined,
    });
    expect(at(folder, { ...BUILD, GIT_COMMIT: elsewhere })).toEqual({
      commit: elsewhere,
      headCommit: elsewhere,
    });
  });

  test('a repository without a commit', () => {
    const folder = temporary('empty');
    git(folder, 'init', '--quiet');
    expect(at(folder, CHANGE)).toEqual({ commit: undefined, headCommit: undefined });
  });

  // Root alone can give a folder away.
  test.runIf(process.getuid?.() === 0)('a checkout that belongs to another user', () => {
    const folder = checkout(source.folder);
    execFileSync('chown', ['-R', '65534:65534', folder]);
    const outside = { ...GIT_ENVIRONMENT, GIT_CEILING_DIRECTORIES: '/' };
    expect(() => git(folder, 'rev-parse', 'HEAD')).toThrow();
    expect(jenkinsContext(BUILD, gitHere(outside, folder)).commit).toBe(source.main);
  });

  test('no repository', () => {
    const folder = temporary('none');
    const outside = gitHere({ ...GIT_ENVIRONMENT, GIT_CEILING_DIRECTORIES: join(folder, '..') }, folder);
    expect(jenkinsContext(BUILD, outside)).toEqual({ job: 'mb/PR-24', build: '3' });
  });

  test('no git', () => {
    expect(jenkinsContext(BUILD, gitHere({ PATH: temporary('bare') }, source.folder))).toEqual({
      job: 'mb/PR-24',
      build: '3',
    });
  });

  test('what is no commit id reaches nobody, Git least of all', () => {
    const asked: unknown[] = [];
    const context = jenkinsContext({ ...BUILD, GIT_COMMIT: '--output=/etc/passwd' }, (named) => {
      asked.push(named);
      return { commit: 'HEAD; rm', parents: [], published: false };
    });
    expect(asked).toEqual([undefined]);
    expect(context).toEqual({ job: 'mb/PR-24', build: '3' });
  });

  test('Git sees neither the call nor secret inputs', () => {
    const folder = temporary('fake');
    mkdirSync(join(folder, 'bin'));
    const fake = join(folder, 'bin/git');
    writeFileSync(fake, '#!/bin/sh\nenv >> "$SEEN"\nexit 1\n');
    chmodSync(fake, 0o755);
    const seen = join(folder, 'seen');
    const environment = {
      PATH: `${folder}/bin:${GIT_ENVIRONMENT.PATH}`,
      SEEN: seen,
      MLOPS_CALL: '{}',
      MLOPS_ANSWER: '/x',
    };
    gitHere(environment, folder)();
    expect(execFileSync('cat', [seen], { encoding: 'utf8' })).not.toMatch(/MLOPS_/);
  });
});

describe('where a build runs', () => {
  const nowhere = () => ({ parents: [], published: false });
  test.each([
    [
      'a change from a fork',
      { ...CHANGE, CHANGE_FORK: 'stranger/flights' },
      {
        branch: 'PR-24',
        change: '24',
        changeTarget: 'main',
        changeBranch: 'tune',
        changeFork: 'stranger/flights',
      },
    ],
    ['a tag', { BRANCH_NAME: 'v1.2.3', TAG_NAME: 'v1.2.3' }, { branch: 'v1.2.3', tag: 'v1.2.3' }],
    ['a job of one branch', { GIT_BRANCH: 'origin/main' }, { branch: 'main' }],
    ['a branch with a slash', { GIT_BRANCH: 'origin/feature/x' }, { branch: 'feature/x' }],
    ['a local branch', { GIT_BRANCH: 'origin/main', GIT_LOCAL_BRANCH: 'work' }, { branch: 'work' }],
    ['a commit alone', { GIT_BRANCH: 'detached' }, {}],
    [
      'a remote, without its login',
      { GIT_URL: 'https://bot:t@ken@git.test/acme/flights.git' },
      { remote: 'https://git.test/acme/flights.git' },
    ],
    ['a configured URL', { BUILD_URL: 'https://ci.test/job/x/1/' }, { url: 'https://ci.test/job/x/1/' }],
  ])('%s', (_, environment, context) => {
    expect(jenkinsContext({ ...BUILD, ...environment }, nowhere)).toEqual({
      job: 'mb/PR-24',
      build: '3',
      ...context,
    });
  });

  test('a change from a fork is not trusted; a change of the repository itself is', () => {
    const host = (environment: Readonly<Record<string, string>>) =>
      jenkinsHost(environment, { write: () => {} }, nowhere);
    expect(host({ ...CHANGE, CHANGE_FORK: 'stranger' })).toMatchObject({ kind: 'jenkins', trusted: false });
    expect(host(CHANGE)).toMatchObject({ trusted: true, ephemeral: false });
  });

  test('tools are kept beside the workspace where the home of the user cannot be written', () => {
    const workspace = temporary('workspace');
    const host = (cache: string) =>
      jenkinsHost(
        { ...BUILD, XDG_CACHE_HOME: cache, WORKSPACE_TMP: workspace },
        { write: () => {} },
        nowhere,
      );
    expect(host('/dev/null/cache').toolCache).toBe(join(workspace, 'mlops-actions'));
    expect(host(join(workspace, 'new/cache')).toolCache).toBe(join(workspace, 'new/cache/mlops-actions'));
  });
});
