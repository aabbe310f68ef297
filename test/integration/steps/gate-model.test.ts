import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workingFiles } from '../../../src/adapters/files/files.ts';
import type { GateFacts } from '../../../src/domain/gate/facts.ts';
import { isQuantity } from '../../../src/domain/judging/quantity.ts';
import type { Evidence } from '../../../src/foundation/evidence/evidence.ts';
import { verifyDecision } from '../../../src/foundation/evidence/verify.ts';
import type { AnyStep } from '../../../src/foundation/step/define.ts';
import { inputsFromEvidence } from '../../../src/run/mlops-yml/resolve.ts';
import { gateModelStep } from '../../../src/steps/gate-model/step.ts';
import { rowsOf, type StepWorld, stepWorld } from '../../support/step-world.ts';

let world: StepWorld;
let folder: string;
beforeEach(async () => {
  world = await stepWorld();
  folder = world.folder;
});
afterEach(() => world.close());

const run: StepWorld['run'] = (...asked) => world.run(...asked);
const evaluate: StepWorld['evaluate'] = (...asked) => world.evaluate(...asked);

async function gate(rules: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const { evidence, outputs } = await run(gateModelStep, 'gate-model', { rules: rules.join('\n'), ...more });
  return {
    evidence: evidence as Evidence<GateFacts>,
    outputs,
    outcomes: evidence.checks.filter(({ id }) => id !== 'gate:groups').map(({ outcome }) => outcome),
  };
}

/** A champion that reads the noise where the candidate reads the signal, and says of itself that it is perfect. */
async function champion(): Promise<string> {
  await evaluate('champion', 'april.csv', '{a: b, b: a}');
  const path = 'mlops-out/artifacts/champion/model';
  await rm(join(folder, 'mlops-out/evidence/champion.json'));
  await writeFile(join(folder, path, 'metrics.json'), '{"roc_auc": 1, "accuracy": 1}');
  return path;
}

describe('against a model package', () => {
  test('the champion is scored again on the rows of today by its own inputs; its stored numbers are not used', async () => {
    const baseline = await champion();
    await evaluate();
    const { evidence, outputs } = await gate(
      ['roc_auc >= 0.8', 'roc_auc >= baseline + 0.1', 'accuracy[origin=*] >= baseline'],
      {
        baseline,
      },
    );
    expect(evidence.reason).toMatch(/^All 4 checks are met/);
    expect(evidence.facts.baseline).toMatchObject({
      state: 'found',
      kind: 'model',
      rescored: true,
      rows: 600,
    });
    const measured = evidence.facts.measures[1]!.baseline;
    expect(isQuantity(measured) && measured.value).toBeCloseTo(0.5, 1);
    expect(evidence.subjects.map(({ role }) => role)).toEqual(['model']);
    expect(evidence.materials.map(({ name }) => name)).toEqual([
      'mlops-out/evidence/train-evaluate.json',
      'mlops-out/artifacts/train-evaluate/predictions.parquet',
      'mlops-out/artifacts/champion/model/model.json',
      'mlops-out/artifacts/champion/model/new.onnx',
      'may.csv',
    ]);
    const diff = JSON.parse(outputs['metrics-diff']!) as Record<string, unknown>[];
    expect(diff.map(({ metric, slice, outcome }) => ({ metric, slice, outcome }))).toEqual([
      { metric: 'roc_auc', slice: {}, outcome: 'pass' },
      { metric: 'roc_auc', slice: {}, outcome: 'pass' },
      { metric: 'accuracy', slice: { origin: 'JFK' }, outcome: 'pass' },
      { metric: 'accuracy', slice: { origin: 'LGA' }, outcome: 'pass' },
    ]);
  });

  test('a worse network fails by the classes that both are given, and cannot be judged without them', async () => {
    await copyFile(
      resolve(import.meta.dirname, '../../fixtures/models/softmax.onnx'),
      join(folder, 'new.onnx'),
    );
    const churn = { label: "case when a > 0 then 'churn' else 'stay' end", 'positive-class': 'churn' };
    const named = { ...churn, classes: 'churn\nstay' };
    expect((await evaluate('bare', 'may.csv', '{x: [a, b]}', churn)).evidence.reason).toMatch(
      /classes are needed: .* nothing says of which class/,
    );
    await evaluate('old', 'may.csv', '{x: [a, b]}', named);
    await evaluate('train-evaluate', 'may.csv', '{x: [b, a]}', named);
    const { evidence } = await gate(['recall >= baseline - 0.05'], {
      candidate: 'mlops-out/evidence/train-evaluate.json',
      baseline: 'mlops-out/artifacts/old/model',
    });
    expect(evidence.reason).toMatch(/^recall differs from the baseline by -0\.\d+ /);
    expect(evidence.verdict).toBe('fail');
  });

  test('the same model again: no difference', async () => {
    await evaluate('old');
    await rm(join(folder, 'mlops-out/evidence/old.json'));
    await evaluate();
    const { evidence } = await gate(['roc_auc >= baseline'], { baseline: 'mlops-out/artifacts/old/model' });
    expect(evidence.reason).toMatch(/does not differ from the baseline \(identical predictions\)/);
  });

  test('the same inputs give the same bytes, and anyone can decide again', async () => {
    const baseline = await champion();
    await evaluate();
    const rules = ['f1 >= baseline', 'log_loss <= 0.7'];
    const read = () => readFile(join(folder, 'mlops-out/evidence/gate-model.json'), 'utf8');
    const { evidence } = await gate(rules, { baseline });
    const first = await read();
    await gate(rules, { baseline });
    expect(await read()).toBe(first);
    const inputs = inputsFromEvidence(gateModelStep.spec as AnyStep['spec'], evidence.inputs);
    const again = gateModelStep.decide(
      inputs as unknown as Parameters<typeof gateModelStep.decide>[0],
      evidence.facts,
    );
    expect(verifyDecision(evidence, again)).toMatchObject({ outcome: 'same' });
  });
});

