import { z } from 'zod';
import { type Digest, DigestSchema } from '../evidence/evidence.ts';
import type { ThisRun } from '../ports/ports.ts';

/** Which run wrote one evidence, told by the digest of its bytes; it stands beside evidence. */
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

/**
 * Reads where evidence with this digest is from; nothing for a text that is none of ours, or that tells of other bytes.
 * Evidence of this run that was changed since stays its evidence: it is to be refused, not passed over.
 */
export function readOrigin(
  text: string | undefined,
  evidence: Digest,
  { job, build }: ThisRun,
): Origin | undefined {
  const parsed = OriginSchema.safeParse(jsonOf(text));
  if (!parsed.success) return undefined;
  const isOfRun = parsed.data.job === job && parsed.data.build === build;
  return isOfRun || parsed.data.evidence === evidence ? parsed.data : undefined;
}

/**
 * Whether evidence is of another run. In the folder of this run, where nothing says who wrote it nobody can tell, so it
 * is; in a folder that somebody named, only what another build of this job has left in its workspace is. A build that was restarted goes
 * on with what the builds before it wrote for the same commit.
 */
export function isLeftOver(origin: Origin | undefined, run: ThisRun, isOwnFolder: boolean): boolean {
  if (run.owns === 'nothing' || (run.owns === 'folder' && !isOwnFolder)) return false;
  if (origin === undefined || origin.job !== run.job) return isOwnFolder;
  if (origin.build === run.build) return false;
  return !run.continues.includes(origin.build) || isOtherCommit(origin.commit, run.commit);
}

const isOtherCommit = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** `written by build 11 of flights/main` */
export function originWords(origin: Origin | undefined): string {
  if (origin === undefined) return 'no record of who wrote it';
  return origin.job === '' ? 'written by another run' : `written by build ${origin.build} of ${origin.job}`;
}

const RecordSchema = z.looseObject({
  run: z.looseObject({ job: z.string(), build: z.string() }),
});

/**
 * The run that a folder is of, by its run.json: the one that ran all of mlops.yml there last. What runs single steps
 * afterwards goes on with it, unless its host tells another run.
 */
export function runOfFolder(record: string | undefined, told: ThisRun | undefined): ThisRun | undefined {
  const parsed = RecordSchema.safeParse(jsonOf(record));
  if (told?.owns === 'workspace' || !parsed.success) return told;
  const { job, build } = parsed.data.run;
  const isSame = told === undefined || (told.job === job && told.build === build);
  return isSame ? { owns: 'folder', job, build, continues: [] } : told;
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
