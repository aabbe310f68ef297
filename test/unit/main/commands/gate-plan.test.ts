import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../src/foundation/stats/random.ts';
import { answerTo } from '../../../../src/main/command-line.ts';
import { memoryHost } from '../../../support/memory.ts';
import { temporary } from '../../../support/temporary.ts';

const folder = temporary('plan');

async function mlops(...argv: readonly string[]) {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  const world = { host: memoryHost(), print, environment: {}, signal: new AbortController().signal };
  const code = await answerTo(argv, world);
  return { code, stdout: printed.join('\n') };
}

interface Plan {
  readonly rule: string;
  readonly rows: number | { readonly undefined: string };
  readonly groups?: number;
  readonly assumed: readonly string[];
}

async function plan(rule: string, ...flags: readonly string[]): Promise<Plan> {
  const { stdout } = await mlops('gate', 'plan', '--rule', rule, ...flags, '--json');
  return (JSON.parse(stdout) as Plan[])[0]!;
}

describe('rows before anything is trained', () => {
  const at = [
    '--value',
    '0.92',
    '--baseline-value',
    '0.9',
    '--prevalence',
    '0.2',
    '--disagreement',
    '0.1',
    '--spread',
    '0.4',
  ];
  test.each([
    ['accuracy >= baseline - 0.01', 6183],
    ['accuracy >= baseline - 0.02', 1546],
    ['recall >= baseline - 0.01', 30_915],
    ['accuracy >= 0.9', 1352],
    ['log_loss <= baseline + 0.02', 2475],
    ['accuracy[sex=f] >= accuracy[sex=m] - 0.05', 892],
    ['size <= 50 MB', 0],
  ])('%s: %d', async (rule, rows) => {
    expect((await plan(rule, ...at)).rows).toBe(rows);
  });

  test('the same as the gate says of its own rows, for another power', async () => {
    expect((await plan('accuracy >= baseline - 0.01', '--disagreement', '0.1', '--power', '0.95')).rows).toBe(
      10_823,
    );
  });

  test('an AUC needs rows of both classes, at least 20 of each', async () => {
    const common = ['--baseline-value', '0.8', '--prevalence', '0.01'];
    expect((await plan('roc_auc >= baseline - 0.3', ...common)).rows).toBe(2000);
    expect((await plan('roc_auc >= baseline - 0.02', ...common)).rows).toBeGreaterThan(20_000);
  });

  test('groups that resemble each other within are what is counted', async () => {
    const rule = 'accuracy >= baseline - 0.02';
    const few = await plan(rule, '--disagreement', '0.1', '--groups-size', '100', '--icc', '0');
    const more = await plan(rule, '--disagreement', '0.1', '--groups-size', '100', '--icc', '0.3');
    expect(few.groups).toBe(30);
    expect(more.groups).toBeGreaterThan(400);
    expect(more.rows).toBe(more.groups! * 100);
    expect(more.assumed.at(-1)).toBe('groups of 100 rows with an intraclass correlation of 0.3');
  });

  test('looks at the same rows share the error', async () => {
    const one = await plan('accuracy >= baseline - 0.02', '--disagreement', '0.1');
    const ten = await plan('accuracy >= baseline - 0.02', '--disagreement', '0.1', '--looks', '10');
    expect(ten.rows).toBeGreaterThan(one.rows as number);
    expect(ten.assumed.at(-1)).toBe('10 looks share the error');
  });

  test.each([
    ['accuracy > baseline', /equal to the baseline is at or beyond the limit/],
    ['accuracy >= 0.95', /a candidate with accuracy 0.92 does not meet the limit/],
  ])('%s has no number of rows', async (rule, why) => {
    expect((await plan(rule, ...at)).rows).toEqual({ undefined: expect.stringMatching(why) });
  });

  test.each([
    ['accuracy >= baseline - 0.01', 'disagreement is needed to plan accuracy >= baseline - 0.01'],
    ['roc_auc >= baseline - 0.01', 'baseline-value is needed'],
    ['recall >= 0.5', 'prevalence is needed'],
    ['f1 >= 0.5', 'pilot is needed to plan f1 >= 0.5: no formula knows the variance of f1'],
  ])('%s lacks an assumption, which is named', async (rule, message) => {
    await expect(mlops('gate', 'plan', '--rule', rule)).rejects.toThrow(message);
  });
});

