import { z } from 'zod';
import type { ShownStep } from '../../domain/report/run.ts';
import type { Evidence } from '../../foundation/evidence/evidence.ts';
import type { Files, Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { Found } from '../../foundation/run-folder/run-folder.ts';
import { readHoldingRun } from '../../foundation/run-folder/verified-run.ts';
import { bytewise } from '../../foundation/text/bytewise.ts';

/**
 * Evidence of a run but that of reports and of `ownId`, in the order of the main job, and of the run within it. Throws
 * `InputErrors` with everything that cannot be read or does not hold, and where there is nothing to report.
 */
export async function readRun(
  { files, recheck }: Pick<Ports, 'files' | 'recheck'>,
  evidenceDir: string,
  ownId: string,
): Promise<readonly Found[]> {
  const found = await readHoldingRun({ files, recheck }, evidenceDir, ownId);
  const started = await startTimes(files, `${evidenceDir}/run.json`);
  const start = ({ evidence: { id } }: Found): string => started[id] ?? '';
  const place = ({ evidence }: Found): number => recheck.placeOf(evidence);
  const ordered = found
    .filter(({ traits }) => !traits.includes('always'))
    .toSorted(
      (a, b) => place(a) - place(b) || bytewise(start(a), start(b)) || bytewise(a.evidence.id, b.evidence.id),
    );
  if (ordered.length === 0)
    refuse('evidence-dir', 'holds no evidence of a step', 'run a step first, or name its folder', {
      value: evidenceDir,
    });
  return ordered;
}

/** Evidence with what its step shows of it, in the order of the main job. */
export const shownSteps = async (
  evidences: readonly Evidence[],
  { recheck, exhibits }: Pick<Ports, 'recheck' | 'exhibits'>,
): Promise<readonly ShownStep[]> =>
  await Promise.all(
    evidences
      .toSorted((a, b) => recheck.placeOf(a) - recheck.placeOf(b))
      .map(async (evidence) => ({ evidence, exhibits: await exhibits(evidence) })),
  );

const RunSchema = z.looseObject({
  steps: z.record(z.string(), z.looseObject({ startedAt: z.iso.datetime() })),
});

/** When each step started, ISO 8601 in UTC, as far as the run has written it down; a folder put together from several has it for the last. */
async function startTimes(files: Files, path: string): Promise<Readonly<Record<string, string>>> {
  try {
    const { steps } = RunSchema.parse(JSON.parse(await files.readText(path)));
    return Object.fromEntries(Object.entries(steps).map(([id, { startedAt }]) => [id, startedAt]));
  } catch {
    return {};
  }
}
