import { z } from 'zod';
import { DigestSchema } from '../../foundation/evidence/evidence.ts';
import { type FrontSnapshot, SLOTS } from '../../foundation/ports/ports.ts';
import { SCHEMA } from '../../foundation/schema-addresses.ts';
import { plansIn } from './plan.ts';
import { readSealed, sealed } from './sealed.ts';
import type { Settings } from './settings.ts';

const PlacedSchema = z.strictObject({
  slot: z.enum(SLOTS),
  /** `repository@sha256:…` */
  image: z.string(),
  /** Digest of the model file that the service must report; null where none is asked for. */
  model: DigestSchema.nullable(),
});
/** A version and where it runs, as an entry says it. */
export type Placed = z.infer<typeof PlacedSchema>;

/** A version as the journal knows it: its settings are null where a release wrote it that kept none. */
export interface Recorded extends Placed {
  readonly settings: Settings | null;
}

/** A version, where it runs, and how. */
export interface Running extends Placed {
  readonly settings: Settings;
}

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
  schema: z.literal(SCHEMA.deploymentJournal),
  number: z.number().int().min(1),
  /** One id for each deployment. */
  deployment: z.string(),
  stage: z.enum(STAGES),
  at: z.iso.datetime({ precision: 3 }),
  by: z.string(),
  candidate: PlacedSchema,
  /** What served when the deployment began; null where nothing did. */
  previous: PlacedSchema.nullable(),
  reason: z.string().optional(),
});
export type JournalEntry = z.infer<typeof EntrySchema>;

/** File name of an entry: sorted by name they stand in order. */
export const entryName = ({ number, stage }: Pick<JournalEntry, 'number' | 'stage'>): string =>
  `${String(number).padStart(6, '0')}-${stage}.json`;

export const entryText = (entry: JournalEntry): string => sealed(entry);

/** Reads an entry; undefined for one that was cut off while it was written. */
export const readEntry = (text: string): JournalEntry | undefined => readSealed(text, EntrySchema);

/** A deployment that came to no end. */
interface Unfinished extends Pick<JournalEntry, 'deployment' | 'by' | 'stage'> {
  readonly candidate: Recorded;
  readonly previous: Recorded | null;
  /** How the front described itself before it; null where that is not known. */
  readonly front: FrontSnapshot | null;
}

/** What a target's journal says. */
export interface TargetState {
  /** What the last decided deployment left serving; null where nothing was ever committed. */
  readonly serving: Recorded | null;
  /** What served before that, and can be gone back to. */
  readonly before: Recorded | null;
  /** The last deployment, where it came to no end: its runner died. */
  readonly unfinished: Unfinished | null;
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
  const plans = plansIn(files);
  const known = ({ deployment, by, stage, candidate, previous }: JournalEntry): Unfinished => {
    const plan = plans.get(deployment);
    return {
      ...{ deployment, by, stage },
      candidate: { ...candidate, settings: plan?.candidate ?? null },
      previous: previous && { ...previous, settings: plan?.previous ?? null },
      front: plan?.proxy ?? null,
    };
  };
  const committed = entries.findLast(({ stage }) => stage === 'committed');
  const last = entries.at(-1);
  const highest = Math.max(0, ...names.map((name) => Number(name.slice(0, 6))));
  return {
    serving: committed ? known(committed).candidate : null,
    before: committed ? known(committed).previous : null,
    unfinished: last && !ENDS.includes(last.stage) ? known(last) : null,
    next: highest + 1,
  };
}

/**
 * What ends an unfinished deployment in one version or the other. Before the switch was committed the old version is
 * the truth; after it the new one, and only the old container is left to clear away.
 */
export function recoveryOf({ stage }: Pick<JournalEntry, 'stage'>): 'finish' | 'roll back' {
  return stage === 'committed' ? 'finish' : 'roll back';
}
