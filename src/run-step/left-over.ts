import { isLeftOver, originPath, originWords, readOrigin } from '../artifacts/origin.ts';
import type { Files, Ports, ThisRun } from '../ports.ts';

const EVIDENCE = /^(?:(.*)\/)?evidence\/([^/]+)\.json$/;

/**
 * Ports for a step that looks for the evidence of its run: what another run has left is listed nowhere, and said once.
 * Who names such a file gets it.
 */
export function withoutLeftOvers(ports: Ports, folder: string): Ports {
  const { files, host } = ports;
  const { run } = host;
  if (run === undefined) return ports;
  const told = new Set<string>();
  const tell = (path: string, other: string): void => {
    if (!told.has(path)) host.log.warn(`${path} is left from an earlier build and not used: ${other}`);
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
  return { ...ports, files: looking };
}

/** The run that has left an evidence, in words; nothing for evidence of this run, and for every other file. */
async function leftBy(
  path: string,
  files: Files,
  run: ThisRun,
  ownFolder: string,
): Promise<string | undefined> {
  const [, folder = '.', id] = EVIDENCE.exec(path) ?? [];
  if (id === undefined) return undefined;
  const mark = originPath(folder, id);
  const text = (await files.exists(mark)) ? await files.readText(mark) : undefined;
  const origin = readOrigin(text, await files.digest(path));
  return isLeftOver(origin, run, folder === ownFolder) ? originWords(origin) : undefined;
}
