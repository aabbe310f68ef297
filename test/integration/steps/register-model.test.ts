import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, type TestContext, test } from 'vitest';
import { workingFiles } from '../../../src/adapters/files/files.ts';
import { openArtifacts } from '../../../src/adapters/oci/stores.ts';
import type { GateFacts } from '../../../src/domain/gate/facts.ts';
import { auditStore } from '../../../src/domain/registry/audit.ts';
import { overviewOf } from '../../../src/domain/registry/overview.ts';
import { rollBack } from '../../../src/domain/registry/rollback.ts';
import type { Evidence } from '../../../src/foundation/evidence/evidence.ts';
import type { ModelStore } from '../../../src/foundation/ports/ports.ts';
import { recheckWith } from '../../../src/main/wiring/recheck.ts';
import { NO_CONFIG } from '../../../src/run/mlops-yml/config.ts';
import { gateModelStep } from '../../../src/steps/gate-model/step.ts';
import { registerModelStep } from '../../../src/steps/register-model/step.ts';
import { reportStep } from '../../../src/steps/report/step.ts';
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
type Kind = (typeof KINDS)[number];

const referenceOf = (kind: Kind): string =>
  kind === 'a folder' ? 'models' : `oci://${server!.host}/acme/flights-${count}`;
const storeOf = (kind: Kind): ModelStore => storesIn(world.folder).open(referenceOf(kind));

const reading = () => readingOf(world);

const readingOf = ({ folder }: StepWorld) => ({ files: workingFiles(folder), recheck: recheckWith() });
/** A registry that two working directories can share. */
const absolute = (kind: Kind): string =>
  kind === 'a folder' ? join(world.folder, 'models') : referenceOf(kind);

/** Another project, with an mlops.yml of another name, whose model has passed its gate. */
async function trainedAs(name: string, month: string): Promise<StepWorld> {
  const other = await stepWorld(memoryHost(), { ...NO_CONFIG, name });
  await other.evaluate('train-evaluate', month);
  await other.run(gateModelStep, 'gate-model', { rules: 'roc_auc >= 0.4' });
  return other;
}

async function registerAs(other: StepWorld, inputs: Readonly<Record<string, string>>) {
  const { evidence, outputs } = await other.run(registerModelStep, 'register-model', inputs);
  return { verdict: evidence.verdict, reason: evidence.reason, outputs };
}

const gate = (rules: string, more: Readonly<Record<string, string>> = {}) =>
  world.run(gateModelStep, 'gate-model', { rules, ...more });
const register = (kind: Kind, more: Readonly<Record<string, string>> = {}) =>
  world.run(registerModelStep, 'register-model', { registry: referenceOf(kind), alias: 'champion', ...more });

/** A model that was evaluated on a month and passed its gate. */
async function passed(month = 'may.csv', inputs = '{a: a, b: b}'): Promise<void> {
  await world.evaluate('train-evaluate', month, inputs);
  expect((await gate('roc_auc >= 0.4')).evidence.verdict).toBe('pass');
}

