import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openDuckDb } from '../../../src/adapters/duckdb/engine.ts';
import { workingFiles } from '../../../src/adapters/files/files.ts';
import { openOnnx } from '../../../src/adapters/onnx/onnx.ts';
import { localProcesses } from '../../../src/adapters/processes/processes.ts';
import { readModelPackage } from '../../../src/domain/models/package-file.ts';
import { scorePackage } from '../../../src/domain/models/score.ts';
import { readPredictions } from '../../../src/domain/predictions/predictions-file.ts';
import { canonical, type Json } from '../../../src/foundation/evidence/canonical.ts';
import { digestOf } from '../../../src/foundation/evidence/digest.ts';
import type { Engine, Ports } from '../../../src/foundation/ports/ports.ts';
import type { TrainInputs } from '../../../src/steps/train-evaluate/plan.ts';
import { trainEvaluateStep } from '../../../src/steps/train-evaluate/step.ts';
import { memoryHost, memoryPorts } from '../../support/memory.ts';
import { temporary } from '../../support/temporary.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const golden = JSON.parse(await readFile(join(FIXTURES, 'golden/models.json'), 'utf8')) as Record<
  string,
  never[]
>;
const never = new AbortController().signal;
const engines: Engine[] = [];
afterAll(() => {
  for (const engine of engines) engine.close();
});

let folder: string;
beforeEach(async () => {
  folder = temporary('train');
  const header = 'id,a,b,carrier,late,kind\n';
  const rows = golden.a!.map(
    (a, at) =>
      `${at},${a},${golden.b![at]},${golden.carrier![at]},${at === 3 ? '' : golden.late![at] === 1},${golden.kind![at]}\n`,
  );
  await writeFile(join(folder, 'may.csv'), header + rows.join(''));
  await writeFile(join(folder, 'april.csv'), header + rows.slice(0, 20).join(''));
  for (const name of ['binary', 'pickle'])
    await copyFile(join(FIXTURES, `models/${name}.onnx`), join(folder, `${name}.onnx`));
});

async function ports(): Promise<Ports> {
  const files = workingFiles(folder);
  const engine = await openDuckDb(files, { load: () => import('@duckdb/node-api') });
  engines.push(engine);
  return {
    ...memoryPorts(files, { ...memoryHost(), toolCache: join(folder, 'cache') }),
    engine: async () => engine,
    scorers: async () => openOnnx(files, { load: () => import('onnxruntime-node') }),
    processes: localProcesses(files, process.env),
    environments: { provide: () => Promise.reject(new Error('not part of this test')) },
  };
}

const script = (code: string): readonly string[] => [process.execPath, '-e', code];
const copyModel = (name: string) =>
  script(`require('node:fs').copyFileSync('${name}.onnx', process.env.MLOPS_TRAIN_MODEL)`);
const inputs = (more: Partial<TrainInputs>): TrainInputs =>
  ({
    evidenceDir: 'mlops-out',
    evaluationData: ['may.csv'],
    rowId: ['id'],
    label: 'late',
    task: 'binary',
    positiveClass: 'true',
    decisionThreshold: 0.5,
    seed: 42,
    groups: ['auto'],
    ...more,
  }) as TrainInputs;
const look = async (more: Partial<TrainInputs>) => trainEvaluateStep.look(inputs(more), await ports(), never);

