import type { ProposedChange } from '../foundation/ports/ports.ts';
import { isMapping, valueAt } from '../foundation/reading/mismatch.ts';
import { commitId } from './checked-out.ts';
import { payloadOf } from './payload.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What this run proposes to change, by all that its environment tells; nothing where it runs on the branch itself. */
export const changeIn = (environment: Environment): { readonly change?: ProposedChange } => {
  const change = onGitHub(environment) ?? onJenkins(environment) ?? onGitLab(environment);
  return change === undefined ? {} : { change };
};

function onGitHub({
  GITHUB_BASE_REF: told,
  GITHUB_EVENT_PATH: path,
}: Environment): ProposedChange | undefined {
  const payload = payloadOf(path);
  const queue = valueAt(payload, ['merge_group']);
  if (isMapping(queue)) return branchAt(shortRef(queue.base_ref) ?? 'the base branch', [queue.base_sha]);
  const pull = valueAt(payload, ['pull_request']);
  if (!isMapping(pull) && !told) return undefined;
  const branch = textOf(valueAt(pull, ['base', 'ref'])) ?? told;
  const head = commitId(textOf(valueAt(pull, ['head', 'sha'])));
  return {
    ...branchAt(branch ?? 'the base branch', [valueAt(pull, ['base', 'sha'])]),
    ...(head === undefined ? {} : { head }),
  };
}

/** A head that is a merge itself has parents that its author chose: only names that a fetch has set are taken. */
const onJenkins = ({ CHANGE_TARGET: branch }: Environment): ProposedChange | undefined =>
  branch ? branchAt(branch, []) : undefined;

const onGitLab = ({
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: branch,
  CI_MERGE_REQUEST_TARGET_BRANCH_SHA: target,
  CI_MERGE_REQUEST_DIFF_BASE_SHA: fork,
}: Environment): ProposedChange | undefined => (branch ? branchAt(branch, [target, fork]) : undefined);

/** A branch by the ids that the host told, then as remotes of this clone have it. */
export const branchAt = (branch: string, told: readonly unknown[]): ProposedChange => ({
  branch,
  commits: [
    ...told.flatMap((id) => commitId(textOf(id)) ?? []),
    ...['origin', 'upstream'].map((remote) => `refs/remotes/${remote}/${branch}`),
  ],
});

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const shortRef = (ref: unknown): string | undefined => textOf(ref)?.replace(/^refs\/heads\//, '');
