import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { zipArchives } from '../../../../src/adapters/archives/zip.ts';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { recheckWith } from '../../../../src/main/wiring/recheck.ts';
import { NO_CONFIG } from '../../../../src/run/mlops-yml/config.ts';
import { gateModelStep } from '../../../../src/steps/gate-model/step.ts';
import { askStep } from '../../../support/ask-step.ts';
import { memoryHost, memoryPorts } from '../../../support/memory.ts';
import { temporary } from '../../../support/temporary.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/llm');
const never = new AbortController().signal;

/** The gate on files that the tools themselves wrote. */
async function gate(explicit: Readonly<Record<string, string>>) {
  const folder = temporary('results');
  cpSync(FIXTURES, folder, { recursive: true });
  const files = workingFiles(folder);
  const ports = {
    ...memoryPorts(files, memoryHost()),
    archives: zipArchives(files),
    recheck: recheckWith(NO_CONFIG, {}),
  };
  const ask = { id: 'gate-model', config: NO_CONFIG, sources: { explicit, environment: {}, siblings: [] } };
  const { evidence } = await askStep(gateModelStep, ask, ports, never);
  return evidence;
}

const OLD = 'inspect/eval-old/2026-11-30T13-48-41-00-00_sums_7tcchTMXykLbYvSVXYEfRm.eval';
const NEW = 'inspect/eval-new/2026-11-30T13-48-42-00-00_sums_7WGyrvkztgamF3qn594JtR.eval';
const TABLE_A = 'table a | 8cf3a879';

const cases: Readonly<
  Record<string, readonly [inputs: Readonly<Record<string, string>>, verdict: string, said: RegExp]>
> = {
  'two arms of one file, 198 items of 5 trials': [
    {
      candidate: 'gpqa/scores.jsonl',
      baseline: 'gpqa/scores.jsonl',
      arm: 'a',
      'baseline-arm': 'b',
      rules: 'mean(score) >= baseline - 0.02',
    },
    'pass',
    /\+0\.0586 \(90 % interval \+0\.0127 to \+0\.1049\)/,
  ],
  'inspect logs, too few items': [
    { candidate: NEW, baseline: OLD, rules: 'mean(graded) >= baseline - 0.1' },
    'inconclusive',
    /differs from the baseline by -0\.2222 \(no interval: 3 items; a mean needs 30\)/,
  ],
  'promptfoo, an arm against the same arm of another run': [
    {
      candidate: 'promptfoo/one.json',
      baseline: 'promptfoo/again.json',
      arm: TABLE_A,
      rules: 'pass_rate >= 0.9',
    },
    'fail',
    /pass_rate is 0\.444/,
  ],
  'promptfoo without an arm': [
    { candidate: 'promptfoo/one.json', rules: 'pass_rate >= 0.5' },
    'error',
    /arm is not given/,
  ],
  'a baseline with another arm': [
    {
      candidate: 'promptfoo/one.json',
      baseline: 'promptfoo/one.json',
      arm: TABLE_A,
      'baseline-arm': 'no',
      rules: 'pass_rate >= 0.5',
    },
    'error',
    /baseline-arm "no" is not in/,
  ],
  'a killed run': [
    { candidate: 'promptfoo/killed.jsonl', rules: 'pass_rate >= 0.5' },
    'error',
    /does not say how many rows/,
  ],
  'a metric that is no number of an item': [
    {
      candidate: 'lm-eval/odd/3ykv54sv/samples_sums_pairs_2026-11-30T14-01-46.597083.jsonl',
      rules: 'mean(bleu) >= 0.5',
    },
    'error',
    /lm-eval computes it from all of them together/,
  ],
  'a column that is not there: names made of an item are not told': [
    { candidate: 'promptfoo/one.json', arm: TABLE_A, rules: 'mean(faith) >= 0.5' },
    'error',
    /the column "faith", which the results do not have/,
  ],
  'results against numbers': [
    { candidate: NEW, baseline: 'braintrust/summary.json', rules: 'mean(graded) >= baseline' },
    'error',
    /holds no results of an evaluation, unlike the candidate/,
  ],
};

describe.each(Object.entries(cases))('%s', (_, [inputs, verdict, said]) => {
  test(verdict, async () => {
    const evidence = await gate(inputs);
    expect({ verdict: evidence.verdict, reason: evidence.reason }).toEqual({
      verdict,
      reason: expect.stringMatching(said),
    });
    expect(JSON.stringify(evidence)).not.toMatch(/two plus two|judge: 503|\/home\/ci|model down/);
  });
});

test('what was left out stops a PASS, unless a rule accepts it', async () => {
  const candidate = { candidate: 'gpqa/scores.jsonl', arm: 'a', 'result-rows': '1980' };
  expect((await gate({ ...candidate, rules: 'pass_rate(score) >= 0.5' })).verdict).toBe('pass');
  const left = { candidate: 'promptfoo/one.json', arm: TABLE_A };
  const checks = async (rules: string) => (await gate({ ...left, rules })).checks;
  const coverage = (await checks('mean(exact) <= 1')).find(({ id }) => id === 'gate:coverage(exact)');
  expect(coverage).toMatchObject({
    outcome: 'inconclusive',
    remedy: expect.stringContaining('coverage(exact) >= 0.44'),
  });
  const accepted = await gate({ ...left, rules: '[mean(exact) <= 1, coverage(exact) >= 0.44]' });
  expect(accepted.checks.map(({ outcome }) => outcome)).not.toContain('inconclusive');
});
