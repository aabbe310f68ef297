/** Prints the milliseconds of six metrics over a million predictions; the numbers are those of metrics.py. */
import { evaluate } from '../src/domain/metrics/evaluate.ts';

const n = 1_000_000;
const label = new Uint8Array(n);
const score = new Float64Array(n);
// A linear congruential generator (Knuth's MMIX constants cut to 32 bits) that Python repeats exactly.
let state = 12_345;
const next = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 4_294_967_296;
};
for (let i = 0; i < n; i++) {
  score[i] = next();
  label[i] = next() < score[i]! * 0.5 ? 1 : 0;
}
const prediction = Uint8Array.from(score, (value) => (value >= 0.5 ? 1 : 0));
const started = performance.now();
evaluate({ task: 'binary', n, label, prediction, score, positiveClass: '1' });
process.stdout.write(`${performance.now() - started}\n`);
