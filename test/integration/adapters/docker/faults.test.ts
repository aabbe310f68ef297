import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { dockerContainers } from '../../../../src/adapters/docker/containers.ts';
import { localProcesses } from '../../../../src/adapters/processes/processes.ts';
import { ContainerFailure } from '../../../../src/foundation/ports/ports.ts';
import { need } from '../../../support/parts.ts';
import {
  type Answer,
  answering,
  cut,
  refusing,
  type ScriptedEngine,
  scriptedEngine,
  stalled,
  stream,
} from '../../../support/scripted-engine.ts';
import { temporary } from '../../../support/temporary.ts';

const ID = `sha256:${'1'.repeat(64)}` as const;
const DIGEST = `sha256:${'d'.repeat(64)}` as const;
const IMAGE = '127.0.0.1:9/acme/flight-delay:1';
/** A line of the Engine's stream, as it writes them. */
const line = (value: unknown): string => `${JSON.stringify(value)}\r\n`;

let engine: ScriptedEngine | undefined;
afterEach(async () => {
  await engine?.close();
  engine = undefined;
});

async function against(
  answers: Readonly<Record<string, Answer>>,
  patience: { asking: number; moving: number },
) {
  engine = await scriptedEngine(answers);
  const folder = temporary('build-context');
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  const environment = { ...process.env, DOCKER_BUILDKIT: '0', DOCKER_CONFIG: temporary('docker-config') };
  const processes = localProcesses({ absolute: (path) => resolve(folder, path) }, environment);
  return dockerContainers({ processes, environment, address: { host: engine.host }, patience });
}

const never = new AbortController().signal;
const BUILD = { context: '.', tags: ['acme/flight-delay:1'], labels: {}, buildArgs: {}, secrets: {} };

type Verb = 'build' | 'push' | 'pull';

/** What a build, a push or a pull against a stream came to: its lines, and what it answered or threw. */
async function outcome(verb: Verb, answer: Answer, { moving = 60_000, has = verb !== 'pull' } = {}) {
  const answers = {
    '/build': answer,
    '/images/127.0.0.1:9/acme/flight-delay/push': answer,
    '/images/create': answer,
    [`/images/${has ? ID : 'nothing'}/json`]: answering(FOUND),
    [`/images/${has ? IMAGE : 'nothing'}/json`]: answering(FOUND),
  };
  const containers = await against(answers, { asking: 60_000, moving });
  const lines: string[] = [];
  const note = (text: string) => void lines.push(text);
  const work = {
    build: () => containers.build(BUILD, note, never),
    push: () => containers.push(IMAGE, undefined, note, never),
    pull: () => containers.pull(IMAGE, undefined, note, never).then(() => IMAGE),
  };
  return { lines, ended: await work[verb]().catch((error: unknown) => error) };
}

const FOUND = { Id: ID, RepoDigests: [], Size: 1, Config: { Labels: null } };

const BEGUN = {
  build: line({ stream: 'Step 1/2 : FROM scratch\n' }),
  push: line({ status: 'The push refers to repository [127.0.0.1:9/acme/flight-delay]' }),
  pull: line({ status: 'Pulling from acme/flight-delay', id: '1' }),
};
const RESULT = {
  build: [line({ aux: { ID } }), line({ stream: 'Successfully built 111111111111\n' })],
  push: [
    line({ status: `1: digest: ${DIGEST} size: 1573` }),
    line({ progressDetail: {}, aux: { Tag: '1', Digest: DIGEST, Size: 1573 } }),
  ],
  pull: [line({ status: `Digest: ${DIGEST}` }), line({ status: 'Status: Downloaded newer image' })],
};
const ANSWER = { build: ID, push: DIGEST, pull: IMAGE };
const WORDS = 'the scripted daemon says no';
const ERROR = { errorDetail: { message: WORDS }, error: WORDS };

