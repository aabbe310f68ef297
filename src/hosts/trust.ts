import { isMapping, valueAt } from '../foundation/reading/mismatch.ts';
import { payloadOf } from './payload.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Events that GitHub starts on code that somebody with write access has put into this repository. What is not listed
 * here or below is not trusted: `deployment`, `status` and `check_run` may be about the commit of a fork and not say so.
 */
const OWN_CODE: readonly string[] = [
  'push',
  'create',
  'schedule',
  'workflow_dispatch',
  'repository_dispatch',
  'release',
  'registry_package',
  'merge_group',
  'issues',
  'issue_comment',
];

/** Events about code that may come from a fork: trusted only where the payload names this repository as its head. */
const NAMES_ITS_HEAD: readonly string[] = [
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'workflow_run',
  'check_run',
  'check_suite',
];

/**
 * Whether this run is of the repository's own code, by all that its environment tells, whoever started it: an action, a
 * command line on a runner, a Jenkins build, another CI. What cannot be told is not trusted.
 */
export const isTrusted = (environment: Environment): boolean =>
  trustedByGitHub(environment) && trustedByJenkins(environment) && trustedByOthers(environment);

function trustedByGitHub(environment: Environment): boolean {
  const { GITHUB_ACTIONS, GITHUB_EVENT_NAME: event = '', GITHUB_EVENT_PATH: path } = environment;
  if (GITHUB_ACTIONS !== 'true' && event === '' && !path) return true;
  const payload = payloadOf(path);
  if (payload === undefined) return false;
  const { heads, unknown } = headsIn(payload, environment.GITHUB_REPOSITORY ?? '');
  if (unknown || heads.includes('other')) return false;
  return OWN_CODE.includes(event) || (NAMES_ITS_HEAD.includes(event) && heads.includes('own'));
}

/**
 * Jenkins tells the origin of a change request together with its branch; a source that names no branch tells no origin
 * either. The GitLab plugin starts ordinary jobs and names both repositories.
 */
const trustedByJenkins = ({ CHANGE_ID, CHANGE_BRANCH, CHANGE_FORK, ...more }: Environment): boolean =>
  !CHANGE_FORK &&
  (!CHANGE_ID || Boolean(CHANGE_BRANCH)) &&
  isSame(more.gitlabSourceRepoHttpUrl, more.gitlabTargetRepoHttpUrl);

/** Merge request pipelines of GitLab run in the project that is merged into. */
const trustedByOthers = ({
  CI_MERGE_REQUEST_SOURCE_PROJECT_ID: source,
  CI_MERGE_REQUEST_PROJECT_ID: target,
}: Environment): boolean => isSame(source, target);

const isSame = (source: string | undefined, target: string | undefined): boolean =>
  !source || source === target;

interface Heads {
  /** Each head repository that a payload names: this one, or another. */
  readonly heads: readonly ('own' | 'other')[];
  /** It is about a pull request and does not say whose code that is. */
  readonly unknown: boolean;
}

/**
 * Looks through the whole payload, whatever the event: senders of `repository_dispatch` pass on whole pull requests. The
 * stack is our own, since a payload may be nested deeply.
 */
function headsIn(payload: unknown, repository: string): Heads {
  const id = valueAt(payload, ['repository', 'id']);
  const heads: ('own' | 'other')[] = [];
  let comments = false;
  const left: unknown[] = [payload];
  while (left.length > 0) {
    const value = left.pop();
    if (Array.isArray(value)) for (const item of value) left.push(item);
    if (!isMapping(value)) continue;
    for (const [key, member] of Object.entries(value)) {
      left.push(member);
      if (key === 'head_repository') heads.push(whose(member, repository, id));
      if (key === 'head' && isMapping(member) && Object.hasOwn(member, 'repo'))
        heads.push(whose(member.repo, repository, id));
      if (key === 'issue' && valueAt(member, ['pull_request']) !== undefined) comments = true;
    }
  }
  return { heads, unknown: comments && heads.length === 0 };
}

/** A fork that was deleted is null; runs of a check name a repository by its number and address alone. */
function whose(named: unknown, repository: string, id: unknown): 'own' | 'other' {
  if (!isMapping(named) || repository === '') return 'other';
  const name = named.full_name;
  if (name !== undefined) return isName(name, repository) ? 'own' : 'other';
  return named.id !== undefined && named.id === id ? 'own' : 'other';
}

/** GitHub takes the names of owners and repositories in any case. */
const isName = (name: unknown, repository: string): boolean =>
  typeof name === 'string' && name.toLowerCase() === repository.toLowerCase();
