import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a fact, asking again and again; fails, with its name, when it does not come true. */
export async function until(
  fact: string,
  isTrue: () => boolean | Promise<boolean>,
  { within = 60_000, every = 20 }: { readonly within?: number; readonly every?: number } = {},
): Promise<void> {
  const end = Date.now() + within;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`${fact}: not within ${within} ms`);
    await pause(every);
  }
}
