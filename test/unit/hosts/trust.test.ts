import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { githubHost } from '../../../src/hosts/github.ts';
import { jenkinsHost } from '../../../src/hosts/jenkins.ts';
import { localHost } from '../../../src/hosts/local.ts';
import { isTrusted } from '../../../src/hosts/trust.ts';
import { temporary } from '../../support/temporary.ts';

const folder = temporary('trust');

const OWN = { id: 7, name: 'flights', full_name: 'acme/flights', fork: false };
const FORK = { id: 99, name: 'flights', full_name: 'stranger/flights', fork: true };
/** As check runs and workflow runs name a repository. */
const short = ({ id, name, full_name }: typeof OWN) => ({
  id,
  name,
  url: `https://api.github.com/repos/${full_name}`,
});
const OWNER = { login: 'acme', id: 3, type: 'Organization' };
const common = { repository: { ...OWN, owner: OWNER }, sender: { login: 'somebody', id: 5 } };

const pull = (repo: unknown) => ({
  number: 12,
  state: 'open',
  head: { label: 'x:tune', ref: 'tune', sha: 'a'.repeat(40), repo },
  base: { label: 'acme:main', ref: 'main', sha: 'b'.repeat(40), repo: OWN },
});
const pullShort = (repo: typeof OWN) => ({
  number: 12,
  head: { ref: 'tune', sha: 'a'.repeat(40), repo: short(repo) },
  base: { ref: 'main', sha: 'b'.repeat(40), repo: short(OWN) },
});
const run = (head_repository: unknown, pull_requests: readonly unknown[] = []) => ({
  workflow_run: { id: 1, event: 'pull_request', head_branch: 'tune', head_repository, pull_requests },
});
const suite = (pull_requests: readonly unknown[]) => ({
  id: 2,
  head_branch: pull_requests.length > 0 ? 'tune' : null,
  head_sha: 'a'.repeat(40),
  pull_requests,
});
const comment = { id: 4, body: '/deploy', author_association: 'NONE' };

let count = 0;
/** What a runner tells a job of an event. */
function onGitHub(event: string, payload: unknown): Record<string, string> {
  const path = join(folder, `event-${count++}.json`);
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/flights',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: path,
  };
}

const TRUSTED: readonly (readonly [event: string, what: string, payload: object])[] = [
  ['push', 'of a branch', { ref: 'refs/heads/main', head_commit: { id: 'a'.repeat(40) }, commits: [] }],
  ['create', 'of a tag', { ref: 'v1', ref_type: 'tag', master_branch: 'main' }],
  ['schedule', 'at night', { schedule: '0 3 * * *' }],
  ['workflow_dispatch', 'by hand', { inputs: { rollback: 'none' }, ref: 'refs/heads/main' }],
  ['repository_dispatch', 'by a service', { action: 'data', client_payload: { month: '2013-05' } }],
  ['repository_dispatch', 'for a pull request here', { client_payload: { pull_request: pull(OWN) } }],
  ['release', 'published', { action: 'published', release: { tag_name: 'v1', target_commitish: 'main' } }],
  ['registry_package', 'published', { action: 'published', registry_package: { name: 'flights' } }],
  ['merge_group', 'to be merged', { merge_group: { head_sha: 'a', head_ref: 'gh-readonly-queue/main/1' } }],
  ['issues', 'opened', { action: 'opened', issue: { number: 3, title: 'Retrain' } }],
  ['issue_comment', 'on an issue', { issue: { number: 3 }, comment }],
  ['pull_request', 'from here', { number: 12, pull_request: pull(OWN) }],
  ['pull_request', 'in other letters', { pull_request: pull({ ...OWN, full_name: 'Acme/Flights' }) }],
  ['pull_request_target', 'from here', { number: 12, pull_request: pull(OWN) }],
  ['pull_request_review', 'from here', { review: { state: 'approved' }, pull_request: pull(OWN) }],
  ['pull_request_review_comment', 'from here', { comment, pull_request: pull(OWN) }],
  ['workflow_run', 'after one of here', run(OWN, [pullShort(OWN)])],
  ['check_suite', 'of a pull request here', { check_suite: suite([pullShort(OWN)]) }],
  ['check_run', 'of a pull request here', { check_run: { check_suite: suite([pullShort(OWN)]) } }],
];

const UNTRUSTED: typeof TRUSTED = [
  ...['pull_request', 'pull_request_target'].flatMap((event) => [
    [event, 'from a fork', { number: 12, pull_request: pull(FORK) }] as const,
    [event, 'from a fork that was deleted', { number: 12, pull_request: pull(null) }] as const,
    [event, 'without a head', { number: 12 }] as const,
  ]),
  ['pull_request_review', 'of a fork', { review: { state: 'approved' }, pull_request: pull(FORK) }],
  ['pull_request_review_comment', 'of a fork', { comment, pull_request: pull(FORK) }],
  ['workflow_run', 'after one of a fork', run(FORK)],
  ['workflow_run', 'after one of a deleted fork', run(null)],
  ['workflow_run', 'after one for a fork', run(OWN, [pullShort(FORK)])],
  ['check_run', 'of a fork', { check_run: { check_suite: suite([]), pull_requests: [] } }],
  ['check_run', 'of a fork that is named', { check_run: { pull_requests: [pullShort(FORK)] } }],
  ['check_suite', 'of a fork', { check_suite: suite([]) }],
  ['check_suite', 'of two', { check_suite: suite([pullShort(OWN), pullShort(FORK)]) }],
  ['issue_comment', 'on a pull request', { issue: { number: 3, pull_request: { url: 'u' } }, comment }],
  ['repository_dispatch', 'for a fork', { client_payload: { pull_request: pull(FORK) } }],
  [
    'repository_dispatch',
    'for a comment on a pull request',
    { client_payload: { github: { payload: { issue: { pull_request: {} } } } } },
  ],
  ['push', 'that names another head', { ref: 'refs/heads/main', pull_request: pull(FORK) }],
  ['merge_group', 'that names another head', { merge_group: {}, pull_requests: [pullShort(FORK)] }],
  ['deployment_status', 'of a commit of anybody', { deployment: { sha: 'a' } }],
  ['status', 'of a commit of anybody', { sha: 'a', branches: [] }],
  ['fork', 'of this repository', { forkee: FORK }],
  ['watch', 'by anybody', { action: 'started' }],
  ['discussion_comment', 'by anybody', { comment }],
  ['an_event_of_next_year', 'unknown', {}],
  ['', 'without a name', {}],
];

