import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GateFacts } from '../../../src/domain/gate/facts.ts';
import type { Evidence } from '../../../src/foundation/evidence/evidence.ts';
import { recheckWith } from '../../../src/main/wiring/recheck.ts';
import { gateModelStep } from '../../../src/steps/gate-model/step.ts';
import { registerModelStep } from '../../../src/steps/register-model/step.ts';
import { editThroughout } from '../../support/forge.ts';
import { type StepWorld, stepWorld, storesIn } from '../../support/step-world.ts';

let world: StepWorld;
beforeEach(async () => {
  world = await stepWorld();
});
afterEach(() => world.close());

async function gate(inputs: Readonly<Record<string, string>>) {
  const { evidence } = await world.run(gateModelStep, 'gate-model', { rules: 'roc_auc >= 0.8', ...inputs });
  return evidence as Evidence<GateFacts>;
}
const register = () =>
  world.run(registerModelStep, 'register-model', { registry: 'models', alias: 'champion' });
const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(world.folder, path)), { recursive: true });
  await writeFile(join(world.folder, path), text);
};

const evidenceOf = async (id: string): Promise<Evidence> =>
  JSON.parse(await readFile(join(world.folder, `mlops-out/evidence/${id}.json`), 'utf8'));
/** All trials have one model file: what tells them apart is what they predicted. */
const predictionsOf = async (id: string): Promise<string> =>
  (await evidenceOf(id)).products.find(({ role }) => role === 'predictions')!.digest;
async function storedPredictions(): Promise<string> {
  const resolved = await storesIn(world.folder).open('models').resolve('v1');
  if (resolved.state !== 'found') throw new Error('nothing is stored');
  return resolved.found.model.files.find(({ kind }) => kind === 'predictions')!.digest;
}

const TRIALS = 'mlops-out/evidence/trial-*.json';
/** One that reads the signal, and two that read noise. */
async function trials(): Promise<void> {
  await world.evaluate('trial-noise', 'may.csv', '{a: b, b: a}');
  await world.evaluate('trial-signal', 'may.csv', '{a: a, b: b}');
  await world.evaluate('trial-twice', 'may.csv', '{a: b, b: a}');
}

describe('several evaluations', () => {
  test('the best is judged at the level of the best of so many, and nothing else is registered', async () => {
    await trials();
    const evidence = await gate({ candidates: TRIALS });
    expect(evidence.verdict).toBe('pass');
    expect(evidence.reason).toMatch(
      /mlops-out\/evidence\/trial-signal\.json was chosen from 3 candidates by roc_auc\.$/,
    );
    const check = evidence.checks.find(({ id }) => id === 'gate:candidates')!;
    expect(check.message).toMatch(
      /is the best of 3 candidates by roc_auc, 2 of which predict differently; the best of 2 looks better than it is, so each rule is decided at a level of 2\.5 % in place of 5 %\.$/,
    );
    expect(evidence.checks[0]!.message).toContain('95 % interval');
    expect(evidence.facts.candidate.name).toBe('mlops-out/evidence/trial-signal.json');

    const { outputs } = await register();
    expect(outputs).toMatchObject({ version: 'v1', alias: 'champion' });
    expect(await storedPredictions()).toBe(await predictionsOf('trial-signal'));
  });

  test('one that was not chosen is not registered by evidence that was edited to say so', async () => {
    await world.evaluate('trial-signal', 'may.csv', '{a: a, b: b}');
    await world.evaluate('trial-noise', 'may.csv', '{a: b, b: a}');
    await gate({ candidates: TRIALS });
    await editThroughout(world.folder, 'gate-model', ({ facts }) => ({
      facts: {
        ...facts,
        candidate: { ...facts.candidate, name: 'mlops-out/evidence/trial-noise.json' },
        candidates: {
          ...facts.candidates!,
          listed: facts.candidates!.listed.map((one) => ({ ...one, chosen: !one.chosen })),
        },
      },
    }));
    const { evidence } = await register();
    expect(evidence.verdict).toBe('error');
    expect(evidence.reason).toMatch(/does not hold: evaluation: names other subjects/);
    expect(await storesIn(world.folder).open('models').holdings()).toMatchObject({ versions: [] });
  });

  test('evidence is decided again, and without the candidates it does not pass', async () => {
    await trials();
    const evidence = await gate({ candidates: TRIALS });
    const { decide } = recheckWith();
    const { verdict, reason, checks } = evidence;
    expect(await decide(evidence)).toEqual({ decided: { verdict, reason, checks } });
    const { candidates: _, ...facts } = evidence.facts;
    expect(await decide({ ...evidence, facts })).toMatchObject({ decided: { verdict: 'inconclusive' } });
  });

  test('one look is one look, however many candidates it chooses from', async () => {
    await trials();
    const evidence = await gate({ candidates: TRIALS, budget: '4', ledger: 'looks' });
    expect(evidence.facts.budget).toMatchObject({ number: 1, level: 0.0125 });
    expect(evidence.checks[0]!.message).toContain('98.75 % interval');
    expect(await gate({ candidates: TRIALS, budget: '4', ledger: 'looks' })).toEqual(evidence);
  });
});

