import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { decideBuild } from '../../../src/domain/image/decide.ts';
import type { BuildFacts } from '../../../src/domain/image/facts.ts';
import type { Evidence } from '../../../src/foundation/evidence/evidence.ts';
import { EVIDENCE_LABEL, MODEL_LABEL } from '../../../src/foundation/images/image-labels.ts';
import type { Ports } from '../../../src/foundation/ports/ports.ts';
import { connect } from '../../../src/main/wiring/connect.ts';
import { buildImageStep } from '../../../src/steps/build-image/step.ts';
import { gateModelStep } from '../../../src/steps/gate-model/step.ts';
import { enginePorts, freePort } from '../../support/deploy-world.ts';
import { docker, needEngine } from '../../support/docker.ts';
import { git } from '../../support/git.ts';
import { importNode, NODE_IMAGE } from '../../support/images.ts';
import { memoryHost } from '../../support/memory.ts';
import { find, missing } from '../../support/parts.ts';
import { startRegistry, type TestRegistry } from '../../support/registry.ts';
import { type StepWorld, stepWorld } from '../../support/step-world.ts';
import { startUpset, type Upset } from '../../support/upset-registry.ts';

const given = inject('engine');
const engine = 'why' in given ? undefined : given;
const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const CONTEXT = {
  commit: COMMIT,
  ref: 'refs/heads/main',
  server: 'https://git.test',
  repository: 'acme/flights',
};
const CONFIG = { name: 'flight-delay', entries: [], environments: {} };

let registry: TestRegistry;
let upset: Upset | undefined;
let world: StepWorld;
let host: ReturnType<typeof memoryHost>;
let count = 0;

beforeAll(async () => {
  if (!engine) return;
  const program = find('docker-registry');
  if (!program) throw new Error(missing('docker-registry'));
  registry = await startRegistry(program);
  await importNode(engine);
});
afterAll(() => registry?.stop());

beforeEach(async (context) => {
  needEngine(context);
  host = { ...memoryHost(), context: CONTEXT };
  world = await stepWorld(host, CONFIG);
  count += 1;
});
afterEach(async () => {
  await world?.close();
  await upset?.stop();
  upset = undefined;
});

const repository = (at = registry.host): string => `${at}/acme/flights-${count}`;
const put = (path: string, text: string): void => {
  mkdirSync(join(world.folder, path, '..'), { recursive: true });
  writeFileSync(join(world.folder, path), text);
};
const dockerfile = (...lines: readonly string[]): void =>
  put('Dockerfile', [`FROM ${NODE_IMAGE}`, ...lines, ''].join('\n'));

/** A model that its gate has judged, and a Dockerfile that takes it in. */
async function judged(rules = 'roc_auc >= 0.4'): Promise<string> {
  const { outputs } = await world.evaluate();
  await world.run(gateModelStep, 'gate-model', { rules });
  dockerfile('COPY mlops-out/artifacts/train-evaluate/model /model');
  return outputs['model-digest']!;
}

/** The real Engine; waits between tries take no time. */
const ports = (): Partial<Ports> => ({
  ...enginePorts(world.folder, engine!),
  clock: { now: () => new Date(0), sleep: async () => {} },
});

async function build(more: Readonly<Record<string, string>> = {}, given: Partial<Ports> = ports()) {
  const asked = { images: repository(), tags: 'type=ref,event=branch', ...more };
  const { evidence, outputs, exitCode } = await world.run(buildImageStep, 'build-image', asked, given);
  return { evidence: evidence as Evidence<BuildFacts>, outputs, exitCode };
}

const pushesOf = (evidence: Evidence<BuildFacts>) =>
  evidence.facts.ended!.pushes.map(({ outcome }) => outcome);
const inRegistry = async (): Promise<number> =>
  (await fetch(`http://${registry.host}/v2/acme/flights-${count}/manifests/main`, { method: 'HEAD' })).status;