for (const kind of KINDS) {
  const when = (context: Pick<TestContext, 'skip'>) => {
    if (kind === 'a registry' && !server) context.skip(missing('docker-registry'));
  };

  describe(`with ${kind}`, () => {
    test('a model that passed gets a version and the alias', async (context) => {
      when(context);
      await passed();
      // A report may be rendered again later; what was decided must still hold then.
      await world.run(reportStep, 'report', {});
      const { evidence, outputs } = await register(kind);
      expect(evidence.reason).toBe('Stored as v1, champion names it.');
      expect(outputs).toMatchObject({ verdict: 'pass', version: 'v1', alias: 'champion' });
      expect(evidence.materials.map(({ name }) => name)).toEqual([
        'mlops-out/evidence/gate-model.json',
        'mlops-out/evidence/train-evaluate.json',
      ]);
      const store = storeOf(kind);
      expect(await store.alias('champion')).toBe(outputs.digest);
      expect(await overviewOf(store)).toMatchObject([
        { version: 'v1', aliases: ['champion'], name: 'model' },
      ]);
      expect(await store.history('champion')).toMatchObject([
        { from: null, to: outputs.digest, why: 'register' },
      ]);
    });

    test('a model that a person let go is told so, in the history of its alias as well', async (context) => {
      when(context);
      const { evidence: evaluated } = await world.evaluate();
      const grant = { author: 'alice', reason: 'late labels', expires: '2026-12-31' };
      const commit = evaluated.subjects[0]!.digest;
      const rules = ['roc_auc >= 0.4', 'accuracy >= 0.999'];
      const { evidence: judged } = await gate(rules.join('\n'), {
        overrides: JSON.stringify([{ rule: rules[1], commit, ...grant }]),
      });
      expect([judged.verdict, judged.checks[1]!.outcome]).toEqual(['pass', 'fail']);
      const { evidence } = await register(kind);
      expect(evidence.reason).toBe('Stored as v1, champion names it, by a PASS with 1 override.');
      const overrides = [{ check: 'gate:accuracy>=0.999', commit, ...grant }];
      expect(await storeOf(kind).history('champion')).toMatchObject([{ why: 'register', overrides }]);
    });

    test('the same model again is the same version, and moves nothing', async (context) => {
      when(context);
      await passed();
      const first = await register(kind);
      const again = await register(kind);
      expect(again.evidence.reason).toBe('There already as v1, champion names it.');
      expect(again.outputs.digest).toBe(first.outputs.digest);
      expect(await storeOf(kind).history('champion')).toHaveLength(1);
    });

    test('a better one takes the alias; history tells of both, and a rollback goes back', async (context) => {
      when(context);
      await passed('april.csv');
      const old = await register(kind);
      await passed('may.csv');
      const next = await register(kind);
      expect(next.outputs.version).toBe('v2');
      const store = storeOf(kind);
      expect((await store.history('champion')).map(({ from, to }) => [from, to])).toEqual([
        [null, old.outputs.digest],
        [old.outputs.digest, next.outputs.digest],
      ]);
      const at = new Date().toISOString();
      const found = await rollBack(store, { alias: 'champion', by: 'somebody', at }, 'scratch', reading());
      expect(found.version).toBe('v1');
      expect(await store.alias('champion')).toBe(old.outputs.digest);
      await expect(
        rollBack(store, { alias: 'champion', by: 'somebody', at }, 'scratch', reading()),
      ).rejects.toThrow(/nothing to go back to/);
      expect((await auditStore(store, 'audit', reading())).every(({ holds }) => holds)).toBe(true);
    });

    test('a model of another name takes no alias unless it is told to', async (context) => {
      when(context);
      // Both give the registry the same `name`: what counts is the one of mlops.yml.
      const shared = { registry: absolute(kind), name: 'shared', alias: 'champion' };
      const flights = await trainedAs('flights', 'april.csv');
      const churn = await trainedAs('churn', 'may.csv');
      const first = await registerAs(flights, shared);
      const store = storesIn(flights.folder).open(`${shared.registry}/shared`);

      const refused = await registerAs(churn, shared);
      expect(refused).toMatchObject({ verdict: 'fail', outputs: { alias: '', version: '' } });
      expect(refused.reason).toBe('champion names a model called "flights", and this one is called "churn".');
      expect((await registerAs(churn, { ...shared, 'replace-model': 'ships' })).verdict).toBe('fail');
      expect(await overviewOf(store)).toMatchObject([{ version: 'v1', aliases: ['champion'] }]);

      expect((await registerAs(churn, { ...shared, alias: 'churn' })).reason).toBe(
        'Stored as v2, churn names it.',
      );
      const rollback = { alias: 'champion', by: 'somebody', at: new Date().toISOString() };
      const to = (more: object) => rollBack(store, { ...rollback, ...more }, 'scratch', readingOf(flights));
      await expect(to({ to: 'v2' })).rejects.toThrow(
        /is a model called "churn", and champion names one called "flights"/,
      );
      expect((await to({ to: 'v2', replaceModel: 'flights' })).version).toBe('v2');
      // Where the alias has been before, it may go back.
      expect((await to({})).version).toBe('v1');
      const told = await registerAs(churn, { ...shared, 'replace-model': 'flights' });
      expect(told.reason).toBe('There already as v2, champion names it.');
      expect(await store.alias('champion')).not.toBe(first.outputs.digest);
      await flights.close();
      await churn.close();
    });

    test('the gate finds it, an empty registry and an unknown alias: three answers', async (context) => {
      when(context);
      const registered = { registry: referenceOf(kind), 'on-missing-baseline': 'bootstrap' };
      await world.evaluate('train-evaluate', 'may.csv');
      const empty = await gate('roc_auc >= 0.4\nroc_auc >= baseline - 0.02', {
        baseline: 'registry:champion',
        ...registered,
      });
      expect(empty.evidence).toMatchObject({
        verdict: 'pass',
        reason: expect.stringMatching(/^No baseline yet/),
      });
      await register(kind);

      const unknown = await gate('roc_auc >= baseline - 0.02', {
        baseline: 'registry:challenger',
        ...registered,
      });
      expect(unknown.evidence).toMatchObject({
        verdict: 'inconclusive',
        reason: expect.stringMatching(/registry:challenger .* names no model/),
      });

      const found = await gate('roc_auc >= baseline - 0.02', {
        baseline: 'registry:champion',
        ...registered,
      });
      const { facts, verdict } = found.evidence as Evidence<GateFacts>;
      expect(verdict).toBe('pass');
      expect(facts.baseline).toMatchObject({
        state: 'found',
        rescored: true,
        name: 'registry:champion (v1)',
        rows: 600,
      });
    });

    test.for(['fail', 'inconclusive'])(
      'a model whose gate said %s is not stored',
      async (verdict, context) => {
        when(context);
        await world.evaluate();
        const rules = verdict === 'fail' ? 'roc_auc >= 0.9999' : 'roc_auc >= baseline';
        const warned = { 'on-fail': 'warn', 'on-inconclusive': 'warn', baseline: 'nowhere' };
        expect((await gate(rules, warned)).evidence.verdict).toBe(verdict);
        const { evidence } = await register(kind);
        expect(evidence.verdict).toBe('fail');
        expect(evidence.reason).toMatch(/^gate-model said/);
        expect(await storeOf(kind).holdings()).toEqual({ versions: [], aliases: [] });
      },
    );

    test('bytes that were changed since are not stored', async (context) => {
      when(context);
      await passed();
      const model = join(world.folder, 'mlops-out/artifacts/train-evaluate/model/new.onnx');
      await writeFile(model, Buffer.concat([await readFile(model), Buffer.from('x')]));
      const { evidence } = await register(kind);
      expect(evidence).toMatchObject({
        verdict: 'error',
        reason: expect.stringMatching(/new\.onnx: digest .*, evidence says /),
      });
      expect(await storeOf(kind).holdings()).toEqual({ versions: [], aliases: [] });
    });
  });
}

