import type { HostKind } from '../foundation/ports/ports.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Which host this process runs on; one that is not known is local. */
export function detectHost(environment: Environment): HostKind {
  if (environment.GITHUB_ACTIONS === 'true') return 'github';
  const jenkins =
    environment.BUILD_TAG?.startsWith('jenkins-') && environment.JOB_NAME && environment.BUILD_NUMBER;
  return jenkins ? 'jenkins' : 'local';
}

/** Variables that say where a run happens, by host; what is not set is left out. */
const CONTEXT: Readonly<Record<HostKind, Readonly<Record<string, string>>>> = {
  github: {
    repository: 'GITHUB_REPOSITORY',
    commit: 'GITHUB_SHA',
    ref: 'GITHUB_REF',
    run: 'GITHUB_RUN_ID',
    attempt: 'GITHUB_RUN_ATTEMPT',
    event: 'GITHUB_EVENT_NAME',
    actor: 'GITHUB_ACTOR',
    server: 'GITHUB_SERVER_URL',
    workflow: 'GITHUB_WORKFLOW',
    epoch: 'SOURCE_DATE_EPOCH',
  },
  jenkins: {
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
  },
  local: { user: 'USER', epoch: 'SOURCE_DATE_EPOCH' },
};

export function runContext(kind: HostKind, environment: Environment): Readonly<Record<string, string>> {
  const pairs = Object.entries(CONTEXT[kind]).flatMap(([key, variable]) => {
    const value = environment[variable];
    return value ? [[key, value] as const] : [];
  });
  return Object.fromEntries(pairs);
}
