import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { workingFiles } from '../../../src/adapters/files/files.ts';
import { auditStore } from '../../../src/domain/registry/audit.ts';
import { rollBack } from '../../../src/domain/registry/rollback.ts';
import type { Json } from '../../../src/foundation/evidence/canonical.ts';
import { digestOfJson } from '../../../src/foundation/evidence/digest.ts';
import type { Evidence } from '../../../src/foundation/evidence/evidence.ts';
import type { Containers, Deployer, Ports } from '../../../src/foundation/ports/ports.ts';
import { recheckWith } from '../../../src/main/wiring/recheck.ts';
import { readConfig } from '../../../src/run/mlops-yml/config.ts';
import { buildImageStep } from '../../../src/steps/build-image/step.ts';
import { SPECS } from '../../../src/steps/catalogue.ts';
import { deployStep } from '../../../src/steps/deploy/step.ts';
import { gateModelStep } from '../../../src/steps/gate-model/step.ts';
import { registerModelStep } from '../../../src/steps/register-model/step.ts';
import { reportStep } from '../../../src/steps/report/step.ts';
import { edit, editThroughout, lose, readRaw, spoil, writeRaw } from '../../support/forge.ts';
import { asWritten, memoryHost } from '../../support/memory.ts';
import { type StepWorld, stepWorld, storesIn } from '../../support/step-world.ts';

const GATE = 'mlops-out/evidence/gate-model.json';
const JUNIT = 'mlops-out/junit/TEST-gate-model.xml';
const STRICT = 'roc_auc >= 0.9999';

/** mlops.yml, as far as movers compare a gate with it. */
const MLOPS = readConfig(
  JSON.stringify({
    name: 'flights',
    steps: { 'gate-model': { rules: [STRICT], 'on-fail': 'warn' } },
    environments: { dev: { port: 8080 } },
  }),
  'mlops.yml',
  SPECS,
).config;

let world: StepWorld;
const kept = () => join(world.folder, 'kept');
const out = () => join(world.folder, 'mlops-out');

beforeAll(async () => {
  world = await stepWorld(memoryHost(), MLOPS);
  await world.evaluate();
  // A model that is not good enough, in a job that goes on.
  const { evidence } = await world.run(gateModelStep, 'gate-model', { rules: STRICT, 'on-fail': 'warn' });
  expect(evidence.verdict).toBe('fail');
  writeFileSync(join(world.folder, 'Dockerfile'), 'FROM scratch\n');
  cpSync(out(), kept(), { recursive: true });
});
beforeEach(() => {
  for (const path of ['mlops-out', 'models', 'scratch'])
    rmSync(join(world.folder, path), { recursive: true, force: true });
  cpSync(kept(), out(), { recursive: true });
});
afterAll(() => world.close());

/** An Engine that answers, and must not be asked for more. */
const engine = {
  engine: async () => ({ version: '29.0', platform: 'linux/amd64' }),
  buildKit: async () => true,
};
const docker: Partial<Ports> = {
  containers: async () => engine as unknown as Containers,
  deployer: async () => ({ describe: async () => 'Docker 29.0' }) as unknown as Deployer,
};

const MOVERS: Readonly<Record<string, () => Promise<Evidence>>> = {
  'register-model': async () =>
    (await world.run(registerModelStep, 'register-model', { registry: 'models', alias: 'champion' }))
      .evidence,
  'build-image': async () =>
    (await world.run(buildImageStep, 'build-image', { images: 'reg.test/flights' }, docker)).evidence,
  deploy: async () =>
    (
      await world.run(
        deployStep,
        'deploy',
        { environment: 'dev', image: `reg.test/flights@sha256:${'0'.repeat(64)}` },
        docker,
      )
    ).evidence,
};

const store = () => storesIn(world.folder).open('models');
const model = 'mlops-out/artifacts/train-evaluate/model/new.onnx';
const predictions = 'mlops-out/artifacts/train-evaluate/predictions.parquet';

/** The values of every measure of a gate, raised above its limit. */
const raised = ({ facts }: Parameters<Parameters<typeof edit>[2]>[0]) => ({
  facts: {
    ...facts,
    measures: facts.measures.map((measure) => {
      const better = { ...measure.candidate, value: 0.99999, interval: { lower: 0.99995, upper: 1 } };
      return { ...measure, candidate: better, compared: better };
    }),
  },
});

const green = { verdict: 'pass', reason: 'the only check is met' } as const;
/** As it was written before facts had a version. */
const older = { ...green, factsVersion: undefined, facts: { accuracy: 0.9 } as never };
const OLDER =
  /cannot be decided again by this version: its facts are older \(version 0, this version reads 1\)/;
