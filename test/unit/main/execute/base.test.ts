import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { GateFacts } from '../../../../src/domain/gate/facts.ts';
import type { Evidence } from '../../../../src/foundation/evidence/evidence.ts';
import { hostOf } from '../../../../src/hosts/catalogue.ts';
import { executeStep } from '../../../../src/main/execute/execute.ts';
import { executePipeline } from '../../../../src/main/execute/execute-pipeline.ts';
import { git } from '../../../support/git.ts';
import { temporary } from '../../../support/temporary.ts';

const never = new AbortController().signal;
const quiet = { isTTY: false, write: () => true };

/** mlops.yml with a gate on a metrics file. */
const config = (rules: string, more = ''): string =>
  `name: m\nsteps:\n  gate-model:\n    candidate: metrics.json\n    rules: ${rules}\n${more}`;

let folder: string;
let count = 0;
beforeEach(() => {
  folder = temporary('base');
  git(folder, 'init', '-q', '-b', 'main');
  commit({ 'metrics.json': '{"accuracy": 0.7}', '.gitignore': 'mlops-out/\n' });
});

function commit(files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'work');
  return git(folder, 'rev-parse', 'HEAD');
}

/** A branch whose base has these files, and whose head has those on top. */
function proposed(base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>): string {
  const at = Object.keys(base).length > 0 ? commit(base) : git(folder, 'rev-parse', 'HEAD');
  git(folder, 'checkout', '-qb', 'change');
  commit(head);
  return at;
}

/** What the runner tells a job of a pull request into a commit of main. */
function onGitHub(base: string): Record<string, string> {
  const path = join(temporary('event'), `event-${count++}.json`);
  const own = { id: 7, full_name: 'acme/flights' };
  const head = { sha: git(folder, 'rev-parse', 'HEAD'), repo: own };
  const pull = { number: 1, head, base: { ref: 'main', sha: base, repo: own } };
  writeFileSync(path, JSON.stringify({ repository: own, pull_request: pull }));
  return {
    PATH: process.env.PATH!,
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REPOSITORY: 'acme/flights',
    GITHUB_EVENT_PATH: path,
    GITHUB_BASE_REF: 'main',
  };
}

async function gate(
  environment: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
) {
  const host = hostOf(environment, quiet);
  const explicit = { 'working-directory': folder, ...more };
  const { evidence } = await executeStep('gate-model', { explicit, environment, host, signal: never });
  const check = evidence.checks.find(({ id }) => id === 'gate:rules-changed');
  return { evidence: evidence as Evidence<GateFacts>, check };
}

const LAX = { 'mlops.yml': config('accuracy >= 0.1') };
const STRICT = { 'mlops.yml': config('accuracy >= 0.8') };

test('a pull request that lowers its own bar is judged by the bar of its base', async () => {
  const base = proposed(STRICT, LAX);
  const { evidence, check } = await gate(onGitHub(base));
  expect(evidence.verdict).toBe('fail');
  expect(evidence.inputs.rules).toEqual(['accuracy >= 0.8']);
  expect(check).toMatchObject({
    outcome: 'fail',
    severity: 'warning',
    message: `This pull request changes rules "accuracy >= 0.8" to "accuracy >= 0.1". Judged by main (${base.slice(0, 12)}).`,
    details: 'rules, main:\naccuracy >= 0.8\nrules, proposed:\naccuracy >= 0.1',
  });
});

test.each<readonly [string, string, string, string]>([
  ['confidence', '    confidence: 0.99\n', '', 'confidence "0.99" to "0.95"'],
  ['what a FAIL does', '', '    on-fail: warn\n', 'on-fail "fail" to "warn"'],
  ['overrides', '', '    overrides: []\n', 'overrides nothing to "[]"'],
])('%s of a pull request comes from its base', async (_, before, after, words) => {
  const rules = 'accuracy >= 0.1';
  const base = proposed({ 'mlops.yml': config(rules, before) }, { 'mlops.yml': config(rules, after) });
  const { check } = await gate(onGitHub(base));
  expect(check!.message).toContain(`This pull request changes ${words}.`);
});

