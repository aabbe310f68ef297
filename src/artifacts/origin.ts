import { z } from 'zod';
import { type Digest, DigestSchema } from '../evidence/evidence.ts';
import type { ThisRun } from '../ports.ts';

/** Which run wrote one evidence, told by the digest of its bytes; it stands beside evidence, on hosts whose folders outlive a run. */
const OriginSchema = z.strictObject({
  evidence: DigestSchema,
  job: z.string(),
  build: z.string(),
  commit: z.string().optional(),
});
export type Origin = z.infer<typeof OriginSchema>;

export const originPath = (folder: string, id: string): string => `${folder}/builds/${id}.json`;

export const originText = (evidence: Digest, { job, build, commit }: ThisRun): string =>
  `${JSON.stringify({ evidence, job, build, ...(commit === undefined ? {} : { commit }) })}\n`;

/** Reads where evidence with this digest is from; nothing for a text that tells of other bytes, or is none of ours. */
export function readOrigin(text: string | undefined, evidence: Digest): Origin | undefined {
  try {
    const origin = OriginSchema.parse(JSON.parse(text ?? ''));
    return origin.evidence === evidence ? origin : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether evidence is of another run. In the folder of this run, where nothing says who wrote it nobody can tell, so it
 * is; in a folder that somebody named, only what another build of this job has left is. A build that was restarted goes
 * on with what the builds before it wrote for the same commit.
 */
export function isLeftOver(origin: Origin | undefined, run: ThisRun, isOwnFolder: boolean): boolean {
  if (origin === undefined || origin.job !== run.job) return isOwnFolder;
  if (origin.build === run.build) return false;
  return !run.continues.includes(origin.build) || isOtherCommit(origin.commit, run.commit);
}

const isOtherCommit = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** `written by build 11 of flights/main` */
export const originWords = (origin: Origin | undefined): string =>
  origin === undefined ? 'no record of who wrote it' : `written by build ${origin.build} of ${origin.job}`;