describe('the first run: found, missing and unreadable are three answers', () => {
  const rules = ['roc_auc >= 0.8', 'roc_auc >= baseline'];
  const bootstrap = { 'on-missing-baseline': 'bootstrap' };

  test('missing', async () => {
    await evaluate();
    const { evidence, outcomes } = await gate(rules, { baseline: 'champion', ...bootstrap });
    expect([evidence.verdict, ...outcomes]).toEqual(['pass', 'pass', 'skipped', 'skipped']);
    expect((await gate(rules, { baseline: 'champion' })).evidence.verdict).toBe('inconclusive');
  });

  test.each(['s3://models/champion', 'models:/late/champion', '$CHAMPION', '~/champion', 'champions/*', ' '])(
    '%j is no path and ERROR: every run would be a first run',
    async (path) => {
      await evaluate();
      const { evidence } = await gate(rules, { baseline: path, ...bootstrap });
      expect(evidence.verdict).toBe('error');
      expect(evidence.reason).toMatch(/is not a path/);
    },
  );

  test.each([
    ['a folder without model.json', 'champion/readme.txt', 'hello', /champion.*has no model\.json/],
    ['a broken model.json', 'champion/model.json', '{"schema": 1}', /champion\/model\.json/],
    ['a model that is gone', 'champion/model.json', undefined, /does not exist/],
  ])('%s is ERROR', async (_, path, text, message) => {
    await evaluate();
    const packaged = await readFile(
      join(folder, 'mlops-out/artifacts/train-evaluate/model/model.json'),
      'utf8',
    );
    await workingFiles(folder).write(path, text ?? packaged);
    const { evidence } = await gate(rules, { baseline: 'champion', ...bootstrap });
    expect(evidence.verdict).toBe('error');
    expect(evidence.reason).toMatch(message);
  });
});

describe('evidence is checked before it is believed', () => {
  test.each([
    [
      'predictions with other bytes',
      'mlops-out/artifacts/train-evaluate/predictions.parquet',
      /which has changed since this evidence was written/,
    ],
    ['evaluation data with other bytes', 'may.csv', /may\.csv \(data\), which has changed/],
  ])('%s', async (_, path, message) => {
    await evaluate();
    await writeFile(join(folder, path), rowsOf(600, 9));
    const { evidence } = await gate(['roc_auc >= 0.5']);
    expect(evidence.verdict).toBe('error');
    expect(evidence.reason).toMatch(message);
  });

  test('predictions that are gone', async () => {
    await evaluate();
    await rm(join(folder, 'mlops-out/artifacts/train-evaluate/predictions.parquet'));
    expect((await gate(['roc_auc >= 0.5'])).evidence.reason).toMatch(/predictions.*which are not here/);
  });

  test('evaluation data that is gone matters only where a baseline must be scored on it', async () => {
    const baseline = await champion();
    await evaluate();
    await rm(join(folder, 'may.csv'));
    expect((await gate(['roc_auc >= 0.5'])).evidence.verdict).toBe('pass');
    expect((await gate(['roc_auc >= baseline'], { baseline })).evidence.reason).toMatch(
      /may\.csv, which is not here/,
    );
  });

  test('an evaluation that did not pass is not judged', async () => {
    await evaluate('train-evaluate', 'may.csv', '{a: nothing}');
    const { evidence } = await gate(['roc_auc >= 0.5']);
    expect(evidence.reason).toMatch(/has the verdict error/);
  });

  test('none, or several', async () => {
    expect((await gate(['roc_auc >= 0.5'])).evidence.reason).toMatch(
      /holds no evidence of train-evaluate; run train-evaluate first/,
    );
    await evaluate('one');
    await evaluate('two');
    expect((await gate(['roc_auc >= 0.5'])).evidence.reason).toMatch(
      /holds 2 evaluations; name one of them in `candidate`.*one\.json, .*two\.json/,
    );
    expect(
      (await gate(['roc_auc >= 0.5'], { candidate: 'mlops-out/evidence/two.json' })).evidence.verdict,
    ).toBe('pass');
  });

  test('a folder that has crossed jobs is read where it lies', async () => {
    await evaluate();
    const files = workingFiles(folder);
    for (const path of ['evidence/train-evaluate.json', 'artifacts/train-evaluate/predictions.parquet'])
      await files.copy(`mlops-out/${path}`, `downloaded/run/${path}`);
    await rm(join(folder, 'mlops-out'), { recursive: true });
    const { evidence } = await gate(['roc_auc >= 0.5'], {
      candidate: 'downloaded/run/evidence/train-evaluate.json',
    });
    expect(evidence.verdict).toBe('pass');
  });
});

