import { describe, expect, test } from 'vitest';
import type { BuildFacts } from '../../../../src/domain/image/facts.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import type { Evidence } from '../../../../src/foundation/evidence/evidence.ts';
import {
  type BuildRequest,
  ContainerFailure,
  type Containers,
  type ImageRepository,
  type Ports,
} from '../../../../src/foundation/ports/ports.ts';
import type { AnyStep } from '../../../../src/foundation/step/define.ts';
import { buildImageStep } from '../../../../src/steps/build-image/step.ts';
import { askStep } from '../../../support/ask-step.ts';
import { memoryFiles, memoryHost, memoryPorts } from '../../../support/memory.ts';

const ID = digestOf('image');
const PUSHED = digestOf('manifest');
const never = new AbortController().signal;

/** An Engine that does as it is told; `asked` is what it was told. */
function engine(more: Partial<Containers> = {}) {
  const asked: BuildRequest[] = [];
  const containers = {
    address: 'unix:///var/run/docker.sock',
    engine: async () => ({ version: '28.0', platform: 'linux/amd64' }),
    buildKit: async () => true,
    freeSpace: async () => undefined,
    build: async (request: BuildRequest) => {
      asked.push(request);
      return ID;
    },
    push: async () => PUSHED,
    ...more,
  };
  return { asked, containers: containers as unknown as Containers };
}

interface Given {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly containers?: Containers;
  readonly resolve?: ImageRepository['resolve'];
  readonly context?: Readonly<Record<string, string>>;
  readonly waits?: number[];
}

async function build({ inputs = {}, files = { Dockerfile: 'FROM scratch\n' }, ...given }: Given) {
  const disk = memoryFiles(files);
  const host = {
    ...memoryHost(),
    context: { commit: 'a'.repeat(40), ref: 'refs/heads/main', ...given.context },
  };
  const repository: ImageRepository = { resolve: given.resolve ?? (async () => PUSHED) };
  const ports: Ports = {
    ...memoryPorts(disk, host),
    processes: { run: async () => ({ code: 1, signal: null }) },
    containers: async () => given.containers ?? engine().containers,
    images: { open: () => repository },
    clock: { now: () => new Date(0), sleep: async (wait) => void given.waits?.push(wait) },
  };
  const sources = { explicit: { images: 'ghcr.io/acme/flights', ...inputs }, environment: {} };
  const config = { name: 'flights', entries: [], environments: {} };
  const request = { id: 'build-image', config, sources };
  const run = await askStep(buildImageStep as unknown as AnyStep, request, ports, never);
  const evidence = run.evidence as Evidence<BuildFacts>;
  return {
    ...run,
    evidence,
    disk,
    log: host.told.lines,
    told: evidence.checks.map(({ message }) => message).join('\n'),
  };
}

describe('what is built', () => {
  test('carries all tags and labels in one build, guarded by an ignore file of its own', async () => {
    const { asked, containers } = engine();
    const files = { Dockerfile: 'FROM scratch\n', '.dockerignore': 'data', 'key.pem': 'x' };
    const inputs = { tags: 'type=sha\nlatest', images: 'ghcr.io/Acme/Flights\nacme/flights' };
    const { disk, outputs } = await build({ containers, files, inputs });
    expect(asked).toMatchObject([
      {
        context: '.',
        file: 'mlops-out/artifacts/build-image/Dockerfile',
        tags: [
          'ghcr.io/acme/flights:latest',
          'ghcr.io/acme/flights:sha-aaaaaaa',
          'docker.io/acme/flights:latest',
          'docker.io/acme/flights:sha-aaaaaaa',
        ],
      },
    ]);
    const ignore = disk.contents.get('mlops-out/artifacts/build-image/Dockerfile.dockerignore')!;
    expect(ignore.split('\n')).toEqual(expect.arrayContaining(['data', '**/.git', '**/*.pem']));
    expect(disk.contents.get('.dockerignore')).toBe('data');
    expect(outputs.image).toBe(`ghcr.io/acme/flights@${PUSHED}`);
  });

  test('obeys the ignore file of its Dockerfile before that of the context, as BuildKit does', async () => {
    const files = { Dockerfile: '', 'Dockerfile.dockerignore': 'own', '.dockerignore': 'other' };
    const { disk } = await build({ files });
    const ignore = disk.contents.get('mlops-out/artifacts/build-image/Dockerfile.dockerignore')!;
    expect(ignore).toMatch(/^own$/m);
    expect(ignore).not.toMatch(/^other$/m);
  });

  test('a .pem is told by its content', async () => {
    const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
    const key = `${certificate}-----BEGIN ${'PRIVATE'} KEY-----\nMIIE\n`;
    const { evidence } = await build({ files: { Dockerfile: '', 'ca.pem': certificate, 'both.pem': key } });
    expect(evidence.facts.withheld).toEqual(['both.pem']);
  });

  test('has no time, but where the build was given one', async () => {
    const without = await build({});
    expect(JSON.stringify(without.evidence.facts.labels)).not.toContain('created');
    const { evidence } = await build({ context: { epoch: '1700000000' } });
    expect(evidence.facts.labels['org.opencontainers.image.created']).toBe('2023-11-14T22:13:20.000Z');
  });

  test('a tag that is not what was asked for is said, in the log and in evidence', async () => {
    const { evidence, log, told } = await build({ inputs: { tags: 'type=raw,value=feature/x' } });
    expect(evidence.facts).toMatchObject({ tags: ['feature-x'] });
    const said = '"feature/x" cannot be a tag; the image gets feature-x';
    expect(told).toContain(said);
    expect(log).toContain(`${said}.`);
  });

  test('by a classic builder uses the Dockerfile itself', async () => {
    const classic = { buildKit: async () => false };
    const { asked, containers } = engine(classic);
    expect((await build({ containers })).evidence.verdict).toBe('pass');
    expect(asked[0]!.file).toBe('Dockerfile');
  });
});

