import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answering, commit, GATES, gateBuild, program } from '../../support/jenkins/gate.ts';
import { temporary } from '../../support/temporary.ts';

const SECRET = `s3cret "$HOME' \`x\` ü`;
const credentials = {
  registry: { type: 'login', username: 'robot', password: SECRET },
  token: { type: 'text', secret: 'another secret' },
} as const;

/** Keeps its environment, and says the secrets as careless programs do. */
function careless() {
  const kept = join(temporary('environment'), 'env.json');
  const answer = { command: '', exitCode: 0, tolerated: false, outputs: { verdict: 'pass', reason: '' } };
  const cli = program(`const { writeFileSync } = require('node:fs');
    writeFileSync(${JSON.stringify(kept)}, JSON.stringify(process.env));
    for (const name of ['MLOPS_INPUT_CANARY_1_PASSWORD', 'TOKEN']) {
      const secret = process.env[name] ?? '';
      console.log(secret, Buffer.from(secret).toString('base64'), Buffer.from('robot:' + secret).toString('base64'));
    }
    writeFileSync(process.env.MLOPS_ANSWER, ${JSON.stringify(JSON.stringify(answer))});`);
  return { cli, read: () => JSON.parse(readFileSync(kept, 'utf8')) as Record<string, string> };
}

describe('credentials of a step', () => {
  const step = `mlopsGateModel(${GATES.pass}, id: 'canary-1', credentialsId: 'registry', credentials: [TOKEN: 'token'])`;

  test('are in the environment of the command line alone, and masked in the log', async (context) => {
    const { cli, read } = careless();
    const { build, log } = await gateBuild(
      context,
      `${step}\n sh 'env | grep -c -e MLOPS_INPUT -e TOKEN= || true'\n echo "after: \${env.TOKEN} \${env.MLOPS_INPUT_CANARY_1_PASSWORD}"`,
      { credentials, agentVariables: { MLOPS_CLI: cli } },
    );
    expect(build.result).toBe('SUCCESS');
    const environment = read();
    expect(environment).toMatchObject({
      MLOPS_INPUT_CANARY_1_USERNAME: 'robot',
      MLOPS_INPUT_CANARY_1_PASSWORD: SECRET,
      TOKEN: 'another secret',
    });
    expect(JSON.parse(environment.MLOPS_CALL!)).toMatchObject({
      arguments: { candidate: 'metrics.json', rules: 'roc_auc >= 0.7', id: 'canary-1' },
    });
    expect(environment.MLOPS_CALL).not.toMatch(/s3cret|another secret|registry|token/);
    for (const secret of [SECRET, 'another secret'])
      for (const form of [secret, Buffer.from(secret).toString('base64')]) expect(log).not.toContain(form);
    expect(log).toMatch(/^0$/m);
    expect(log).toContain('after: null null');
  });

  test('are in no file of the build', async (context) => {
    const { build, log } = await gateBuild(context, step, {
      credentials,
      seed: commit({ 'mlops.yml': 'name: flights\nsteps:\n  canary-1:\n    step: gate-model\n' }),
    });
    expect(build.result).toBe('SUCCESS');
    expect(build.archived.size).toBeGreaterThan(2);
    for (const path of build.archived.values())
      expect(readFileSync(path, 'utf8')).not.toMatch(/s3cret|another secret/);
    expect(log).not.toMatch(/s3cret|another secret/);
  });

  test.for(['credentialsId: "nobody"', 'credentials: [TOKEN: "nobody"]', 'credentialsId: "token"'])(
    '%s is said by Jenkins, before any shell',
    async (given, context) => {
      const { build, thrown } = await gateBuild(context, `mlopsGateModel(${GATES.pass}, ${given})`, {
        credentials,
      });
      expect(thrown?.className).toMatch(/CredentialNotFoundException$/);
      expect(build.result).toBe('FAILURE');
      expect(build.shells).toEqual([]);
      expect(build.env).toMatchObject({
        MLOPS_VERDICT: 'error',
        MLOPS_REASON: expect.stringMatching(/^gate-model ERROR: /),
      });
    },
  );
});

test('a login is bound for the steps of mlops.yml that log in, and for no other', async (context) => {
  const kept = join(temporary('seen'), 'names');
  const script = `env | grep -o '^MLOPS_INPUT_[A-Z_]*' | sort >> ${kept}\necho "of $1" >> ${kept}\necho '<testsuite name="t"><testcase name="t"/></testsuite>' > junit.xml\n`;
  const { build } = await gateBuild(context, `mlopsPipeline(credentialsId: 'registry')`, {
    credentials,
    agentVariables: {
      MLOPS_CLI: program(
        `require('node:child_process').execFileSync('sh', ['seen.sh', JSON.parse(process.env.MLOPS_CALL).command]);\n${answering({ command: '', exitCode: 0, tolerated: false, outputs: { verdict: 'pass', reason: '' }, junit: '', archive: [], plan: { model: 'flights', steps: ['run-tests', 'register-model'].map((step) => ({ id: `my-${step}`, step, programs: [] })), problems: [] } }, 0)}`,
      ),
    },
    seed: commit({ 'seen.sh': script }),
  });
  expect(build.result).toBe('SUCCESS');
  expect(readFileSync(kept, 'utf8').trim().split('\n')).toEqual([
    'of plan',
    'of run-tests',
    'MLOPS_INPUT_MY_REGISTER_MODEL_PASSWORD',
    'MLOPS_INPUT_MY_REGISTER_MODEL_USERNAME',
    'of register-model',
  ]);
});
