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

async function against(answers: Readonly<Record<string, Answer>>, moving: number) {
  engine = await scriptedEngine(answers);
  const folder = temporary('build-context');
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  const environment = { ...process.env, DOCKER_BUILDKIT: '0', DOCKER_CONFIG: temporary('docker-config') };
  const processes = localProcesses({ absolute: (path) => resolve(folder, path) }, environment);
  return dockerContainers(processes, environment, { host: engine.host }, { asking: 60_000, moving });
}

const never = new AbortController().signal;
const BUILD = { context: '.', tags: ['acme/flight-delay:1'], labels: {}, buildArgs: {}, secrets: {} };

/** What a build, or a push, against a stream came to: its lines, and what it answered or threw. */
async function outcome(verb: 'build' | 'push', answer: Answer, patience = 60_000) {
  const answers = {
    '/build': answer,
    '/images/127.0.0.1:9/acme/flight-delay/push': answer,
    [`/images/${ID}/json`]: answering({ Id: ID, RepoDigests: [], Size: 1, Config: { Labels: null } }),
  };
  const containers = await against(answers, patience);
  const lines: string[] = [];
  const note = (text: string) => void lines.push(text);
  const ended =
    verb === 'build' ? containers.build(BUILD, note, never) : containers.push(IMAGE, undefined, note, never);
  return { lines, ended: await ended.catch((error: unknown) => error) };
}

const BEGUN = {
  build: line({ stream: 'Step 1/2 : FROM scratch\n' }),
  push: line({ status: 'The push refers to repository [127.0.0.1:9/acme/flight-delay]' }),
};
const RESULT = {
  build: [line({ aux: { ID } }), line({ stream: 'Successfully built 111111111111\n' })],
  push: [
    line({ status: `1: digest: ${DIGEST} size: 1573` }),
    line({ progressDetail: {}, aux: { Tag: '1', Digest: DIGEST, Size: 1573 } }),
  ],
};
const WORDS = 'the scripted daemon says no';
const ERROR = { errorDetail: { message: WORDS }, error: WORDS };

describe.each(['build', 'push'] as const)('docker %s against a daemon that', (verb) => {
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
      /image ID|without saying which image|without a digest/,
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
    const { ended } = await outcome(verb, answer, answer === silence ? 1_500 : undefined);
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
    const { ended, lines } = await outcome(verb, stream(...pieces));
    expect(ended).toBe(verb === 'build' ? ID : DIGEST);
    expect(lines).toContain('Länge: 12 µm – ✈');
  });

  test('writes a line of a million letters loses none of them', async (context) => {
    need('docker', context);
    const long = 'ä'.repeat(1_000_000);
    const said = verb === 'build' ? { stream: `${long}\n` } : { status: long };
    const { ended, lines } = await outcome(verb, stream(BEGUN[verb], line(said), ...RESULT[verb]));
    expect(ended).toBe(verb === 'build' ? ID : DIGEST);
    expect(lines.join('').match(/ä/g)).toHaveLength(1_000_000);
  });
});
