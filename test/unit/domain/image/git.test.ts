import { describe, expect, test } from 'vitest';
import { gitOfContext, webAddress } from '../../../../src/domain/image/git.ts';
import { labelsOf } from '../../../../src/domain/image/labels.ts';
import { parseTagRules } from '../../../../src/domain/image/tag-rule.ts';
import { tagsOf } from '../../../../src/domain/image/tags.ts';
import { githubContext } from '../../../../src/hosts/github-job.ts';
import { jenkinsContext } from '../../../../src/hosts/jenkins.ts';

describe('the commit as hosts tell it', () => {
  test('GitHub', () => {
    const context = { commit: 'abc', ref: 'refs/tags/v1', server: 'https://github.com', repository: 'a/b' };
    expect(gitOfContext(context)).toEqual({
      sha: 'abc',
      ref: 'refs/tags/v1',
      source: 'https://github.com/a/b',
    });
  });

  test.each([
    [{ branch: 'main' }, 'refs/heads/main'],
    [{ branch: 'PR-7', change: '7' }, 'refs/pull/7/merge'],
    [{ branch: 'v1.2.3', tag: 'v1.2.3' }, 'refs/tags/v1.2.3'],
    [{}, undefined],
  ])('Jenkins, %j', (context, ref) => {
    expect(gitOfContext(context as Record<string, string>)).toEqual({
      sha: undefined,
      ref,
      source: undefined,
    });
  });
});

/** The same commit, told by two hosts, is to give the same tags and labels. */
describe('Jenkins counts as GitHub does', () => {
  const HEAD = 'c0ffee'.padEnd(40, '0');
  const MERGE = 'beef'.padEnd(40, '0');
  const { rules } = parseTagRules([
    'type=ref,event=branch',
    'type=ref,event=tag',
    'type=ref,event=pr',
    'type=semver,pattern={{version}}',
    'type=sha',
    'at-{{branch}}{{tag}}',
  ]);
  const build = { BUILD_TAG: 'jenkins-x-1', JOB_NAME: 'x', BUILD_NUMBER: '1' };
  test.each([
    [
      'a branch',
      {
        GITHUB_REF: 'refs/heads/feature/x',
        GITHUB_SHA: HEAD,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'acme/flights',
      },
      { BRANCH_NAME: 'feature/x', GIT_COMMIT: HEAD, GIT_URL: 'git@github.com:acme/flights.git' },
      ['feature-x', 'at-feature-x', 'sha-c0ffee0'],
    ],
    [
      'a tag',
      { GITHUB_REF: 'refs/tags/v1.2.3', GITHUB_SHA: HEAD },
      { BRANCH_NAME: 'v1.2.3', TAG_NAME: 'v1.2.3', GIT_COMMIT: HEAD },
      ['1.2.3', 'v1.2.3', 'at-v1.2.3', 'sha-c0ffee0'],
    ],
    [
      'a pull request: of a merge that only this build knows, the head',
      { GITHUB_REF: 'refs/pull/24/merge', GITHUB_SHA: HEAD },
      { BRANCH_NAME: 'PR-24', CHANGE_ID: '24', CHANGE_BRANCH: 'tune', GIT_COMMIT: MERGE },
      ['pr-24', 'at-', 'sha-c0ffee0'],
    ],
  ])('%s', (_, github, jenkins, tags) => {
    const merged = { commit: MERGE, parents: [HEAD, 'd'.repeat(40)], published: false };
    const told = [githubContext(github), jenkinsContext({ ...build, ...jenkins }, () => merged)].map(
      gitOfContext,
    );
    expect(told[1]).toEqual(told[0]);
    const [one, other] = told.map((git) => tagsOf(rules, git).tags);
    expect(one).toEqual(tags);
    expect(other).toEqual(tags);
    const origin = { name: 'flights', version: tags[0]!, model: null, gate: null, created: null };
    const labels = told.map((git) => labelsOf({ ...origin, git }, {}));
    expect(labels[1]).toEqual(labels[0]);
    expect(labels[0]).toMatchObject({ 'org.opencontainers.image.revision': HEAD });
  });
});

test.each([
  ['https://github.com/acme/flights.git', 'https://github.com/acme/flights'],
  ['https://user:token@git.test:8443/acme/flights', 'https://git.test:8443/acme/flights'],
  ['https://token@git.test/acme/flights/', 'https://git.test/acme/flights'],
  ['git@github.com:acme/flights.git', 'https://github.com/acme/flights'],
  ['ssh://git@git.test:2222/acme/flights.git', 'https://git.test/acme/flights'],
  ['/srv/git/flights.git', undefined],
  ['file:///srv/git', undefined],
  ['https://git.test/a/b?token=secret', undefined],
])('the web address of %s', (remote, address) => {
  expect(webAddress(remote)).toBe(address);
});
