import { posix } from 'node:path';
import type { Artifact, Evidence } from '../evidence/evidence.ts';
import type { Files } from '../ports/ports.ts';

/** Part of a name that is the same wherever the folder of the run is. */
const PART = /(?:^|\/)((?:evidence|junit|artifacts|report)\/.*)$/;

/** Where a file of a run is in the run's folder, which may have crossed jobs since it was named; nowhere for other files. */
export function placesInRun(folder: string, { name }: Pick<Artifact, 'name'>): readonly string[] {
  const inside = PART.exec(name)?.[1];
  return inside === undefined ? [] : [posix.join(folder, inside)];
}

/** Where a file that evidence names may be now, likeliest first: in the folder of its run, else as it was named. */
export const placesOf = (folder: string, artifact: Pick<Artifact, 'name'>): readonly string[] => [
  ...placesInRun(folder, artifact),
  artifact.name,
];

/** Folder of the run that the evidence at a path belongs to. */
export const runOfEvidence = (path: string): string => posix.dirname(posix.dirname(path));

/** Of some places those where a file is. */
export async function filesAt(files: Files, places: readonly string[]): Promise<readonly string[]> {
  const here: string[] = [];
  for (const place of new Set(places))
    if ((await files.exists(place)) && !(await files.isFolder(place))) here.push(place);
  return here;
}

/** Each file that evidence names, once for each digest. */
export const namedIn = ({
  subjects,
  materials,
  products,
}: Pick<Evidence, 'subjects' | 'materials' | 'products'>): readonly Artifact[] => [
  ...new Map(
    [...subjects, ...materials, ...products].map((artifact) => [
      `${artifact.name} ${artifact.digest}`,
      artifact,
    ]),
  ).values(),
];
