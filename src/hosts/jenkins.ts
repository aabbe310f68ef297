import { join } from 'node:path';
import type { Host, HostOffer, Output, ThisRun } from '../foundation/ports/ports.ts';
import { type AskGit, type CheckedOut, commitId, gitHere } from './checked-out.ts';
import { localHost } from './local.ts';
import { runContext } from './run-context.ts';
import { toolCaches } from './tool-cache.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const CONTEXT = {
  job: 'JOB_NAME',
  build: 'BUILD_NUMBER',
  url: 'BUILD_URL',
  branch: 'BRANCH_NAME',
  commit: 'GIT_COMMIT',
  change: 'CHANGE_ID',
  changeTarget: 'CHANGE_TARGET',
  changeBranch: 'CHANGE_BRANCH',
  changeFork: 'CHANGE_FORK',
  tag: 'TAG_NAME',
  epoch: 'SOURCE_DATE_EPOCH',
};

/** A build of Jenkins: its tag is set by Jenkins alone, which also sets job and number. */
export const jenkins: HostOffer = {
  name: 'jenkins',
  detect: ({ BUILD_TAG, JOB_NAME, BUILD_NUMBER }) =>
    Boolean(BUILD_TAG?.startsWith('jenkins-') && JOB_NAME && BUILD_NUMBER),
  create: (environment, out) => jenkinsHost(environment, out),
};

/** A Jenkins build: its log is a log of lines, and its context comes from the environment and the checkout. */
export function jenkinsHost(
  environment: Environment,
  out: Output,
  askGit: AskGit = gitHere(environment),
): Host {
  const host = localHost(environment, out);
  const context = jenkinsContext(environment, askGit);
  return {
    ...host,
    kind: 'jenkins',
    ...toolCaches(
      environment,
      environment.WORKSPACE_TMP ? join(environment.WORKSPACE_TMP, 'mlops-actions') : undefined,
    ),
    context,
    run: runOf(context, environment),
  };
}

/** Workspaces outlive builds. The library tells which builds a restarted one goes on with. */
const runOf = (context: Host['context'], { MLOPS_CONTINUES: continued = '' }: Environment): ThisRun => ({
  owns: 'workspace',
  job: context.job ?? '',
  build: context.build ?? '',
  ...(context.headCommit === undefined ? {} : { commit: context.headCommit }),
  continues: continued.split(' ').filter(Boolean),
});

/** Name and password in an address. */
const LOGIN = /\/\/[^/]*@/;

/** Where a build runs; what is not known is left out. */
export function jenkinsContext(environment: Environment, askGit: AskGit): Readonly<Record<string, string>> {
  const { commit: told, ...context } = runContext(CONTEXT, environment);
  const git = askGit(commitId(told));
  const commit = commitId(told) ?? commitId(git.commit);
  const remote = environment.GIT_URL?.replace(LOGIN, '//');
  const branch = context.branch ?? branchOf(environment);
  const headCommit = commit === undefined ? undefined : headOf(commit, git, context.change !== undefined);
  return {
    ...context,
    ...(branch === undefined ? {} : { branch }),
    ...(remote ? { remote } : {}),
    ...(commit === undefined ? {} : { commit }),
    ...(headCommit === undefined ? {} : { headCommit }),
  };
}

/**
 * The commit that people know. For a change request Jenkins checks out its head and may merge the target into it: that
 * merge is known to this build alone, and the head is its first parent. A head that is itself a merge was published.
 * Where Git does not know the commit, nobody can tell.
 */
function headOf(commit: string, git: CheckedOut, isChange: boolean): string | undefined {
  if (!isChange) return commit;
  if (git.commit !== commit) return undefined;
  return git.parents.length < 2 || git.published ? commit : commitId(git.parents[0]);
}

/** Outside multibranch jobs, BRANCH_NAME is not set and the Git plugin tells the branch, often with its remote. */
function branchOf({ GIT_LOCAL_BRANCH, GIT_BRANCH }: Environment): string | undefined {
  const named = GIT_LOCAL_BRANCH || GIT_BRANCH?.replace(/^origin\//, '');
  return named && !['HEAD', 'detached'].includes(named) ? named : undefined;
}
