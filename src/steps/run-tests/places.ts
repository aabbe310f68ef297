import type { TestFacts } from '../../domain/tests/facts.ts';
import type { Sighting } from '../../domain/tests/sightings.ts';
import type { Sighted, Tallied } from '../../domain/tests/tally.ts';
import type { SourcePosition } from '../../foundation/evidence/evidence.ts';
import type { Files } from '../../foundation/ports/ports.ts';

/** Code of others that a project holds: a trace leads through it, and what is wrong is elsewhere. */
const FOREIGN = /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.?venv|vendor)\//;

/** What the results say, with the place of each failure where a file of the working directory is there. */
export async function placed(
  { counts, failed, flaky, brokenSuites, skipped, passed }: Tallied,
  files: Files,
): Promise<Pick<TestFacts, 'counts' | 'named'>> {
  const named = {
    failed: await eachPlaced(failed, files),
    flaky: await eachPlaced(flaky, files),
    brokenSuites: await eachPlaced(brokenSuites, files),
    skipped: [...skipped],
    passed: [...passed],
  };
  return { counts, named };
}

async function eachPlaced<T>(
  all: readonly Sighted<T>[],
  files: Files,
): Promise<(T & { at?: SourcePosition })[]> {
  const answers: (T & { at?: SourcePosition })[] = [];
  for (const { told, sightings } of all) {
    const at = await placeOf(sightings, files);
    answers.push({ ...told, ...(at ? { at } : {}) });
  }
  return answers;
}

async function placeOf(sightings: readonly Sighting[], files: Files): Promise<SourcePosition | undefined> {
  for (const { paths, ...place } of sightings)
    for (const path of paths) {
      const file = files.relative(path);
      const isOwn = !file.startsWith('../') && !file.startsWith('/') && !/^[A-Za-z]:/.test(file);
      if (isOwn && !FOREIGN.test(file) && (await isFile(file, files))) return { file, ...place };
    }
  return undefined;
}

/** A name that no disk can hold is no file. */
const isFile = async (path: string, files: Files): Promise<boolean> => {
  try {
    return (await files.exists(path)) && !(await files.isFolder(path));
  } catch {
    return false;
  }
};
