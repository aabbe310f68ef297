/**
 * Prints the milliseconds of one way to look at a million predictions: `scan` measures eleven metrics once, the others
 * judge a rule over 100,000 groups or slices.
 */
import { measureRules } from '../src/domain/gate/measure.ts';
import { evaluate } from '../src/domain/metrics/evaluate.ts';
import type { BinaryPredictions } from '../src/domain/predictions/predictions.ts';
import { parseRules } from '../src/foundation/rules/parse.ts';
import { createRandom } from '../src/foundation/stats/random.ts';

const ROWS = 1_000_000;
const GROUPS = 100_000;
const random = createRandom(1);
const label = Uint8Array.from({ length: ROWS }, () => Number(random.uniform() < 0.3));
const model = (): BinaryPredictions => {
  const score = Float64Array.from(label, (y) => 0.6 * random.uniform() + 0.3 * y);
  const prediction = Uint8Array.from(score, (p) => Number(p >= 0.5));
  return { task: 'binary', n: ROWS, label, prediction, score, positiveClass: '1' };
};
const predictions = model();
const baseline = model();
const codes = Uint32Array.from({ length: ROWS }, () => random.below(GROUPS));
const names = Array.from({ length: GROUPS }, (_, at) => String(at).padStart(6, '0'));
const rowIds = Array<string>(ROWS).fill('');

const WAYS: Readonly<Record<string, readonly [rule: string, grouped: boolean]>> = {
  accuracy: ['accuracy >= baseline - 0.01', true],
  'log-loss': ['log_loss <= baseline + 0.01', true],
  auc: ['roc_auc >= baseline - 0.01', true],
  f1: ['f1 >= 0.5', true],
  slices: ['accuracy[segment=*] >= 0.1', false],
};

const way = process.argv[2] ?? 'scan';
const segment = WAYS[way]?.[1] === false ? Array.from(codes, (code) => names[code]!) : [];
const started = performance.now();
if (way === 'scan') evaluate(predictions);
else judge(...WAYS[way]!);
process.stdout.write(`${performance.now() - started}\n`);

function judge(text: string, grouped: boolean): void {
  const groupings = [
    { name: 'customer', unit: 'customer', from: 'named', ordered: false, codes, names },
  ] as const;
  const candidate = {
    predictions,
    rowIds,
    slices: grouped ? {} : { segment },
    ...(grouped ? { groupings } : {}),
  };
  const measures = measureRules(
    parseRules([text]).rules,
    { candidate, baseline, identical: false },
    { alpha: 0.05, seed: 1 },
  );
  if (measures.length === 0) throw new Error(`nothing was measured for ${text}`);
}
