import type { Files, Host, Ports, ThisRun } from '../../foundation/ports/ports.ts';
import {
  isLeftOver,
  originPath,
  originWords,
  readOrigin,
  runOfFolder,
} from '../../foundation/run-folder/origin.ts';

const EVIDENCE = /^(?:(.*)\/)?evidence\/([^/]+)\.json$/;

type Looking = Pick<Ports, 'files' | 'leftOvers'>;

/**
 * How a step looks for the evidence of its run: what another run has left is listed nowhere, and told once. Who names
 * such a file gets it.
 */
export function withoutLeftOvers(
  files: Files,
  run: ThisRun | undefined,
  folder: string,
  log: Host['log'],
): Looking {
  const told = new Set<string>();
  const tell = (path: string, other: string): void => {
    const kind = run?.owns === 'workspace' ? 'build' : 'run';
    if (!told.has(path)) log.warn(`${path} is left from an earlier ${kind} and not used: ${other}`);
    told.add(path);
  };
  const ofRun = async (paths: readonly string[]): Promise<readonly string[]> => {
    const others = await Promise.all(paths.map((path) => leftBy(path, files, run, folder)));
    for (const [at, other] of others.entries()) if (other !== undefined) tell(paths[at]!, other);
    return paths.filter((_, at) => others[at] === undefined);
  };
  const looking: Files = {
    ...files,
    list: async (place) => {
      const names = await files.list(place);
      const at = place.replace(/\/$/, '');
      const kept = new Set(await ofRun(names.map((name) => `${at}/${name}`)));
      return names.filter((name) => kept.has(`${at}/${name}`));
    },
    glob: async (patterns) => {
      const named = new Set(patterns);
      const found = await files.glob(patterns);
      const kept = new Set(await ofRun(found.filter((path) => !named.has(path))));
      return found.filter((path) => named.has(path) || kept.has(path));
    },
  };
  return { files: looking, leftOvers: (of) => leftIn(of, files, run, folder) };
}

/** Ids of the evidence in a folder that another run has left. */
async function leftIn(
  folder: string,
  files: Files,
  run: ThisRun | undefined,
  ownFolder: string,
): Promise<readonly string[]> {
  const place = `${folder}/evidence`;
  const names = (await files.exists(place)) ? await files.list(place) : [];
  const ids = names.flatMap((name) => EVIDENCE.exec(`evidence/${name}`)?.[2] ?? []);
  const left = await Promise.all(ids.map((id) => leftBy(`${place}/${id}.json`, files, run, ownFolder)));
  return ids.filter((_, at) => left[at] !== undefined);
}

/** The run that has left an evidence, in words; nothing for evidence of this run, and for every other file. */
async function leftBy(
  path: string,
  files: Files,
  run: ThisRun | undefined,
  ownFolder: string,
): Promise<string | undefined> {
  const [, folder = '.', id] = EVIDENCE.exec(path) ?? [];
  if (id === undefined) return undefined;
  const isOwn = folder === ownFolder;
  // A folder that somebody named is of the run that its own record tells.
  const judge = isOwn || run?.owns === 'workspace' ? run : await runIn(folder, files);
  if (judge === undefined) return undefined;
  const origin = readOrigin(await textOf(originPath(folder, id), files), await files.digest(path), judge);
  return isLeftOver(origin, judge, isOwn || judge !== run) ? originWords(origin) : undefined;
}

/** The run that a folder is of, where its record tells; `told` is what the host says. */
export const runIn = async (folder: string, files: Files, told?: ThisRun): Promise<ThisRun | undefined> =>
  runOfFolder(await textOf(`${folder}/run.json`, files), told);

const textOf = async (path: string, files: Files): Promise<string | undefined> =>
  (await files.exists(path)) ? await files.readText(path) : undefined;