const inImage = (...argv: readonly string[]): string =>
  docker(engine!, 'run', '--rm', `${repository()}:main`, ...argv);

describe('an image of a model that passed', () => {
  test('is built, labelled, pushed and proved; the verdict can be made again', async () => {
    const model = await judged();
    const { evidence, outputs } = await build({
      tags: 'type=sha\ntype=ref,event=branch',
      labels: '{team: rails}',
    });
    expect(evidence.reason).toBe(`Built and pushed ${repository()} as main, sha-0123456.`);
    expect(outputs).toMatchObject({
      verdict: 'pass',
      image: `${repository()}@${outputs.digest}`,
      tags: JSON.stringify([`${repository()}:main`, `${repository()}:sha-0123456`]),
    });
    expect(decideBuild(evidence.facts)).toEqual({
      verdict: evidence.verdict,
      reason: evidence.reason,
      checks: evidence.checks,
    });
    docker(engine!, 'image', 'rm', `${repository()}:main`, `${repository()}:sha-0123456`);
    docker(engine!, 'pull', '--quiet', outputs.image!);
    const format = '{{json .Config.Labels}}';
    const labels = docker(engine!, 'image', 'inspect', '--format', format, outputs.image!);
    expect(JSON.parse(labels)).toEqual({
      team: 'rails',
      'org.opencontainers.image.title': 'flight-delay',
      'org.opencontainers.image.source': 'https://git.test/acme/flights',
      'org.opencontainers.image.url': 'https://git.test/acme/flights',
      'org.opencontainers.image.revision': COMMIT,
      'org.opencontainers.image.version': 'main',
      [MODEL_LABEL]: model,
      [EVIDENCE_LABEL]: evidence.facts.approval!.gates[0]!.digest,
    });
  });

  test('built again is the same image, with the same evidence', async () => {
    await judged();
    const first = await build();
    const again = await build();
    expect(again.outputs).toEqual(first.outputs);
    expect(again.evidence).toEqual(first.evidence);
  });

  test('is only built where it is not to be pushed, and that is said', async () => {
    await judged();
    const { evidence, outputs } = await build({ push: 'false' });
    expect(evidence.reason).toBe(`Built ${repository()} as main; not pushed, as asked (push: false).`);
    expect(outputs).toMatchObject({ verdict: 'pass', image: '', digest: '' });
    expect(await inRegistry()).toBe(404);
    expect(inImage('ls', '/model')).toContain('new.onnx');
  });

  test('goes to several repositories with all tags', async () => {
    await judged();
    const { outputs, evidence } = await build({
      images: `${repository()}\n${repository()}-copy`,
      tags: 'a\nb',
    });
    expect(pushesOf(evidence)).toEqual(['proved', 'proved', 'proved', 'proved']);
    expect(JSON.parse(outputs.tags!)).toHaveLength(4);
    expect(evidence.products.map(({ name }) => name.split('@')[0])).toEqual([
      repository(),
      `${repository()}-copy`,
    ]);
  });

  test('may be a copy of the model that the user names', async () => {
    await judged();
    await cp(
      join(world.folder, 'mlops-out/artifacts/train-evaluate/model'),
      join(world.folder, 'app/model'),
      {
        recursive: true,
      },
    );
    dockerfile('COPY model /model');
    const { evidence } = await build({ context: 'app', file: 'Dockerfile', model: 'app/model' });
    expect(evidence).toMatchObject({ verdict: 'pass', facts: { evidenceRequired: true } });
  });
});

