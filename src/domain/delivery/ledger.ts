import type { Clock, Lease } from '../../foundation/ports/ports.ts';
import { SCHEMA } from '../../foundation/schema-addresses.ts';
import {
  entryName,
  entryText,
  type JournalEntry,
  type Placed,
  stateOf,
  type TargetState,
} from './journal.ts';
import { type Plan, planName, planText } from './plan.ts';
import type { Work } from './work.ts';

/** The journal of a target that is being changed. */
export interface Ledger {
  /** State of the target when its lock was taken. */
  readonly state: TargetState;
  /** Writes what a deployment sets out with, before its first entry. */
  plan(work: Work): Promise<void>;
  /** Writes the next entry, before the target is touched for it. */
  write(work: Work, stage: JournalEntry['stage'], reason?: string): Promise<void>;
}

export async function ledgerOf(lease: Lease, { clock }: { readonly clock: Clock }): Promise<Ledger> {
  const state = stateOf(await lease.journal());
  let { next } = state;
  return {
    state,
    plan: async (work) => {
      lease.lost.throwIfAborted();
      await lease.record(planName(next), planText(planOf(work)));
    },
    write: async (work, stage, reason) => {
      lease.lost.throwIfAborted();
      const entry = { ...entryOf(work, stage, reason), number: next, at: clock.now().toISOString() };
      next += 1;
      await lease.record(entryName(entry), entryText(entry));
    },
  };
}

const planOf = ({ deployment, candidate, previous, front }: Work): Omit<Plan, 'schema'> => ({
  deployment,
  candidate: candidate.settings,
  previous: previous?.settings ?? null,
  proxy: front,
});

const entryOf = (
  { deployment, by, candidate, previous }: Work,
  stage: JournalEntry['stage'],
  reason: string | undefined,
): Omit<JournalEntry, 'number' | 'at'> => ({
  schema: SCHEMA.deploymentJournal,
  ...{ deployment, by, stage },
  candidate: placed(candidate),
  previous: previous && placed(previous),
  ...(reason === undefined ? {} : { reason }),
});

const placed = ({ slot, image, model }: Placed): Placed => ({ slot, image, model });
