/**
 * `score-data.ts FOLDER ROWS`: rows of 20 numbers with an id and a label, three models of them (logistic.onnx, mlp.onnx,
 * forest.onnx), and predictions.parquet; all of hashes, so that every machine makes the same.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { model, type Node, type Weights } from './onnx-model.ts';

const COLUMNS = 20;
const [folder = '.', rows = '100000'] = process.argv.slice(2);

let state = 12_345;
/** A number in [-1, 1) of a linear congruential generator. */
function next(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 31 - 1;
}
const numbers = (count: number): Float32Array => Float32Array.from({ length: count }, next);

function logistic(): Uint8Array {
  const own = numbers(COLUMNS);
  const classifier: Node = {
    op: 'LinearClassifier',
    domain: 'ai.onnx.ml',
    inputs: ['x'],
    outputs: ['label', 'probabilities'],
    attributes: {
      classlabels_ints: [0, 1],
      coefficients: Float32Array.from([...own.map((one) => -one), ...own]),
      intercepts: Float32Array.of(0.1, -0.1),
      multi_class: 1n,
      post_transform: 'LOGISTIC',
    },
  };
  return model(COLUMNS, [classifier]);
}

function mlp(): Uint8Array {
  const widths = [COLUMNS, 64, 32, 2];
  const weights: Weights[] = [];
  const nodes = widths.slice(1).flatMap((width, at): Node[] => {
    const before = widths[at]!;
    const isLast = at === widths.length - 2;
    weights.push({
      name: `w${at}`,
      shape: [before, width],
      values: numbers(before * width).map((one) => one / 2),
    });
    weights.push({ name: `b${at}`, shape: [width], values: numbers(width) });
    const inputs = [at === 0 ? 'x' : `h${at}`, `w${at}`, `b${at}`];
    return [
      { op: 'Gemm', inputs, outputs: [`g${at}`] },
      isLast
        ? { op: 'Softmax', inputs: [`g${at}`], outputs: ['probabilities'] }
        : { op: 'Relu', inputs: [`g${at}`], outputs: [`h${at + 1}`] },
    ];
  });
  return model(COLUMNS, nodes, weights);
}

const TREES = 100;
const DEPTH = 8;

/** Whole binary trees; the node numbered n has the children 2n + 1 and 2n + 2. */
function forest(): Uint8Array {
  const inner = 2 ** DEPTH - 1;
  const nodes = Array.from({ length: TREES * (2 * inner + 1) }, (_, at) => {
    const node = at % (2 * inner + 1);
    return { tree: Math.floor(at / (2 * inner + 1)), node, isLeaf: node >= inner };
  });
  const leaves = nodes
    .filter(({ isLeaf }) => isLeaf)
    .flatMap((leaf) => [
      { ...leaf, id: 0 },
      { ...leaf, id: 1 },
    ]);
  const shares = Float32Array.from({ length: leaves.length / 2 }, () => (next() + 1) / 2);
  const classifier: Node = {
    op: 'TreeEnsembleClassifier',
    domain: 'ai.onnx.ml',
    inputs: ['x'],
    outputs: ['label', 'probabilities'],
    attributes: {
      nodes_treeids: nodes.map(({ tree }) => tree),
      nodes_nodeids: nodes.map(({ node }) => node),
      nodes_featureids: nodes.map(() => Math.floor(((next() + 1) / 2) * COLUMNS)),
      nodes_values: numbers(nodes.length),
      nodes_modes: nodes.map(({ isLeaf }) => (isLeaf ? 'LEAF' : 'BRANCH_LEQ')),
      nodes_truenodeids: nodes.map(({ node, isLeaf }) => (isLeaf ? 0 : 2 * node + 1)),
      nodes_falsenodeids: nodes.map(({ node, isLeaf }) => (isLeaf ? 0 : 2 * node + 2)),
      class_treeids: leaves.map(({ tree }) => tree),
      class_nodeids: leaves.map(({ node }) => node),
      class_ids: leaves.map(({ id }) => id),
      class_weights: Float32Array.from(leaves, ({ id }, at) => {
        const share = shares[at >> 1]! / TREES;
        return id === 1 ? share : 1 / TREES - share;
      }),
      classlabels_int64s: [0, 1],
      post_transform: 'NONE',
    },
  };
  return model(COLUMNS, [classifier]);
}

mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries({ logistic: logistic(), mlp: mlp(), forest: forest() }))
  writeFileSync(join(folder, `${name}.onnx`), bytes);

const uniform = (of: string): string => `(hash(${of}) % 1000000 / 500000.0 - 1)`;
const columns = Array.from({ length: COLUMNS }, (_, at) => `${uniform(`i * 32 + ${at}`)}::float as f${at}`);
const label = `(${uniform('i * 32')} + ${uniform('i * 32 + 1')} + ${uniform('i * 32 + 30')} > 0)`;
const score = `1 / (1 + exp(-2 * ${uniform('i * 32')} - ${uniform('i * 32 + 31')}))`;
const connection = await (await DuckDBInstance.create(':memory:')).connect();
for (const [name, selected] of Object.entries({
  rows: [...columns, `${label}::integer as label`],
  predictions: [`${label}::integer as label`, `${score} as score`],
}))
  await connection.run(
    `copy (select i as id, ${selected.join(', ')} from range(${rows}) t(i)) to '${join(folder, `${name}.parquet`)}' (format parquet, compression zstd)`,
  );
connection.closeSync();