describe('against evidence, tables and numbers', () => {
  test('another evaluation of the same rows is paired', async () => {
    await evaluate('old', 'may.csv', '{a: b, b: a}');
    await evaluate();
    const { evidence } = await gate(['roc_auc >= baseline'], {
      candidate: 'mlops-out/evidence/train-evaluate.json',
      baseline: 'mlops-out/evidence/old.json',
    });
    expect(evidence.verdict).toBe('pass');
    expect(evidence.facts.baseline).toMatchObject({ kind: 'evidence', rescored: false });
  });

  test('an evaluation of other rows is not comparable; absolute rules are still judged', async () => {
    await evaluate('old', 'april.csv');
    await evaluate();
    const { evidence, outcomes } = await gate(['roc_auc >= 0.8', 'roc_auc >= baseline'], {
      candidate: 'mlops-out/evidence/train-evaluate.json',
      baseline: 'mlops-out/evidence/old.json',
    });
    expect(outcomes).toEqual(['pass', 'inconclusive', 'skipped']);
    expect(evidence.reason).toMatch(
      /not comparable: it was measured with another evaluation data than the candidate/,
    );
  });

  test('predictions tables, in any order', async () => {
    const table = (rows: readonly string[]) => `row,label,score\n${rows.join('\n')}\n`;
    const rows = (shift: number) =>
      Array.from({ length: 200 }, (_, i) => `${i},${i % 2},${((i * 37 + (i % 2) * 40 + shift) % 100) / 100}`);
    await writeFile(join(folder, 'new.csv'), table(rows(0)));
    await writeFile(join(folder, 'old.csv'), table(rows(0).toReversed()));
    const both = { candidate: 'new.csv', baseline: 'old.csv' };
    const { evidence } = await gate(['roc_auc >= baseline'], both);
    expect(evidence.reason).toMatch(/does not differ from the baseline/);

    await writeFile(join(folder, 'old.csv'), table(rows(3).slice(5)));
    expect((await gate(['roc_auc >= baseline'], both)).evidence.reason).toMatch(
      /lacks 5 rows of the candidate/,
    );
    await writeFile(join(folder, 'old.csv'), table([...rows(3), rows(3)[0]!]));
    expect((await gate(['roc_auc >= baseline'], both)).evidence.verdict).toBe('error');
  });

  test('bare numbers', async () => {
    await writeFile(join(folder, 'new.json'), '{"accuracy": 0.91, "loss": NaN}');
    await writeFile(join(folder, 'old.yaml'), 'accuracy: 0.92\n');
    const both = { candidate: 'new.json', baseline: 'old.yaml' };
    const { evidence } = await gate(['accuracy >= baseline - 0.02'], both);
    expect(evidence.verdict).toBe('pass');
    expect(evidence.reason).toMatch(/uncertainty unknown/);
    const required = await gate(['accuracy >= baseline - 0.02'], { ...both, 'require-uncertainty': 'true' });
    expect(required.evidence.verdict).toBe('inconclusive');
    const broken = await gate(['accuracy >= 0.9', 'loss <= 1'], both);
    expect(broken.outcomes).toEqual(['pass', 'error']);
  });

  test.each([
    [
      { candidate: 'new.onnx' },
      /candidate "new\.onnx" is neither a table nor evidence, results or a metrics file/,
    ],
    [{ candidate: 'nothing.csv' }, /candidate "nothing\.csv" does not exist/],
    [{ candidate: '.' }, /candidate "\." is a folder/],
    [{ candidate: 'may.csv' }, /label/],
    [{ confidence: '0.5' }, /confidence 0\.5 decides nothing/],
  ])('%j is ERROR', async (inputs, message) => {
    const { evidence } = await gate(['accuracy >= 0.5'], inputs);
    expect(evidence.verdict).toBe('error');
    expect(evidence.reason).toMatch(message);
  });

  test('a model package cannot be compared with a bare table', async () => {
    const baseline = await champion();
    await writeFile(join(folder, 'new.csv'), 'id,label,score\n1,1,0.9\n2,0,0.2\n');
    const { evidence } = await gate(['accuracy >= baseline'], { candidate: 'new.csv', baseline });
    expect(evidence.reason).toMatch(/is a model, but nothing says on which rows to score it/);
  });
});