describe('trials that a command wrote', () => {
  const rows = (right: (row: number) => boolean): string =>
    [
      'id,label,prediction',
      ...Array.from({ length: 200 }, (_, row) => `${row},${row % 2 === 0},${(row % 2 === 0) === right(row)}`),
    ].join('\n');
  beforeEach(async () => {
    await write(
      'trials/0/predictions.csv',
      rows((row) => row % 3 > 0),
    );
    await write(
      'trials/1/predictions.csv',
      rows((row) => row % 9 > 0),
    );
    await write(
      'trials/2/predictions.csv',
      rows((row) => row % 2 > 0),
    );
  });

  test('are compared with what they were trained with', async () => {
    await write('trials/0/params.json', '{"lr": 0.1}');
    await write('trials/1/trial.json', '{"number": 1, "params": {"lr": 0.01}}');
    await write('trials/2/params/lr', '1.0\n');
    await write('trials/2/meta.yaml', 'run_id: a\n');
    const { facts, subjects, materials } = await gate({
      candidates: 'trials/*/predictions.csv',
      rules: 'accuracy >= 0.7',
    });
    expect(facts.candidates!.listed.map(({ chosen, hyperparameters }) => [chosen, hyperparameters])).toEqual([
      [false, [{ name: 'lr', value: 0.1 }]],
      [true, [{ name: 'lr', value: 0.01 }]],
      [false, [{ name: 'lr', value: '1.0' }]],
    ]);
    expect(subjects.map(({ name }) => name)).toEqual(['trials/1/predictions.csv']);
    expect(materials.map(({ role, name }) => [role, name])).toEqual([
      ['config', 'trials/0/params.json'],
      ['config', 'trials/1/trial.json'],
      ['config', 'trials/2/params/lr'],
      ['data', 'trials/0/predictions.csv'],
      ['data', 'trials/2/predictions.csv'],
    ]);
  });

  test('may stand in one table, told apart by a column', async () => {
    const trial = async (number: number) =>
      (await readFile(join(world.folder, `trials/${number}/predictions.csv`), 'utf8'))
        .split('\n')
        .slice(1)
        .map((line) => `${line},${number}`);
    const all = [...(await trial(0)), ...(await trial(1)), ...(await trial(2))];
    await write('all.csv', ['id,label,prediction,number', ...all].join('\n'));
    await write(
      'all.params.json',
      '[{"number": 0, "params": {"lr": 0.1}}, {"number": 1, "params": {"lr": 0.01}}, {"number": 2, "params": {}}]',
    );
    const inputs = { rules: 'accuracy >= 0.7' };
    const evidence = await gate({ ...inputs, candidates: 'all.csv', 'candidate-column': 'number' });
    expect(evidence.reason).toMatch(/all\.csv \(number 1\) was chosen from 3 candidates by accuracy\.$/);
    expect(
      evidence.facts.candidates!.listed.map(({ name, hyperparameters }) => [name, hyperparameters]),
    ).toEqual([
      ['all.csv (number 0)', [{ name: 'lr', value: 0.1 }]],
      ['all.csv (number 1)', [{ name: 'lr', value: 0.01 }]],
      ['all.csv (number 2)', []],
    ]);
    const { measures } = evidence.facts;
    expect(measures).toEqual(
      (await gate({ ...inputs, candidates: 'trials/*/predictions.csv' })).facts.measures,
    );
    expect(evidence.subjects.map(({ name, rows }) => [name, rows])).toEqual([['all.csv', 200]]);
    expect(evidence.materials.map(({ name }) => name)).toEqual(['all.params.json']);
  });

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'a column that is not there',
      { 'candidate-column': 'number' },
      /candidate-column "number" is not a column/,
    ],
    [
      'a column without candidates',
      { candidates: '', 'candidate-column': 'id' },
      /has nothing to choose from/,
    ],
    ['no file', { candidates: 'none/*.csv' }, /candidates "none\/\*\.csv" match no file/],
    ['one candidate beside', { candidate: 'x' }, /is given beside candidates/],
    ['a metric without candidates', { candidates: '', 'choose-by': 'f1' }, /has nothing to choose from/],
    ['a metric that is not known', { 'choose-by': 'goodness' }, /does not say whether higher or lower/],
  ])('%s is an error', async (_, inputs, words) => {
    const { candidates, ...more } = { candidates: 'trials/*/predictions.csv', ...inputs };
    const given = { ...more, ...(candidates === '' ? {} : { candidates }) };
    const { verdict, reason } = await gate({ rules: 'accuracy >= 0.7', ...given });
    expect(verdict).toBe('error');
    expect(reason).toMatch(words);
  });
});