describe('a model without a PASS', () => {
  test('is not built', async () => {
    await judged('roc_auc >= 0.99999');
    const { evidence, exitCode } = await build();
    expect(exitCode).toBe(1);
    expect(evidence.reason).toMatch(/^gate-model said FAIL/);
    expect(evidence.facts.ended).toBeNull();
    expect(docker(engine!, 'image', 'ls', '--quiet', repository())).toBe('');
  });

  test('nor is one that no gate has judged', async () => {
    await world.evaluate();
    dockerfile();
    const { evidence } = await build();
    expect(evidence.reason).toMatch(/^no gate has judged the model sha256:/);
  });

  test('is built where no evidence is asked for, with a warning and without the label of a gate', async () => {
    const model = await judged('roc_auc >= 0.99999');
    const { evidence } = await build({ 'require-evidence': 'false', push: 'false' });
    expect(evidence.verdict).toBe('pass');
    expect(evidence.checks[0]).toMatchObject({ outcome: 'fail', severity: 'warning' });
    expect(evidence.facts.labels).toMatchObject({ [MODEL_LABEL]: model });
    expect(evidence.facts.labels).not.toHaveProperty(EVIDENCE_LABEL);
  });

  test('an image without any model needs none', async () => {
    dockerfile();
    const { evidence } = await build({ push: 'false' });
    expect(evidence).toMatchObject({ verdict: 'pass', facts: { model: null, approval: null } });
  });

  test('but where evidence is required there must be a model', async () => {
    dockerfile();
    const { evidence } = await build({ 'require-evidence': 'true' });
    expect(evidence.reason).toMatch(/holds no gate that judged a model/);
  });

  test('a model that was changed after its gate is refused', async () => {
    await judged();
    put('mlops-out/artifacts/train-evaluate/model/new.onnx', 'another');
    const { evidence } = await build();
    expect(evidence.verdict).toBe('error');
    expect(evidence.reason).toMatch(/gate-model\.json does not hold: .*new\.onnx: digest/);
  });
});

describe('a registry', () => {
  /** Pushes to a registry that refuses some requests. */
  async function against(refuses: Parameters<typeof startUpset>[1]) {
    dockerfile();
    upset = await startUpset(registry.host, refuses);
    return await build({ images: repository(upset.host) });
  }

  test('that answers 401 half-way is pushed to again', async () => {
    let times = 0;
    const { evidence } = await against((method, path) => {
      const half = method === 'PUT' && path.includes('/manifests/');
      if (half) times += 1;
      return half && times <= 2 ? 401 : undefined;
    });
    expect(pushesOf(evidence)).toEqual(['proved']);
    expect(times).toBeGreaterThan(2);
    expect(host.told.lines.filter((line) => /trying again in/.test(line)).length).toBeGreaterThan(0);
  });

  test('that always answers 401 is FAIL, after a number of tries', async () => {
    const { evidence, outputs } = await against((method, path) =>
      method === 'PUT' && path.includes('/manifests/') ? 401 : undefined,
    );
    expect(evidence.verdict).toBe('fail');
    expect(evidence.reason).toMatch(/:main could not be pushed: .*(unauthorized|authentication required)/s);
    expect(outputs).toMatchObject({ image: '', digest: '', tags: '' });
    expect(host.told.lines.filter((line) => /trying again in/.test(line))).toHaveLength(3);
  });

  test('that is gone is ERROR, and further tags are left', async () => {
    dockerfile();
    const { evidence } = await build({ images: repository(`127.0.0.1:${await freePort()}`), tags: 'a\nb' });
    expect(evidence.verdict).toBe('error');
    expect(pushesOf(evidence)).toEqual(['unreached', 'left']);
    expect(evidence.reason).toMatch(/connection refused/);
  });

  test('that takes a push and has nothing afterwards is FAIL, whatever the exit code was', async () => {
    const { evidence } = await against((method, path) =>
      method === 'HEAD' && path.includes('/manifests/') ? 404 : undefined,
    );
    expect(pushesOf(evidence)).toEqual(['absent']);
    expect(evidence.verdict).toBe('fail');
  });

  test('that cannot be asked afterwards is ERROR', async () => {
    const { evidence } = await against((method, path) =>
      method === 'HEAD' && path.includes('/manifests/') ? 403 : undefined,
    );
    expect(pushesOf(evidence)).toEqual(['unanswered']);
    expect(evidence.verdict).toBe('error');
  });
});

