import { EVIDENCE_SCHEMA } from '../../foundation/evidence/evidence.ts';
import type { Files } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { isMapping } from '../../foundation/reading/mismatch.ts';

/** Parts of the folder of a run that steps remove whole before they write them again. */
const PARTS = ['artifacts', 'report'];
/** Says that the folder is ours, from its first step on; hidden, so that no artifact of a job carries it. */
const MARKER = '.mlops-actions';
const MARKER_TEXT =
  'mlops-actions writes this folder, and removes parts of it before it writes them again.\n';

/**
 * Marks the folder of a run as ours before anything in it is removed. Throws `InputErrors` where it holds a part of
 * such a folder that no run has written: files of the user are never removed.
 */
export async function claim(files: Files, folder: string): Promise<void> {
  const foreign = await foreignParts(files, folder);
  if (foreign.length > 0)
    refuse(
      'evidence-dir',
      `holds files in ${foreign.map((part) => `${part}/`).join(', ')} that mlops did not write`,
      'name another folder, or move them away',
      { value: folder },
    );
  if (!(await files.exists(`${folder}/${MARKER}`))) await files.write(`${folder}/${MARKER}`, MARKER_TEXT);
}

/** Parts of the folder that hold files which no run has written. */
export async function foreignParts(files: Files, folder: string): Promise<readonly string[]> {
  if (await isOurs(files, folder)) return [];
  const filled = await Promise.all(PARTS.map((part) => isFilled(files, `${folder}/${part}`)));
  return PARTS.filter((_, at) => filled[at]);
}

/** By its mark; a folder that came as the artifact of another job has none, but the record of its run or evidence. */
async function isOurs(files: Files, folder: string): Promise<boolean> {
  for (const name of [MARKER, 'run.json']) if (await files.exists(`${folder}/${name}`)) return true;
  const evidence = `${folder}/evidence`;
  if (!(await files.isFolder(evidence))) return false;
  const names = (await files.list(evidence)).filter((name) => name.endsWith('.json'));
  const found = await Promise.all(
    names.map((name) => isEvidence(files, `${evidence}/${name.split('/').at(-1)}`)),
  );
  return found.some(Boolean);
}

async function isEvidence(files: Files, path: string): Promise<boolean> {
  try {
    const value: unknown = JSON.parse(await files.readText(path));
    return isMapping(value) && value.schema === EVIDENCE_SCHEMA;
  } catch {
    return false;
  }
}

const isFilled = async (files: Files, path: string): Promise<boolean> =>
  (await files.exists(path)) && (!(await files.isFolder(path)) || (await files.list(path)).length > 0);

/** What a killed run left beside the files that it was writing. */
const LEFT_OVER = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;

/** Runs `work` while no other run writes into the folder, after what a killed one left half-written is removed. */
export async function alone<T>(files: Files, folder: string, work: () => Promise<T>): Promise<T> {
  return await files.locked(`${folder}/.lock`, async () => {
    for (const part of [folder, `${folder}/evidence`, `${folder}/junit`]) {
      const names = (await files.isFolder(part)) ? await files.list(part) : [];
      for (const name of names.map((path) => path.split('/').at(-1)!))
        if (LEFT_OVER.test(name)) await files.remove(`${part}/${name}`);
    }
    return await work();
  });
}
