import { describe, expect, test } from 'vitest';
import type { HostOffer } from '../../../src/foundation/ports/ports.ts';
import { HOSTS, hostOf } from '../../../src/hosts/catalogue.ts';
import { githubContext } from '../../../src/hosts/github-job.ts';
import { jenkinsContext } from '../../../src/hosts/jenkins.ts';
import { memoryHost } from '../../support/memory.ts';

const out = { write: () => {} };

const JENKINS = {
  BUILD_TAG: 'jenkins-flights-7',
  JOB_NAME: 'flights',
  BUILD_NUMBER: '7',
  JENKINS_HOME: '/j',
  CI: 'true',
};

describe('which host this is', () => {
  test.each([
    ['the GitHub runner', { GITHUB_ACTIONS: 'true', CI: 'true' }, 'github'],
    ['a runner inside a Jenkins build', { ...JENKINS, GITHUB_ACTIONS: 'true' }, 'github'],
    ['GITHUB_ACTIONS that is not true', { GITHUB_ACTIONS: 'false' }, 'local'],
    ['a Jenkins build without a configured URL', JENKINS, 'jenkins'],
    [
      'a branch with a slash',
      { ...JENKINS, BUILD_TAG: 'jenkins-mb-feature%2Fx-2', JOB_NAME: 'mb/feature%2Fx' },
      'jenkins',
    ],
    ['JENKINS_HOME outside a build', { JENKINS_HOME: '/j', JENKINS_URL: 'http://j/' }, 'local'],
    ['a build tag of another tool', { ...JENKINS, BUILD_TAG: 'bamboo-1' }, 'local'],
    ['a build tag without a job', { BUILD_TAG: 'jenkins-x-1', BUILD_NUMBER: '1' }, 'local'],
    ['a build tag without a number', { BUILD_TAG: 'jenkins-x-1', JOB_NAME: 'x' }, 'local'],
    ['another CI', { CI: 'true', GITLAB_CI: 'true' }, 'local'],
    ['a laptop', {}, 'local'],
  ])('%s', (_, environment, kind) =>
    expect(HOSTS.find(({ detect }) => detect(environment))?.name).toBe(kind),
  );

  test('one more line in the catalogue is one more host', () => {
    const buildkite: HostOffer = {
      name: 'buildkite',
      detect: ({ BUILDKITE }) => BUILDKITE === 'true',
      create: ({ BUILDKITE_COMMIT = '' }) => ({
        ...memoryHost(),
        kind: 'buildkite',
        context: { commit: BUILDKITE_COMMIT },
      }),
    };
    const environment = { BUILDKITE: 'true', BUILDKITE_COMMIT: 'abc' };
    const offers = [buildkite, ...HOSTS];
    expect(hostOf(environment, out, offers)).toMatchObject({ kind: 'buildkite', context: { commit: 'abc' } });
    expect(hostOf({}, out, offers).kind).toBe('local');
  });
});

describe('where a run happens', () => {
  test('on GitHub', () => {
    const environment = {
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_SHA: 'abc',
      GITHUB_RUN_ID: '9',
      GITHUB_TOKEN: 'hush',
      USER: 'me',
    };
    expect(githubContext(environment)).toEqual({ repository: 'o/r', commit: 'abc', run: '9' });
  });
  test('on Jenkins, what is not set is left out', () => {
    const askGit = () => ({ parents: [], published: false });
    expect(jenkinsContext({ ...JENKINS, BRANCH_NAME: 'main', CHANGE_ID: '' }, askGit)).toEqual({
      job: 'flights',
      build: '7',
      branch: 'main',
    });
  });
  test('on a laptop', () => expect(hostOf({ USER: 'me', SECRET: 'x' }, out).context).toEqual({ user: 'me' }));
});
