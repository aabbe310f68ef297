import type { Host } from '../ports/ports.ts';
import { refuse } from '../problems/errors.ts';

/** Refuses to move anything for code of a fork that runs with the rights of this repository. */
export function requireTrusted({ trusted }: Host, step: string): void {
  if (trusted) return;
  refuse(
    step,
    'runs for code of a fork, or for an event that does not say whose code it is',
    'run it on a branch of the repository itself, on push, schedule or workflow_dispatch',
  );
}