/** The three ways into the product see the same environment. */
const HOSTS = {
  action: (environment: Record<string, string>) => githubHost(environment),
  'command line': (environment: Record<string, string>) => localHost(environment, { write: () => {} }),
};

describe.each(Object.entries(HOSTS))('on GitHub, as an %s', (_, hostOf) => {
  test.each(TRUSTED)('%s %s is trusted', (event, _what, payload) =>
    expect(hostOf(onGitHub(event, { ...common, ...payload })).trusted).toBe(true),
  );

  test.each(UNTRUSTED)('%s %s is not', (event, _what, payload) =>
    expect(hostOf(onGitHub(event, { ...common, ...payload })).trusted).toBe(false),
  );

  test.each([
    ['is not there', { GITHUB_EVENT_PATH: join(folder, 'nowhere.json') }],
    ['is not named', { GITHUB_EVENT_PATH: '' }],
    ['is not JSON', onGitHub('push', '{"ref"')],
    ['is no object', onGitHub('push', '[]')],
  ])('an event whose payload %s is not', (_what, more) =>
    expect(hostOf({ ...onGitHub('push', common), ...more }).trusted).toBe(false),
  );
});

test('a head of another repository is found wherever it stands, on any event', () => {
  const event = fc.constantFrom(...new Set([...TRUSTED, ...UNTRUSTED].map(([name]) => name)));
  const named = fc.constantFrom<object>(
    { head: { repo: FORK } },
    { head: { repo: null } },
    { head: { repo: short(FORK) } },
    { head_repository: FORK },
    { head_repository: null },
  );
  const around = fc.array(fc.oneof(fc.constant(undefined), fc.string()), { maxLength: 6 });
  fc.assert(
    fc.property(event, named, around, (name, inner, path) => {
      const payload = path.reduce<unknown>(
        (value, key) => (key === undefined ? [value] : { [key]: value }),
        inner,
      );
      const own = { pull_request: pull(OWN) };
      expect(isTrusted(onGitHub(name, { ...own, payload, ...common }))).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('a payload that is nested deeply is read to its end', () => {
  const deep = '{"a":'.repeat(100_000);
  const fork = JSON.stringify({ head: { repo: FORK } });
  expect(isTrusted(onGitHub('push', `${deep}${fork}${'}'.repeat(100_000)}`))).toBe(false);
});

const BUILD = { BUILD_TAG: 'jenkins-mb-PR-24-3', JOB_NAME: 'mb/PR-24', BUILD_NUMBER: '3' };
const CHANGE = { ...BUILD, CHANGE_ID: '24', CHANGE_TARGET: 'main', CHANGE_BRANCH: 'tune' };
const GITLAB = { ...BUILD, gitlabTargetRepoHttpUrl: 'https://gitlab.test/acme/flights.git' };
const nowhere = () => ({ parents: [], published: false });

describe('on Jenkins and elsewhere', () => {
  test.each([
    ['a branch', BUILD, true],
    ['a change of this repository', CHANGE, true],
    ['a change of a fork', { ...CHANGE, CHANGE_FORK: 'stranger' }, false],
    ['a change whose source tells no origin', { ...BUILD, CHANGE_ID: '24' }, false],
    [
      'a merge request of this project',
      { ...GITLAB, gitlabSourceRepoHttpUrl: GITLAB.gitlabTargetRepoHttpUrl },
      true,
    ],
    [
      'a merge request of a fork',
      { ...GITLAB, gitlabSourceRepoHttpUrl: 'https://gitlab.test/stranger/flights.git' },
      false,
    ],
  ])('Jenkins: %s', (_, environment, trusted) =>
    expect(jenkinsHost(environment, { write: () => {} }, nowhere).trusted).toBe(trusted),
  );

  test.each([
    ['a laptop', {}, true],
    ['a container that was told of a fork', { CHANGE_FORK: 'stranger' }, false],
    ['a container that was told the event alone', { GITHUB_EVENT_NAME: 'push' }, false],
    [
      'GitLab: a merge request of this project',
      { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '7', CI_MERGE_REQUEST_PROJECT_ID: '7' },
      true,
    ],
    [
      'GitLab: a merge request of a fork',
      { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '99', CI_MERGE_REQUEST_PROJECT_ID: '7' },
      false,
    ],
  ])('%s', (_, environment, trusted) => expect(isTrusted(environment)).toBe(trusted));
});
