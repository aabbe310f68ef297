import { describe, expect, test } from 'vitest';
import { canonical, type Json } from '../../../../src/foundation/evidence/canonical.ts';
import { digestOf, digestOfJson } from '../../../../src/foundation/evidence/digest.ts';
import type { Evidence } from '../../../../src/foundation/evidence/evidence.ts';
import type { InputErrors } from '../../../../src/foundation/problems/errors.ts';
import { reportStep } from '../../../../src/steps/report/step.ts';
import { memoryFiles, memoryPorts } from '../../../support/memory.ts';
import { evidence, evidenceOf, fixture, trained } from '../../domain/report/fixtures.ts';

const stored = (one: Evidence): string => `${canonical(one as unknown as Json)}\n`;
const signal = new AbortController().signal;

/** A folder with this evidence; `files` lie beside. */
const folder = (evidences: readonly Evidence[], files: Readonly<Record<string, string>> = {}) =>
  memoryFiles({
    ...Object.fromEntries(evidences.map((one) => [`out/evidence/${one.id}.json`, stored(one)])),
    ...files,
  });

async function run(files: ReturnType<typeof memoryFiles>, modelCard?: string) {
  const inputs = { evidenceDir: 'out', id: 'report', ...(modelCard ? { modelCard } : {}) } as Parameters<
    typeof reportStep.look
  >[0];
  const ports = memoryPorts(files);
  const looked = await reportStep.look(inputs, ports, signal);
  const facts = reportStep.facts.parse(JSON.parse(canonical(looked.facts as Json)));
  const decision = reportStep.decide(inputs, facts);
  const { products } = await reportStep.act!(inputs, { ...looked, decision }, ports, signal);
  const outputs = reportStep.outputsOf({ ...evidence({}), facts, products: [...products] });
  return { looked, decision, products, outputs, contents: files.contents };
}

const outcomes = (checks: readonly { id: string; outcome: string }[]) =>
  Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));

const model = 'the model';
const inputs = { task: 'binary', label: 'y' };
const train = trained(
  { metrics: [{ name: 'roc_auc', value: 0.66 }], slices: [] },
  {
    ...{ inputs, config: digestOfJson(inputs), subjects: [], materials: [], checks: [] },
    products: [
      {
        role: 'model',
        name: 'out/artifacts/train-evaluate/model.onnx',
        digest: digestOf(model),
        mediaType: 'application/octet-stream',
      },
    ],
  },
);
const gate = evidence({
  id: 'gate-model',
  step: 'gate-model',
  verdict: 'fail',
  reason: 'roc_auc is 0.66, must be at least 0.7',
  materials: [
    {
      role: 'evidence',
      name: 'out/evidence/train-evaluate.json',
      digest: digestOf(stored(train)),
      mediaType: 'application/json',
    },
  ],
});
const artifacts = { 'out/artifacts/train-evaluate/model.onnx': model };

describe('report', () => {
  test('writes page, stylesheet, summary and card, and names them', async () => {
    const { outputs, products, contents } = await run(folder([train, gate], artifacts));
    expect(outputs).toEqual({
      html: 'out/report/index.html',
      card: 'out/report/MODEL_CARD.md',
      summary: 'out/report/summary.md',
    });
    expect(products.map(({ name }) => name)).toEqual([
      'out/report/index.html',
      'out/report/report.css',
      'out/report/summary.md',
      'out/report/MODEL_CARD.md',
    ]);
    for (const { name, digest } of products) expect(digestOf(contents.get(name)!)).toBe(digest);
  });

  test('passes although the gate failed, and names every verdict', async () => {
    const { decision } = await run(folder([gate, train], artifacts));
    expect(decision.verdict).toBe('pass');
    expect(decision.reason).toBe(
      'Rendered 2 steps: train-evaluate PASS, gate-model FAIL; 10 fields of the card are still empty.',
    );
  });

  test('empty fields of the card are a warning', async () => {
    const { decision } = await run(folder([train], artifacts));
    expect(decision.checks.find(({ id }) => id === 'report:card complete')).toMatchObject({
      outcome: 'fail',
      severity: 'warning',
    });
  });

  test('a complete human half leaves nothing open', async () => {
    const files = folder([train, gate], { ...artifacts, 'card.yaml': fixture('model-card.yaml') });
    const { decision, looked } = await run(files, 'card.yaml');
    expect(outcomes(decision.checks)).toEqual({
      'report:evidence train-evaluate': 'pass',
      'report:evidence gate-model': 'pass',
      'report:card complete': 'pass',
      'report:card equals its evidence': 'pass',
    });
    expect(looked.materials.map(({ name }) => name)).toEqual(['card.yaml']);
  });

  test('a run without a model has no card, and an old one goes', async () => {
    const old = { 'out/report/MODEL_CARD.md': 'of another run' };
    const { outputs, contents } = await run(folder([evidenceOf('validate-fail')], old));
    expect(outputs.card).toBe('');
    expect(contents.has('out/report/MODEL_CARD.md')).toBe(false);
  });

  test('its own old evidence is not read', async () => {
    const files = folder([train, evidence({ id: 'report', step: 'report' })], artifacts);
    files.contents.set('out/evidence/report.json', 'half a fi');
    expect((await run(files)).looked.subjects.map(({ name }) => name)).toEqual([
      'out/evidence/train-evaluate.json',
    ]);
  });

  test('the same evidence gives the same bytes', async () => {
    const [one, two] = await Promise.all([
      run(folder([train, gate], artifacts)),
      run(folder([gate, train], artifacts)),
    ]);
    expect(two.products).toEqual(one.products);
    expect(two.decision).toEqual(one.decision);
  });
});