describe('results of one evaluation', () => {
  const answers = (passes: (item: number) => boolean, items = 80): string =>
    Array.from({ length: items }, (_, item) =>
      JSON.stringify({ item: `q${item}`, pass: passes(item), latency: 1 + (item % 7) }),
    ).join('\n');
  beforeEach(async () => {
    await write(
      'runs/a.jsonl',
      answers((item) => item % 4 > 0),
    );
    await write(
      'runs/b.jsonl',
      answers((item) => item % 20 > 0),
    );
    await write(
      'runs/c.jsonl',
      answers((item) => item % 4 > 0),
    );
  });

  test('are compared by what the first rule asks, each at its part of the level', async () => {
    const { facts, reason, subjects, materials } = await gate({
      candidates: 'runs/*.jsonl',
      rules: 'pass_rate >= 0.8',
    });
    expect(reason).toMatch(/runs\/b\.jsonl was chosen from 3 candidates by pass_rate\.$/);
    expect(facts.candidates).toMatchObject({ by: 'pass_rate', better: 'higher', distinct: 2 });
    expect(subjects.map(({ name }) => name)).toEqual(['runs/b.jsonl']);
    expect(materials.map(({ role, name }) => [role, name])).toEqual([
      ['data', 'runs/a.jsonl'],
      ['data', 'runs/c.jsonl'],
    ]);
  });

  test('of other items are no candidates', async () => {
    await write(
      'runs/d.jsonl',
      answers(() => true, 79),
    );
    const { verdict, reason } = await gate({ candidates: 'runs/*.jsonl', rules: 'pass_rate >= 0.8' });
    expect(verdict).toBe('error');
    expect(reason).toMatch(/runs\/d\.jsonl" are of other items than runs\/a\.jsonl: 0 more, 1 missing/);
  });

  test('and rows of predictions cannot be compared', async () => {
    await write('runs/e.csv', 'id,label,prediction\n1,true,true\n');
    const { verdict, reason } = await gate({ candidates: 'runs/[ae]*', rules: 'pass_rate >= 0.8' });
    expect(verdict).toBe('error');
    expect(reason).toMatch(/cannot be compared with/);
  });
});
