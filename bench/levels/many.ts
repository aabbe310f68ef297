/**
 * `npm run bench -- many [--simulations 1000]`: 20 rules on each of 10 slices, all met with room to spare but one, which
 * one slice meets exactly at its limit. How often does the gate pass? Kept in bench/results/many.json.
 */
import { parseArgs } from 'node:util';
import { decideGate } from '../../src/domain/gate/decide.ts';
import { gateFacts } from '../../src/domain/gate/look.ts';
import type { BinaryPredictions } from '../../src/domain/predictions/predictions.ts';
import { parseRules } from '../../src/foundation/rules/parse.ts';
import { createRandom, type Random } from '../../src/foundation/stats/random.ts';
import { writeResults } from './results.ts';

const SLICES = 10;
const ROWS = 500;
const ROW_IDS = Array.from({ length: SLICES * ROWS }, (_, row) => String(row));
const SEGMENT = ROW_IDS.map((_, row) => `s${row % SLICES}`);
/** Right in the weak slice exactly as often as one rule asks for; in the others more often. */
const [WEAK, GOOD] = [0.8, 0.9];
const RULES = ['accuracy', 'recall', 'specificity', 'precision'].flatMap((metric) =>
  [0.5, 0.55, 0.6, 0.65, metric === 'accuracy' ? WEAK : 0.7].map(
    (limit) => `${metric}[segment=*] >= ${limit}`,
  ),
);

/** How often the gate let the model pass that breaks one of its checks. */
export interface Many {
  readonly rules: number;
  readonly slices: number;
  readonly simulations: number;
  readonly passed: number;
}

export function many(argv: readonly string[]): void {
  const { values } = parseArgs({
    args: [...argv],
    options: { simulations: { type: 'string', default: '1000' } },
  });
  const simulations = Number(values.simulations);
  const random = createRandom(11);
  let passed = 0;
  for (let run = 0; run < simulations; run++) if (verdict(random) === 'pass') passed += 1;
  writeResults<Many>('many', [{ rules: RULES.length, slices: SLICES, simulations, passed }]);
  process.stdout.write(`passed ${passed} of ${simulations}\n`);
}

function verdict(random: Random): string {
  const table = { predictions: draw(random), rowIds: ROW_IDS, slices: { segment: SEGMENT } };
  const candidate = { source: { kind: 'predictions', name: 'new.parquet' }, content: { table } } as const;
  const facts = gateFacts(parseRules(RULES).rules, candidate, { state: 'none' }, { alpha: 0.05, seed: 1 });
  const how = { confidence: 0.95, onMissingBaseline: 'inconclusive', requireUncertainty: false } as const;
  return decideGate({ ...how, rules: RULES }, facts).verdict;
}

function draw(random: Random): BinaryPredictions {
  const n = SLICES * ROWS;
  const label = Uint8Array.from({ length: n }, () => Number(random.uniform() < 0.5));
  const prediction = label.map((truth, row) =>
    random.uniform() < (row % SLICES === 7 ? WEAK : GOOD) ? truth : 1 - truth,
  );
  return { task: 'binary', n, label, prediction, positiveClass: '1' };
}
