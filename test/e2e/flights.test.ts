import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/foundation/evidence/evidence.ts';
import { checkOf, evidenceOf, evidenceText, mlops, needFlights } from '../support/cli.ts';
import type { Flights, ModelName } from '../support/flights.ts';
import { changeData, flightsWorkspace, removeColumn, withoutTraining } from '../support/flights-workspace.ts';
import { temporary } from '../support/temporary.ts';

/** A workspace that judges a model of the cache on April, with the champion that another run left. */
function judging(flights: Flights, model: ModelName, champion?: string): string {
  const workspace = flightsWorkspace(flights, withoutTraining);
  cpSync(flights.models[model], join(workspace, 'given.onnx'));
  if (champion) cpSync(champion, join(workspace, 'champion'), { recursive: true });
  return workspace;
}

const packageOf = (workspace: string): string => join(workspace, 'mlops-out/artifacts/train-evaluate/model');
const valueIn = (estimate: unknown): number => (estimate as Estimate).value as number;

describe.concurrent('the verdict follows the input', () => {
  test('as it is: PASS, exit code 0', async (context) => {
    const workspace = judging(needFlights(context), 'good');
    const { code, log } = await mlops(workspace, ['run']);
    expect(code, log).toBe(0);
    expect(checkOf(workspace, 'gate-model', 'baseline')).toMatchObject({ outcome: 'skipped' });
  });

  test('trained on shuffled labels: FAIL at the gate, exit code 1, the report written', async (context) => {
    const flights = needFlights(context);
    const workspace = flightsWorkspace(flights);
    await changeData(flights, workspace, 'shuffle');
    const { code, log } = await mlops(workspace, ['run']);
    expect(code, log).toBe(1);
    expect(evidenceOf(workspace, 'train-evaluate').verdict).toBe('pass');
    expect(evidenceOf(workspace, 'gate-model').verdict).toBe('fail');
    expect(checkOf(workspace, 'gate-model', 'roc_auc>=0.6').outcome).toBe('fail');
    expect(readFileSync(join(workspace, 'mlops-out/report/index.html'), 'utf8')).toContain('FAIL');
    expect(existsSync(join(workspace, 'mlops-out/report/MODEL_CARD.md'))).toBe(true);
  });

  test('judged on 300 rows: INCONCLUSIVE, exit code 3, with the hours needed', async (context) => {
    const flights = needFlights(context);
    const workspace = judging(flights, 'good');
    await changeData(flights, workspace, 'head', '300');
    const { code, log } = await mlops(workspace, ['run']);
    expect(code, log).toBe(3);
    const check = checkOf(workspace, 'gate-model', 'roc_auc>=0.6');
    expect(check.outcome).toBe('inconclusive');
    expect(check.groupsNeeded).toMatchObject({ unit: 'hour' });
    expect(log).toMatch(/more hours/);
  });

  test('a worse model in place of the champion: FAIL, exit code 1', async (context) => {
    const flights = needFlights(context);
    const first = judging(flights, 'good');
    expect((await mlops(first, ['run'])).code).toBe(0);
    const workspace = judging(flights, 'shuffled', packageOf(first));
    const { code, log } = await mlops(workspace, ['run']);
    expect(code, log).toBe(1);
    expect(checkOf(workspace, 'gate-model', 'roc_auc>=baseline').outcome).toBe('fail');
  });

  test('the champion against itself: PASS, and no difference', async (context) => {
    const flights = needFlights(context);
    const first = judging(flights, 'good');
    expect((await mlops(first, ['run'])).code).toBe(0);
    const workspace = judging(flights, 'good', packageOf(first));
    expect((await mlops(workspace, ['run'])).code).toBe(0);
    const { observed, baseline } = checkOf(workspace, 'gate-model', 'roc_auc>=baseline');
    expect(valueIn(observed)).toBe(valueIn(baseline));
  });

  test.for(['carrier', 'arr_delay', 'hour'])(
    'without the column %s: ERROR, exit code 2, naming it',
    async (column, context) => {
      const flights = needFlights(context);
      const workspace = judging(flights, 'good');
      await removeColumn(flights, workspace, '2013-04', column);
      const { code, log } = await mlops(workspace, ['run']);
      expect(code, log).toBe(2);
      expect(evidenceOf(workspace, 'validate-data').reason).toContain(column);
      expect((await mlops(workspace, ['train-evaluate'])).code).toBe(2);
      expect(evidenceOf(workspace, 'train-evaluate').reason).toContain(column);
      expect(log).not.toMatch(/\n\s+at /);
    },
  );
});

describe('a champion with other features', () => {
  test('is scored again on today’s rows; what it was once measured at is not used', async (context) => {
    const flights = needFlights(context);
    // Made, and measured, on May.
    const before = judging(flights, 'simple');
    const may = { MLOPS_INPUT_TRAIN_EVALUATE_EVALUATION_DATA: 'data/2013-05.parquet' };
    const config = readFileSync(join(before, 'mlops.yml'), 'utf8');
    writeFileSync(join(before, 'mlops.yml'), config.replace(/^ {6}weekday: .*\n/m, ''));
    expect((await mlops(before, ['train-evaluate'], may)).code).toBe(0);
    const inMay = valueOfMetric(before, 'roc_auc');
    const champion = join(temporary('champion'), 'champion');
    cpSync(packageOf(before), champion, { recursive: true });
    // Anything that lies beside it and claims a number is no witness.
    writeFileSync(join(champion, 'metrics.json'), '{"roc_auc": 0.99}');
    // What it is worth in April.
    expect((await mlops(before, ['train-evaluate'])).code).toBe(0);
    const inApril = valueOfMetric(before, 'roc_auc');
    expect(inApril).not.toBe(inMay);

    const workspace = judging(flights, 'good', champion);
    const { code, log } = await mlops(workspace, ['run']);
    expect(code, log).toBe(0);
    const { baseline } = checkOf(workspace, 'gate-model', 'roc_auc>=baseline');
    expect(valueIn(baseline)).toBeCloseTo(inApril, 12);
  });
});

describe('the same input', () => {
  test('gives the same evidence, byte for byte, and mlops verify decides the same again', async (context) => {
    const flights = needFlights(context);
    const [a, b] = [judging(flights, 'good'), judging(flights, 'good')];
    for (const workspace of [a, b]) expect((await mlops(workspace, ['run'])).code).toBe(0);
    for (const id of ['validate-data', 'detect-drift', 'train-evaluate', 'gate-model', 'report'])
      expect(evidenceText(a, id), id).toBe(evidenceText(b, id));

    const verified = await mlops(a, ['verify', 'mlops-out']);
    expect(verified.code, verified.log).toBe(0);
    const path = join(a, 'mlops-out/evidence/gate-model.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"verdict":"pass"', '"verdict":"fail"'));
    expect((await mlops(a, ['verify', 'mlops-out'])).code).toBe(1);
  });
});

/** A metric over all rows, as train-evaluate measured it. */
function valueOfMetric(workspace: string, metric: string): number {
  const { facts } = evidenceOf(workspace, 'train-evaluate') as {
    facts: { metrics: readonly { name: string; value: number }[] };
  };
  return facts.metrics.find(({ name }) => name === metric)!.value;
}