describe('a build', () => {
  test('that fails says with which last words', async () => {
    dockerfile('RUN echo no such wheel >&2; exit 7');
    const { evidence } = await build();
    expect(evidence.verdict).toBe('fail');
    expect(evidence.checks.find(({ id }) => id === 'image:built')?.message).toMatch(
      /no such wheel|exit code: 7/,
    );
    expect(host.told.lines.join('\n')).toMatch(/no such wheel/);
    expect(await inRegistry()).toBe(404);
  });

  test('of a Dockerfile that is none fails with the line', async () => {
    dockerfile('TAKE everything');
    const { evidence } = await build();
    expect(evidence.reason).toMatch(/unknown instruction: TAKE/i);
  });

  test('is not given what no image may hold', async () => {
    dockerfile('COPY . /app');
    for (const path of ['.git/config', '.env', 'tls/key.pem', 'app.py', '.env.example']) put(path, 'x');
    put('.dockerignore', 'may.csv\n!.env\n');
    const { evidence } = await build();
    expect(evidence.facts.withheld).toEqual(['.env', '.git', 'tls/key.pem']);
    expect(evidence.checks.map(({ message }) => message).join('\n')).toMatch(/\.git was kept from the build/);
    const there = inImage('ls', '-A', '/app').split('\n');
    expect(there).toContain('.env.example');
    expect(there).toContain('app.py');
    for (const name of ['.git', '.env', 'may.csv']) expect(there).not.toContain(name);
    expect(inImage('ls', '-A', '/app/mlops-out')).not.toMatch(/evidence|junit|run\.json/);
  });

  test('is refused with all that is wrong at once, and no value of a secret is shown', async () => {
    await judged();
    symlinkSync('/etc', join(world.folder, 'etc'));
    put('.dockerignore', 'mlops-out\n');
    const { evidence } = await build({
      tags: 'type=semver,pattern={{version}}',
      secrets: '{wheels: file:gone.txt}',
    });
    const told = evidence.checks.map(({ message }) => message).join('\n');
    expect(evidence.verdict).toBe('error');
    for (const one of [
      /tags give no tag for refs\/heads\/main/,
      /"etc" is a link that leads out of the build context/,
      /model "mlops-out.*new\.onnx" is kept from the build/,
      /secrets wheels "gone\.txt" names a file that does not exist/,
    ])
      expect(told).toMatch(one);
  });

  test('of a fork is not pushed', async () => {
    dockerfile();
    const fork = { ...host, trusted: false };
    const { evidence } = await build({}, { ...ports(), host: fork });
    expect(evidence.verdict).toBe('error');
    expect(evidence.reason).toMatch(/runs for code of a fork/);
    expect((await build({ push: 'false' }, { ...ports(), host: fork })).evidence.verdict).toBe('pass');
  });

  test('knows the commit by Git where no CI host tells it', async () => {
    dockerfile();
    git(world.folder, 'init', '--quiet', '--initial-branch', 'feature/x');
    git(world.folder, 'remote', 'add', 'origin', 'https://user:hunter2hunter2@git.test/acme/flights.git');
    git(world.folder, 'add', 'Dockerfile');
    git(world.folder, 'commit', '--quiet', '--message', 'one');
    const sha = git(world.folder, 'rev-parse', 'HEAD');
    const { evidence } = await build(
      { push: 'false', tags: 'type=sha\ntype=ref,event=branch' },
      { ...ports(), host: { ...host, context: {} } },
    );
    expect(evidence.facts).toMatchObject({
      tags: ['feature-x', `sha-${sha.slice(0, 7)}`],
      labels: {
        'org.opencontainers.image.revision': sha,
        'org.opencontainers.image.source': 'https://git.test/acme/flights',
      },
    });
    expect(JSON.stringify(evidence)).not.toContain('hunter2');
  });
});

