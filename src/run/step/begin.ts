import type { Ports, ThisRun } from '../../foundation/ports/ports.ts';
import { alone, claim, foreignParts } from './claim.ts';
import { withoutLeftOvers } from './left-over.ts';
import { recordBegin } from './record.ts';

/**
 * Begins a run of all of mlops.yml in a folder. Evidence that another run has left stays for those who name it; its
 * JUnit goes, for hosts take every file of that folder. A folder that is not ours is left to the steps to refuse.
 */
export async function beginRun(
  { files, host }: Pick<Ports, 'files' | 'host'>,
  folder: string,
  run: ThisRun,
): Promise<void> {
  if ((await foreignParts(files, folder)).length > 0) return;
  await claim(files, folder);
  await alone(files, folder, async () => {
    const { leftOvers } = withoutLeftOvers(files, run, folder, host.log);
    for (const id of await leftOvers(folder)) await files.remove(`${folder}/junit/TEST-${id}.xml`);
    await recordBegin({ files, host }, `${folder}/run.json`, run);
  });
}
