import { counted, grouped } from '../../foundation/text/counted.ts';
import type { GateFacts } from './facts.ts';

type Trials = NonNullable<GateFacts['trials']>;

/** `198 items with 5 trials each, 69 of which wobble; baseline: 1 trial each`. */
export function trialsWords({ candidate, baseline }: Trials): string {
  const other = baseline ? `; baseline: ${sideWords(baseline)}` : '';
  return `${counted(candidate.items, 'item')} with ${sideWords(candidate)}${other}`;
}

function sideWords({ fewest, most, wobbling }: Trials['candidate']): string {
  const trials =
    fewest === most ? `${counted(most, 'trial')} each` : `${fewest} to ${counted(most, 'trial')}`;
  return most === 1 ? trials : `${trials}, ${grouped(wobbling)} of which wobble`;
}
