import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, type TestContext, test } from 'vitest';
import type { GateFacts } from '../../../src/domain/gate/facts.ts';
import { ledgerOverview } from '../../../src/domain/looks/overview.ts';
import type { Evidence } from '../../../src/foundation/evidence/evidence.ts';
import { recheckWith } from '../../../src/main/wiring/recheck.ts';
import { gateExhibits } from '../../../src/steps/gate-model/exhibits.ts';
import { gateModelStep } from '../../../src/steps/gate-model/step.ts';
import { registerModelStep } from '../../../src/steps/register-model/step.ts';
import { memoryHost } from '../../support/memory.ts';
import { find, missing } from '../../support/parts.ts';
import { startRegistry, type TestRegistry } from '../../support/registry.ts';
import { type StepWorld, stepWorld, storesIn } from '../../support/step-world.ts';

let server: TestRegistry | undefined;
beforeAll(async () => {
  const program = find('docker-registry');
  if (program) server = await startRegistry(program);
  else if (process.env.CI === 'true') throw new Error(missing('docker-registry'));
});
afterAll(() => server?.stop());

let world: StepWorld;
let count = 0;
beforeEach(async () => {
  world = await stepWorld();
  count += 1;
});
afterEach(() => world.close());

const KINDS = ['a folder', 'a registry'] as const;
const referenceOf = (kind: (typeof KINDS)[number]): string =>
  kind === 'a folder' ? 'looks' : `oci://${server!.host}/acme/looks-${count}`;

async function gate(inputs: Readonly<Record<string, string>>, in_: StepWorld = world) {
  const { evidence } = await in_.run(gateModelStep, 'gate-model', { rules: 'roc_auc >= 0.4', ...inputs });
  return evidence as Evidence<GateFacts>;
}
/** Three models that read the same rows in three ways. */
const MODELS = ['{a: a, b: b}', '{a: b, b: a}', '{a: a, b: a}'];

describe.each(KINDS)('a budget in %s', (kind) => {
  const when = (context: Pick<TestContext, 'skip'>) => {
    if (kind === 'a registry' && !server) context.skip(missing('docker-registry'));
  };

  test('counts looks, tells the same run the same, and ends', async (context) => {
    when(context);
    const inputs = { budget: '2', ledger: referenceOf(kind) };
    await world.evaluate('train-evaluate', 'may.csv', MODELS[0]);
    const first = await gate(inputs);
    expect(first.verdict).toBe('pass');
    expect(first.reason).toMatch(/ Look 1 of 2\.$/);
    expect(first.facts.budget).toMatchObject({ state: 'entered', number: 1, rows: 600, level: 0.025 });
    expect(await gate(inputs)).toEqual(first);

    await world.evaluate('train-evaluate', 'may.csv', MODELS[1]);
    expect((await gate(inputs)).facts.budget).toMatchObject({ state: 'entered', number: 2, spent: 0.05 });

    await world.evaluate('train-evaluate', 'may.csv', MODELS[2]);
    const spent = await gate(inputs);
    expect(spent.verdict).toBe('inconclusive');
    expect(spent.reason).toBe(
      'Fresh evaluation set needed: 2 looks at these 600 rows spent 5 % of 5 % of error, and this one would spend 2.5 % more.',
    );
    expect(spent.facts).toMatchObject({ measures: [], budget: { state: 'spent', looks: 2 } });
    expect(spent.facts.changed).toBeUndefined();

    await world.evaluate('train-evaluate', 'april.csv', MODELS[2]);
    expect((await gate({ ...inputs, rules: 'roc_auc >= 0.3' })).facts.budget).toMatchObject({ shared: 2 });
  });

  test('lies beside models, and is no model', async (context) => {
    when(context);
    const registry = referenceOf(kind);
    await world.evaluate();
    const { verdict } = await gate({
      budget: '8',
      registry,
      baseline: 'registry:champion',
      'on-missing-baseline': 'bootstrap',
    });
    expect(verdict).toBe('pass');
    const { outputs } = await world.run(registerModelStep, 'register-model', { registry, alias: 'champion' });
    expect(outputs).toMatchObject({ version: 'v1', alias: 'champion' });
    expect(await storesIn(world.folder).open(registry).holdings()).toEqual({
      versions: [1],
      aliases: ['champion'],
    });
  });
});

