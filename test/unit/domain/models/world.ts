import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { openOnnx } from '../../../../src/adapters/onnx/onnx.ts';
import type { ModelPackage } from '../../../../src/domain/models/package.ts';
import type { RowsToScore, ScoringPorts } from '../../../../src/domain/models/score.ts';
import type { Row } from '../../../../src/foundation/evidence/evidence.ts';
import type { Files, Processes } from '../../../../src/foundation/ports/ports.ts';
import { memoryHost } from '../../../support/memory.ts';
import { memoryEngine } from '../../../support/memory-engine.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../fixtures');

/** The rows that scripts/golden/models.py trained on, and what scikit-learn says of them. */
export const golden = JSON.parse(await readFile(resolve(FIXTURES, 'golden/models.json'), 'utf8')) as {
  readonly [column in 'a' | 'b' | 'late' | 'amount' | 'binary' | 'regression' | 'texts']: readonly number[];
} & {
  readonly carrier: readonly string[];
  readonly kind: readonly string[];
  readonly multiclass: readonly (readonly number[])[];
  readonly classes: readonly string[];
};

/** Rows of a table named `rows.parquet`, with an id and the columns asked for. */
export const goldenRows = (change: (row: Row, at: number) => Row = (row) => row): readonly Row[] =>
  golden.a.map((a, at) =>
    change(
      {
        id: at,
        a,
        b: golden.b[at]!,
        carrier: golden.carrier[at]!,
        late: golden.late[at] === 1,
        kind: golden.kind[at]!,
        amount: golden.amount[at]!,
      },
      at,
    ),
  );

/** Ports over rows in memory and the models of test/fixtures; `onRun` stands for the commands. */
export function world(
  tables: Record<string, readonly Row[]>,
  onRun: Processes['run'] = async () => ({ code: 0, signal: null }),
): ScoringPorts {
  const fixtures = workingFiles(FIXTURES);
  const files: Files = {
    ...fixtures,
    exists: async (path) => path in tables || (await fixtures.exists(path)),
    async *blocks(path) {
      if (path in tables) yield Buffer.from('PAR1');
      else yield* fixtures.blocks(path);
    },
    remove: async () => {},
    makeFolder: async () => {},
  };
  const engine = memoryEngine(tables, {
    'a + b': (row) => Number(row.a) + Number(row.b),
    'amount > 0': (row) => (row.amount === null ? null : Number(row.amount) > 0),
  });
  return {
    files,
    host: memoryHost(),
    engine: async () => engine,
    scorers: async () => openOnnx(files, { load: () => import('onnxruntime-node') }),
    processes: { run: onRun },
    environments: {
      provide: async () => ({ python: '/env/bin/python', bin: '/env/bin', key: 'k', cached: true }),
    },
  };
}

export const binaryRows: RowsToScore = {
  files: ['rows.parquet'],
  rowId: ['id'],
  label: 'late',
  slices: [],
  task: 'binary',
  positiveClass: 'true',
};

export const packageOf = (file: string, more: Partial<ModelPackage> = {}): ModelPackage => ({
  schema: 'https://mlops-actions.github.io/schema/model/v1',
  name: 'fixture',
  task: 'binary',
  file,
  format: 'onnx',
  inputs: {},
  ...more,
});