test('an override that a pull request brings along changes nothing; one of its base counts', async () => {
  const granted = (to: string) =>
    config(
      'accuracy >= 0.8',
      `    overrides:\n      - {rule: accuracy >= 0.8, author: alice, reason: late labels, commit: ${to}, expires: 9999-12-31}\n`,
    );
  const candidate = 'sha256:8b8f5f8d8e1a4f5d55ac5a41b9b0aa0f3b3f7a1f4cf8ce3c9ca7d7e7b8b9d3c1';
  const base = proposed(STRICT, { 'mlops.yml': granted(candidate) });
  expect((await gate(onGitHub(base))).evidence.verdict).toBe('fail');
  // The same override on main, for the commit that is proposed.
  const head = git(folder, 'rev-parse', 'HEAD');
  git(folder, 'checkout', '-q', 'main');
  const later = commit({ 'mlops.yml': granted(head) });
  git(folder, 'checkout', '-q', 'change');
  const { evidence } = await gate(onGitHub(later));
  expect([evidence.verdict, evidence.facts.overrides]).toEqual(['pass', [{ state: 'counts' }]]);
});

test('the same rules on both sides: judged, and said', async () => {
  const base = proposed(LAX, { 'train.py': '1' });
  const { evidence, check } = await gate(onGitHub(base));
  expect(evidence.verdict).toBe('pass');
  expect(check).toMatchObject({ outcome: 'pass', severity: 'info' });
});

describe('where the base has no such gate, a pull request goes by its own', () => {
  test('no mlops.yml at all', async () => {
    const { evidence, check } = await gate(onGitHub(proposed({}, LAX)));
    expect(evidence.verdict).toBe('pass');
    expect(check!.message).toBe('mlops.yml is new: main has none, so this gate goes by its own.');
  });

  test('another gate', async () => {
    const base = proposed(STRICT, {
      'mlops.yml': `${LAX['mlops.yml']}  second:\n    step: gate-model\n    candidate: metrics.json\n    rules: accuracy >= 0.2\n`,
    });
    const { evidence, check } = await gate(onGitHub(base), { id: 'second' });
    expect(evidence.verdict).toBe('pass');
    expect(check).toMatchObject({ outcome: 'fail', severity: 'warning' });
    expect(check!.message).toContain('This gate is new');
  });
});

describe('where the clone does not hold the base, no rule decides', () => {
  test('a shallow clone', async () => {
    const base = proposed(STRICT, LAX);
    const clone = temporary('shallow');
    git(folder, 'clone', '-q', '--depth', '1', '-b', 'change', `file://${folder}`, clone);
    const environment = onGitHub(base);
    folder = clone;
    const { evidence, check } = await gate(environment);
    expect(evidence.verdict).toBe('inconclusive');
    expect(evidence.reason).toBe(
      'No rule can be decided: the mlops.yml of main is not known: this clone does not hold its commit.',
    );
    expect(check!.remedy).toContain('fetch-depth: 2');
    expect(evidence.checks.every(({ outcome }) => outcome === 'inconclusive')).toBe(true);
  });

  test('a file of the base that cannot be read', async () => {
    const base = proposed({ 'mlops.yml': 'name: [' }, LAX);
    expect((await gate(onGitHub(base))).evidence.verdict).toBe('inconclusive');
  });

  test('no Git, and a file that came some other way', async () => {
    const environment = { ...onGitHub(proposed(STRICT, LAX)), PATH: '/nowhere' };
    expect((await gate(environment)).evidence.verdict).toBe('inconclusive');
  });
});

test('a merge of the head into the branch tells best where the branch stands', async () => {
  const old = proposed(LAX, { 'train.py': '1' });
  const environment = onGitHub(old);
  git(folder, 'checkout', '-q', 'main');
  commit(STRICT);
  git(folder, 'merge', '-q', '--no-ff', '-m', 'merge', 'change');
  expect((await gate(environment)).evidence.verdict).toBe('fail');
});

