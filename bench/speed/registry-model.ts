/** `registry-model.ts FOLDER MEBIBYTES`: a model that is random bytes, rows, and scores that its command copies. */
import { randomFillSync } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const [folder, mebibytes] = process.argv.slice(2) as [string, string];
const ROWS = 600;
const KNUTH = 2_654_435_761; // of 2 ** 32: spreads whole numbers evenly

mkdirSync(folder, { recursive: true });
const model = openSync(join(folder, 'model.bin'), 'wx');
const block = Buffer.alloc(1 << 20);
for (let written = 0; written < Number(mebibytes); written += 1) writeSync(model, randomFillSync(block));
closeSync(model);

const share = (index: number): number => ((index * KNUTH) % 2 ** 32) / 2 ** 32;
const rows = Array.from({ length: ROWS }, (_, id) => ({
  id,
  score: share(id),
  late: share(id) + share(id + ROWS) / 2 > 0.75,
}));
const csv = (head: string, lines: readonly string[]): string => `${[head, ...lines].join('\n')}\n`;
writeFileSync(
  join(folder, 'rows.csv'),
  csv(
    'id,late',
    rows.map(({ id, late }) => `${id},${late}`),
  ),
);
writeFileSync(
  join(folder, 'scores.csv'),
  csv(
    'id,prediction,score',
    rows.map(({ id, score }) => `${id},${score > 0.5},${score}`),
  ),
);
writeFileSync(
  join(folder, 'score.mjs'),
  "import { copyFileSync } from 'node:fs';\ncopyFileSync('scores.csv', process.env.MLOPS_SCORE_PREDICTIONS);\n",
);
