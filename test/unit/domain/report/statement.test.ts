import { expect, test } from 'vitest';
import { statementOf } from '../../../../src/domain/report/statement.ts';
import type { Artifact, Check, Evidence, Outcome } from '../../../../src/foundation/evidence/evidence.ts';

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const artifact = (name: string, letter: string, role: Artifact['role'] = 'model'): Artifact => ({
  role,
  name,
  digest: digest(letter),
  mediaType: 'application/octet-stream',
});
const check = (id: string, outcome: Outcome, more: Partial<Check> = {}): Check => ({
  id,
  target: id,
  outcome,
  severity: 'error',
  expected: '',
  observed: null,
  basis: 'exact',
  message: '',
  ...more,
});
const grant = { author: 'alice', reason: 'late', commit: digest('d'), expires: '2026-12-31' };

const evidence = (verdict: Evidence['verdict'], checks: readonly Check[]): Evidence => ({
  schema: 'https://mlops-actions.github.io/schema/evidence-1' as Evidence['schema'],
  tool: 'mlops-actions/0.1.0',
  model: 'flights',
  id: 'gate',
  step: 'gate-model',
  verdict,
  reason: '',
  config: digest('c'),
  inputs: {},
  subjects: [artifact('model.onnx', 'a')],
  materials: [artifact('contract.yaml', 'b', 'contract'), artifact('p.parquet', 'e', 'predictions')],
  products: [],
  checks: [...checks],
  facts: null,
});

test('a PASS, whole', () => {
  expect(
    statementOf(
      evidence('pass', [check('b', 'pass'), check('a', 'pass'), check('c', 'skipped')]),
      digest('f'),
      'https://ci.example.org/7',
    ),
  ).toEqual({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [
      { name: 'model.onnx', digest: { sha256: 'a'.repeat(64) }, mediaType: 'application/octet-stream' },
    ],
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: 'PASSED',
      configuration: [
        {
          name: 'inputs of gate',
          digest: { sha256: 'c'.repeat(64) },
          mediaType: 'application/json',
          annotations: {
            mlops_verdict: 'pass',
            mlops_step: 'gate-model',
            mlops_model: 'flights',
            mlops_tool: 'mlops-actions/0.1.0',
            mlops_evidence: digest('f'),
          },
        },
        { name: 'contract.yaml', digest: { sha256: 'b'.repeat(64) }, mediaType: 'application/octet-stream' },
      ],
      url: 'https://ci.example.org/7',
      passedTests: ['a', 'b'],
      warnedTests: [],
      failedTests: [],
    },
  });
});

test.each<readonly [Evidence['verdict'], readonly Check[], string]>([
  ['pass', [check('a', 'pass')], 'PASSED'],
  ['pass', [check('a', 'fail', { severity: 'warning' })], 'WARNED'],
  ['pass', [check('a', 'inconclusive', { severity: 'warning' })], 'WARNED'],
  ['pass', [check('a', 'fail', { override: grant })], 'WARNED'],
  ['fail', [check('a', 'fail')], 'FAILED'],
  ['inconclusive', [check('a', 'inconclusive')], 'FAILED'],
  ['error', [check('a', 'error', { severity: 'warning' })], 'FAILED'],
  ['rolled_back', [check('a', 'pass')], 'FAILED'],
  ['rollback_failed', [check('a', 'fail')], 'FAILED'],
])('%s with %o is %s', (verdict, checks, result) => {
  const { predicate } = statementOf(evidence(verdict, checks), digest('f'));
  expect(predicate.result).toBe(result);
  expect(predicate.configuration[0]!.annotations!.mlops_verdict).toBe(verdict);
  const lists = [...predicate.passedTests, ...predicate.warnedTests, ...predicate.failedTests];
  expect(lists).toEqual(['a']);
  expect(predicate.warnedTests.length > 0).toBe(result === 'WARNED');
});

test('subjects are told by digest, each once; a name that two share is left out', () => {
  const { subject } = statementOf(
    {
      ...evidence('pass', []),
      subjects: [artifact('m', 'a'), artifact('m', 'b'), artifact('m', 'a'), artifact('n', 'c')],
    },
    digest('f'),
  );
  expect(subject.map(({ name, digest: of }) => [name, of.sha256[0]])).toEqual([
    [undefined, 'a'],
    [undefined, 'b'],
    ['n', 'c'],
  ]);
});
