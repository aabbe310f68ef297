import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit, gateBuild } from '../../support/jenkins/gate.ts';

const gate = (id: string, rules: string, more = ''): string =>
  `  ${id}:\n    step: gate-model\n    candidate: metrics.json\n    rules: ${rules}\n${more}`;
const file = (...steps: readonly string[]): string =>
  `name: flights\nsteps:\n${steps.join('')}  report: {}\n`;
const GOOD = 'roc_auc >= 0.7';
const BAD = 'roc_auc >= 0.9';

const stagesOf = ({ build }: Awaited<ReturnType<typeof gateBuild>>) =>
  build.stages.map(({ name, result }) => `${name} ${result}`);
const reportOf = (build: Awaited<ReturnType<typeof gateBuild>>['build']): string =>
  readFileSync([...build.archived].find(([path]) => /report\/.*\.md$|summary\.md$/.test(path))![1], 'utf8');

describe('all of mlops.yml, one stage for each id', () => {
  test('in the order of the file, with the outputs by id', async (context) => {
    const run = await gateBuild(
      context,
      `Map all = mlopsPipeline()
       echo "\${all['first'].verdict} \${all.second.metricsDiff}"`,
      { seed: commit({ 'mlops.yml': file(gate('second', GOOD), gate('first', GOOD)) }) },
    );
    expect(run.build.result).toBe('SUCCESS');
    expect(stagesOf(run)).toEqual(['second SUCCESS', 'first SUCCESS', 'report SUCCESS']);
    expect(run.log).toContain('pass [{"metric":"roc_auc",');
    expect(run.build.env.MLOPS_VERDICT).toBe('pass');
  });

  test.for([
    ['', 'FAILURE', 'FAILURE', 'fail'],
    [`onFail: 'unstable'`, 'UNSTABLE', 'UNSTABLE', 'fail'],
  ])(
    'a FAIL with (%s) ends the work, and the report is made',
    async ([args, result, stage, verdict], context) => {
      const run = await gateBuild(context, `mlopsPipeline(${args})\n echo 'goes on'`, {
        seed: commit({ 'mlops.yml': file(gate('one', GOOD), gate('two', BAD), gate('three', GOOD)) }),
      });
      expect(run.build.result).toBe(result);
      expect(stagesOf(run)).toEqual(['one SUCCESS', `two ${stage}`, 'report SUCCESS']);
      expect(run.build.env.MLOPS_VERDICT).toBe(verdict);
      expect(run.build.log.includes('goes on')).toBe(result === 'UNSTABLE');
    },
  );

  test('what mlops.yml tolerates goes on, whatever the pipeline says of all', async (context) => {
    const run = await gateBuild(context, `mlopsPipeline(onFail: 'unstable')`, {
      seed: commit({ 'mlops.yml': file(gate('one', BAD, '    on-fail: warn\n'), gate('two', GOOD)) }),
    });
    expect(run.build.result).toBe('SUCCESS');
    expect(stagesOf(run)).toEqual(['one SUCCESS', 'two SUCCESS', 'report SUCCESS']);
  });

  test('some of the steps', async (context) => {
    const seed = commit({ 'mlops.yml': file(gate('one', GOOD), gate('two', GOOD), gate('three', GOOD)) });
    for (const steps of [`['three', 'one']`, `'three\\none'`]) {
      const run = await gateBuild(context, `mlopsPipeline(steps: ${steps})`, { seed });
      expect(stagesOf(run)).toEqual(['one SUCCESS', 'three SUCCESS']);
    }
  });

  test('evidence that an earlier build left is in no report', async (context) => {
    const seed = (folder: string) =>
      commit({ 'mlops.yml': file(gate('one', GOOD), gate('two', GOOD)) })(folder);
    const before = await gateBuild(context, 'mlopsPipeline()', { seed });
    expect(before.build.result).toBe('SUCCESS');
    const workspace = join(before.agents, 'built-in/workspace/flights');
    const evidence = join(workspace, 'mlops-out/evidence/two.json');
    expect(existsSync(evidence)).toBe(true);
    const after = await gateBuild(context, 'mlopsPipeline()', {
      agents: before.agents,
      number: 2,
      seed: commit({ 'mlops.yml': file(gate('one', BAD), gate('two', GOOD)) }),
    });
    expect(stagesOf(after)).toEqual(['one FAILURE', 'report SUCCESS']);
    expect(existsSync(evidence)).toBe(false);
    expect([...after.build.archived.keys()]).not.toContain('mlops-out/evidence/two.json');
    expect(reportOf(before.build)).toContain('two');
    expect(reportOf(after.build)).not.toContain('two');
  });

  test('in a working directory', async (context) => {
    const run = await gateBuild(
      context,
      `dir('models/flights') { checkout scm }\n mlopsPipeline(workingDirectory: 'models/flights')`,
      { seed: commit({ 'mlops.yml': file(gate('one', GOOD)) }) },
    );
    expect(run.build.result).toBe('SUCCESS');
    expect([...run.build.archived.keys()]).toContain('models/flights/mlops-out/evidence/one.json');
    expect(run.build.junit.map(({ testResults }) => testResults)).toContain(
      'models/flights/mlops-out/junit/TEST-one.xml',
    );
  });

  test('twice in one build, each in a folder of its own', async (context) => {
    const run = await gateBuild(
      context,
      `Map all = [:]
       parallel(
         a: { dir('a') { checkout scm; all.a = mlopsPipeline(onFail: 'unstable') } },
         b: { dir('b') { checkout scm; all.b = mlopsPipeline(onFail: 'unstable') } })
       echo "\${all.a.one.verdict} \${all.b.one.verdict}"`,
      { seed: commit({ 'mlops.yml': file(gate('one', GOOD)) }) },
    );
    expect(run.build.result).toBe('SUCCESS');
    expect(run.log).toContain('pass pass');
    expect(run.build.junit).toHaveLength(4);
  });
});

