import { commit } from './gate.ts';

const ROWS = Array.from({ length: 40 }, (_, at) => ({ id: at, late: at % 2 === 0 }));

/** Writes predictions for the rows of eval.csv: right ones, or for a bad commit wrong ones. */
const trainer = (isGood: boolean): string => {
  const score = ({ late }: (typeof ROWS)[number]): number => (late === isGood ? 0.9 : 0.1);
  const lines = ROWS.map((row) => `${row.id},${score(row)}`);
  return `require('node:fs').writeFileSync(process.env.MLOPS_TRAIN_PREDICTIONS, ${JSON.stringify(`id,score\n${lines.join('\n')}\n`)});`;
};

/** A commit that trains, with a gate that its model passes or fails; nothing of it needs Python. */
export const trained = (isGood: boolean) =>
  commit({
    'eval.csv': `id,late\n${ROWS.map(({ id, late }) => `${id},${late}`).join('\n')}\n`,
    'train.js': trainer(isGood),
    'mlops.yml': `name: flights
steps:
  train-evaluate:
    command: ['${process.execPath}', 'train.js']
    evaluation-data: eval.csv
    predictions: predictions.csv
    row-id: id
    label: late
    task: binary
    positive-class: "true"
  gate-model:
    rules: accuracy >= 0.6
  report: {}
`,
  });
