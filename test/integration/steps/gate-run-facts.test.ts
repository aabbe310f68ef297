import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { detectDriftStep } from '../../../src/steps/detect-drift/step.ts';
import { gateModelStep } from '../../../src/steps/gate-model/step.ts';
import { type StepWorld, stepWorld } from '../../support/step-world.ts';

let world: StepWorld;
beforeEach(async () => {
  world = await stepWorld();
  await world.evaluate();
  await drift('detect-drift');
});
afterEach(() => world.close());

const drift = (id: string) =>
  world.run(detectDriftStep, id, { reference: 'april.csv', current: 'may.csv', 'row-id': 'id' });

async function gate(...rules: string[]) {
  const { evidence } = await world.run(gateModelStep, 'gate-model', {
    rules: ['accuracy >= 0.6', ...rules].join('\n'),
  });
  return { ...evidence, check: evidence.checks[1]! };
}

describe('a rule about a number of other evidence of the run', () => {
  test.each([
    ['drift.share_drifted <= 0.3', 'pass', 'drift.share_drifted is 0, at or below the limit 0.3.'],
    ['drift.drifted_columns == 0', 'pass', 'drift.drifted_columns is 0, as required.'],
    ['drift.compared_columns >= 9', 'fail', /^drift\.compared_columns is \d, below the limit 9\.$/],
    ['size <= 1 kB', 'pass', /^size is \d+, at or below the limit 1000 B\.$/],
    ['model.size <= 10 B', 'fail', /above the limit 10 B\.$/],
    ['evaluation.rows >= 500', 'pass', 'evaluation.rows is 600, at or above the limit 500.'],
  ])('%s: %s', async (rule, outcome, message) => {
    const { check, verdict } = await gate(rule);
    expect(check.message).toMatch(message);
    expect([check.outcome, verdict]).toEqual([outcome, outcome]);
  });

  test('is how long the model takes for one row, where that was measured', async () => {
    await world.evaluate('train-evaluate', 'may.csv', '{a: a, b: b}', { 'latency-rows': '50' });
    expect((await gate('latency.p95 <= 60 s')).verdict).toBe('pass');
    const { check, verdict } = await gate('latency.p99 <= 0 ms');
    expect(verdict).toBe('fail');
    expect(check.message).toMatch(/^latency\.p99 is \d\S*, above the limit 0 s\.$/);
    expect((await gate('latency.p50 <= 1 kB')).reason).toMatch(/latency\.p50 is in s, but its limit is in B/);
  });

  test('names the evidence as what the gate read', async () => {
    const { materials } = await gate('drift.share_drifted <= 0.3');
    expect(materials.map(({ name }) => name)).toContain('mlops-out/evidence/detect-drift.json');
    expect((await gate()).materials.map(({ name }) => name)).not.toContain(
      'mlops-out/evidence/detect-drift.json',
    );
  });

  test.each([
    ['tests.failed == 0', /^Cannot tell: tests\.failed is not known: no evidence of this run has it/],
    ['latency.p95 <= 5 s', /^Cannot tell: latency\.p95 is not known: no evidence of this run has it/],
    ['drift.share_drifed <= 0.3', /did you mean drift\.share_drifted\?$/],
  ])('%s is not known, which never passes', async (rule, message) => {
    const { verdict, reason, check } = await gate(rule);
    expect(verdict).toBe('inconclusive');
    expect(reason).toMatch(message);
    expect(check.remedy).toContain('run the step that knows it');
  });

  test.each([
    ['drift.share_drifted <= 5 s', /drift\.share_drifted has no unit, but its limit is in s/],
    ['size <= 5 s', /size is in B, but its limit is in s/],
    ['size <= baseline', /names the baseline/],
    [
      'drift.share_drifted[origin=JFK] <= 0.3',
      /names a slice, but drift\.share_drifted is one number of this run/,
    ],
    ['size <= 5 MB min 50', /sets a minimum of rows/],
  ])('%s is an ERROR', async (rule, message) => {
    const { verdict, checks } = await gate(rule);
    expect(verdict).toBe('error');
    expect(checks.map((check) => check.message).join('\n')).toMatch(message);
  });

  test('in two evidences is named by the id of one', async () => {
    await drift('drift-prod');
    expect((await gate('drift.share_drifted <= 0.3')).reason).toMatch(
      /is in the evidence of detect-drift and of drift-prod|is in the evidence of drift-prod and of detect-drift/,
    );
    expect((await gate('drift-prod.share_drifted <= 0.3')).verdict).toBe('pass');
  });

  test('is not taken from evidence that was edited', async () => {
    const path = join(world.folder, 'mlops-out/evidence/detect-drift.json');
    await writeFile(
      path,
      (await readFile(path, 'utf8')).replace('"leftOut":[', '"leftOut":[{"column":"x","reason":"y"},'),
    );
    const { verdict, reason } = await gate('drift.share_drifted <= 0.3');
    expect(verdict).toBe('error');
    expect(reason).toContain('does not hold');
  });
});
