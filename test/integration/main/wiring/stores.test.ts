import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../../src/adapters/clock.ts';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import type { GateFacts } from '../../../../src/domain/gate/facts.ts';
import { auditStore } from '../../../../src/domain/registry/audit.ts';
import { rollBack } from '../../../../src/domain/registry/rollback.ts';
import type { Evidence } from '../../../../src/foundation/evidence/evidence.ts';
import { recheckWith } from '../../../../src/main/wiring/recheck.ts';
import { modelStores, STORES } from '../../../../src/main/wiring/stores.ts';
import { gateModelStep } from '../../../../src/steps/gate-model/step.ts';
import { registerModelStep } from '../../../../src/steps/register-model/step.ts';
import { memoryModels } from '../../../support/memory-models.ts';
import { type StepWorld, stepWorld } from '../../../support/step-world.ts';

let world: StepWorld;
beforeAll(async () => {
  world = await stepWorld();
});
afterAll(() => world.close());

test('a store that is one more line in the catalogue holds models, is compared with and rolled back', async () => {
  const files = workingFiles(world.folder);
  const outside = { files, environment: {}, clock: systemClock };
  const stores = modelStores(outside, [...STORES, memoryModels()]);
  const registry = 'memory://flights';
  const gate = (inputs: Readonly<Record<string, string>>) =>
    world.run(gateModelStep, 'gate-model', { rules: 'roc_auc >= 0.4', ...inputs }, { stores });
  const register = () =>
    world.run(registerModelStep, 'register-model', { registry, alias: 'champion' }, { stores });

  await world.evaluate('train-evaluate', 'april.csv');
  await gate({});
  const first = await register();
  expect(first.evidence.reason).toBe('Stored as v1, champion names it.');
  expect(first.evidence.products).toMatchObject([{ name: 'memory://flights:v1' }]);
  expect((await register()).evidence.reason).toBe('There already as v1, champion names it.');

  await world.evaluate('train-evaluate', 'may.csv');
  const judged = await gate({
    rules: 'roc_auc >= baseline - 0.02',
    baseline: 'registry:champion',
    registry,
  });
  const { facts, verdict } = judged.evidence as Evidence<GateFacts>;
  expect(verdict).toBe('pass');
  expect(facts.baseline).toMatchObject({ state: 'found', rescored: true, name: 'registry:champion (v1)' });
  expect((await register()).outputs.version).toBe('v2');

  const store = stores.open(registry);
  const reading = { files, recheck: recheckWith() };
  const back = { alias: 'champion', by: 'somebody', at: new Date(0).toISOString() };
  expect((await rollBack(store, back, 'scratch', reading)).version).toBe('v1');
  expect(await store.alias('champion')).toBe(first.outputs.digest);
  expect((await auditStore(store, 'audit', reading)).map(({ what, holds }) => [what, holds])).toEqual([
    ['v1', true],
    ['v2', true],
    ['champion', true],
  ]);
});

test('an unknown scheme is refused with every kind of store that there is', () => {
  const stores = modelStores({ files: workingFiles(world.folder), environment: {}, clock: systemClock }, [
    ...STORES,
    memoryModels(),
  ]);
  expect(() => stores.open('s3://bucket/models')).toThrow(
    'write `oci://host/name`, a folder, or `memory://name`',
  );
});
