import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { answerTo } from '../../../../src/main/command-line.ts';
import { GIT_ENVIRONMENT, git } from '../../../support/git.ts';
import { memoryHost } from '../../../support/memory.ts';
import { temporary } from '../../../support/temporary.ts';

const folder = temporary('audit');
const at = (name: string): string => join(folder, name);

async function mlops(...argv: readonly string[]) {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  const world = {
    host: memoryHost(),
    print,
    environment: GIT_ENVIRONMENT,
    signal: new AbortController().signal,
  };
  const code = await answerTo(argv, world);
  return { code, stdout: printed.join('\n') };
}

const audit = async (...argv: readonly string[]) =>
  JSON.parse((await mlops('gate', 'audit', ...argv, '--json')).stdout) as Record<string, string>[];

const gate = (evidenceDir: string, rules: string, candidate = 'metrics.json') =>
  mlops(
    'gate-model',
    '--working-directory',
    folder,
    '--candidate',
    candidate,
    '--rules',
    rules,
    '--evidence-dir',
    evidenceDir,
  );

const verdicts = (rows: readonly Record<string, string>[]) => rows.map(({ was, now }) => `${was} → ${now}`);

beforeAll(async () => {
  git(folder, 'init', '-q', '-b', 'main');
  for (const text of [
    '{"accuracy": 0.70}',
    '{"accuracy": 0.74}',
    '{"accuracy": 0.71}',
    '{"auc": 0.9}',
    '{',
  ]) {
    writeFileSync(at('metrics.json'), text);
    git(folder, 'add', 'metrics.json');
    git(folder, 'commit', '-qm', text);
  }
  writeFileSync(at('metrics.json'), '{"accuracy": 0.8}');
  await gate('one', 'accuracy >= 0.75');
  await gate('two', 'accuracy >= 0.9');
  await gate('three', 'accuracy >= 0.9', 'none.json');
});

describe('over a history of a metrics file', () => {
  const history = ['--history', at('metrics.json')];

  test('each version is judged against the one before it', async () => {
    expect(verdicts(await audit('--rule', 'accuracy >= baseline - 0.01', ...history))).toEqual([
      'accepted → inconclusive',
      'accepted → pass',
      'accepted → fail',
      'accepted → not known',
      'accepted → not known',
    ]);
  });

  test('two rules are compared, against a named version, from a commit on', async () => {
    const rows = await audit(
      ...['--rule', 'accuracy >= baseline - 0.05', '--was', 'accuracy >= baseline', ...history],
      ...['--since', 'HEAD~4', '--baseline', 'HEAD~3'],
    );
    expect(verdicts(rows).slice(0, 2)).toEqual(['pass → pass', 'fail → pass']);
  });

  test.each([
    [['--history', at('none.json')], 'has no version in Git'],
    [[...history, '--since', '--all'], 'is no commit of this clone'],
    [[...history, 'one'], 'give run folders, or --history and no folder'],
    [[at('none')], 'does not exist'],
  ])('%j is refused', async (argv, message) => {
    await expect(audit('--rule', 'accuracy >= 0.5', ...argv)).rejects.toThrow(message);
  });
});

test('over folders of runs: what was said, and what would be', async () => {
  const argv = ['--rule', 'accuracy >= 0.78', at('one'), at('two'), at('three')];
  const rows = await audit(...argv);
  expect(rows.map(({ what, was, now }) => [what, was, now])).toEqual([
    [`${at('one')} gate-model`, 'pass', 'pass'],
    [`${at('two')} gate-model`, 'fail', 'pass'],
    [`${at('three')} gate-model`, 'error', 'not known'],
  ]);
  const { code, stdout } = await mlops('gate', 'audit', ...argv);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^≠ .*two gate-model +FAIL +PASS +The only check is met/m);
  expect(stdout).toMatch(/^\? .*three gate-model +ERROR +not known +Not known: /m);
  expect(stdout).toContain('2 of 3 judgements would have passed, 1 did; 1 differs, 1 not known.');
});

test('an evidence is printed as an in-toto statement, the same bytes each time; what was edited is not', async () => {
  const evidence = at('one/evidence/gate-model.json');
  const { stdout } = await mlops('evidence', 'statement', evidence);
  expect((await mlops('evidence', 'statement', evidence)).stdout).toBe(stdout);
  expect(JSON.parse(stdout)).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicate: { result: 'PASSED', passedTests: ['gate:accuracy>=0.75'] },
  });
  const failed = readFileSync(at('two/evidence/gate-model.json'), 'utf8');
  writeFileSync(at('edited.json'), failed.replace('"verdict":"fail"', '"verdict":"pass"'));
  await expect(mlops('evidence', 'statement', at('edited.json'))).rejects.toThrow('does not hold');
});
