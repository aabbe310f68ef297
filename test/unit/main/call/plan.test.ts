import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PlanAnswer } from '../../../../src/main/call/answer.ts';
import { answerTo } from '../../../../src/main/command-line.ts';
import { memoryHost } from '../../../support/memory.ts';
import { temporary } from '../../../support/temporary.ts';

const scratch = temporary('plan');
let folder: string;
/** A folder of programs that do nothing. */
let programs: string;
beforeEach(() => {
  folder = mkdtempSync(join(scratch, 'workspace-'));
  programs = join(folder, 'bin');
  mkdirSync(programs);
  for (const name of ['docker', 'python3'])
    writeFileSync(join(programs, name), '#!/bin/sh\n', { mode: 0o755 });
});

const CONFIG = `name: flights
steps:
  validate-data: { data: a.csv, contract: c.yaml }
  train-evaluate:
    environment: requirements.txt
    command: python train.py
    training-data: a.csv
    evaluation-data: b.csv
    row-id: id
    label: late
  build-image: { images: ghcr.io/acme/flights }
  deploy-dev: { step: deploy, environment: dev }
  report:
environments:
  dev: { port: 8080 }
`;

async function plan(config: string | undefined, argv: readonly string[] = [], path = programs) {
  if (config !== undefined) writeFileSync(join(folder, 'mlops.yml'), config);
  const host = memoryHost();
  const printed: string[] = [];
  const code = await answerTo(['plan', '--working-directory', folder, ...argv], {
    host,
    print: (text) => void printed.push(text),
    signal: new AbortController().signal,
    environment: { PATH: path },
  });
  return { code, text: printed.join('\n'), told: host.told.lines };
}
const planned = async (...given: Parameters<typeof plan>) => {
  const [config, argv = [], path] = given;
  const { code, text } = await plan(config, [...argv, '--json'], path);
  return { code, ...(JSON.parse(text) as PlanAnswer) };
};

test('the steps in order, and what each needs', async () => {
  expect(await plan(CONFIG)).toEqual({
    code: 0,
    told: [],
    text: `flights: in this order
  validate-data   validate-data
  train-evaluate  train-evaluate  python3
  build-image     build-image     docker
  deploy-dev      deploy
  report          report`,
  });
});

test('the same as JSON; some of the steps', async () => {
  expect(await planned(CONFIG, ['--steps', 'report, deploy-dev'])).toEqual({
    code: 0,
    model: 'flights',
    steps: [
      { id: 'deploy-dev', step: 'deploy', programs: [] },
      { id: 'report', step: 'report', programs: [] },
    ],
    problems: [],
  });
});

describe('ERROR before any work', () => {
  test('programs that this machine lacks, each once, with the remedy', async () => {
    const { code, problems, steps } = await planned(CONFIG, [], join(folder, 'empty'));
    expect(code).toBe(2);
    expect(steps).toHaveLength(5);
    expect(problems).toEqual([
      'python3 is not on PATH of this machine; install Python 3.9 or later (actions/setup-python on GitHub)',
      'docker is not on PATH of this machine; install Docker, or run this step on a machine that has it',
    ]);
  });

  test('every mistake of the file, with its place, and missing programs beside them', async () => {
    const config = CONFIG.replace('data: a.csv, ', 'daat: a.csv, ').replace('name: flights', 'nmae: flights');
    const { code, problems } = await planned(config, [], join(folder, 'empty'));
    expect(code).toBe(2);
    expect(problems).toEqual([
      expect.stringContaining('mlops.yml:1:1: name is missing'),
      expect.stringContaining('mlops.yml:1:1: key "nmae" is not known here'),
      expect.stringContaining(
        'mlops.yml:3:20: key "daat" is not an input of validate-data; did you mean data?',
      ),
      expect.stringContaining('data is required and not given'),
      expect.stringContaining('python3 is not on PATH'),
      expect.stringContaining('docker is not on PATH'),
    ]);
  });

  test.each([
    ['no file', undefined, [], 'mlops.yml does not exist'],
    ['no YAML', 'name: [', [], 'mlops.yml:1'],
    ['no steps', 'name: x\nsteps: {}\n', [], 'steps are empty'],
    [
      'an unknown id',
      CONFIG,
      ['--steps', 'reprot'],
      'steps "reprot" is not an id of mlops.yml; did you mean report?',
    ],
    ['an unknown file', CONFIG, ['--config', 'other.yml'], 'other.yml does not exist'],
  ])('%s', async (_, config, argv, words) => {
    const { code, told, text } = await plan(config, argv);
    expect(code).toBe(2);
    expect(told.join('\n')).toContain(words);
    expect(text).toContain('no steps');
  });
});

describe('what an earlier build left', () => {
  const leave = (...paths: readonly string[]) => {
    for (const path of paths) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), 'old');
    }
  };
  const left = (paths: readonly string[]) => paths.filter((path) => existsSync(join(folder, path)));
  const OLD = ['mlops-out/evidence/report.json', 'mlops-out/junit/TEST-report.xml'];
  const OTHER = ['mlops-out/evidence/other.json', 'mlops-out/artifacts/report/x'];

  test('stays', async () => {
    leave(...OLD, ...OTHER);
    await plan(CONFIG);
    expect(left([...OLD, ...OTHER])).toEqual([...OLD, ...OTHER]);
  });

  test('goes where it is asked to, also where the file has mistakes', async () => {
    for (const config of [CONFIG, CONFIG.replace('data: a.csv, ', '')]) {
      leave(...OLD, ...OTHER);
      await plan(config, ['--forget']);
      expect(left([...OLD, ...OTHER])).toEqual(OTHER);
    }
  });

  test('of other steps than those that were asked for stays', async () => {
    leave(...OLD);
    await plan(CONFIG, ['--forget', '--steps', 'validate-data']);
    expect(left(OLD)).toEqual(OLD);
  });

  test('lies where evidence-dir says', async () => {
    leave('out/evidence/report.json');
    await plan(CONFIG, ['--forget', '--evidence-dir', 'out']);
    expect(left(['out/evidence/report.json'])).toEqual([]);
  });
});