const FORGED: readonly (readonly [what: string, forge: () => unknown, words: RegExp])[] = [
  [
    'the verdict',
    () => edit(world.folder, 'gate-model', () => ({ verdict: 'pass' })),
    /verdict decided again/,
  ],
  [
    'verdict, reason and checks',
    () =>
      edit(world.folder, 'gate-model', ({ checks }) => ({
        ...green,
        checks: checks.map((check) => ({ ...check, outcome: 'pass' })),
      })),
    /verdict decided again: fail/,
  ],
  [
    'a PASS without facts',
    () => edit(world.folder, 'gate-model', () => ({ ...green, checks: [], facts: null })),
    /says pass without facts/,
  ],
  [
    'rules, but not their digest',
    () => edit(world.folder, 'gate-model', ({ inputs }) => ({ inputs: { ...inputs, rules: [] } })),
    /inputs: digest/,
  ],
  [
    'inputs that are none',
    () => editInputs({ rules: 7 }),
    /cannot be made again: its inputs are none of this step/,
  ],
  [
    'facts that are none',
    () => edit(world.folder, 'gate-model', () => ({ ...green, facts: { measures: [] } as never })),
    /cannot be made again: its facts/,
  ],
  ['older facts than this version reads', () => edit(world.folder, 'gate-model', () => older), OLDER],
  ['the facts', () => edit(world.folder, 'gate-model', raised), /decided again: pass/],
  [
    'the facts, with decision and JUnit',
    () => editThroughout(world.folder, 'gate-model', raised),
    /measured another roc_auc \(0\.99999 instead of/,
  ],
  [
    'the rules, with digest, decision and JUnit',
    () =>
      editThroughout(world.folder, 'gate-model', ({ inputs }) => ({
        inputs: { ...inputs, rules: ['roc_auc >= 0.4'] },
      })),
    /was judged by the inputs sha256:\w+, and mlops\.yml gives sha256:\w+ now \(rules\)/,
  ],
  [
    'its subject, with JUnit',
    () =>
      editThroughout(world.folder, 'gate-model', ({ subjects }) => ({
        subjects: subjects.map((subject) => ({ ...subject, digest: `sha256:${'f'.repeat(64)}` })),
      })),
    /names other subjects than/,
  ],
  [
    'what it judged, with JUnit',
    () =>
      editThroughout(world.folder, 'gate-model', ({ facts }) => ({
        facts: { ...facts, candidate: { ...facts.candidate, kind: 'predictions' } },
      })),
    /names a model as its subject, and judged/,
  ],
  ['the JUnit alone', () => writeFileSync(join(world.folder, JUNIT), '<testsuites/>'), /JUnit: is not what/],
];

function editInputs(inputs: Evidence['inputs']): void {
  edit(world.folder, 'gate-model', () => ({ ...green, inputs, config: digestOfJson(inputs as Json) }));
}

describe.each(Object.entries(MOVERS))('%s', (_, move) => {
  test.each(FORGED)('refuses a gate that was edited: %s', async (_what, forge, words) => {
    await forge();
    const { verdict, reason } = await move();
    expect(reason).toMatch(words);
    expect(reason).toContain(GATE);
    expect(verdict).toBe('error');
  });

  test.each([
    ['the model was changed', () => spoil(world.folder, model), /new\.onnx: digest/],
    ['the predictions were changed', () => spoil(world.folder, predictions), /predictions\.parquet: digest/],
    [
      'the evaluation was changed',
      () => edit(world.folder, 'train-evaluate', ({ measured }) => ({ measured: { ...measured, more: 1 } })),
      /judged mlops-out\/evidence\/train-evaluate\.json, and no evidence of its digest/,
    ],
    [
      'the evaluation is gone',
      () => lose(world.folder, 'mlops-out/evidence/train-evaluate.json'),
      /evaluation: judged mlops-out\/evidence\/train-evaluate\.json/,
    ],
  ])('refuses where %s', async (_what, harm, words) => {
    harm();
    const { verdict, reason } = await move();
    expect(reason).toMatch(words);
    expect(reason).toContain(GATE);
    expect(verdict).toBe('error');
  });
});

test('as it was left, the gate said FAIL, and that is what register-model says', async () => {
  const { verdict, reason } = await MOVERS['register-model']!();
  expect([verdict, reason]).toEqual(['fail', expect.stringMatching(/^gate-model said FAIL: roc_auc/)]);
});

// What is older is shown as it was decided, and said to be; it moves nothing.
test.each(FORGED.filter(([what, , words]) => !what.startsWith('the rules, with') && words !== OLDER))(
  'the report makes no page of a gate that was edited: %s',
  async (_what, forge, words) => {
    await forge();
    const { evidence } = await world.run(reportStep, 'report', {});
    expect(evidence).toMatchObject({ verdict: 'error', reason: expect.stringMatching(words), products: [] });
  },
);

test('a gate does not judge an evaluation whose verdict was edited', async () => {
  const { facts, ...rest } = readRaw(world.folder, 'train-evaluate');
  writeRaw(world.folder, { ...rest, facts, verdict: 'pass', reason: 'Trained, and scored 9,999 rows.' });
  const { evidence } = await world.run(gateModelStep, 'again', { rules: 'roc_auc >= 0.4' });
  expect(evidence.verdict).toBe('error');
  expect(evidence.reason).toMatch(/train-evaluate\.json does not hold: decision: reason decided again/);
});

describe('a registry that holds a model whose gate was edited', () => {
  const reading = () => ({ files: workingFiles(world.folder), recheck: recheckWith() });
  const registry = { registry: 'models', alias: 'champion' };

  /** As somebody stores it who runs no check, then an honest model above it. */
  beforeEach(async () => {
    edit(world.folder, 'gate-model', ({ checks }) => ({
      ...green,
      checks: checks.map((check) => ({ ...check, outcome: 'pass' })),
    }));
    lose(world.folder, JUNIT);
    const forged = await world.run(registerModelStep, 'register-model', registry, { recheck: asWritten });
    expect(forged.evidence.verdict, forged.evidence.reason).toBe('pass');
  });

  test('does not hold', async () => {
    const findings = await auditStore(store(), 'scratch', reading());
    expect(findings).toMatchObject([
      {
        what: 'v1',
        holds: false,
        message: expect.stringMatching(
          /gate-model\.json does not hold: decision: verdict decided again: fail/,
        ),
      },
      { what: 'champion', holds: true },
    ]);
  });

  test('is not rolled back to', async () => {
    const asked = { alias: 'champion', to: 'v1', by: 'somebody', at: new Date(0).toISOString() };
    await expect(rollBack(store(), asked, 'scratch', reading())).rejects.toThrow(
      /gate-model\.json does not hold/,
    );
  });

  test('is no baseline', async () => {
    const { evidence } = await world.run(gateModelStep, 'again', {
      rules: 'roc_auc >= baseline - 0.1',
      baseline: 'registry:champion',
      registry: 'models',
    });
    expect(evidence.verdict).toBe('error');
    expect(evidence.reason).toMatch(/registry:champion.*gate-model\.json does not hold/);
  });
});

test('a champion of an older version is compared with, and neither rolled back to nor said to hold', async () => {
  const reading = { files: workingFiles(world.folder), recheck: recheckWith() };
  edit(world.folder, 'gate-model', () => older);
  lose(world.folder, JUNIT);
  const registry = { registry: 'models', alias: 'champion' };
  await world.run(registerModelStep, 'register-model', registry, { recheck: asWritten });
  const [first] = await auditStore(store(), 'scratch', reading);
  expect(first).toMatchObject({ what: 'v1', holds: false, message: expect.stringMatching(OLDER) });
  const asked = { alias: 'champion', to: 'v1', by: 'somebody', at: new Date(0).toISOString() };
  await expect(rollBack(store(), asked, 'scratch', reading)).rejects.toThrow(OLDER);
  rmSync(join(out(), 'evidence/gate-model.json'));
  const host = memoryHost();
  const rules = { rules: 'roc_auc >= baseline - 0.1', baseline: 'registry:champion', registry: 'models' };
  const { evidence } = await world.run(gateModelStep, 'again', rules, { host });
  expect(evidence.verdict, evidence.reason).toBe('pass');
  expect(host.told.lines.join('\n')).toMatch(new RegExp(`registry:champion.*${OLDER.source}`));
});

test('what was registered is what was judged', async () => {
  const { evidence } = await world.run(gateModelStep, 'gate-model', { rules: 'roc_auc >= 0.4' });
  expect(evidence.verdict).toBe('pass');
  // mlops.yml holds a stricter rule: what passed a looser one by hand is not moved.
  expect((await MOVERS['register-model']!()).reason).toMatch(/and mlops\.yml gives .* \(rules\)/);
  expect(() => readFileSync(join(world.folder, 'models/index.json'))).toThrow();
});
