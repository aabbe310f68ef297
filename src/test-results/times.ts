import type { Scalar } from '../evidence/evidence.ts';
import type { TestFile } from './junit.ts';

/** How long the tests took, and the slowest of them; they differ from run to run. */
export function timesOf(files: readonly TestFile[]): Readonly<Record<string, Scalar>> {
  const timed = files
    .flatMap(({ cases }) => cases)
    .flatMap(({ name, seconds }) => (seconds === undefined ? [] : [{ name, seconds }]));
  if (timed.length === 0) return {};
  const slowest = timed.reduce((slow, one) => (one.seconds > slow.seconds ? one : slow));
  return {
    seconds: timed.reduce((sum, { seconds }) => sum + seconds, 0),
    slowest: slowest.name,
    slowestSeconds: slowest.seconds,
  };
}