describe('what does not hold', () => {
  test('a file that changed after its evidence is an ERROR, and the report is written all the same', async () => {
    const files = folder([train, gate], { 'out/artifacts/train-evaluate/model.onnx': 'another model' });
    const { decision, contents } = await run(files);
    expect(decision.verdict).toBe('error');
    expect(decision.reason).toMatch(
      /^out\/artifacts\/train-evaluate\/model.onnx has changed since train-evaluate wrote its evidence/,
    );
    expect(contents.has('out/report/index.html')).toBe(true);
  });

  test('evidence that was replaced after the gate read it is an ERROR', async () => {
    const better = {
      ...train,
      facts: { ...(train.facts as object), metrics: [{ name: 'roc_auc', value: 0.99 }] },
    };
    const { decision } = await run(folder([better, gate], artifacts));
    expect(outcomes(decision.checks)['report:evidence gate-model']).toBe('error');
  });

  test('a file that was not handed on is a warning', async () => {
    const { decision } = await run(folder([train]));
    expect(decision.verdict).toBe('pass');
    expect(decision.checks[0]).toMatchObject({ outcome: 'fail', severity: 'warning' });
  });

  const refused = async (files: ReturnType<typeof memoryFiles>, card?: string): Promise<readonly string[]> =>
    run(files, card).then(
      () => [],
      (cause: unknown) => (cause as InputErrors).problems.map(({ input, message }) => `${input} ${message}`),
    );

  test('unreadable evidence is refused, all of it at once', async () => {
    const files = folder([train], { 'out/evidence/a.json': '{', 'out/evidence/b.json': '{"schema":"x"}' });
    const problems = (await refused(files)).join('\n');
    expect(problems).toContain('out/evidence/a.json is not JSON');
    expect(problems).toContain('out/evidence/b.json is not evidence');
  });

  test('evidence under another name than its id is refused', async () => {
    const files = folder([train], { 'out/evidence/other.json': stored(train) });
    expect(await refused(files)).toEqual(['out/evidence/other.json holds the evidence of "train-evaluate"']);
  });

  test.each([
    ['an empty folder', memoryFiles(), undefined, 'evidence-dir holds no evidence of a step'],
    ['a card that is not there', folder([train]), 'none.yaml', 'model-card does not exist'],
    [
      'a card with a wrong key',
      folder([train], { 'c.yaml': 'licence: mit' }),
      'c.yaml',
      'licence is not a field of the card',
    ],
  ])('%s', async (_, files, card, problem) => expect(await refused(files, card)).toEqual([problem]));

  test('outputs are told on error too', () => {
    expect(reportStep.outputsOf({ ...evidence({ verdict: 'error' }), facts: null })).toEqual({
      html: '',
      card: '',
      summary: '',
    });
  });
});

describe('several steps of one kind', () => {
  const metrics = [{ name: 'roc_auc', value: 0.66 }];
  const rows = { scored: 57, unlabelled: 3 };
  const SETTINGS = { task: 'regression', seed: 7 };
  const named = (id: string): Evidence => ({
    ...train,
    id,
    inputs: SETTINGS,
    config: digestOfJson(SETTINGS),
    facts: { ...(train.facts as object), metrics, rows },
  });
  const started = (first: string, second: string): string =>
    JSON.stringify({
      steps: {
        [second]: { startedAt: '2026-01-02T10:00:00.500Z' },
        [first]: { startedAt: '2026-01-02T09:59:59.900Z' },
      },
    });

  test.each([
    ['in the order of the run', { 'out/run.json': started('train-z', 'train-a') }, ['train-z', 'train-a']],
    ['by id where nobody wrote the order down', {}, ['train-a', 'train-z']],
    ['by id where run.json is broken', { 'out/run.json': '{' }, ['train-a', 'train-z']],
  ])('stand %s', async (_, files, order) => {
    const { decision, contents } = await run(folder([named('train-a'), named('train-z')], files));
    expect(decision.reason).toContain(`${order[0]} PASS, ${order[1]} PASS`);
    const card = contents.get('out/report/MODEL_CARD.md')!;
    const settings = card.slice(card.indexOf('## Technical Specifications'), card.indexOf('## Verdicts'));
    expect([...settings.matchAll(/<code>(train-.)<\/code> \| <code>seed/g)].map(([, id]) => id)).toEqual(
      order,
    );
  });

  test('the card says of how many rows the metrics are', async () => {
    const { decision, contents } = await run(folder([named('train-a')]));
    const card = contents.get('out/report/MODEL_CARD.md')!;
    expect(card).toMatch(/rows scored<\/code> \| 57 \| `train-a.json#\/facts\/rows\/scored` \|/);
    expect(card).toMatch(/rows without a label<\/code> \| 3 \|/);
    expect(decision.verdict).toBe('pass');
  });
});
