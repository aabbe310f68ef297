import { join } from 'node:path';
import { bound, type Command, hasTime, mediansOf, type Run, WITHOUT_TIME } from './measured.ts';
import { hasModules, madeOnce, python } from './prepared.ts';

const root = join(import.meta.dirname, '..', '..');
const PEER = join(import.meta.dirname, 'score-peer.py');
const MODULES = ['pyarrow', 'onnxruntime', 'sklearn'] as const;
const WITHOUT_PEER = `  the peer is not installed: ${python} -m pip install pyarrow onnxruntime scikit-learn (BENCH_PYTHON names the Python)\n`;
const COLUMNS = Array.from({ length: 20 }, (_, at) => `f${at}`);

interface Part {
  readonly title: string;
  readonly flags: readonly string[];
  readonly peer: { readonly name: string; readonly argv: readonly string[] };
  readonly bounds: { readonly peer: number; readonly mebibytes: number };
}

const OF_ONNX = { peer: 1.4, mebibytes: 350 } as const;
const OF_PREDICTIONS = { peer: 0.5, mebibytes: 500 } as const;

/** A model scored by train-evaluate, against ONNX Runtime in Python on what pyarrow read. */
const scoring = (name: string, model: string): Part => ({
  title: `Scoring by ${name}`,
  flags: [
    '--model',
    model,
    '--evaluation-data',
    'rows.parquet',
    '--model-inputs',
    JSON.stringify({ x: COLUMNS }),
  ],
  peer: { name: 'ONNX Runtime in Python', argv: ['infer', model, 'rows.parquet'] },
  bounds: OF_ONNX,
});

const PARTS: readonly Part[] = [
  scoring('logistic regression', 'logistic.onnx'),
  scoring('MLP 20-64-32-2', 'mlp.onnx'),
  scoring('forest of 100 trees', 'forest.onnx'),
  {
    title: 'Metrics of predictions',
    flags: ['--predictions', 'predictions.parquet', '--evaluation-data', 'predictions.parquet'],
    peer: { name: 'scikit-learn', argv: ['metrics', 'predictions.parquet'] },
    bounds: OF_PREDICTIONS,
  },
];

/** train-evaluate on rows of 20 numbers by three models, and on predictions, whole processes. */
export function score(rounds: number, rows: number): { text: string; broken: number } {
  const folder = madeOnce(`score-${rows}`, 'score-data.ts', String(rows));
  const hasPeer = hasModules(MODULES);
  const parts = PARTS.map((part) => {
    const ours = { cwd: folder, codes: [0], name: 'mlops train-evaluate', argv: argvOf(part) };
    const peer = { cwd: folder, codes: [0], name: part.peer.name, argv: [python, PEER, ...part.peer.argv] };
    const medians = mediansOf(hasPeer ? [peer, ours] : [ours], rounds);
    return described(part, hasPeer ? [peer, ours] : [ours], medians, rows);
  });
  const more = [...(hasTime() ? [] : [WITHOUT_TIME]), ...(hasPeer ? [] : [WITHOUT_PEER])];
  return {
    text: [...parts.map(({ text }) => text), ...more].join('\n'),
    broken: parts.reduce((sum, { broken }) => sum + broken, 0),
  };
}

const argvOf = ({ flags }: Part): readonly string[] => [
  process.execPath,
  join(root, 'dist', 'mlops.js'),
  'train-evaluate',
  ...['--task', 'binary', '--positive-class', '1', '--row-id', 'id', '--label', 'label', '--groups', 'none'],
  ...['--evidence-dir', 'evidence'],
  ...flags,
];

function described(
  { title, bounds }: Part,
  commands: readonly Command[],
  medians: readonly Run[],
  rows: number,
): { text: string; broken: number } {
  const [peer, ours] = medians.length > 1 ? medians : [undefined, medians[0]!];
  const lines = commands.map(({ name }, at) => lineOf(name, medians[at]!));
  const found = [
    ...(peer ? [bound('× peer, wall', ours!.wall / peer.wall, bounds.peer)] : []),
    ...(peer && hasTime() ? [bound('× peer, CPU', ours!.cpu / peer.cpu)] : []),
    ...(hasTime() ? [bound('MiB at most', ours!.mebibytes, bounds.mebibytes)] : []),
  ];
  return {
    text: [
      `${title}, ${rows.toLocaleString('en-US')} rows`,
      ...lines,
      ...found.map(({ line }) => line),
      '',
    ].join('\n'),
    broken: found.filter(({ broken }) => broken).length,
  };
}

const lineOf = (name: string, { wall, cpu, mebibytes }: Run): string =>
  `  ${name.padEnd(24)}${wall.toFixed(0).padStart(7)} ms ${cpu.toFixed(0).padStart(7)} ms CPU ${mebibytes.toFixed(0).padStart(6)} MiB`;
