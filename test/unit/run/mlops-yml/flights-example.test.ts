import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import pins from '../../../../src/adapters/natives/pins.json' with { type: 'json' };
import { GoldenSchema } from '../../../../src/domain/delivery/health.ts';
import { SERVICE } from '../../../../src/domain/delivery/service.ts';
import { readConfig } from '../../../../src/run/mlops-yml/config.ts';
import { SPECS } from '../../../../src/steps/catalogue.ts';

const EXAMPLE = join(import.meta.dirname, '../../../../examples/flights');
const read = (name: string): string => readFileSync(join(EXAMPLE, name), 'utf8');
const stepsOf = (name: string) => {
  const { config, problems } = readConfig(read(name), name, SPECS);
  expect(problems).toEqual([]);
  const inputsOf = ({ inputs }: (typeof config.entries)[number]) =>
    Object.fromEntries(Object.entries(inputs).map(([key, { value }]) => [key, value]));
  return { config, inputs: Object.fromEntries(config.entries.map((entry) => [entry.id, inputsOf(entry)])) };
};

describe('the flights example at level 2', () => {
  test('judges as level 1 does, but for the place of the champion', () => {
    const { inputs } = stepsOf('mlops.level-2.yml');
    for (const [id, level1] of Object.entries(stepsOf('mlops.yml').inputs)) {
      const champion = id === 'gate-model' ? { baseline: 'registry:champion' } : {};
      expect(inputs[id]).toEqual({ ...level1, ...champion });
    }
    expect(inputs['register-model']).toMatchObject({ alias: 'champion' });
  });

  test('has the environments of the workflow, each a service of its own', () => {
    const { config } = stepsOf('mlops.level-2.yml');
    expect(Object.keys(config.environments)).toEqual(['dev', 'staging', 'prod']);
    const environments = Object.values(config.environments);
    const names = environments.map(({ name }) => name ?? config.name);
    for (const name of names) expect(name).toMatch(SERVICE);
    expect(new Set(names).size).toBe(3);
    expect(new Set(environments.map(({ port }) => port)).size).toBe(3);
  });

  test('promises a golden request that can be read', () => {
    const golden = GoldenSchema.parse(JSON.parse(read('golden-request.json')));
    expect(golden).toMatchObject({ path: '/predict', contains: { late: false } });
  });

  test('computes the inputs of the model by the DuckDB that the gate has', () => {
    const served = /^duckdb==(.+)$/m.exec(read('requirements-serve.txt'))?.[1];
    for (const { version } of Object.values(pins.duckdb)) expect(version.split('-')[0]).toBe(served);
  });

  test('keeps models and images in the registry of its compose file', () => {
    const { inputs } = stepsOf('mlops.level-2.yml');
    const port = /REGISTRY_PORT:-(\d+)\}/.exec(read('compose.yml'))?.[1];
    expect(inputs['register-model']?.registry).toMatch(`oci://127.0.0.1:${port}/`);
    expect(inputs['build-image']?.images).toMatch(`127.0.0.1:${port}/`);
  });
});