describe('a command trains, the model is scored, the numbers are stored', () => {
  test('the command is told data, model, seed and a folder of its own', async () => {
    const seen = script(`
      const fs = require('node:fs');
      fs.writeFileSync(process.env.MLOPS_TRAIN_OUTPUT + '/seen.json', JSON.stringify(Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('MLOPS_TRAIN')))));
      fs.copyFileSync('binary.onnx', process.env.MLOPS_TRAIN_MODEL);`);
    await look({ command: seen, trainingData: ['{april,may}.csv', '!may.csv'], id: 'fit' });
    const told = JSON.parse(await readFile(join(folder, 'mlops-out/artifacts/fit/output/seen.json'), 'utf8'));
    expect(told).toEqual({
      MLOPS_TRAIN_DATA: join(folder, 'april.csv'),
      MLOPS_TRAIN_HYPERPARAMETERS: join(folder, 'mlops-out/artifacts/fit/hyperparameters.json'),
      MLOPS_TRAIN_MODEL: join(folder, 'mlops-out/artifacts/fit/model/model.onnx'),
      MLOPS_TRAIN_OUTPUT: join(folder, 'mlops-out/artifacts/fit/output'),
      MLOPS_TRAIN_SEED: '42',
    });
  });

  test('what the command says that it trained with is in the facts, and a file that says nothing is refused', async () => {
    const saying = (text: string) =>
      script(`
        const fs = require('node:fs');
        fs.writeFileSync(process.env.MLOPS_TRAIN_HYPERPARAMETERS, ${JSON.stringify(text)});
        fs.copyFileSync('binary.onnx', process.env.MLOPS_TRAIN_MODEL);`);
    const { facts } = await look({
      command: saying('{"trees": 60, "loss": "log"}'),
      trainingData: ['april.csv'],
    });
    expect(facts.hyperparameters).toEqual([
      { name: 'loss', value: 'log' },
      { name: 'trees', value: 60 },
    ]);
    await expect(look({ command: saying('[]'), trainingData: ['april.csv'] })).rejects.toThrow(
      /is not a JSON object of hyperparameters/,
    );
  });

  test('how long one row takes is measured where it is asked for', async () => {
    const { facts } = await look({
      command: copyModel('binary'),
      trainingData: ['april.csv'],
      latencyRows: 30,
    });
    const { rows, p50, p95, p99 } = facts.latency!;
    expect(rows).toBe(30);
    expect([p50, p95, p99].toSorted((a, b) => a - b)).toEqual([p50, p95, p99]);
    expect(p50).toBeGreaterThan(0);
    expect(
      (await look({ command: copyModel('binary'), trainingData: ['april.csv'] })).facts.latency,
    ).toBeUndefined();
    await expect(look({ predictions: 'p.parquet', latencyRows: 30 })).rejects.toThrow(
      /latency-rows 30 measures an ONNX model, and the rows are scored by something else/,
    );
  });

  test('model, data and predictions are named by digest; equal inputs give equal bytes', async () => {
    const once = async () =>
      look({ command: copyModel('binary'), trainingData: ['april.csv'], slices: ['carrier'] });
    const first = await once();
    expect(canonical((await once()) as unknown as Json)).toBe(canonical(first as unknown as Json));
    expect(first.subjects).toEqual([
      {
        role: 'model',
        name: 'mlops-out/artifacts/train-evaluate/model/model.onnx',
        digest: digestOf(await readFile(join(folder, 'binary.onnx'))),
        mediaType: 'application/onnx',
      },
    ]);
    expect(first.materials.map(({ name, rows }) => [name, rows])).toEqual([
      ['april.csv', 20],
      ['may.csv', 40],
    ]);
    expect(
      first.products!.map(({ name }) => name.replace('mlops-out/artifacts/train-evaluate/', '')),
    ).toEqual(['model/model.onnx', 'model/model.json', 'predictions.parquet']);
    expect(first.facts).toMatchObject({
      rows: { scored: 39, unlabelled: 1 },
      modelInputs: { a: '"a"', b: '"b"' },
      trained: true,
      trainedOn: [],
    });
    expect(first.facts.slices.map(({ slice, n }) => `${slice.column}=${slice.value} ${n}`)).toHaveLength(
      new Set(golden.carrier).size,
    );
  });

  test('what was written can be read again, and the package scored again, to the same table', async () => {
    const { facts } = await look({ command: copyModel('binary'), slices: ['carrier'] });
    const world = await ports();
    const { files, rowId, label, slices, positiveClass } = facts.evaluation;
    const read = await readPredictions(
      facts.predictions,
      { task: facts.task, rowId, slices, positiveClass },
      await world.engine(),
    );
    const pkg = await readModelPackage(facts.model!.folder, world.files);
    const again = await scorePackage(
      { folder: facts.model!.folder, pkg },
      { files, rowId, label, slices, task: facts.task, positiveClass },
      world,
      never,
    );
    expect(read).toEqual(again.table);
  });

  test('a model that was there before is not taken for the one that was trained', async () => {
    await mkdir(join(folder, 'models'));
    await copyFile(join(folder, 'binary.onnx'), join(folder, 'models/m.onnx'));
    await expect(look({ command: script('0'), model: 'models/m.onnx' })).rejects.toThrow(
      'model "models/m.onnx" was not written by the command',
    );
  });

  test('without a command the model is scored as it is, and stays', async () => {
    expect((await look({ model: 'binary.onnx' })).facts).toMatchObject({
      trained: false,
      rows: { scored: 39 },
    });
    await readFile(join(folder, 'binary.onnx'));
  });

  test('evaluation files with the bytes of a training file are named', async () => {
    await copyFile(join(folder, 'may.csv'), join(folder, 'copy.csv'));
    const { facts } = await look({ command: copyModel('binary'), trainingData: ['copy.csv'] });
    expect(facts.trainedOn).toEqual(['may.csv']);
  });

  test('rows of the training are found under another name and order, by their ids and by their values', async () => {
    const [header, ...lines] = (await readFile(join(folder, 'may.csv'), 'utf8')).trim().split('\n');
    const reversed = lines.toReversed();
    await writeFile(join(folder, 'turned.csv'), [header, ...reversed, ''].join('\n'));
    const renumbered = reversed.map((line, at) => line.replace(/^\d+/, String(at + 1000)));
    await writeFile(join(folder, 'renumbered.csv'), [header, ...renumbered, ''].join('\n'));
    const heldOut = async (trainingData: string) =>
      (await look({ command: copyModel('binary'), trainingData: [trainingData] })).facts.heldOut;
    const values = { state: 'compared', values: ['a', 'b', 'late'], rows: 40, sharedValues: 40 };
    expect(await heldOut('turned.csv')).toMatchObject({ ...values, sharedIds: 40, sharedRows: 40 });
    expect(await heldOut('renumbered.csv')).toMatchObject({ ...values, sharedIds: 0, sharedRows: 0 });
  });

  test('without training data it is not known, and neither is it for files that are no tables', async () => {
    await writeFile(join(folder, 'rows.npz'), 'PK');
    expect((await look({ model: 'binary.onnx' })).facts.heldOut).toEqual({
      state: 'not-known',
      reason: '`training-data` names no files',
    });
    expect(
      (await look({ command: copyModel('binary'), trainingData: ['rows.npz'] })).facts.heldOut,
    ).toMatchObject({ state: 'not-known', reason: 'rows.npz cannot be compared row by row' });
  });
});

