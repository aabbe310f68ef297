import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Artifact } from '../../../../src/foundation/evidence/evidence.ts';
import { stepAnswer } from '../../../../src/main/call/answer.ts';
import { evidence } from '../../foundation/evidence/examples.ts';

const product = (name: string): Artifact => ({
  role: 'report',
  name,
  digest: `sha256:${'0'.repeat(64)}`,
  mediaType: 'text/plain',
});

const archived = (
  products: readonly string[],
  { workingDirectory = '.', folder = 'mlops-out', id = 'gate', written = true } = {},
): readonly string[] =>
  stepAnswer('gate-model', {
    evidence: evidence({ id, products: products.map(product) }),
    outputs: written
      ? { evidence: `${folder}/evidence/${id}.json`, junit: `${folder}/junit/TEST-${id}.xml` }
      : { evidence: '', junit: '' },
    folder,
    exitCode: 0,
    tolerated: false,
    workingDirectory,
  }).archive;

const ALWAYS = [
  'mlops-out/run.json',
  'mlops-out/builds/gate.json',
  'mlops-out/evidence/gate.json',
  'mlops-out/junit/TEST-gate.xml',
];

test.each([
  ['nothing written', [], ALWAYS],
  [
    'files of its own',
    ['mlops-out/artifacts/gate/model/model.onnx', 'mlops-out/artifacts/gate/model/model.json'],
    [...ALWAYS, 'mlops-out/artifacts/gate/**'],
  ],
  [
    'a report',
    ['mlops-out/report/index.html', 'mlops-out/report/MODEL_CARD.md'],
    [...ALWAYS, 'mlops-out/report/**'],
  ],
  ['a file at the top', ['mlops-out/lineage.json'], [...ALWAYS, 'mlops-out/lineage.json']],
  ['what lies elsewhere', ['ghcr.io/acme/flights', 'mlops-outside/x'], ALWAYS],
])('%s', (_, products, expected) => {
  expect(archived(products)).toEqual(expected);
});

test('paths are those of the folder in which the command was started, without a leading ./', () => {
  const run = (workingDirectory: string) => archived([], { workingDirectory })[0];
  expect(run('.')).toBe('mlops-out/run.json');
  expect(run('./models//flights')).toBe('models/flights/mlops-out/run.json');
  expect(run(join(process.cwd(), 'models'))).toBe('models/mlops-out/run.json');
});

test('a comma would part a pattern in two', () => {
  expect(archived([], { folder: 'out,1' })[0]).toBe('out?1/run.json');
});

test('what could not be written is not archived', () => {
  expect(archived(['mlops-out/report/index.html'], { written: false })).toEqual([]);
});
