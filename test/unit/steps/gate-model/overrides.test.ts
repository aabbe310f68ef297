import { expect, test } from 'vitest';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import type { Ports, Repository } from '../../../../src/foundation/ports/ports.ts';
import type { AnyStep } from '../../../../src/foundation/step/define.ts';
import { NO_CONFIG } from '../../../../src/run/mlops-yml/config.ts';
import { gateModelStep } from '../../../../src/steps/gate-model/step.ts';
import { askStep } from '../../../support/ask-step.ts';
import { memoryFiles, memoryHost, memoryPorts } from '../../../support/memory.ts';

const METRICS = '{"accuracy": 0.7}';
const HEAD = 'b'.repeat(40);
const NAMED = 'c'.repeat(40);
const CONFIG = (more: string) => `name: m\nsteps:\n  gate-model:\n    rules: accuracy >= 0.8\n${more}`;
const GRANTED = CONFIG('    overrides: []\n');

/** A clone at HEAD that also holds NAMED, whose files differ in these. */
const clone = (differing: readonly string[] | undefined, named = CONFIG('')): Repository => ({
  commit: async (name) => (name === undefined ? HEAD : name === NAMED ? NAMED : undefined),
  parents: async () => [],
  read: async (commit) => ({
    state: 'found',
    content: new TextEncoder().encode(commit === NAMED ? named : GRANTED),
  }),
  list: async () => [],
  history: async () => [],
  differing: async () => differing,
});

async function gate(commit: string, more: Partial<Ports> = {}, expires = '2026-12-31') {
  const granted = { rule: 'accuracy >= 0.8', author: 'alice', reason: 'late labels', commit, expires };
  const ports = {
    ...memoryPorts(memoryFiles({ 'metrics.json': METRICS })),
    clock: { now: () => new Date('2026-12-31T23:59:59Z'), sleep: async () => {} },
    ...more,
  };
  const explicit = { candidate: 'metrics.json', rules: 'accuracy >= 0.8', overrides: [granted] };
  const request = { id: 'gate-model', config: NO_CONFIG, sources: { explicit, environment: {} } };
  return await askStep(gateModelStep as AnyStep, request, ports, new AbortController().signal);
}

test('an override of the judged file lets its rule go until the end of its last day', async () => {
  const { evidence, exitCode } = await gate(digestOf(METRICS));
  expect([evidence.verdict, exitCode]).toEqual(['pass', 0]);
  expect(evidence.reason).toContain('1 check is overridden by alice until 2026-12-31: late labels.');
  expect(evidence.measured).toEqual({ 'overrides as of': '2026-12-31' });
  expect((await gate(digestOf(METRICS), {}, '2026-12-30')).evidence.verdict).toBe('fail');
});

test.each<readonly [string, Repository, string]>([
  ['of this commit', clone([], ''), HEAD],
  ['of a commit that differs in the overrides alone', clone(['mlops.yml']), NAMED],
  ['of a commit with the same files', clone([], GRANTED), NAMED],
])('an override %s counts', async (_, repository, commit) => {
  expect((await gate(commit, { repository })).evidence.verdict).toBe('pass');
});

test.each<readonly [string, Repository, string]>([
  ['differs in train.py', clone(['mlops.yml', 'train.py']), NAMED],
  ['differs in mlops.yml', clone(['mlops.yml'], CONFIG('    seed: 7\n')), NAMED],
  ['this clone does not hold that commit', clone([]), 'd'.repeat(40)],
  ['this clone does not hold all of that commit', clone(undefined), NAMED],
  ['no model or table of this run has that digest', clone([]), `sha256:${'d'.repeat(64)}`],
])('an override of another commit does not count: %s', async (why, repository, commit) => {
  const { evidence } = await gate(commit, { repository });
  expect(evidence.verdict).toBe('fail');
  expect(evidence.checks.at(-1)!.message).toContain(why);
});

test('code of a fork cannot let itself go', async () => {
  const host = { ...memoryHost(), trusted: false };
  const { evidence } = await gate(digestOf(METRICS), { host });
  expect(evidence.verdict).toBe('fail');
  expect(evidence.checks.at(-1)!.message).toContain('is not on the base branch, and changes nothing');
});

test('all that is wrong with overrides is told at once', async () => {
  const { evidence } = await gate('main', {}, 'next week');
  expect(evidence.verdict).toBe('error');
  expect(evidence.checks.map(({ message }) => message)).toEqual([
    expect.stringContaining('overrides commit "main" is neither a digest nor a whole commit id'),
    expect.stringContaining('overrides expires "next week" is not a date'),
  ]);
});