test('evidence of a look is decided again, and without the look it does not pass', async () => {
  await world.evaluate();
  const evidence = await gate({ budget: '8', ledger: 'looks' });
  const { decide } = recheckWith();
  const { verdict, reason, checks } = evidence;
  expect(await decide(evidence)).toEqual({ decided: { verdict, reason, checks } });
  const { budget: _, ...facts } = evidence.facts;
  expect(await decide({ ...evidence, facts })).toMatchObject({
    decided: { verdict: 'inconclusive', reason: 'Cannot tell: this look is in no ledger.' },
  });
});

test.each<[string, Readonly<Record<string, string>>, RegExp]>([
  ['no ledger', { budget: '8' }, /ledger is not given, so looks cannot be counted/],
  ['a budget of none', { budget: '0', ledger: 'looks' }, /budget 0 leaves no look at all/],
  ['a ledger without a budget', { ledger: 'looks' }, /counts nothing without a budget/],
  ['a registry that is not there', { budget: '8', ledger: 'oci://127.0.0.1:1/looks' }, /127\.0\.0\.1:1/],
  ['a folder of other things', { budget: '8', ledger: 'mlops-out' }, /holds other things/],
])('%s is an error, never a verdict', async (_, inputs, words) => {
  await world.evaluate();
  const { verdict, reason, facts } = await gate(inputs);
  expect(verdict).toBe('error');
  expect(reason).toMatch(words);
  expect(facts).toBeNull();
});

test('code of a fork is told nothing, and enters nothing', async () => {
  const fork = await stepWorld({ ...memoryHost(), trusted: false });
  await fork.evaluate();
  const { verdict, reason, facts } = await gate({ budget: '8', ledger: 'looks' }, fork);
  expect({ verdict, facts }).toEqual({ verdict: 'error', facts: null });
  expect(reason).toMatch(/runs for code of a fork/);
  expect(await storesIn(fork.folder).open('looks').ledger.names()).toEqual([]);
  await fork.close();
});

test('a folder of a machine that is thrown away is refused, unless it is kept', async () => {
  const runner = await stepWorld({ ...memoryHost(), ephemeral: true });
  await runner.evaluate();
  const inputs = { budget: '8', ledger: 'looks' };
  expect((await gate(inputs, runner)).reason).toMatch(/thrown away after this job/);
  expect((await gate({ ...inputs, 'throwaway-folder': 'true' }, runner)).verdict).toBe('pass');
  await runner.close();
});

test('a candidate without rows is refused', async () => {
  const { reason } = await gate(
    { candidate: 'metrics.json', budget: '8', ledger: 'looks' },
    await withMetrics(),
  );
  expect(reason).toMatch(/counts looks at rows or items, and the candidate has none/);
});

async function withMetrics(): Promise<StepWorld> {
  await writeFile(`${world.folder}/metrics.json`, '{"roc_auc": 0.9}');
  return world;
}

test('what the ledger holds is told set by set, and shown beside the verdict', async () => {
  const inputs = { budget: '8', ledger: 'looks' };
  for (const model of MODELS.slice(0, 2)) {
    await world.evaluate('train-evaluate', 'may.csv', model);
    await gate(inputs);
  }
  const [set] = await ledgerOverview(storesIn(world.folder).open('looks').ledger);
  expect(set).toMatchObject({ rows: 600, spent: 0.0125, looks: [{ number: 1 }, { number: 2 }] });
  const evidence = await gate(inputs);
  const [shown] = gateExhibits(evidence.facts, evidence).filter(({ title }) => title.startsWith('Looks'));
  expect(shown).toMatchObject({ kind: 'table', for: ['report', 'summary'] });
});

test('looks at the items of an evaluation are counted, and a spent budget tells nothing of them', async () => {
  const write = (name: string, passes: (item: number) => boolean) =>
    writeFile(
      join(world.folder, name),
      Array.from({ length: 80 }, (_, item) => JSON.stringify({ item: `q${item}`, pass: passes(item) })).join(
        '\n',
      ),
    );
  await write('a.jsonl', () => true);
  await write('b.jsonl', (item) => item % 2 > 0);
  const inputs = { budget: '1', ledger: 'looks', rules: 'pass_rate >= 0.9' };
  const first = await gate({ ...inputs, candidate: 'a.jsonl' });
  expect(first.verdict).toBe('pass');
  expect(first.facts.budget).toMatchObject({ state: 'entered', number: 1, rows: 80 });
  const second = await gate({ ...inputs, candidate: 'b.jsonl' });
  expect(second.verdict).toBe('inconclusive');
  expect(second.facts).toMatchObject({ measures: [], budget: { state: 'spent', looks: 1 } });
  expect(second.facts.results).toBeUndefined();
});
