import { posix } from 'node:path';
import type { Ports } from '../../foundation/ports/ports.ts';
import type { Base } from '../../foundation/step/base.ts';

/** What stands for a file that is kept elsewhere (Git LFS, specification 1). */
const POINTER = 'version https://git-lfs.github.com/spec/';

interface Asked {
  readonly baseline?: string | undefined;
  readonly base?: Base | undefined;
  readonly scratch: string;
}

type Found = Pick<Asked, 'baseline' | 'base'>;

/**
 * The baseline as the base branch has it, where a pull request would change it: its files are written to `scratch` and
 * stand in for those of the checkout; what the branch does not have is missing. Everything else is left as it is.
 */
export async function baselineOfBase(
  { baseline, base, scratch }: Asked,
  { files, repository }: Pick<Ports, 'files' | 'repository'>,
): Promise<Found> {
  if (baseline === undefined || base?.state !== 'found' || /^[a-z]{2,}:/i.test(baseline))
    return { baseline, base };
  const path = posix.normalize(baseline).replace(/\/$/, '');
  const isBelow = (name: string): boolean => name === path || name.startsWith(`${path}/`);
  const head = await repository.commit();
  const differing = head === undefined ? undefined : await repository.differing(base.commit, head);
  const unknown = (because: string): Found => ({
    baseline,
    base: { state: 'unknown', branch: base.branch, because },
  });
  if (differing === undefined) return unknown(`this clone does not hold all of ${base.commit.slice(0, 12)}`);
  const changed = differing.filter(isBelow);
  if (changed.length === 0) return { baseline, base };
  const names = await repository.list(base.commit, path);
  if (names === undefined) return unknown(`this clone does not hold ${path} of ${base.commit.slice(0, 12)}`);
  for (const name of names) {
    const file = await repository.read(base.commit, name);
    if (file.state !== 'found') return unknown(`this clone does not hold ${name} of it`);
    if (Buffer.from(file.content.subarray(0, POINTER.length)).toString('latin1') === POINTER)
      return unknown(`${name} of it is in Git LFS`);
    await files.write(posix.join(scratch, posix.relative(posix.dirname(path), name)), file.content);
  }
  const changes = changed.map((name) => changeOf(name, names));
  return {
    baseline: posix.join(scratch, posix.basename(path)),
    base: { ...base, changes: [...base.changes, ...changes] },
  };
}

const changeOf = (name: string, names: readonly string[]) => ({
  input: `baseline ${name}`,
  base: names.includes(name) ? 'as it is there' : null,
  proposed: 'another version',
});
