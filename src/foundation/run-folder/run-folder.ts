import type { Artifact, Digest, Evidence } from '../evidence/evidence.ts';
import type { Files, Ports, Recheck } from '../ports/ports.ts';
import { InputErrors, type InputProblem } from '../problems/errors.ts';
import { bytewiseBy } from '../text/bytewise.ts';
import type { Trait } from '../traits.ts';
import { readEvidence } from './read-evidence.ts';

type Reading = Pick<Ports, 'files' | 'recheck'>;

/** One evidence of the run, where it lies and what its bytes hash to. */
export interface Found {
  readonly path: string;
  readonly digest: Digest;
  readonly evidence: Evidence;
  /** Those of its step, by the catalogue. */
  readonly traits: readonly Trait[];
}

/** Evidence with the traits of its step. */
export const foundOf = (one: Omit<Found, 'traits'>, recheck: Pick<Recheck, 'traitsOf'>): Found => ({
  ...one,
  traits: recheck.traitsOf(one.evidence),
});

/** Those of a run whose step has a trait. */
export const withTrait = (found: readonly Found[], trait: Trait): readonly Found[] =>
  found.filter(({ traits }) => traits.includes(trait));

/** Every evidence of a run's folder but that of `ownId`. Throws `InputErrors` with everything that cannot be read. */
export async function readRunFolder(
  { files, recheck }: Reading,
  evidenceDir: string,
  ownId: string,
): Promise<readonly Found[]> {
  const folder = `${evidenceDir}/evidence`;
  const names = (await files.exists(folder)) ? await files.list(folder) : [];
  const paths = names
    .map((name) => name.slice(name.lastIndexOf('/') + 1))
    .filter((name) => name.endsWith('.json') && name !== `${ownId}.json`)
    .map((name) => `${folder}/${name}`);
  const read = await Promise.all(paths.map((path) => readOne({ files, recheck }, path)));
  const problems = read.flatMap((result) => ('problems' in result ? result.problems : []));
  if (problems.length > 0) throw new InputErrors(problems);
  return read.filter((result): result is Found => 'evidence' in result);
}

async function readOne(
  { files, recheck }: Reading,
  path: string,
): Promise<Found | { problems: readonly InputProblem[] }> {
  try {
    const evidence = readEvidence(await files.readText(path), path);
    if (!path.endsWith(`/${evidence.id}.json`)) return { problems: [misnamed(path, evidence)] };
    return foundOf({ path, evidence, digest: await files.digest(path) }, recheck);
  } catch (cause) {
    if (cause instanceof InputErrors) return { problems: cause.problems };
    throw cause;
  }
}

const misnamed = (path: string, { id }: Evidence): InputProblem => ({
  input: path,
  message: `holds the evidence of ${JSON.stringify(id)}`,
  remedy: 'leave evidence where its step wrote it',
  at: { file: path },
});

/** Files of the evidence folder that an evidence names, compared with what lies there now. */
export interface Rehashed {
  readonly same: number;
  readonly absent: readonly string[];
  readonly different: readonly { readonly name: string; readonly expected: Digest; readonly found: Digest }[];
}

/** Hashes again what an evidence names inside the evidence folder. */
export async function rehash(files: Files, evidenceDir: string, evidence: Evidence): Promise<Rehashed> {
  const inside = named(evidence).filter(({ name }) => name.startsWith(`${evidenceDir}/`));
  const found = await Promise.all(inside.map(({ name }) => digestOfFile(files, name)));
  const rows = inside.map(({ name, digest }, i) => ({ name, expected: digest, found: found[i] }));
  return {
    same: rows.filter((row) => row.found === row.expected).length,
    absent: rows.filter((row) => row.found === undefined).map(({ name }) => name),
    different: rows.filter(
      (row): row is typeof row & { found: Digest } => row.found !== undefined && row.found !== row.expected,
    ),
  };
}

/** Each artifact once, bytewise by name. */
function named({ subjects, materials, products }: Evidence): readonly Artifact[] {
  const unique = new Map(
    [...subjects, ...materials, ...products].map((artifact) => [
      `${artifact.name} ${artifact.digest}`,
      artifact,
    ]),
  );
  return [...unique.values()].toSorted(bytewiseBy(({ name }) => name));
}

async function digestOfFile(files: Files, path: string): Promise<Digest | undefined> {
  if (path.split('/').includes('..') || !(await files.exists(path)) || (await files.isFolder(path)))
    return undefined;
  return await files.digest(path);
}
