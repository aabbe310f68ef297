import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../foundation/ports/ports.ts';

/** Time of this machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (milliseconds, signal) => {
    await wait(milliseconds, undefined, { signal });
  },
};
