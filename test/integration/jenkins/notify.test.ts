import { describe, expect, test } from 'vitest';
import type { BuildRecord } from '../../jenkins/record.ts';
import { jenkinsBuild } from '../../support/jenkins/build.ts';
import { answering, GATES, gateBuild, program } from '../../support/jenkins/gate.ts';

const VERDICTS = ['pass', 'fail', 'inconclusive', 'error'] as const;
const WORDS = { pass: 'PASS', fail: 'FAIL', inconclusive: 'INCONCLUSIVE', error: 'ERROR' } as const;
const EXIT_CODES = { pass: 0, fail: 1, error: 2, inconclusive: 3 } as const;
type Verdict = (typeof VERDICTS)[number];

const cli = (verdict: Verdict, reason = 'because'): string =>
  program(
    answering(
      {
        command: 'gate-model',
        exitCode: EXIT_CODES[verdict],
        tolerated: false,
        outputs: { verdict, reason },
        junit: '',
        archive: [],
      },
      EXIT_CODES[verdict],
    ),
  );

const NOTIFY = `try { mlopsGateModel(${GATES.pass}) } finally { mlopsNotify(to: 'team@example.com') }`;

/** A build with this verdict after one with that. */
async function mailsOf(
  context: Parameters<typeof gateBuild>[0],
  now: Verdict,
  before: Verdict | null,
  plugins: readonly string[],
): Promise<BuildRecord['mails']> {
  const previousBuild =
    before &&
    ({
      result: before === 'pass' ? 'SUCCESS' : 'FAILURE',
      buildVariables: { MLOPS_VERDICT: before },
    } as const);
  const { build } = await gateBuild(context, NOTIFY, {
    previousBuild,
    plugins,
    job: 'flights',
    number: 7,
    agentVariables: { MLOPS_CLI: cli(now) },
    variables: { BUILD_URL: 'https://ci.example.com/job/flights/7/' },
  });
  expect(build.result).toBe(now === 'pass' ? 'SUCCESS' : 'FAILURE');
  return build.mails;
}

describe('an e-mail when the verdict is another than before', () => {
  const rows = VERDICTS.flatMap((now) => [null, ...VERDICTS].map((before) => [before, now] as const));
  test.for(rows)('%s → %s', async ([before, now], context) => {
    const mails = await mailsOf(context, now, before, ['email-ext']);
    const was = before ? ` (was ${WORDS[before]})` : '';
    const expected = {
      by: 'emailext',
      to: 'team@example.com',
      subject: `flights #7: ${WORDS[now]}${was}`,
      body: `${now === 'pass' ? 'Every step passed.' : `gate-model ${WORDS[now]}: because`}\n\nhttps://ci.example.com/job/flights/7/\n`,
    };
    expect(mails).toEqual(now === (before ?? 'pass') ? [] : [expected]);
  });

  test('by mail where email-ext is not installed', async (context) => {
    expect((await mailsOf(context, 'fail', 'pass', [])).map(({ by }) => by)).toEqual(['mail']);
  });
});

