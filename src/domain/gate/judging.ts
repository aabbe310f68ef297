import type { BaselineFacts } from './facts.ts';

/** How the gate judges: the one-sided level of each decision, and what is not good enough. */
export interface Judging {
  readonly alpha: number;
  readonly requireUncertainty: boolean;
  readonly onMissingBaseline: 'inconclusive' | 'bootstrap';
  readonly baseline: BaselineFacts;
  /** Why no number of these rows decides anything; absent where they do. */
  readonly barred?: { readonly because: string; readonly remedy: string };
}