describe('a secret', () => {
  const CANARIES = [
    'canary-variable-41',
    'canary-file-42',
    'canary-token-43',
    'canary-login-44',
    'canary-odd-45',
  ];

  test('reaches the build, and no log, evidence, JUnit file, output, layer or history', async () => {
    await judged();
    put('wheels.txt', `${CANARIES[1]}\n`);
    dockerfile(
      'COPY . /app',
      'RUN --mount=type=secret,id=odd --mount=type=secret,id=wheels \\',
      '  grep -q odd-45 /run/secrets/odd && grep -q file-42 /run/secrets/wheels && \\',
      '  cat /run/secrets/odd /run/secrets/wheels && head -c 100 /run/secrets/odd >&2',
    );
    const environment = {
      ...process.env,
      PATH: engine!.path,
      DOCKER_HOST: engine!.host,
      PIP_INDEX_URL: `https://user:${CANARIES[0]}@pypi.test/simple`,
      HF_TOKEN: CANARIES[2],
      ODDLY_CALLED: CANARIES[4],
    };
    const connected = connect(buildImageStep.spec, { environment, workingDirectory: world.folder, host });
    const { evidence, outputs } = await build(
      {
        secrets: '{odd: env:ODDLY_CALLED, wheels: file:wheels.txt}',
        username: 'robot',
        password: CANARIES[3]!,
      },
      connected,
    );
    expect(evidence.reason).toMatch(/^Built and pushed/);
    expect(evidence.facts).toMatchObject({ secrets: ['odd', 'wheels'], withheld: ['wheels.txt'] });
    expect(host.told.lines.join('\n')).toContain('***');
    const archive = join(world.folder, 'image.tar');
    docker(engine!, 'save', '--output', archive, `${repository()}:main`);
    const seen = [
      host.told.lines.join('\n'),
      host.told.summaries.join('\n'),
      JSON.stringify([evidence, outputs, host.told.annotations]),
      docker(engine!, 'history', '--no-trunc', `${repository()}:main`),
      docker(engine!, 'image', 'inspect', `${repository()}:main`),
      await readFile(archive, 'latin1'),
      ...(await textsBelow('mlops-out')),
    ].join('\n');
    for (const canary of CANARIES) {
      expect(seen.includes(canary)).toBe(false);
      expect(seen.includes(Buffer.from(canary).toString('base64'))).toBe(false);
    }
  });

  test('as a build argument or a label is refused, unseen', async () => {
    dockerfile();
    const { evidence, exitCode } = await build({
      'build-args': '{API_TOKEN: canary-token-43, INDEX: "https://user:canary-login-44@pypi.test/", OK: "3"}',
      labels: '{note: "https://user:canary-odd-45@git.test"}',
      secrets: '{wheels: canary-file-42}',
    });
    expect(exitCode).toBe(2);
    expect(evidence.checks.map(({ target }) => target)).toEqual([
      'build-args API_TOKEN',
      'build-args INDEX',
      'labels note',
      'secrets wheels',
    ]);
    const seen = [JSON.stringify(evidence), ...host.told.lines, ...(await textsBelow('mlops-out'))].join(
      '\n',
    );
    expect(seen).not.toContain('canary');
  });

  test('in a variable that is not set ends the build before it starts', async () => {
    dockerfile();
    const environment = { ...process.env, PATH: engine!.path, DOCKER_HOST: engine!.host };
    const connected = connect(buildImageStep.spec, { environment, workingDirectory: world.folder, host });
    const { evidence } = await build({ secrets: '{odd: env:NOT_SET_ANYWHERE}' }, connected);
    expect(evidence.reason).toMatch(/secrets odd "NOT_SET_ANYWHERE" names a variable that is not set/);
  });

  const textsBelow = async (folder: string): Promise<readonly string[]> => {
    const entries = await readdir(join(world.folder, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')));
  };
});
