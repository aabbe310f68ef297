import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atMost } from '../../../../../src/adapters/oci/model-store/at-most.ts';

/** Work that ends only when it is told to, in any order. */
function scheduled(s: fc.Scheduler, failing: ReadonlySet<number> = new Set()) {
  const begun: number[] = [];
  const failed: number[] = [];
  const late: number[] = [];
  let [running, most] = [0, 0];
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    if (failed.length > 0) late.push(item);
    running += 1;
    most = Math.max(most, running);
    await s.schedule(Promise.resolve());
    running -= 1;
    if (!failing.has(item)) return;
    failed.push(item);
    throw new Error(`item ${item}`);
  };
  return { begun, failed, late, work, most: () => most, running: () => running };
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, item) => item);

test('every item is begun once, in order, and never more than so many at a time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.nat(12), fc.integer({ min: 1, max: 4 }), async (s, count, most) => {
      const seen = scheduled(s);
      await s.waitFor(atMost(most, range(count), seen.work));
      expect(seen.begun).toEqual(range(count));
      expect(seen.most()).toBe(Math.min(count, most));
    }),
  );
});

test('after a failure nothing is begun, what runs ends, and the first that failed is told', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.uniqueArray(fc.nat(9), { minLength: 1 }),
      fc.integer({ min: 1, max: 4 }),
      async (s, failing, most) => {
        const seen = scheduled(s, new Set(failing));
        const told = s.waitFor(atMost(most, range(10), seen.work).catch((cause: Error) => cause.message));
        const message = await told;
        expect(message).toBe(`item ${Math.min(...seen.failed)}`);
        expect(seen.late).toEqual([]);
        expect(seen.running()).toBe(0);
      },
    ),
  );
});