describe('a build without a step of mlops', () => {
  const declarative = (stage: string): string => `@Library('mlops-actions') _
pipeline {
  agent any
  stages { ${stage} }
  post { always { mlopsNotify(to: 'team@example.com') } }
}`;
  const previousBuild = { result: 'SUCCESS', buildVariables: { MLOPS_VERDICT: 'pass' } } as const;

  test('that failed is an ERROR, remembered for the next build', async (context) => {
    const script = declarative(`stage('checkout') { steps { error('no checkout') } }`);
    const { build } = await jenkinsBuild(context, { script, previousBuild });
    expect(build.mails.map(({ subject }) => subject)).toEqual(['flights #1: ERROR (was PASS)']);
    expect(build.env.MLOPS_VERDICT).toBe('error');
  });

  test('names no error that follows from the first', async (context) => {
    const script = `@Library('mlops-actions') _
pipeline {
  agent none
  stages { stage('checkout') { steps { error('ClosedChannelException') } } }
  post {
    always { mlopsReport() }
    cleanup { mlopsNotify(to: 'team@example.com') }
  }
}`;
    const { build } = await jenkinsBuild(context, { script, previousBuild });
    expect(build.mails[0]?.body).toMatch(
      /^ERROR: the build failed before a step of mlops could run; the first error in its log says why \(then report could not run: Required context class/,
    );
  });

  test('whose agent is lost in a scripted pipeline is told so', async (context) => {
    const script = `@Library('mlops-actions') _\ntry { error('no agent') } finally { mlopsReport() }`;
    const { build } = await jenkinsBuild(context, { script, previousBuild });
    expect(build.env.MLOPS_REASON).toMatch(
      /^report ERROR: there is no agent here: .*the first error in the log/,
    );
  });

  test('that skipped them all has no verdict, and says nothing', async (context) => {
    const script = declarative(`stage('gate') {
      when { branch 'main' }
      steps { mlopsGateModel() }
    }`);
    const { build } = await jenkinsBuild(context, {
      script,
      previousBuild,
      variables: { BRANCH_NAME: 'docs' },
    });
    expect(build.result).toBe('SUCCESS');
    expect(build.mails).toEqual([]);
    expect(build.env.MLOPS_VERDICT).toBeUndefined();
  });
});

test('a cancelled build before this one came to no verdict', async (context) => {
  const { build } = await gateBuild(context, NOTIFY, {
    previousBuild: {
      ...{ result: 'ABORTED', buildVariables: { MLOPS_VERDICT: 'pass' } },
      previousBuild: { result: 'FAILURE', buildVariables: { MLOPS_VERDICT: 'fail' } },
    },
    agentVariables: { MLOPS_CLI: cli('pass') },
  });
  expect(build.mails).toMatchObject([{ subject: expect.stringMatching(/: PASS \(was FAIL\)$/) }]);
});

test.for([
  [
    'broke after its steps had passed',
    { result: 'FAILURE', buildVariables: { MLOPS_VERDICT: 'pass' } },
    'ERROR',
  ],
  [
    'was restarted and has the verdict of another',
    {
      result: 'SUCCESS',
      buildVariables: { MLOPS_VERDICT: 'fail', MLOPS_BUILD: '3' },
      previousBuild: { result: 'FAILURE', buildVariables: { MLOPS_VERDICT: 'inconclusive' } },
    },
    'INCONCLUSIVE',
  ],
] as const)('an earlier build that %s', async ([, previousBuild, word], context) => {
  const { build } = await gateBuild(context, NOTIFY, {
    previousBuild,
    number: 7,
    agentVariables: { MLOPS_CLI: cli('pass') },
  });
  expect(build.mails).toMatchObject([{ subject: `flights #7: PASS (was ${word})` }]);
});

test('a reason that quotes tokens of email-ext names nothing in the mail', async (context) => {
  const reason = '${FILE,path="/etc/passwd"} $BUILD_LOG ${SCRIPT, script="x"}\n$$x';
  const { build } = await gateBuild(context, NOTIFY, {
    plugins: ['email-ext'],
    agentVariables: { MLOPS_CLI: cli('fail', reason) },
  });
  expect(build.mails[0]?.body).not.toContain('$');
  expect(build.env.MLOPS_REASON).toBe(`gate-model FAIL: ${reason.replace('\n', ' ')}`);
});

test.for(['mlopsNotify()', "mlopsNotify(to: '')", 'mlopsNotify(to: 5)', "mlopsNotify(too: 'x')"])(
  '%s is refused',
  async (call, context) => {
    const { build, thrown } = await gateBuild(context, `mlopsGateModel(${GATES.pass})\n ${call}`);
    expect(build.result).toBe('FAILURE');
    expect(thrown?.message).toMatch(/^notify ERROR: to/);
  },
);

test('a mail that cannot be sent changes no result', async (context) => {
  const { build } = await gateBuild(
    context,
    `mlopsGateModel(${GATES.fail}, onFail: 'unstable')\n mlopsNotify(to: ' ,')`,
    { plugins: [] },
  );
  expect(build.result).toBe('UNSTABLE');
});