test('a registry that does not answer is ERROR, for the gate and for register-model, and never a first run', async () => {
  await passed();
  const gone = 'oci://127.0.0.1:9/acme/flights';
  const { evidence } = await world.run(registerModelStep, 'register-model', { registry: gone });
  expect(evidence.verdict).toBe('error');
  const judged = await gate('roc_auc >= baseline', {
    baseline: 'registry:champion',
    registry: gone,
    'on-missing-baseline': 'bootstrap',
  });
  expect(judged.evidence.verdict).toBe('error');
});

describe('the model card', () => {
  const stored = async () => {
    const { evidence } = await register('a folder');
    const { files = [] } = (evidence.facts ?? {}) as { files?: readonly { kind: string }[] };
    return { reason: evidence.reason, cards: files.filter(({ kind }) => kind === 'card').length };
  };

  test('is stored where the report is of this run, and was not edited', async () => {
    await passed();
    await world.run(reportStep, 'report', {});
    expect((await stored()).cards).toBe(1);
    await writeFile(join(world.folder, 'mlops-out/report/MODEL_CARD.md'), '# The best model');
    expect((await stored()).reason).toMatch(/MODEL_CARD\.md is not the card that the report step wrote/);
  });

  test('of an earlier gate is left out', async () => {
    await passed();
    await world.run(reportStep, 'report', {});
    await gate('roc_auc >= 0.5');
    expect((await stored()).cards).toBe(0);
  });
});

