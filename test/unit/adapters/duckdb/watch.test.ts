import { expect, test } from 'vitest';
import { watch } from '../../../../src/adapters/duckdb/session/watch.ts';
import { TABLE_LIMITS } from '../../../../src/foundation/reading/limits.ts';

/** A part that is over before a timer could look at it. */
const short = async (milliseconds: number): Promise<void> => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

test('many short parts take the time of their question together', async () => {
  let interrupted = false;
  const part = watch({ ...TABLE_LIMITS, seconds: 0.01 }, () => {
    interrupted = true;
  });
  for (let at = 0; at < 5; at++) await part(() => short(2));
  await expect(part(() => short(0))).rejects.toThrow('takes longer than');
  expect(interrupted).toBe(true);
});