describe('what may pass by the next try', () => {
  const failing = (times: number, retryable = true, unanswered = false) => {
    let left = times;
    return async () => {
      left -= 1;
      if (left >= 0) throw new ContainerFailure('docker push failed: EOF', retryable, { unanswered });
      return PUSHED;
    };
  };

  test.each([
    [1, 'pass', [1000]],
    [3, 'pass', [1000, 2000, 4000]],
    [4, 'fail', [1000, 2000, 4000]],
  ])('a push that fails %i times is %s', async (times, verdict, expected) => {
    const waits: number[] = [];
    const { evidence } = await build({ waits, containers: engine({ push: failing(times) }).containers });
    expect(evidence.verdict).toBe(verdict);
    expect(waits).toEqual(expected);
  });

  test('a push to which nobody ever says yes or no is ERROR, and so is such a build', async () => {
    const push = failing(9, true, true);
    const { evidence } = await build({ containers: engine({ push }).containers });
    expect(evidence.verdict).toBe('error');
    expect(evidence.reason).toMatch(/could not be pushed: nobody answered: docker push failed: EOF/);
    const built = await build({ containers: engine({ build: failing(9, true, true) }).containers });
    expect(built.evidence).toMatchObject({ verdict: 'error', reason: 'docker push failed: EOF' });
  });

  test('nothing else is tried again', async () => {
    const waits: number[] = [];
    const { evidence } = await build({ waits, containers: engine({ push: failing(1, false) }).containers });
    expect(evidence.verdict).toBe('fail');
    expect(waits).toEqual([]);
  });
});

describe('an exit code proves nothing', () => {
  test.each<[string, ImageRepository['resolve'], string, RegExp]>([
    ['nothing there', async () => undefined, 'fail', /has nothing there/],
    [
      'no such tag',
      async (reference) => (reference.startsWith('sha256:') ? PUSHED : undefined),
      'fail',
      /the tag is not there/,
    ],
    [
      'another image',
      async (reference) => (reference.startsWith('sha256:') ? PUSHED : ID),
      'fail',
      /somebody moved it meanwhile/,
    ],
  ])('%s', async (_, resolve, verdict, reason) => {
    const { evidence, outputs } = await build({ resolve });
    expect(evidence.verdict).toBe(verdict);
    expect(evidence.reason).toMatch(reason);
    expect(outputs).toMatchObject({ image: '', digest: '', tags: '' });
  });

  test('the words of a failed build reach the verdict without its timings', async () => {
    const { evidence } = await build({
      containers: engine({
        build: async () => {
          throw new ContainerFailure(
            'docker build failed (exit code 1): #7 0.214 no such wheel\n#7 ERROR: exit code: 7',
            false,
          );
        },
      }).containers,
    });
    expect(evidence.verdict).toBe('fail');
    expect(evidence.facts.ended?.failure).toContain('no such wheel\nERROR: exit code: 7');
    expect(evidence.reason).toContain('no such wheel ERROR: exit code: 7');
  });
});

