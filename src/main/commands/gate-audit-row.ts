import type { Replayed } from '../../domain/gate/replay.ts';
import type { Verdict } from '../../foundation/evidence/evidence.ts';
import { VERDICT_WORDS } from '../../foundation/evidence/verdict.ts';

/** One judgement of the past, and what it would be by other rules. */
export interface Audited {
  /** Run folder and id, or a commit. */
  readonly what: string;
  /** What it was: a commit of a file was accepted, whatever it held. */
  readonly was: Verdict | 'accepted' | 'not known';
  readonly now: Replayed['verdict'];
  readonly reason: string;
}

export const WORDS: Readonly<Record<Audited['was'] | Audited['now'], string>> = {
  ...VERDICT_WORDS,
  accepted: 'committed',
  'not known': 'not known',
};