describe('mistakes are said all at once, before any stage', () => {
  test.for(['mlopsPipeline()', 'mlopsPlan()'])('%s', async (call, context) => {
    const { build, thrown } = await gateBuild(context, call, {
      seed: commit({
        'mlops.yml': `name: flights\nsteps:\n${gate('one', GOOD, '    confidense: 1\n')}${gate('two', 'roc_auc > ')}  gate-model: {}\n`,
      }),
    });
    expect(build.result).toBe('FAILURE');
    expect(build.stages).toEqual([]);
    expect(thrown?.message).toMatch(/^plan ERROR: mlops\.yml:/);
    const lines = thrown?.message?.split('\n') ?? [];
    expect(lines.length).toBeGreaterThan(2);
    for (const word of ['confidense', 'roc_auc >', 'rules is required'])
      expect(thrown?.message).toContain(word);
    expect(build.env.MLOPS_VERDICT).toBe('error');
  });

  const rows = [
    [`mlopsPipeline(steps: 'nobody')`, /^plan ERROR: .*nobody/],
    [`mlopsPipeline(config: 'nothing.yml')`, /^plan ERROR: .*nothing\.yml/],
    [`mlopsPipeline(workingDirectory: 'nowhere')`, /^plan ERROR: .*working-directory/],
    [`mlopsPipeline(onFail: 'warn')`, /^pipeline ERROR: onFail: is 'warn'; give one of fail, unstable$/],
    [`mlopsPipeline(candidate: 'x')`, /^pipeline ERROR: candidate: is not an input; known are /],
    [`mlopsPipeline(password: 'hunter2')`, /^pipeline ERROR: password: is not an input/],
    [`mlopsPlan(debug: true)`, /^plan ERROR: debug: is not an input; known are steps, /],
  ] as const;
  test.for(rows)('%s', async ([call, message], context) => {
    const { build, thrown } = await gateBuild(context, call, {
      seed: commit({ 'mlops.yml': file(gate('one', GOOD)) }),
    });
    expect(thrown?.message).toMatch(message);
    expect(build.stages).toEqual([]);
    expect(build.env.MLOPS_VERDICT).toBe('error');
  });
});

test('the plan says what each step needs', async (context) => {
  const { build, log } = await gateBuild(
    context,
    `Map plan = mlopsPlan()
     sleep(time: 1, unit: 'MILLISECONDS')
     echo "\${plan.model} \${plan.steps.collect { it.id + '=' + it.step }} \${plan.steps[0].programs}"`,
    { seed: commit({ 'mlops.yml': file(gate('one', GOOD)) }) },
  );
  expect(build.result).toBe('SUCCESS');
  expect(log).toContain('flights [one=gate-model, report=report] []');
});

test('the report names every step that ran', async (context) => {
  const { build } = await gateBuild(context, `mlopsPipeline(onFail: 'unstable')`, {
    seed: commit({ 'mlops.yml': file(gate('one', GOOD), gate('two', BAD), gate('three', GOOD)) }),
  });
  const report = reportOf(build);
  expect(report).toContain('one');
  expect(report).toContain('two');
});
