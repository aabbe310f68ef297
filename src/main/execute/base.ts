import type { Host, ProposedChange, Repository } from '../../foundation/ports/ports.ts';
import { sentence } from '../../foundation/problems/errors.ts';
import { FILE_BYTES } from '../../foundation/reading/limits.ts';
import { branchAt } from '../../hosts/change.ts';
import { judgedByBase } from '../../run/mlops-yml/base.ts';
import { type BaseFile, readConfig } from '../../run/mlops-yml/config.ts';
import { SPECS } from '../../steps/catalogue.ts';
import type { LoadedConfig } from './request.ts';

interface Around {
  readonly host: Pick<Host, 'change'>;
  readonly repository: Repository;
}

/**
 * mlops.yml with the judging steps of the branch that this run would change: that of the host, or the one named. Where
 * this clone does not hold it, that is said, and no other version stands in for it.
 */
export async function byBase(
  loaded: LoadedConfig,
  path: string,
  named: string | undefined,
  { host, repository }: Around,
): Promise<LoadedConfig> {
  const change = named === undefined ? host.change : namedChange(named);
  if (!change) return loaded;
  // Outside of a repository, without a file, all inputs are the workflow's: nothing of it is proposed.
  if (isBare(loaded) && (await repository.commit()) === undefined) return loaded;
  const file = await fileAt(change, path, repository);
  const seen = file.state === 'unknown' && isBare(loaded) ? ({ ...file, state: 'unseen' } as const) : file;
  return { ...loaded, config: judgedByBase(loaded.config, seen) };
}

const namedChange = (name: string): ProposedChange => {
  const { branch, commits } = branchAt(name, [name]);
  return { branch, commits: [...commits, name] };
};

const isBare = ({ config, problems }: LoadedConfig): boolean =>
  config.entries.length === 0 && problems.length === 0;

async function fileAt(change: ProposedChange, path: string, repository: Repository): Promise<BaseFile> {
  const { branch } = change;
  const unknown = (because: string): BaseFile => ({ state: 'unknown', branch, because });
  const commit = await commitOf(change, repository);
  if (commit === undefined) return unknown('this clone does not hold its commit');
  const file = await repository.read(commit, path);
  if (file.state === 'unknown') return unknown(`this clone does not hold ${path} of ${shortId(commit)}`);
  if (file.state === 'absent') return { state: 'absent', branch, commit };
  if (file.content.length > FILE_BYTES.settings) return unknown(`${path} of ${shortId(commit)} is too large`);
  const text = new TextDecoder().decode(file.content);
  const { config, problems } = readConfig(text, `${shortId(commit)}:${path}`, SPECS);
  if (problems.length > 0) return unknown(problems.map(sentence).join('; '));
  return { state: 'found', branch, commit, config };
}

const shortId = (commit: string): string => commit.slice(0, 12);

/** Where the commit at hand merges what is proposed into the branch, it tells best where the branch stands. */
async function commitOf(
  { commits, head }: ProposedChange,
  repository: Repository,
): Promise<string | undefined> {
  const here = await repository.commit();
  const parents = here === undefined ? [] : await repository.parents(here);
  const merged = parents.length === 2 && parents[1] === head ? [parents[0]!] : [];
  for (const name of [...merged, ...commits]) {
    const commit = await repository.commit(name);
    if (commit !== undefined) return commit;
  }
  return undefined;
}
