import { expect, test } from 'vitest';
import { answering, commit, GATES, gateBuild, program } from '../../support/jenkins/gate.ts';

test('a folder is archived whole, also what Ant would leave out', async (context) => {
  const answer = {
    command: 'gate-model',
    exitCode: 0,
    tolerated: false,
    outputs: { verdict: 'pass', reason: '' },
    junit: '',
    archive: ['model/**'],
  };
  const { build } = await gateBuild(context, `mlopsGateModel(${GATES.pass})`, {
    seed: commit({ 'model/.gitattributes': '* text', 'model/weights.bin~': 'x', 'model/config.json': '{}' }),
    agentVariables: { MLOPS_CLI: program(answering(answer, 0)) },
  });
  expect([...build.archived.keys()].sort()).toEqual([
    'model/.gitattributes',
    'model/config.json',
    'model/weights.bin~',
  ]);
});

test('a check that failed within a tolerated verdict makes no check of the commit red', async (context) => {
  const { build } = await gateBuild(
    context,
    `mlopsGateModel(${GATES.fail}, onFail: 'warn')\n mlopsReport()`,
    {
      plugins: ['checks-api'],
    },
  );
  expect(build.result).toBe('SUCCESS');
  expect(build.junit[0]).toMatchObject({ failCount: 0 });
  expect(build.junit[0]!.skipCount).toBeGreaterThan(0);
  expect(build.checks.map(({ name, conclusion }) => [name, conclusion])).toEqual([['mlops', 'SUCCESS']]);
});