test('on Jenkins, the branch is that of a remote; elsewhere it can be named', async () => {
  const base = proposed(STRICT, LAX);
  git(folder, 'update-ref', 'refs/remotes/origin/main', base);
  const PATH = process.env.PATH!;
  expect((await gate({ PATH, CHANGE_TARGET: 'main', CHANGE_ID: '3' })).evidence.verdict).toBe('fail');
  expect((await gate({ PATH, CHANGE_TARGET: 'gone', CHANGE_ID: '3' })).evidence.verdict).toBe('inconclusive');
  expect((await gate({ PATH }, { base: 'main' })).evidence.verdict).toBe('fail');
  expect((await gate({ PATH })).evidence.verdict).toBe('pass');
});

describe('a baseline in the repository', () => {
  const config = `name: m\nsteps:\n  gate-model:\n    candidate: metrics.json\n    baseline: champion.json\n    rules: accuracy >= baseline\n`;

  test('is that of the base, where the pull request changes it', async () => {
    const base = proposed(
      { 'mlops.yml': config, 'champion.json': '{"accuracy": 0.9}' },
      { 'champion.json': '{"accuracy": 0.1}' },
    );
    const { evidence, check } = await gate(onGitHub(base));
    expect(evidence.verdict).toBe('fail');
    expect(evidence.checks[0]!.baseline!.value).toBe(0.9);
    expect(check!.message).toContain('changes baseline champion.json "as it is there" to "another version".');
  });

  test('is missing where the base has none, and is as it is where it does not change', async () => {
    const base = proposed({ 'mlops.yml': config }, { 'champion.json': '{"accuracy": 0.1}' });
    expect((await gate(onGitHub(base))).evidence.facts.baseline.state).toBe('missing');
    const later = git(folder, 'rev-parse', 'HEAD');
    commit({ 'train.py': '1' });
    expect((await gate(onGitHub(later))).evidence.verdict).toBe('pass');
  });

  test('is not known where it is kept in Git LFS', async () => {
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n';
    const base = proposed(
      { 'mlops.yml': config, 'champion.json': pointer },
      { 'champion.json': '{"accuracy": 0.1}' },
    );
    expect((await gate(onGitHub(base))).evidence.reason).toContain('champion.json of it is in Git LFS');
  });
});

test('without mlops.yml, in a clone that does not hold the base, the workflow gives the inputs, and that is said', async () => {
  const environment = onGitHub('e'.repeat(40));
  const { evidence, check } = await gate(environment, {
    candidate: 'metrics.json',
    rules: 'accuracy >= 0.1',
  });
  expect(evidence.verdict).toBe('pass');
  expect(check).toMatchObject({ outcome: 'fail', severity: 'warning', observed: 'unseen' });
});

test('a workflow that gives an input in place of the base says so', async () => {
  const base = proposed(STRICT, { 'train.py': '1' });
  const { evidence, check } = await gate(onGitHub(base), { rules: 'accuracy >= 0.1' });
  expect(evidence.verdict).toBe('pass');
  expect(check!.message).toBe('The workflow gives rules in place of main.');
});

test('a run of all of mlops.yml: a gate that the pull request removes stays', async () => {
  const base = proposed(STRICT, { 'mlops.yml': 'name: m\nsteps:\n  report: {}\n' });
  const environment = onGitHub(base);
  const host = hostOf(environment, quiet);
  const explicit = { 'working-directory': folder };
  const { runs } = await executePipeline(undefined, { explicit, environment, host, signal: never });
  expect(runs.map(({ evidence: { id, verdict } }) => [id, verdict])).toEqual([
    ['gate-model', 'fail'],
    ['report', 'pass'],
  ]);
  expect(runs[0]!.evidence.checks.find(({ id }) => id === 'gate:rules-changed')!.message).toContain(
    'changes steps.gate-model "gate-model" to nothing.',
  );
});
