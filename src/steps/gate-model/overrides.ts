import type { FoundOverride } from '../../domain/gate/overrides.ts';
import { sameButOverrides } from '../../domain/gate/same-but-overrides.ts';
import type { Artifact } from '../../foundation/evidence/evidence.ts';
import { dayOf, hasExpired } from '../../foundation/evidence/grant.ts';
import type { Host, Ports, Repository } from '../../foundation/ports/ports.ts';
import type { Override } from '../../foundation/reading/override-words.ts';
import type { Project } from '../../foundation/step/project.ts';

interface Asked {
  readonly overrides?: readonly Override[] | undefined;
  /** mlops.yml, from the working directory. */
  readonly config?: string | undefined;
  readonly project: Project;
}

/** What is judged, by digest. */
interface Candidate {
  readonly subjects: readonly Artifact[];
  readonly materials: readonly Artifact[];
}

type Reading = Pick<Ports, 'clock' | 'host' | 'repository'>;

/** Whether each override counts today, for this candidate, in this run; nothing where there are none. */
export async function findOverrides(
  { overrides = [], config = 'mlops.yml', project }: Asked,
  candidate: Candidate,
  { clock, host, repository }: Reading,
): Promise<{ overrides?: FoundOverride[]; today?: string }> {
  if (overrides.length === 0) return {};
  const today = dayOf(clock.now());
  const digests = [...candidate.subjects, ...candidate.materials].map(({ digest }) => digest);
  const vouched = isVouched(project, host);
  const states = overrides.map(async (override): Promise<FoundOverride> => {
    if (!vouched) return { state: 'unvouched' };
    if (hasExpired(override, today)) return { state: 'expired' };
    if (digests.includes(override.commit)) return { state: 'counts' };
    return await ofCommit(override.commit, { config, host, repository });
  });
  return { overrides: await Promise.all(states), today };
}

/** Under a pull request only what its base branch says counts; a fork that runs as the repository has nobody's word. */
function isVouched({ base, given = [] }: Project, { trusted }: Pick<Host, 'trusted'>): boolean {
  return base === undefined ? trusted : base.state === 'found' && !given.includes('overrides');
}

/**
 * Whether an override is for the commit of this run. A file cannot name the commit that it is in: a run of a commit that
 * differs from the named one in nothing but the overrides of mlops.yml is of that one too.
 */
async function ofCommit(
  named: string,
  { config, host, repository }: Pick<Reading, 'host' | 'repository'> & { readonly config: string },
): Promise<FoundOverride> {
  if (named.startsWith('sha256:'))
    return { state: 'of-another', because: 'no model or table of this run has that digest' };
  const head = await repository.commit();
  const { commit, headCommit } = host.context;
  if ([head, commit, headCommit, host.change?.head].includes(named)) return { state: 'counts' };
  const other = (because: string): FoundOverride => ({ state: 'of-another', because });
  if (head === undefined) return other('this run knows no commit');
  if ((await repository.commit(named)) === undefined) return other('this clone does not hold that commit');
  const names = await repository.differing(named, head);
  if (names === undefined) return other('this clone does not hold all of that commit');
  if (names.length === 0) return { state: 'counts' };
  const foreign = names.filter((name) => name !== config);
  if (foreign.length > 0) return other(`this run is of a commit that differs in ${foreign[0]}`);
  return (await onlyOverridesDiffer([named, head], config, repository))
    ? { state: 'counts' }
    : other(`this run is of a commit that differs in ${config}`);
}

async function onlyOverridesDiffer(
  commits: readonly [string, string],
  config: string,
  repository: Repository,
): Promise<boolean> {
  const [before, after] = await Promise.all(commits.map((commit) => repository.read(commit, config)));
  if (before?.state !== 'found' || after?.state !== 'found') return false;
  const text = (content: Uint8Array) => new TextDecoder().decode(content);
  return sameButOverrides(text(before.content), text(after.content));
}