/** The docker command builds and pushes; pulls are asked of the daemon itself. */
describe.each(['build', 'push', 'pull'] as const)('a %s against a daemon that', (verb) => {
  const silence = stalled(BEGUN[verb]);
  const faults: readonly (readonly [string, Answer, RegExp, boolean])[] = [
    ['answers 500', refusing(500, WORDS), /the scripted daemon says no/, false],
    ['cuts the connection', cut(BEGUN[verb]), /EOF/, true],
    [
      'reports an error in its stream',
      stream(BEGUN[verb], line(ERROR)),
      /the scripted daemon says no/,
      false,
    ],
    [
      'reports an error in a last line without its line break',
      stream(BEGUN[verb], JSON.stringify(ERROR)),
      /the scripted daemon says no/,
      false,
    ],
    [
      'ends without a result',
      stream(BEGUN[verb]),
      /image ID|without saying which image|without a digest|without the image/,
      true,
    ],
    [
      'writes a line that is no JSON',
      stream(BEGUN[verb], 'half a li\n', ...RESULT[verb]),
      /invalid character/,
      false,
    ],
    ['ends in the middle of a line', stream(BEGUN[verb], RESULT[verb][0]!.slice(0, 40)), /EOF/, true],
    ['begins and falls silent', silence, /was silent for 1\.5 s and was ended/, true],
    [
      'is refused by the registry half-way',
      stream(
        BEGUN[verb],
        line({ status: 'Pushed', progressDetail: {}, id: '5f70bf18a086' }),
        line({ errorDetail: { message: 'unauthorized: authentication required' } }),
      ),
      /unauthorized: authentication required/,
      true,
    ],
  ];
  test.for(faults)('%s ends in failure that says so', async ([, answer, words, retryable], context) => {
    need('docker', context);
    const { ended } = await outcome(verb, answer, answer === silence ? { moving: 1_500 } : {});
    expect(ended).toBeInstanceOf(ContainerFailure);
    expect((ended as ContainerFailure).message).toMatch(words);
    expect((ended as ContainerFailure).retryable).toBe(retryable);
  });

  test('cuts letters and lines in two is understood all the same', async (context) => {
    need('docker', context);
    const said = verb === 'build' ? { stream: 'Länge: 12 µm – ✈\n' } : { status: 'Länge: 12 µm – ✈' };
    const bytes = Buffer.from([BEGUN[verb], line(said), ...RESULT[verb]].join(''));
    const letter = bytes.indexOf('✈') + 1;
    const pieces = [bytes.subarray(0, 5), bytes.subarray(5, letter), bytes.subarray(letter)];
    const { ended, lines } = await outcome(verb, stream(...pieces), { has: true });
    expect(ended).toBe(ANSWER[verb]);
    expect(lines).toContain('Länge: 12 µm – ✈');
  });

  test('writes a line of a million letters loses none of them', async (context) => {
    need('docker', context);
    const long = 'ä'.repeat(1_000_000);
    const said = verb === 'build' ? { stream: `${long}\n` } : { status: long };
    const answer = stream(BEGUN[verb], line(said), ...RESULT[verb]);
    const { ended, lines } = await outcome(verb, answer, { has: true });
    expect(ended).toBe(ANSWER[verb]);
    expect(lines.join('').match(/ä/g)).toHaveLength(1_000_000);
  });
});

describe('a question to a daemon that', () => {
  const cases: readonly (readonly [string, Answer, RegExp, boolean, boolean])[] = [
    [
      'answers 500',
      refusing(500, WORDS),
      /^Looking at blue failed: the scripted daemon says no$/,
      false,
      false,
    ],
    ['is behind a proxy that answers 503', refusing(503, 'no upstream'), /status 503/, true, true],
    ['cuts the connection in the middle of its answer', cut('{"Id": "1'), /EOF/, true, true],
    ['answers what is no JSON', stream('half an answ'), /answer is unreadable/, false, false],
    ['answers what nobody understands', answering({ Id: 1 }), /answer is unreadable/, false, false],
    [
      'falls silent',
      stalled('{"Id": "1'),
      /^Looking at blue was silent for 1\.5 s and was ended$/,
      true,
      true,
    ],
  ];
  test.for(cases)('%s ends in failure that says so', async ([, answer, words, retryable, unanswered]) => {
    const containers = await against({ '/containers/blue/json': answer }, { asking: 1_500, moving: 1_500 });
    const ended = await containers.container('blue').catch((error: unknown) => error);
    expect(ended).toBeInstanceOf(ContainerFailure);
    expect((ended as ContainerFailure).message).toMatch(words);
    expect(ended).toMatchObject({ retryable, unanswered });
  });

  test('closes before a command in a container has ended is a failure, not an exit code', async () => {
    const out = Buffer.concat([Buffer.from([1, 0, 0, 0, 0, 0, 0, 9]), Buffer.from('half')]);
    const answers = { '/containers/blue/exec': answering({ Id: 'e' }), '/exec/e/start': stream(out) };
    const containers = await against(answers, { asking: 1_500, moving: 1_500 });
    await expect(containers.exec('blue', ['true'])).rejects.toThrow('was cut off');
  });

  test('writes secrets and commands for the log shows neither', async () => {
    engine = await scriptedEngine({ '/containers/blue/json': refusing(500, '::error::hunter2\u001b[31m') });
    const environment = { DOCKER_HOST: engine.host };
    const processes = localProcesses({ absolute: (path) => path }, environment);
    const withoutSecrets = (text: string) => text.replaceAll('hunter2', '***');
    const containers = dockerContainers({ processes, environment, withoutSecrets });
    await expect(containers.container('blue')).rejects.toThrow(/^Looking at blue failed: : :error::\*\*\*$/);
  });
});