describe('a model of any framework', () => {
  const predict = (target: string, data: string) =>
    script(`
      const fs = require('node:fs');
      const rows = fs.readFileSync(process.env.${data}, 'utf8').trim().split('\\n').slice(1).map((line) => line.split(','));
      fs.writeFileSync(process.env.${target}.replace('.parquet', '.csv'), 'id,score\\n' + rows.map(([id, a]) => id + ',' + 1 / (1 + Math.exp(-a))).join('\\n') + '\\n');`);

  test('CSV text at the path of the predictions is read as what it is', async () => {
    const code = `
      const fs = require('node:fs');
      const rows = fs.readFileSync(process.env.MLOPS_SCORE_DATA, 'utf8').trim().split('\\n').slice(1);
      const scored = rows.map((row) => row.split(',')).map(([id, a]) => id + ',' + 1 / (1 + Math.exp(-a)));
      fs.writeFileSync(process.env.MLOPS_SCORE_PREDICTIONS, ['id,score', ...scored, ''].join('\\n'));`;
    const { facts } = await look({ model: 'may.csv', scoreCommand: script(code) });
    expect(facts).toMatchObject({ scoredBy: 'score-command', rows: { scored: 39 } });
  });

  test('is scored by its own command, now and from its package', async () => {
    const { facts } = await look({
      model: 'pickle.onnx',
      scoreCommand: predict('MLOPS_SCORE_PREDICTIONS', 'MLOPS_SCORE_DATA'),
    });
    expect(facts).toMatchObject({ scoredBy: 'score-command', rows: { scored: 39, unlabelled: 1 } });
    expect(facts.metrics.find(({ name }) => name === 'roc_auc')!.value).toBeGreaterThan(0.7);
  });

  test('or its training command writes the predictions', async () => {
    const { facts, subjects } = await look({
      command: predict('MLOPS_TRAIN_PREDICTIONS', 'MLOPS_TRAIN_EVALUATION_DATA'),
      predictions: 'out/p.csv',
    });
    expect(facts).toMatchObject({ scoredBy: 'predictions', model: null });
    expect(subjects.map(({ role }) => role)).toEqual(['predictions']);
  });
});

describe('bad input stops before anything is run or written', () => {
  const touch = script("require('node:fs').writeFileSync('pwned', '')");
  test.each([
    ['nothing to score', {}, /command is missing, and there is no model to score/],
    [
      'a shell',
      { command: 'python train.py | tee log', scoreCommand: 'a > b' },
      /command .* has an unquoted \|.*\nscore-command .* has an unquoted >/,
    ],
    [
      'no such files',
      { command: touch, trainingData: ['x/*.csv'], evaluationData: ['y.csv'] },
      /training-data "x\/\*.csv" matches no file.*\nevaluation-data "y.csv" matches no file/,
    ],
    ['no such column', { command: touch, rowId: ['flight'] }, /row-id "flight" is not a column of may.csv/],
    [
      'no such column in the label',
      { command: touch, label: 'delay > 15' },
      /label "delay > 15" is not an expression over the table/,
    ],
    [
      'no such column in an input',
      { command: touch, modelInputs: { a: 'c * 2' } },
      /model-inputs a "c \* 2" is not an expression over the table/,
    ],
    [
      'a model in the folder that is emptied',
      { model: 'mlops-out/artifacts/train-evaluate/m.onnx' },
      /is in mlops-out\/artifacts\/train-evaluate, which this step empties/,
    ],
  ] as const)('%s', async (_, more, message) => {
    await expect(look(more)).rejects.toThrow(message);
    await expect(readFile(join(folder, 'pwned'))).rejects.toThrow();
  });

  test('a pickle is refused by its content', async () => {
    await expect(look({ model: 'pickle.onnx' })).rejects.toThrow(
      /is a Python pickle, not an ONNX model; .*`score-command`/,
    );
  });

  test('a command that fails is told by its exit code and last line', async () => {
    await expect(look({ command: script("console.log('epoch 1'); process.exit(3)") })).rejects.toThrow(
      /ended with exit code 3; its last line: epoch 1/,
    );
  });

  test('a command that fails leaves the earlier model as it was', async () => {
    await writeFile(join(folder, 'earlier.onnx'), 'the model of last week');
    await expect(look({ command: script('process.exit(3)'), model: 'earlier.onnx' })).rejects.toThrow(
      /exit code 3/,
    );
    expect(await readFile(join(folder, 'earlier.onnx'), 'utf8')).toBe('the model of last week');
  });
});
