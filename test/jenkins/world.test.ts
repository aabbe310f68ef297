import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git } from '../support/git.ts';
import { temporary } from '../support/temporary.ts';
import { needEngine } from './jars.ts';
import { runJenkinsfile } from './run.ts';
import { scripted } from './script.ts';
import { createWorld } from './world.ts';

const ABORT = 'hudson.AbortException';
const INTERRUPTED = 'org.jenkinsci.plugins.workflow.steps.FlowInterruptedException';

const root = temporary('jenkins-world');

const folder = (files: Readonly<Record<string, string>> = {}): string => {
  const path = mkdtempSync(join(root, 'folder-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
};

const abort = (message: string) => ({ className: ABORT, message });

describe('sh', () => {
  test('runs a real shell that stops at the first failure and prints its commands', async () => {
    const { build, thrown } = await scripted({}, ({ block, step }) =>
      block('node', '', () => step('sh', 'echo one\nfalse\necho never')),
    );
    expect(thrown).toEqual(abort('script returned exit code 1'));
    expect(build.log).toEqual(
      expect.arrayContaining(['+ echo one', 'one', '+ false', 'ERROR: script returned exit code 1']),
    );
    expect(build.log).not.toContain('never');
    expect(build.result).toBe('FAILURE');
  });

  test('answers what it printed, or its exit code', async () => {
    await scripted({}, ({ block, step, build }) =>
      block('node', '', async () => {
        expect(await step('sh', { script: 'echo out; echo err >&2', returnStdout: true })).toBe('out\n');
        expect(build.log).toContain('err');
        expect(build.log).not.toContain('out');
        expect(await step('sh', { script: 'exit 3', returnStatus: true })).toBe(3);
        expect(await step('sh', 'true')).toBeNull();
      }),
    );
  });

  test('takes another interpreter, has no standard input and keeps bytes as they are', async () => {
    await scripted({}, ({ block, step }) =>
      block('node', '', async () => {
        expect(
          await step('sh', {
            script: '#!/usr/bin/env node\nprocess.stdout.write("é😀")',
            returnStdout: true,
          }),
        ).toBe('é😀');
        expect(await step('sh', { script: 'cat', returnStdout: true })).toBe('');
      }),
    );
  });

  test('lies beside the workspace, not in it', async () => {
    await scripted({}, ({ block, step }) =>
      block('node', '', async () => {
        expect(await step('sh', { script: 'ls -A', returnStdout: true })).toBe('');
        const at = await step('sh', { script: 'dirname "$0"', returnStdout: true });
        expect(at).toMatch(/\/workspace\/flights@tmp\/durable-\w+\n$/);
      }),
    );
  });

  test('needs a node', async () => {
    const { thrown } = await scripted({}, ({ step }) => step('sh', 'true'));
    expect(thrown).toMatchObject({ className: expect.stringContaining('MissingContextVariableException') });
  });

  test('an abort of the build is told to all that the process started, and then to itself', async () => {
    const script =
      'trap "echo told; exit 9" TERM; (trap "echo child told; exit" TERM; sleep 60 & echo ready; wait $! || sleep 1) || true; echo alone; sleep 1';
    const { build, thrown } = await scripted({ abortAt: /^ready/ }, ({ block, step }) =>
      block('node', '', () => step('sh', script)),
    );
    expect(thrown).toEqual({ className: INTERRUPTED, message: null });
    expect(build).toMatchObject({ result: 'ABORTED', shells: [{ exitCode: 9 }] });
    const told = ['Sending interrupt signal to process', 'child told', 'alone', 'told'];
    expect(build.log.filter((line) => told.includes(line))).toEqual(told);
  });

  test('a timeout does the same, and what comes after the block goes on', async () => {
    const { build } = await scripted({}, ({ block, step }) =>
      block('node', '', async () => {
        const timed = block('timeout', { time: 50, unit: 'MILLISECONDS' }, () => step('sh', 'sleep 60'));
        await expect(timed).rejects.toMatchObject({ thrown: { className: INTERRUPTED, message: null } });
        await step('sh', 'echo cleaned');
      }),
    );
    expect(build.log).toContain('cleaned');
  });

  test('ends although the script leaves a process in the background', async () => {
    const { thrown } = await scripted({}, ({ block, step }) =>
      block('node', '', () => step('sh', 'sleep 30 &')),
    );
    expect(thrown).toBeNull();
  });
});

describe('environment', () => {
  test('holds what Jenkins sets, and nothing of the process that runs the tests', async () => {
    const options = {
      job: 'flights/feature%2Fx',
      number: 7,
      variables: { BRANCH_NAME: 'feature/x' },
      params: { DAYS: 3 },
    };
    await scripted({ ...options, scm: {} }, ({ block, step }) =>
      block('stage', 'Gate', () =>
        block('node', 'gpu', async () => {
          const printed = String(await step('sh', { script: '#!/bin/sh\nenv', returnStdout: true }));
          const lines = printed.split('\n');
          expect(lines).toEqual(
            expect.arrayContaining([
              'CI=true',
              'JOB_NAME=flights/feature%2Fx',
              'JOB_BASE_NAME=feature%2Fx',
              'BUILD_NUMBER=7',
              'BUILD_TAG=jenkins-flights-feature%2Fx-7',
              'BRANCH_NAME=feature/x',
              'NODE_NAME=gpu',
              'STAGE_NAME=Gate',
              'DAYS=3',
            ]),
          );
          expect(lines.some((line) => /^(VITEST|GITHUB_ACTIONS|npm_)/.test(line))).toBe(false);
        }),
      ),
    );
  });

  test('withEnv lays over: an empty value unsets, PATH+X goes in front, nothing is expanded', async () => {
    const hostile = '$(touch pwned) $HOME "quoted" \'single\' \n second line */ `x`';
    await scripted({}, ({ block, step, set, get }) =>
      block('node', '', async () => {
        await set('env', 'GLOBAL', 'outside');
        await set('env', 'NULLED', 'outside');
        await block(
          'withEnv',
          ['GLOBAL=inside', 'NULLED=', `HOSTILE=${hostile}`, 'PATH+TOOL=/opt/tool/bin'],
          async () => {
            expect(await get('env', 'GLOBAL')).toBe('inside');
            expect(await get('env', 'NULLED')).toBeNull();
            expect(await step('sh', { script: 'printf %s "$HOSTILE"', returnStdout: true })).toBe(hostile);
            expect(
              await step('sh', {
                script: 'echo "$PATH" | cut -d: -f1; printenv NULLED || echo unset',
                returnStdout: true,
              }),
            ).toBe('/opt/tool/bin\nunset\n');
            await set('env', 'GLOBAL', 'changed');
            expect(await get('env', 'GLOBAL')).toBe('inside');
          },
        );
        expect(await get('env', 'GLOBAL')).toBe('changed');
        expect(await step('fileExists', 'pwned')).toBe(false);
      }),
    );
  });

  test.each([
    ['with a NUL in it', '\u0000'],
    ['of more than 128 KiB', 'x'.repeat(200_000)],
  ])('a variable %s is not taken by any system', async (_, value) => {
    const { thrown } = await scripted({}, ({ block, step }) =>
      block('node', '', () => block('withEnv', [`LONG=${value}`], () => step('sh', 'true'))),
    );
    expect(thrown).toMatchObject({ className: 'java.io.IOException' });
  });

  test('what is set by env.X is a variable of the build', async () => {
    const { build } = await scripted({}, ({ set }) => set('env', 'MLOPS_VERDICT', 'fail'));
    expect(build.env).toEqual({ MLOPS_VERDICT: 'fail' });
  });
});

describe('agents and workspaces', () => {
  test('a label has one workspace for all its blocks, another label has another', async () => {
    const { build } = await scripted({}, async ({ block, step }) => {
      await block('stage', 'write', () =>
        block('node', 'a', () => step('writeFile', { file: 'x/f', text: 'kept' })),
      );
      await block('stage', 'read', () =>
        block('node', 'a', async () => expect(await step('readFile', 'x/f')).toBe('kept')),
      );
      await block('stage', 'other', () =>
        block('node', 'b', async () => expect(await step('fileExists', 'x/f')).toBe(false)),
      );
    });
    expect(build.stages.map(({ name, agent }) => `${name} on ${agent}`)).toEqual([
      'write on a',
      'read on a',
      'other on b',
    ]);
  });

  test('a workspace in use is not given twice', async () => {
    await scripted({}, ({ block, step }) =>
      block('node', 'a', () =>
        block('node', 'a', async () => expect(await step('pwd')).toMatch(/flights@2$/)),
      ),
    );
  });

  test('workspaces persist from build to build on the same agents', async () => {
    const agents = folder();
    await scripted({ agents }, ({ block, step }) =>
      block('node', '', () => step('writeFile', { file: 'f', text: '1' })),
    );
    await scripted({ agents, number: 2 }, ({ block, step }) =>
      block('node', '', async () => expect(await step('readFile', 'f')).toBe('1')),
    );
  });

  test('checkout puts the seed in place and answers its commit', async () => {
    const seed = folder({ 'mlops.yml': 'name: x', 'data/a.csv': '1' });
    git(seed, 'init', '-q');
    git(seed, 'add', '.');
    git(seed, 'commit', '-q', '-m', 'first');
    const commit = git(seed, 'rev-parse', 'HEAD');
    await scripted({ seed, scm: { GIT_BRANCH: 'main' } }, ({ block, step }) =>
      block('node', '', async () => {
        expect(await step('checkout', 'scm')).toEqual({ GIT_COMMIT: commit, GIT_BRANCH: 'main' });
        expect(await step('readFile', 'data/a.csv')).toBe('1');
      }),
    );
  });

  test('files are read, written and deleted relative to dir', async () => {
    await scripted({}, ({ block, step }) =>
      block('node', '', async () => {
        await block('dir', 'models/eu', async () => {
          await step('writeFile', { file: 'f', text: 'aMOp', encoding: 'Base64' });
          expect(await step('readFile', { file: 'f', encoding: 'UTF-8' })).toBe('hé');
          expect(await step('pwd', { tmp: true })).toMatch(/models\/eu@tmp$/);
        });
        expect(await step('fileExists', 'models/eu/f')).toBe(true);
        await block('dir', 'models', () => step('deleteDir'));
        expect(await step('fileExists', 'models/eu/f')).toBe(false);
        await expect(step('readFile', 'none')).rejects.toMatchObject({
          thrown: { className: 'java.nio.file.NoSuchFileException' },
        });
      }),
    );
  });
});

describe('arguments', () => {
  test.each([
    [
      'an unknown name',
      'sh',
      { script: 'true', returnStdOut: true },
      'java.lang.IllegalArgumentException',
      /Unknown parameter\(s\) found .* returnStdOut/,
    ],
    [
      'a wrong type',
      'sh',
      { script: 3 },
      'java.lang.ClassCastException',
      /sh.script expects class java.lang.String but received class java.lang.Integer/,
    ],
    [
      'a list for a text',
      'echo',
      { message: [] },
      'java.lang.ClassCastException',
      /received class java.util.ArrayList/,
    ],
    [
      'a text for a list',
      'withEnv',
      { value: 'A=b' },
      'java.lang.ClassCastException',
      /expects interface java.util.List/,
    ],
    [
      'a value where all are named',
      'mail',
      { value: 'x' },
      'java.lang.IllegalArgumentException',
      /named arguments/,
    ],
    [
      'a step of a plugin that is not there',
      'publishHTML',
      {},
      'java.lang.NoSuchMethodError',
      /No such DSL method 'publishHTML'/,
    ],
  ])('%s', async (_, name, given, className, message) => {
    const ask = name === 'withEnv' ? 'enter' : 'step';
    const { thrown } = await scripted({}, ({ ask: question, block }) =>
      block('node', '', () => question({ ask, name, arguments: given })),
    );
    expect(thrown).toEqual({ className, message: expect.stringMatching(message) });
  });
});

describe('results', () => {
  test('the worse one wins and is never taken back', async () => {
    const { build } = await scripted({}, async ({ block, step, set, get }) => {
      expect(await get('currentBuild', 'result')).toBeNull();
      expect(await get('currentBuild', 'currentResult')).toBe('SUCCESS');
      await block('stage', 'outer', () =>
        block('stage', 'inner', () => step('unstable', 'gate inconclusive')),
      );
      await set('currentBuild', 'result', 'SUCCESS');
      expect(await get('currentBuild', 'currentResult')).toBe('UNSTABLE');
    });
    expect(build.result).toBe('UNSTABLE');
    expect(build.stages).toMatchObject([
      { path: 'outer', result: 'UNSTABLE' },
      { path: 'outer / inner', result: 'UNSTABLE' },
    ]);
  });

  test('an exception fails its stage and the build, an abort aborts them', async () => {
    const failed = await scripted({}, ({ block, step }) => block('stage', 'a', () => step('error', 'no')));
    expect(failed.build).toMatchObject({ result: 'FAILURE', stages: [{ result: 'FAILURE' }] });
    expect(failed.build.log).toContain('ERROR: no');
    const aborted = await scripted({ inputs: [{ by: 'ann', abort: true }] }, ({ block, step }) =>
      block('stage', 'a', () => step('input', 'Go?')),
    );
    expect(aborted.build).toMatchObject({ result: 'ABORTED', stages: [{ result: 'ABORTED' }] });
  });

  test.each([
    ['catchError', {}, 'FAILURE', 'SUCCESS'],
    ['catchError', { buildResult: 'UNSTABLE', stageResult: 'UNSTABLE' }, 'UNSTABLE', 'UNSTABLE'],
    ['catchError', { buildResult: 'SUCCESS', stageResult: 'FAILURE' }, 'SUCCESS', 'FAILURE'],
    ['warnError', { message: 'weak' }, 'UNSTABLE', 'UNSTABLE'],
  ])('%s %j goes on', async (name, given, result, stage) => {
    const { build } = await scripted({}, async ({ block, step }) => {
      await block('stage', 'a', () => block(name, given, () => step('error', 'no')));
      await step('echo', 'after');
    });
    expect(build).toMatchObject({ result, stages: [{ result: stage }] });
    expect(build.log).toContain('after');
  });

  test('currentBuild tells of causes and of the build before', async () => {
    const causes = [
      { _class: 'hudson.triggers.TimerTrigger$TimerTriggerCause', shortDescription: 'Started by timer' },
    ];
    const previousBuild = { result: 'FAILURE', buildVariables: { MLOPS_VERDICT: 'fail' } } as const;
    await scripted({ causes, previousBuild, number: 4 }, async ({ get }) => {
      expect(await get('currentBuild', 'buildCauses')).toEqual(causes);
      expect(await get('currentBuild', 'previousBuild')).toMatchObject({
        number: 3,
        result: 'FAILURE',
        buildVariables: { MLOPS_VERDICT: 'fail' },
      });
      await expect(get('currentBuild', 'rawBuild')).rejects.toThrow('No such property: rawBuild');
    });
  });
});

describe('secrets', () => {
  const credentials = {
    token: { type: 'text', secret: "s3cr3t 'quoted' & long" },
    registry: { type: 'login', username: 'robot', password: 'pa$$word' },
    config: { type: 'file', name: 'kube.yml', content: 'server: x' },
    deploy: { type: 'ssh', username: 'git', key: 'PRIVATE KEY' },
  } as const;

  test('reach the shell as they are and the log as stars, in base64 too', async () => {
    const bindings = [
      { $symbol: 'string', credentialsId: 'token', variable: 'TOKEN' },
      {
        $symbol: 'usernamePassword',
        credentialsId: 'registry',
        usernameVariable: 'WHO',
        passwordVariable: 'PASSWORD',
      },
    ];
    const { build } = await scripted({ credentials }, ({ block, step }) =>
      block('node', '', async () => {
        await block('withCredentials', [...bindings], async () => {
          expect(await step('sh', { script: 'printf %s "$TOKEN"', returnStdout: true })).toBe(
            credentials.token.secret,
          );
          await step('sh', 'echo "$WHO:$PASSWORD"; printf "x$TOKEN" | base64; printf "$TOKEN" | base64');
        });
        expect(await step('sh', { script: 'printenv TOKEN || echo gone', returnStdout: true })).toBe(
          'gone\n',
        );
      }),
    );
    const log = build.log.join('\n');
    expect(log).toContain('Masking supported pattern matches of $TOKEN or $WHO or $PASSWORD');
    expect(log).toContain('robot:****');
    expect(log).not.toContain('s3cr3t');
    expect(log).not.toContain('pa$$word');
    expect(log).not.toContain(Buffer.from(credentials.token.secret).toString('base64').slice(0, 12));
  });

  test('files are there for the block alone', async () => {
    const bindings = [
      { $symbol: 'file', credentialsId: 'config', variable: 'KUBECONFIG' },
      {
        $symbol: 'sshUserPrivateKey',
        credentialsId: 'deploy',
        keyFileVariable: 'KEY',
        usernameVariable: 'GIT_USER',
      },
    ];
    let path = '';
    await scripted({ credentials }, ({ block, step }) =>
      block('node', '', () =>
        block('withCredentials', bindings, async () => {
          expect(await step('sh', { script: 'cat "$KUBECONFIG" "$KEY"', returnStdout: true })).toBe(
            'server: xPRIVATE KEY\n',
          );
          path = String(await step('sh', { script: 'printf %s "$KUBECONFIG"', returnStdout: true }));
        }),
      ),
    );
    expect(path).toMatch(/@tmp\/secretFiles\/[^/]+\/kube\.yml$/);
    expect(existsSync(path)).toBe(false);
  });

  test.each([
    [
      'a missing id',
      { $symbol: 'string', credentialsId: 'none', variable: 'X' },
      "Could not find credentials entry with ID 'none'",
    ],
    [
      'another kind',
      { $symbol: 'string', credentialsId: 'registry', variable: 'X' },
      "Credentials 'registry' is of type 'Username with password' where 'Secret text' was expected",
    ],
  ])('%s', async (_, binding, message) => {
    const { thrown } = await scripted({ credentials }, ({ block, step }) =>
      block('withCredentials', [binding], () => step('echo', 'x')),
    );
    expect(thrown).toEqual({ className: expect.stringContaining('CredentialNotFoundException'), message });
  });
});

describe('results, artifacts and stashes', () => {
  const failing =
    '<testsuite name="s"><testcase classname="C" name="a"><failure/></testcase><testcase classname="C" name="b"/></testsuite>';
  const seed = folder({ 'out/junit/TEST-a.xml': failing, 'out/.hidden/e.json': '{}', 'out/r.html': 'page' });

  const whole = { skipMarkingBuildUnstable: true, skipMarkingStageUnstable: true };
  const ignored = `WARNING: Unknown parameter(s) found for class type 'hudson.tasks.junit.pipeline.JUnitResultsStep': skipMarkingStageUnstable`;
  test.each([
    [1403, {}, 'UNSTABLE', 'UNSTABLE', []],
    [1403, { skipMarkingBuildUnstable: true }, 'SUCCESS', 'UNSTABLE', []],
    [1403, whole, 'SUCCESS', 'UNSTABLE', [ignored]],
    [1416, whole, 'SUCCESS', 'SUCCESS', []],
  ])('junit %i %j', async (junit, given, result, stage, warnings) => {
    const { build } = await scripted({ seed, versions: { junit } }, ({ block, step }) =>
      block('node', '', () =>
        block('stage', 'Test', async () => {
          await step('checkout', 'scm');
          const totals = { totalCount: 2, failCount: 1, skipCount: 0, passCount: 1 };
          expect(await step('junit', { testResults: 'out/junit/TEST-*.xml', ...given })).toEqual(totals);
        }),
      ),
    );
    expect(build).toMatchObject({ result, stages: [{ result: stage }], junit: [{ failCount: 1 }] });
    expect(build.checks).toMatchObject([{ by: 'junit', name: 'Tests / Test', conclusion: 'FAILURE' }]);
    expect(build.log.filter((line) => line.startsWith('WARNING: '))).toEqual(warnings);
  });

  test('junit without files fails the build', async () => {
    const { thrown } = await scripted({}, ({ block, step }) =>
      block('node', '', () => step('junit', 'none/*.xml')),
    );
    expect(thrown).toEqual(abort('No test report files were found. Configuration error?'));
  });

  test.each([
    ['out/**', ['out/.hidden/e.json', 'out/junit/TEST-a.xml', 'out/r.html']],
    ['out/', ['out/.hidden/e.json', 'out/junit/TEST-a.xml', 'out/r.html']],
    ['**/*.xml, out/*.html', ['out/junit/TEST-a.xml', 'out/r.html']],
    ['out/junit/TEST-?.xml', ['out/junit/TEST-a.xml']],
    ['$WHERE/r.html', ['out/r.html']],
  ])('archives %s', async (artifacts, paths) => {
    const { build } = await scripted({ seed }, ({ block, step, set }) =>
      block('node', '', async () => {
        await set('env', 'WHERE', 'out');
        await step('checkout', 'scm');
        await step('archiveArtifacts', { artifacts, fingerprint: true });
      }),
    );
    expect([...build.archived.keys()]).toEqual(paths);
    for (const [path, copy] of build.archived)
      expect(readFileSync(copy)).toEqual(readFileSync(join(seed, path)));
  });

  test.each(['./out/**', '/out/**', 'out', 'out/{r,s}.html', 'out/[r].html', 'none'])(
    'archives nothing for %s',
    async (artifacts) => {
      const archive = (given: object) =>
        scripted({ seed }, ({ block, step }) =>
          block('node', '', async () => {
            await step('checkout', 'scm');
            await step('archiveArtifacts', { artifacts, ...given });
          }),
        );
      const message = `No artifacts found that match the file pattern "${artifacts}". Configuration error?`;
      expect((await archive({})).thrown).toEqual(abort(message));
      expect((await archive({ allowEmptyArchive: true })).thrown).toBeNull();
    },
  );

  test('a stash goes from agent to agent, without what Ant leaves out', async () => {
    const { build } = await scripted(
      { seed: folder({ 'a/f': '1', '.gitignore': 'x', 'b/f': '2' }) },
      async ({ block, step }) => {
        await block('node', 'a', async () => {
          await step('checkout', 'scm');
          await step('stash', { name: 'out', excludes: 'b/**' });
        });
        await block('node', 'b', async () => {
          await step('unstash', 'out');
          expect(await step('sh', { script: '#!/bin/sh\nfind . -type f', returnStdout: true })).toBe(
            './a/f\n',
          );
        });
      },
    );
    expect(build.stashes).toEqual(new Map([['out', ['a/f']]]));
  });

  test('an empty stash and one that is not there', async () => {
    const inNode = (name: string, given: object) =>
      scripted({}, ({ block, step }) => block('node', '', () => step(name, { name: 'x', ...given })));
    expect((await inNode('stash', {})).thrown).toEqual(abort('No files included in stash ‘x’'));
    expect((await inNode('stash', { allowEmpty: true })).thrown).toBeNull();
    expect((await inNode('unstash', {})).thrown).toEqual(abort('No such saved stash ‘x’'));
  });

  test('publishHTML without pages fails the build and lets it go on', async () => {
    const publishing = (given: object) =>
      scripted({ plugins: ['htmlpublisher'] }, async ({ block, step }) => {
        await block('node', '', () => step('publishHTML', { reportName: 'r', reportDir: 'none', ...given }));
        await step('echo', 'after');
      });
    const failed = await publishing({});
    expect(failed).toMatchObject({ thrown: null, build: { result: 'FAILURE', html: [] } });
    expect(failed.build.log).toContain('after');
    expect((await publishing({ allowMissing: true })).build.result).toBe('SUCCESS');
    expect((await publishing({ reportFolder: 'x' })).thrown).toMatchObject({
      message: expect.stringContaining("class type 'publishHTML.target': reportFolder"),
    });
  });

  test('withChecks names what is published within; annotations are read by their names', async () => {
    const annotation = { path: 'mlops.yml', startLine: 3, endLine: 3, message: 'm' };
    const { build, thrown } = await scripted({ plugins: ['checks-api'] }, async ({ block, step }) => {
      await block('withChecks', 'gate', () =>
        step('publishChecks', { title: 't', annotations: [annotation] }),
      );
      await step('publishChecks', { name: 'n', annotations: [{ ...annotation, line: 3 }] });
    });
    expect(build.checks).toMatchObject([{ name: 'gate', conclusion: 'SUCCESS', annotations: [annotation] }]);
    expect(thrown).toMatchObject({ message: expect.stringContaining("'publishChecks.annotations': line") });
  });

  test('publishHTML keeps a folder of pages, publishChecks a conclusion', async () => {
    const plugins = ['htmlpublisher', 'checks-api'];
    const { build } = await scripted({ seed, plugins }, ({ block, step }) =>
      block('node', '', async () => {
        await step('checkout', 'scm');
        await step('publishHTML', {
          target: { reportName: 'Model report', reportDir: 'out', reportFiles: 'r.html' },
        });
        await step('publishChecks', { name: 'gate', conclusion: 'FAILURE', title: 'FAIL' });
      }),
    );
    expect(build.html).toMatchObject([
      { name: 'Model report', files: ['.hidden/e.json', 'junit/TEST-a.xml', 'r.html'] },
    ]);
    expect(build.checks).toMatchObject([{ by: 'publishChecks', name: 'gate', conclusion: 'FAILURE' }]);
  });
});

describe('people and other jobs', () => {
  test('input is asked without an executor, and answers who and what', async () => {
    const inputs = [{ by: 'ann', parameters: { REASON: 'go' } }, { by: 'bob' }, { by: 'cy' }];
    const parameters = [
      { $symbol: 'string', name: 'REASON' },
      { $symbol: 'choice', name: 'WHERE', choices: ['eu', 'us'] },
    ];
    const { build } = await scripted({ inputs }, async ({ block, step }) => {
      expect(await step('input', { message: 'Deploy?', parameters, submitterParameter: 'BY' })).toEqual({
        REASON: 'go',
        WHERE: 'eu',
        BY: 'ann',
      });
      expect(await step('input', { message: 'Sure?', submitterParameter: 'BY' })).toBe('bob');
      await block('node', '', async () => expect(await step('input', 'Really?')).toBeNull());
    });
    expect(build.inputs).toEqual([
      { message: 'Deploy?', executorsHeld: 0, answer: 'approved by ann' },
      { message: 'Sure?', executorsHeld: 0, answer: 'approved by bob' },
      { message: 'Really?', executorsHeld: 1, answer: 'approved by cy' },
    ]);
  });

  test('mails by either step', async () => {
    const message = { to: 'team@example.com', subject: 's', body: 'b' };
    const { build, thrown } = await scripted({ plugins: ['email-ext'] }, async ({ step }) => {
      await step('emailext', message);
      await step('emailext', { subject: 'nobody' });
      await step('mail', message);
      await step('mail', { subject: 'nobody', body: '' });
    });
    expect(build.mails).toEqual([
      { by: 'emailext', ...message },
      { by: 'mail', ...message },
    ]);
    expect(thrown).toEqual(abort("Email not sent. No recipients of any kind specified ('to', 'cc', 'bcc')."));
  });

  test('a job downstream has the result it was given', async () => {
    const { build, thrown } = await scripted(
      { jobs: { good: 'SUCCESS', bad: 'FAILURE' } },
      async ({ step }) => {
        expect(await step('build', 'good')).toMatchObject({ result: 'SUCCESS' });
        expect(await step('build', { job: 'bad', propagate: false })).toMatchObject({ result: 'FAILURE' });
        await step('build', 'bad');
      },
    );
    expect(build.downstream.map(({ job }) => job)).toEqual(['good', 'bad', 'bad']);
    expect(thrown).toEqual(abort('bad #1 completed with status FAILURE (propagate: false to ignore)'));
  });

  test('a library in a folder of a repository', async () => {
    const url = 'https://example.com/r.git';
    const repository = folder({ 'jenkins/vars/x.groovy': '' });
    const scm = { $class: 'GitSCMSource', remote: url };
    const loading = (libraryPath?: string) =>
      scripted({ repositories: { [url]: repository } }, async ({ step }) => {
        const retriever = { $symbol: 'modernSCM', scm, ...(libraryPath ? { libraryPath } : {}) };
        expect(await step('library', { identifier: 'x@main', retriever })).toBe(join(repository, 'jenkins/'));
      });
    expect((await loading('jenkins/')).thrown).toBeNull();
    expect((await loading()).thrown).toEqual(
      abort('Library x@main expected to contain at least one of src or vars directories'),
    );
  });
});

test('what else a build remembers', async () => {
  const repositories = { 'https://example.com/other.git': folder({ other: '' }) };
  const options = {
    plugins: ['lockable-resources'],
    tools: { jdk: '/opt/jdk' },
    seed: folder({ own: '' }),
    repositories,
  };
  const { build } = await scripted(options, async ({ block, step, get }) => {
    await step('milestone', 1);
    await step('properties', { properties: [{ $symbol: 'disableConcurrentBuilds' }] });
    await block('lock', { resource: 'staging', variable: 'RESOURCE' }, async () => {
      expect(await get('env', 'RESOURCE')).toBe('staging');
    });
    await block('node', '', async () => {
      expect(await step('tool', 'jdk')).toBe('/opt/jdk');
      await expect(step('tool', 'none')).rejects.toMatchObject({ thrown: abort('No tool named none found') });
      await block('ws', 'elsewhere', async () => {
        await step('git', 'https://example.com/other.git');
        expect(await step('fileExists', 'own')).toBe(false);
        expect(await step('fileExists', 'other')).toBe(true);
      });
      await block('parallel', { branch: 'eu' }, () => step('echo', { message: 'one\ntwo' }));
    });
    expect(await step('string', { credentialsId: 'c', variable: 'V' })).toEqual({
      $symbol: 'string',
      credentialsId: 'c',
      variable: 'V',
    });
  });
  expect(build).toMatchObject({ milestones: [1], locks: ['staging'], result: 'SUCCESS' });
  expect(build.properties).toEqual([{ properties: [{ $symbol: 'disableConcurrentBuilds' }] }]);
  expect(build.log).toEqual(expect.arrayContaining(['one', 'two']));
});

test('a milestone ends every older build that has not come as far, also one that has passed none', async () => {
  const running = { 3: null, 4: 1, 5: 2, 7: null, 8: 1 };
  const { build } = await scripted({ number: 6, running }, ({ step }) => step('milestone', 2));
  // The last one when this build has ended, and so has passed one more.
  expect(build.ended).toEqual([3, 4, 5]);
});

test('a milestone ends the build that a newer one has overtaken', async () => {
  const { build, thrown } = await scripted({ number: 6, running: { 7: 2 } }, ({ step }) =>
    step('milestone', 2),
  );
  expect(thrown).toMatchObject({ className: INTERRUPTED });
  expect(build.ended).toEqual([6]);
});

test('a stage that is skipped says why', async () => {
  const { build } = await scripted({}, async ({ block, step }) => {
    await block('stage', { value: 'Deploy', skipped: 'failure' }, () => step('echo', 'nothing'));
    await block('stage', 'Gate', () => step('stage', { value: 'Gate', skipped: 'when' }));
  });
  expect(build.stages).toMatchObject([
    { name: 'Deploy', skipped: 'failure' },
    { name: 'Gate', skipped: 'when' },
  ]);
});

test('a Jenkinsfile in Groovy meets the same world', async ({ skip }) => {
  const engine = await needEngine({ skip });
  const script = `
    def totals
    node('gpu') {
      stage('Gate') {
        withCredentials([string(credentialsId: 'token', variable: 'TOKEN')]) {
          withEnv(["NOTE=it's \${currentBuild.number}"]) {
            sh 'mkdir -p out && echo "$NOTE with $TOKEN" | tee out/note'
          }
        }
        writeFile file: 'out/TEST-a.xml', text: '<testsuite name="s"><testcase name="t"><failure/></testcase></testsuite>'
        totals = junit testResults: 'out/*.xml', skipMarkingBuildUnstable: true
        archiveArtifacts artifacts: 'out/**'
        catchError(buildResult: 'UNSTABLE', stageResult: 'UNSTABLE') { sh 'exit 3' }
      }
    }
    env.FAILED = totals.failCount
    def by = input(message: 'Go?', submitterParameter: 'BY')
    retry(2) { echo "by $by"; if (!env.AGAIN) { env.AGAIN = 1; error 'once more' } }
    properties([buildDiscarder(logRotator(numToKeepStr: '5'))])
    error "stopped after \${readable(currentBuild.currentResult)}"
    def readable(String result) { result.toLowerCase() }`;
  const folder = mkdtempSync(join(root, 'build-'));
  const world = createWorld({
    folder,
    number: 7,
    credentials: { token: { type: 'text', secret: 'tok-123' } },
    inputs: [{ by: 'ann' }],
  });
  const start = { script, file: 'Jenkinsfile', libraries: {}, implicit: [], sandbox: false };
  expect(await runJenkinsfile(start, world, engine)).toEqual(abort('stopped after unstable'));
  expect(world.build).toMatchObject({
    result: 'FAILURE',
    stages: [{ name: 'Gate', result: 'UNSTABLE', agent: 'gpu' }],
    junit: [{ totalCount: 1, failCount: 1 }],
    env: { FAILED: '1', AGAIN: '1' },
    inputs: [{ executorsHeld: 0, answer: 'approved by ann' }],
  });
  expect([...world.build.archived.keys()]).toEqual(['out/TEST-a.xml', 'out/note']);
  expect(world.build.log).toEqual(
    expect.arrayContaining(["it's 7 with ****", 'by ann', 'Finished: FAILURE']),
  );
});