test('a model that was evaluated under one name and judged under another is not stored', async () => {
  const flights = await stepWorld(memoryHost(), { ...NO_CONFIG, name: 'flights' });
  await flights.evaluate();
  const renamed = { ...NO_CONFIG, name: 'churn' };
  await flights.run(gateModelStep, 'gate-model', { rules: 'roc_auc >= 0.4' }, {}, renamed);
  const { verdict, reason } = await registerAs(flights, { registry: 'models', alias: 'champion' });
  expect(verdict).toBe('error');
  expect(reason).toMatch(/gate-model\.json is of a model called "churn", and judged one called "flights"/);
  await flights.close();
});

test('a password stands in no evidence, no JUnit file and no log', async (context) => {
  if (!server) context.skip(missing('docker-registry'));
  await passed();
  const host = memoryHost();
  const login = { username: 'somebody', password: 'canary-5d1e77' };
  const asked = { registry: `oci://${server!.host}/acme/secret`, ...login };
  const { evidence, outputs } = await world.run(registerModelStep, 'register-model', asked, { host });
  expect(evidence.verdict, evidence.reason).toBe('pass');
  const written = await Promise.all(
    [outputs.evidence!, outputs.junit!, 'mlops-out/run.json'].map((path) =>
      readFile(join(world.folder, path), 'utf8'),
    ),
  );
  expect(written.join() + JSON.stringify(host.told)).not.toContain('canary-5d1e77');
});

test.each([
  [{ ephemeral: true }, {}, /thrown away/],
  [{ ephemeral: true }, { 'throwaway-folder': 'true' }, undefined],
  [{ trusted: false }, {}, /fork/],
])('on a host that is %j, with %j', async (host, more, words) => {
  await passed();
  const ports = { host: { ...memoryHost(), ...host } };
  const asked = { registry: 'models', ...more };
  const { evidence } = await world.run(registerModelStep, 'register-model', asked, ports);
  expect(evidence.verdict).toBe(words ? 'error' : 'pass');
  if (words) expect(evidence.reason).toMatch(words);
});

test('an audit finds a byte that was changed, and an alias that was moved by hand', async () => {
  await passed('april.csv');
  const old = await register('a folder');
  await passed('may.csv');
  await register('a folder');
  const store = storeOf('a folder');
  const repository = openArtifacts('models', undefined, {
    files: workingFiles(world.folder),
    environment: {},
  });
  await repository.moveTag('champion', old.outputs.digest!, await store.alias('champion'));
  const digest = (old.evidence.facts as { files: { path: string; digest: string }[] }).files.find(
    ({ path }) => path === 'predictions.parquet',
  )!.digest;
  const blob = join(world.folder, 'models/blobs/sha256', digest.slice(7));
  await writeFile(blob, Buffer.concat([await readFile(blob), Buffer.from('x')]));
  await rm(join(world.folder, 'scratch'), { recursive: true, force: true });
  const findings = await auditStore(store, 'scratch', reading());
  const broken = findings.filter(({ holds }) => !holds).map(({ what }) => what);
  expect(broken).toEqual(['v1', 'champion']);
});
