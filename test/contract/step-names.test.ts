import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NO_CONFIG } from '../../src/run/mlops-yml/config.ts';
import { loadStep, SPECS, STEP_NAMES } from '../../src/steps/catalogue.ts';
import { askStep } from '../support/ask-step.ts';
import { sourcesBelow } from '../support/imports.ts';
import { memoryFiles, memoryHost, memoryPorts } from '../support/memory.ts';

const SRC = join(import.meta.dirname, '../../src');

const isOwn = (path: string, name: string): boolean =>
  path.startsWith(`steps/${name}/`) || path === 'steps/loaders.ts';

const isNamed = (line: string, name: string): boolean => {
  const isThere = line.includes(`'${name}'`) || line.includes(`"${name}"`);
  // Some names are words of their own, such as the folder of a report: they count beside the word step.
  return isThere && (name.includes('-') || /step/i.test(line));
};

test('steps are named in their own folders and the catalogue only: rules go by traits', () => {
  const named = sourcesBelow(SRC).flatMap(({ path, code }) =>
    code
      .split('\n')
      .filter((line) => STEP_NAMES.some((name) => !isOwn(path, name) && isNamed(line, name)))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(named).toEqual([]);
});

test('every step has a spec and code, in one order', () => {
  expect(SPECS.map(({ name }) => name)).toEqual(STEP_NAMES);
});

/** The least that a step which moves something is asked. */
const ASKED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'register-model': { registry: 'models' },
  'build-image': { images: 'ghcr.io/acme/flights' },
  deploy: { environment: 'dev' },
};
const movers = SPECS.filter(({ traits }) => traits.includes('moves')).map(({ name }) => name);

test.each(movers)('%s moves nothing for code of a fork', async (name) => {
  const host = { ...memoryHost(), trusted: false };
  const config = { ...NO_CONFIG, environments: { dev: { port: 8080, address: '0.0.0.0' } } };
  const request = { id: name, config, sources: { explicit: ASKED[name]!, environment: {} } };
  const ports = memoryPorts(memoryFiles(), host);
  const { evidence } = await askStep(await loadStep(name), request, ports, new AbortController().signal);
  expect([evidence.verdict, evidence.checks.map(({ id }) => id)]).toEqual([
    'error',
    [`${name}:input:${name}`],
  ]);
  expect(evidence.reason).toContain('code of a fork');
});
