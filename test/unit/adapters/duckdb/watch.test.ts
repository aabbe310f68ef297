import { expect, test } from 'vitest';
import { watch } from '../../../../src/adapters/duckdb/session/watch.ts';
import { TABLE_LIMITS } from '../../../../src/foundation/reading/limits.ts';

/** A part that takes so many milliseconds and is over before any timer can look at it. */
const busy = async (milliseconds: number): Promise<void> => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

test('a part does not begin once those before it have spent the time of their question', async () => {
  let interrupted = false;
  const part = watch({ ...TABLE_LIMITS, seconds: 0.005 }, () => {
    interrupted = true;
  });
  await part(() => busy(6));
  await expect(part(() => busy(0))).rejects.toThrow('takes longer than');
  expect(interrupted).toBe(true);
});

test('a part that was interrupted and ends as if it were whole is refused', async () => {
  let end = (): void => {};
  const part = watch({ ...TABLE_LIMITS, seconds: 0.005 }, () => end());
  const whole = new Promise<void>((resolve) => {
    end = resolve;
  });
  await expect(part(() => whole)).rejects.toThrow('takes longer than');
});
