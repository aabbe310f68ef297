import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeIn } from '../../../src/hosts/change.ts';
import { temporary } from '../../support/temporary.ts';

const folder = temporary('change');
const [BASE, HEAD] = ['b'.repeat(40), 'a'.repeat(40)];
const REMOTES = ['refs/remotes/origin/main', 'refs/remotes/upstream/main'];

let count = 0;
/** The environment of a job of an event. */
function onGitHub(payload: unknown, more: Readonly<Record<string, string>> = {}) {
  const path = join(folder, `event-${count++}.json`);
  writeFileSync(path, JSON.stringify(payload));
  return { GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: path, ...more };
}
const pull = { head: { sha: HEAD }, base: { ref: 'main', sha: BASE } };

test.each<readonly [string, Readonly<Record<string, string>>, unknown]>([
  [
    'a pull request',
    onGitHub({ pull_request: pull }),
    { branch: 'main', commits: [BASE, ...REMOTES], head: HEAD },
  ],
  [
    'a pull request of which only the branch is told',
    onGitHub({}, { GITHUB_BASE_REF: 'main' }),
    { branch: 'main', commits: REMOTES },
  ],
  [
    'a pull request whose payload cannot be read',
    { GITHUB_EVENT_PATH: '/nowhere', GITHUB_BASE_REF: 'main' },
    { branch: 'main', commits: REMOTES },
  ],
  [
    'ids that are none',
    onGitHub({ pull_request: { head: { sha: '--help' }, base: { ref: 'main', sha: 'HEAD' } } }),
    { branch: 'main', commits: REMOTES },
  ],
  [
    'a merge queue',
    onGitHub({ merge_group: { base_ref: 'refs/heads/main', base_sha: BASE, head_sha: HEAD } }),
    { branch: 'main', commits: [BASE, ...REMOTES] },
  ],
  [
    'a change request of Jenkins',
    { CHANGE_TARGET: 'main', CHANGE_ID: '7' },
    { branch: 'main', commits: REMOTES },
  ],
  [
    'a merge request of GitLab',
    { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main', CI_MERGE_REQUEST_DIFF_BASE_SHA: BASE },
    { branch: 'main', commits: [BASE, ...REMOTES] },
  ],
  ['a push', onGitHub({ ref: 'refs/heads/main' }, { GITHUB_BASE_REF: '' }), undefined],
  ['a laptop', {}, undefined],
])('%s', (_, environment, change) => {
  expect(changeIn(environment)).toEqual(change === undefined ? {} : { change });
});