describe('rows by a distribution-free bound, as ease.ml/ci plans them', () => {
  const flags = ['--disagreement', '0.1', '--method', 'bennett', '--confidence', '0.9999', '--looks', '32'];
  test.each([
    [flags, 29_048],
    [[...flags, '--adaptive'], 67_706],
    [['--method', 'hoeffding', '--confidence', '0.999', '--looks', '32'], 221_333],
  ])('%j: %d', async (given, rows) => {
    expect((await plan('accuracy >= baseline - 0.01', ...given)).rows).toBe(rows);
  });
});

describe('rows by a pilot', () => {
  const write = (name: string, seed: number): string => {
    const random = createRandom(seed);
    const rows = Array.from({ length: 400 }, (_, id) => {
      const label = id % 3 === 0;
      const score = label ? 0.3 + 0.7 * random.uniform() : 0.7 * random.uniform();
      return `${id},${label},${score >= 0.5},${score},${id % 2 === 0 ? 'f' : 'm'}`;
    });
    const path = join(folder, name);
    writeFileSync(path, `id,label,prediction,score,sex\n${rows.join('\n')}\n`);
    return path;
  };
  const [pilot, baseline] = [write('new.csv', 1), write('old.csv', 2)];

  test.each([
    'f1 >= baseline - 0.05',
    'pr_auc >= 0.5',
    'recall[sex=f] >= recall[sex=m] - 0.1',
    'worst(accuracy[sex=*]) >= 0.6',
  ])('%s', async (rule) => {
    const { rows, assumed } = await plan(rule, '--pilot', pilot, '--baseline', baseline, '--groups', 'none');
    expect(rows).toBeGreaterThan(10);
    expect(assumed.at(-1)).toMatch(/^rows vary as the \d+ of the pilot do, in the same mix$/);
  });

  test('a limit with the baseline needs one', async () => {
    const asked = mlops('gate', 'plan', '--rule', 'f1 >= baseline - 0.05', '--pilot', pilot);
    await expect(asked).rejects.toThrow('baseline is needed to plan f1 >= baseline - 0.05');
  });
});

describe('a rule explained', () => {
  test.each([
    [
      'roc_auc >= baseline - 0.02',
      /at least that of the baseline on the same rows, where 0\.02 less is accepted/,
      /DeLong limits of the paired difference, one-sided at 5 %/,
    ],
    [
      'accuracy > baseline',
      /above that of the baseline/,
      /an equal model is INCONCLUSIVE, with any number of rows/,
    ],
    ['accuracy >= baseline + 0.01', /0\.01 more: a gain has to be proven/, /Tango/],
    [
      'worst(recall[origin=*]) >= 0.6',
      /The worst recall among \[origin=\*\]/,
      /divided by the number of slices/,
    ],
    [
      'recall[sex=f] >= recall[sex=m] * 0.9',
      /at least 0\.9 times the recall\[sex=m\] of the candidate/,
      /MOVER/,
    ],
    ['recall[origin=*] >= 0.6 min 500', /Slices with fewer than 500 rows are left out/, /own level/],
    ['f1 >= 0.5', /The f1 of the candidate has to be at least 0\.5/, /multinomial bootstrap/],
    ['pr_auc >= 0.5', /The pr_auc of the candidate/, /the jackknife over rows, one-sided/],
    ['pr_auc >= baseline - 0.02', /on the same rows/, /the jackknife over rows, paired/],
    ['r2 >= 0.5', /at least 0\.5/, /the influence of each row/],
    ['r2 >= baseline - 0.02', /on the same rows/, /the jackknife over rows, paired/],
    ['median_absolute_error <= 2', /at most 2/, /order statistics/],
    [
      'median_absolute_error <= baseline + 1',
      /on the same rows/,
      /a bootstrap of rows, both models on the same draw/,
    ],
    ['size <= 50 MB', /size of this run has to be at most 50000000 B/, /read from evidence/],
  ])('%s', async (rule, asks, test) => {
    const { stdout, code } = await mlops('gate', 'explain', '--rule', rule);
    expect(code).toBe(0);
    expect(stdout).toMatch(asks);
    expect(stdout).toMatch(test);
    expect(stdout).toContain('INCONCLUSIVE');
  });

  test('those of mlops.yml where none is given', async () => {
    const config = 'examples/flights/mlops.yml';
    const { stdout } = await mlops('gate', 'explain', '--config', config, '--json');
    const explained = JSON.parse(stdout) as { rule: string }[];
    expect(readFileSync(config, 'utf8')).toContain(explained[0]!.rule);
  });

  test('a warning says that it decides nothing', async () => {
    const { stdout } = await mlops(
      'gate',
      'explain',
      '--rule',
      'f1 >= 0.5',
      '--rule',
      'accuracy >= 0.9 warn',
    );
    expect(stdout).toContain('It only warns');
  });
});
