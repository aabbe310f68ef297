import { type Found, readRunFolder } from '../../artifacts/run-folder.ts';
import type { Files } from '../../ports.ts';
import { inRunOrder } from '../../report/run.ts';
import { refuse } from '../../step/errors.ts';

/**
 * Evidence of a run but that of reports and of `ownId`, in the order of the main job. Throws `InputErrors` with
 * everything that cannot be read, and where there is nothing to report.
 */
export async function readRun(files: Files, evidenceDir: string, ownId: string): Promise<readonly Found[]> {
  const found = await readRunFolder(files, evidenceDir, ownId);
  const ordered = inRunOrder(found.map(({ evidence }) => evidence));
  if (ordered.length === 0)
    refuse('evidence-dir', 'holds no evidence of a step', 'run a step first, or name its folder', {
      value: evidenceDir,
    });
  return ordered.map((evidence) => found.find((one) => one.evidence === evidence)!);
}