describe('refusals', () => {
  test.each<[string, Given, RegExp]>([
    [
      'too little disk',
      {
        containers: engine({ freeSpace: async () => 100 }).containers,
        files: { Dockerfile: 'x'.repeat(80) },
      },
      /has 100 bytes free, and a context of 80 bytes may take 160/,
    ],
    ['no Dockerfile', { files: { 'a.py': '' } }, /file "Dockerfile" does not exist/],
    [
      'a context that is none',
      { inputs: { context: 'https://u:canary@git.test/x' } },
      /context "https:\/\/\*\*\*@git\.test\/x" is not a folder/,
    ],
    [
      'an image with a tag',
      { inputs: { images: 'ghcr.io/acme/flights:1' } },
      /has a tag; tags stand in `tags`/,
    ],
    [
      'an image with a digest',
      { inputs: { images: `ghcr.io/acme/flights@${ID}` } },
      /has a digest, which only the build can say/,
    ],
    [
      'an image that is an address',
      { inputs: { images: 'https://u:canary@ghcr.io/acme' } },
      /images "…@ghcr\.io\/acme"/,
    ],
    [
      'no tag that fits',
      { inputs: { tags: 'type=ref,event=tag' } },
      /tags give no tag for refs\/heads\/main/,
    ],
    [
      'a label of ours',
      { inputs: { labels: '{io.github.mlops-actions.model.digest: x}' } },
      /is set by build-image itself/,
    ],
    ['one half of a login', { inputs: { username: 'me' } }, /password is not given, but its partner is/],
    [
      'a Docker daemon without TLS',
      { inputs: { 'docker-host': 'tcp://10.0.0.1:2375' } },
      /is not allowed: plain TCP is accepted for this machine only; use unix/,
    ],
    [
      'build arguments that are no mapping',
      { inputs: { 'build-args': 'TOKEN=canary' } },
      /build-args is text, not a mapping/,
    ],
    [
      'a model outside the context',
      {
        files: { 'app/Dockerfile': '', 'model/model.json': packageOf('m.onnx'), 'model/m.onnx': 'm' },
        inputs: { context: 'app', model: 'model' },
      },
      /model "model\/m\.onnx" lies outside the build context/,
    ],
    [
      'a model package with other bytes',
      {
        files: { Dockerfile: '', 'model/model.json': packageOf('m.onnx'), 'model/m.onnx': 'other' },
        inputs: { model: 'model' },
      },
      /holds a m\.onnx with other bytes than model\.json says/,
    ],
  ])('%s', async (_, given, told) => {
    const result = await build(given);
    expect(result.evidence.verdict).toBe('error');
    expect(result.told).toMatch(told);
    expect(JSON.stringify(result.evidence)).not.toContain('canary');
  });

  test('a classic builder gets no secret and nothing that must be kept back', async () => {
    const classic = { buildKit: async () => false };
    const { told } = await build({
      containers: engine(classic).containers,
      files: { Dockerfile: '', '.env': 'x' },
      inputs: { secrets: '{pip: env:PIP_TOKEN}' },
    });
    expect(told).toMatch(/secrets pip needs BuildKit/);
    expect(told).toMatch(/context "\.env" would be sent to the build/);
  });

  test('an Engine that does not answer is ERROR, by name', async () => {
    const gone = async () => {
      throw new ContainerFailure('no Docker Engine answers at unix:///gone', true);
    };
    const { evidence } = await build({ containers: engine({ engine: gone }).containers });
    expect(evidence).toMatchObject({ verdict: 'error', reason: 'no Docker Engine answers at unix:///gone' });
  });

  test('all mistakes of the inputs come at once', async () => {
    const { evidence } = await build({
      inputs: {
        images: 'UPPER/ok\nbad image\nghcr.io/',
        tags: 'type=no\ntype=ref',
        'build-args': '{API_KEY: x, 1A: y}',
        secrets: '{a: b, "c d": env:E}',
        labels: '{org.opencontainers.image.revision: x}',
      },
    });
    expect(evidence.checks).toHaveLength(9);
  });
});

function packageOf(file: string): string {
  return JSON.stringify({
    schema: 'https://mlops-actions.github.io/schema/model/v1',
    name: 'm',
    task: 'binary',
    file,
    format: 'onnx',
    digest: digestOf('m'),
    inputs: {},
  });
}
