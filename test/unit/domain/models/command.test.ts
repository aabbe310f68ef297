import { describe, expect, test } from 'vitest';
import { scorePackage, scorePredictions } from '../../../../src/domain/models/score.ts';
import type { BinaryPredictions } from '../../../../src/domain/predictions/predictions.ts';
import type { Row } from '../../../../src/foundation/evidence/evidence.ts';
import { binaryRows, golden, goldenRows, packageOf, world } from './world.ts';

const never = new AbortController().signal;
const pkg = packageOf('pickle.onnx', {
  format: 'command',
  scoreCommand: ['python', 'score.py', 'a b'],
  environment: 'requirements.txt',
});
const rows = { ...binaryRows, slices: ['carrier'], scratch: 'out/scored' };
/** What the command writes: in another order than the data. */
const written = (change: (rows: Row[]) => readonly Row[] = (all) => all): readonly Row[] =>
  change(golden.binary.map((score, id) => ({ id, prediction: score > 0.5, score })).reverse());

interface Seen {
  argv: readonly string[];
  env: Readonly<Record<string, string>> | undefined;
  programs: string | undefined;
}

function commanded(result: readonly Row[] | undefined, code = 0, lines: readonly string[] = []) {
  const tables: Record<string, readonly Row[]> = { 'rows.parquet': goldenRows() };
  const seen: Seen[] = [];
  const ports = world(tables, async (argv, { env, programs, onLine }) => {
    seen.push({ argv, env, programs });
    for (const line of lines) onLine?.(line);
    if (result) tables['out/scored/predictions.parquet'] = result;
    return { code, signal: null };
  });
  return { ports, seen };
}

describe('a model of any framework is scored by its own command', () => {
  test('which is told data, model and where to write, and runs in the environment of the package', async () => {
    const { ports, seen } = commanded(written());
    await scorePackage({ folder: 'models', pkg }, rows, ports, never);
    const absolute = ports.files.absolute;
    expect(seen).toEqual([
      {
        argv: ['python', 'score.py', 'a b'],
        programs: '/env/bin',
        env: {
          MLOPS_SCORE_DATA: absolute('rows.parquet'),
          MLOPS_SCORE_MODEL: absolute('models/pickle.onnx'),
          MLOPS_SCORE_PREDICTIONS: absolute('out/scored/predictions.parquet'),
          VIRTUAL_ENV: '/env',
        },
      },
    ]);
  });

  test('labels and slices come from the data, joined by id', async () => {
    const { table } = await scorePackage({ folder: 'models', pkg }, rows, commanded(written()).ports, never);
    expect(table.rowIds.at(0)).toBe('["0"]');
    expect([...(table.predictions as BinaryPredictions).score!]).toEqual(golden.binary);
    expect([...(table.predictions as BinaryPredictions).label]).toEqual(golden.late);
    expect(table.slices.carrier).toEqual(golden.carrier);
  });

  test.each([
    [
      'fails',
      commanded(undefined, 3, ['loading', 'ValueError: no such column']),
      /score-command "python score.py a b" ended with exit code 3; its last line: ValueError: no such column/,
    ],
    [
      'fails with a traceback of several lines',
      commanded(undefined, 1, [
        'loading',
        'Traceback (most recent call last):',
        '  File "score.py", line 3, in <module>',
        '    rows.to_parquet(path)',
        'ImportError: no usable engine',
        'Trying to import them resulted in these errors:',
        ' - pyarrow is missing',
      ]),
      /ended with exit code 1; its last line: ImportError: no usable engine;/,
    ],
    ['writes nothing', commanded(undefined), /ended well and wrote no predictions/],
    [
      'leaves rows out',
      commanded(written((all) => all.slice(2))),
      /lacks 2 rows of the evaluation data, the first is \["38"\]/,
    ],
    [
      'makes rows up',
      commanded(written((all) => [...all, { id: 99, prediction: true, score: 1 }])),
      /holds 1 row that the evaluation data does not have, the first is \["99"\]/,
    ],
    ['repeats rows', commanded(written((all) => [...all, all[0]!])), /1 row repeats an id/],
    [
      'names no rows',
      commanded([{ score: 1 }]),
      /row-id "id" is not a column of out\/scored\/predictions.parquet/,
    ],
  ])('one that %s is refused', async (_, { ports }, message) => {
    await expect(scorePackage({ folder: 'models', pkg }, rows, ports, never)).rejects.toThrow(message);
  });

  test('predictions that a training command wrote are joined in the same way', async () => {
    const ports = world({
      'rows.parquet': goldenRows((row, at) => (at === 0 ? { ...row, late: null } : row)),
      'p.parquet': written(),
    });
    const { table, unlabelled } = await scorePredictions('p.parquet', rows, 0.5, ports);
    expect(unlabelled).toBe(1);
    expect([...(table.predictions as BinaryPredictions).score!]).toEqual(golden.binary.slice(1));
  });
});
