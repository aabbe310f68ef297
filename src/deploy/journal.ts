import { z } from 'zod';
import { canonical, type Json } from '../evidence/canonical.ts';
import { digestOf } from '../evidence/digest.ts';
import { type Digest, DigestSchema } from '../evidence/evidence.ts';

/** The two places of a target that a version can run in; the proxy sends requests to one. */
export const SLOTS = ['blue', 'green'] as const;
export type Slot = (typeof SLOTS)[number];
export const otherSlot = (slot: Slot): Slot => (slot === 'blue' ? 'green' : 'blue');

const RunningSchema = z.strictObject({
  slot: z.enum(SLOTS),
  /** `repository@sha256:…` */
  image: z.string(),
  /** Digest of the model file that the service must report; null where none is asked for. */
  model: DigestSchema.nullable(),
});
/** A version and where it runs. */
export type Running = z.infer<typeof RunningSchema>;

/**
 * What a deployment does, in this order; each word is written down before the target is touched for it. Up to
 * `switching` the old version serves; from `committed` on the new one does.
 */
export const STAGES = [
  'planned',
  'starting',
  'switching',
  'committed',
  'done',
  'rolling_back',
  'rolled_back',
  'rollback_failed',
] as const;
export type Stage = (typeof STAGES)[number];

const EntrySchema = z.strictObject({
  schema: z.literal('https://mlops-actions.github.io/schema/deployment-journal/v1'),
  number: z.number().int().min(1),
  /** One id for each deployment. */
  deployment: z.string(),
  stage: z.enum(STAGES),
  at: z.iso.datetime({ precision: 3 }),
  by: z.string(),
  candidate: RunningSchema,
  /** What served when the deployment began; null where nothing did. */
  previous: RunningSchema.nullable(),
  reason: z.string().optional(),
});
export type JournalEntry = z.infer<typeof EntrySchema>;

/** File name of an entry: sorted by name they stand in order. */
export const entryName = ({ number, stage }: Pick<JournalEntry, 'number' | 'stage'>): string =>
  `${String(number).padStart(6, '0')}-${stage}.json`;

/** An entry with its own digest in front: half of one is none. */
export function entryText(entry: JournalEntry): string {
  const body = canonical(entry as unknown as Json);
  return `${digestOf(body)}\n${body}\n`;
}

/** Reads an entry; undefined for one that was cut off while it was written. */
export function readEntry(text: string): JournalEntry | undefined {
  const end = text.indexOf('\n');
  const digest: Digest = text.slice(0, Math.max(end, 0));
  const body = text.slice(end + 1).replace(/\n$/, '');
  if (digestOf(body) !== digest) return undefined;
  const parsed = EntrySchema.safeParse(JSON.parse(body));
  return parsed.success ? parsed.data : undefined;
}

/** What a target's journal says. */
export interface TargetState {
  /** What the last decided deployment left serving; null where nothing was ever committed. */
  readonly serving: Running | null;
  /** What served before that, and can be gone back to. */
  readonly before: Running | null;
  /** The last entry of a deployment that came to no end: its runner died. */
  readonly unfinished: JournalEntry | null;
  /** Number of the next entry. */
  readonly next: number;
}

const ENDS: readonly Stage[] = ['done', 'rolled_back', 'rollback_failed'];

/** Folds the files of a journal, by name to text, into the state of the target; cut-off entries are passed over. */
export function stateOf(files: Readonly<Record<string, string>>): TargetState {
  const names = Object.keys(files)
    .filter((name) => /^\d{6}-[a-z_]+\.json$/.test(name))
    .sort();
  const entries = names.flatMap((name) => readEntry(files[name]!) ?? []);
  let serving: Running | null = null;
  let before: Running | null = null;
  for (const { stage, candidate, previous } of entries) {
    if (stage === 'committed') [serving, before] = [candidate, previous];
  }
  const last = entries.at(-1);
  const highest = Math.max(0, ...names.map((name) => Number(name.slice(0, 6))));
  return {
    serving,
    before,
    unfinished: last && !ENDS.includes(last.stage) ? last : null,
    next: highest + 1,
  };
}

/**
 * What ends an unfinished deployment in one version or the other. Before the switch was committed the old version is
 * the truth; after it the new one, and only the old container is left to clear away.
 */
export function recoveryOf({ stage }: JournalEntry): 'finish' | 'roll back' {
  return stage === 'committed' ? 'finish' : 'roll back';
}
