import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuildRecord } from '../../jenkins/record.ts';
import type { WorldOptions } from '../../jenkins/steps/options.ts';
import { git } from '../git.ts';
import { REGISTRY_LOGIN } from '../registry.ts';
import type { JenkinsBuild } from './build.ts';

/** Commits all of a folder on a branch, which begins where the folder stands; answers the commit. */
export function commit(folder: string, branch = 'main'): string {
  if (!existsSync(join(folder, '.git'))) git(folder, 'init', '--quiet', '--initial-branch=main');
  else git(folder, 'checkout', '--quiet', '-B', branch);
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', `Change ${branch}`);
  return git(folder, 'rev-parse', 'HEAD');
}

/** Goes back to a branch, to commit on it. */
export const goTo = (folder: string, branch: string): string => git(folder, 'checkout', '--quiet', branch);

/**
 * What a multibranch project checks out: a commit, with its target merged into it where it is a change. What an
 * earlier build left in the workspace, and Git does not know, stays.
 */
export const checkoutOf = (repository: string, head: string, target?: string) => (folder: string) => {
  if (!existsSync(join(folder, '.git'))) git(folder, 'init', '--quiet');
  git(folder, 'fetch', '--quiet', repository, '+refs/heads/*:refs/remotes/origin/*');
  git(folder, 'checkout', '--quiet', '--force', '--detach', head);
  if (target !== undefined) git(folder, 'merge', '--quiet', '--no-edit', target);
};

/** The commit that a workspace stands at. */
export const headOf = (workspace: string): string => git(workspace, 'rev-parse', 'HEAD');

/** A build of `main`. */
export const MAIN = {
  job: 'flights/main',
  variables: { BRANCH_NAME: 'main', BRANCH_IS_PRIMARY: 'true' },
} as const satisfies Partial<WorldOptions>;

/** A build of a pull request. */
export const CHANGE = {
  job: 'flights/PR-24',
  variables: {
    BRANCH_NAME: 'PR-24',
    CHANGE_ID: '24',
    CHANGE_BRANCH: 'feature',
    CHANGE_TARGET: 'main',
    CHANGE_TITLE: 'Another feature',
  },
} as const satisfies Partial<WorldOptions>;

/** As the names at the top of level-2.Jenkinsfile have them. */
export const CREDENTIALS: WorldOptions['credentials'] = { registry: { type: 'login', ...REGISTRY_LOGIN } };

/** `Train / Gate: SUCCESS`, or why a stage was left out, in the order of the build. */
export const stagesOf = ({ stages }: BuildRecord): readonly string[] =>
  stages.map(
    ({ path, result, skipped }) => `${path}: ${skipped === undefined ? result : `not run (${skipped})`}`,
  );

/** `run-tests 3 of 3 passed, 0 skipped`, one for each file that `junit` was given. */
export const totalsOf = ({ junit }: BuildRecord): readonly string[] =>
  junit.map(({ testResults, passCount, totalCount, skipCount }) => {
    const id = /TEST-(.*)\.xml$/.exec(testResults)?.[1] ?? testResults;
    return `${id}: ${passCount} of ${totalCount} passed, ${skipCount} skipped`;
  });

/** A script as its user has edited it; throws where there is nothing to edit any more. */
export function edited(script: string, from: string, to: string): string {
  if (!script.includes(from)) throw new Error(`The script has no ${from} to edit.`);
  return script.replace(from, () => to);
}

/** What `junit` counts in the first half of level 2 on the example, with a model that stands there already. */
export const TRAINED_TOTALS = [
  'run-tests: 11 of 11 passed, 0 skipped',
  'validate-data: 83 of 83 passed, 0 skipped',
  'detect-drift: 6 of 7 passed, 1 skipped',
  'train-evaluate: 2 of 3 passed, 1 skipped',
  'gate-model: 5 of 7 passed, 2 skipped',
  'report: 7 of 7 passed, 0 skipped',
] as const;

/** Stages of the first half of level-2.Jenkinsfile. */
export const TRAINING = ['Plan', 'Test', 'Validate data', 'Detect drift', 'Train and evaluate', 'Gate'].map(
  (stage) => `Train / ${stage}`,
);

/** Folder that holds what a build has archived. */
export function archiveOf({ build: { archived } }: JenkinsBuild): string {
  const [[path, copy] = []] = archived;
  if (path === undefined || copy === undefined) throw new Error('Nothing was archived.');
  return path.split('/').reduce(dirname, copy);
}

/** Folders of evidence in the archive, in the order of the steps. */
export const evidenceFolders = ({ build: { archived } }: JenkinsBuild): readonly string[] => [
  ...new Set([...archived.keys()].map((path) => path.split('/')[0]!)),
];
