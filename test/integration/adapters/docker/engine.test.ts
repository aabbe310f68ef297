import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { createServer } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { dockerContainers } from '../../../../src/adapters/docker/containers.ts';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { openArtifacts } from '../../../../src/adapters/oci/stores.ts';
import { localProcesses } from '../../../../src/adapters/processes/processes.ts';
import {
  ContainerFailure,
  type ContainerRequest,
  type Containers,
} from '../../../../src/foundation/ports/ports.ts';
import { InputErrors } from '../../../../src/foundation/problems/errors.ts';
import { docker, needEngine, type TestEngine } from '../../../support/docker.ts';
import { only, startGate, unauthorized } from '../../../support/gate.ts';
import { importNode, NODE_IMAGE, serviceContext } from '../../../support/images.ts';
import { find, need, run } from '../../../support/parts.ts';
import { startRegistry, type TestRegistry } from '../../../support/registry.ts';
import { temporary } from '../../../support/temporary.ts';

const MARK = `test.mlops-actions=${process.pid}`;
const [MARK_KEY, MARK_VALUE] = MARK.split('=') as [string, string];
const LABELS = { [MARK_KEY]: MARK_VALUE };
const never = new AbortController().signal;
const quiet = () => {};

let registry: TestRegistry | undefined;
beforeAll(async () => {
  const engine = inject('engine');
  const program = find('docker-registry');
  if (program) registry = await startRegistry(program);
  if (!('why' in engine)) await importNode(engine);
});
afterAll(() => registry?.stop());

let engine: TestEngine;
let folder: string;
let containers: Containers;
beforeEach((context) => {
  engine = needEngine(context);
  folder = temporary('docker-engine');
  containers = reach(engine, { host: engine.host });
});
afterEach(() => {
  const left = docker(engine, 'ps', '--all', '--quiet', '--filter', `label=${MARK}`)
    .split('\n')
    .filter(Boolean);
  if (left.length > 0) docker(engine, 'rm', '--force', '--volumes', ...left);
});

function reach(at: TestEngine, address?: { host: string; tls?: string }, more: Record<string, string> = {}) {
  const environment = { ...process.env, PATH: at.path, DOCKER_HOST: at.host, ...more };
  const processes = localProcesses({ absolute: (path) => resolve(folder, path) }, environment);
  return dockerContainers({ processes, environment, address });
}

let serial = 0;
function unique(name: string): string {
  serial += 1;
  return `${name}-${process.pid}-${serial}`;
}

const sleeper = (more: Partial<ContainerRequest> = {}): ContainerRequest => ({
  name: unique('sleeper'),
  image: NODE_IMAGE,
  labels: LABELS,
  command: ['sh', '-c', 'trap "exit 0" TERM; echo up; while sleep 0.1; do :; done'],
  ...more,
});

async function started(more: Partial<ContainerRequest> = {}): Promise<string> {
  const request = sleeper(more);
  expect(await containers.create(request)).toBe(true);
  await containers.start(request.name);
  return request.name;
}

const failure = (work: Promise<unknown>): Promise<ContainerFailure> =>
  work.then(
    () => expect.unreachable('it succeeded'),
    (error: unknown) => {
      expect(error).toBeInstanceOf(ContainerFailure);
      return error as ContainerFailure;
    },
  );

describe('an Engine', () => {
  test('says its version and platform, and how much room it has', async () => {
    const said = await containers.engine();
    expect(said.version).toMatch(/^\d+\./);
    expect(said.platform).toMatch(/^linux\//);
    expect(await containers.freeSpace()).toBeGreaterThan(1e6);
  });

  test('that is not there is a failure that names what was asked for', async () => {
    const nowhere = reach(engine, { host: `unix://${folder}/no.sock` });
    const { message, retryable } = await failure(nowhere.engine());
    expect(message).toContain('no.sock');
    expect(retryable).toBe(true);
  });

  test('is asked without a docker command; a build without one is refused in words', async () => {
    const without = reach({ ...engine, path: folder }, { host: engine.host });
    expect((await without.engine()).version).toMatch(/^\d+\./);
    await expect(without.buildKit()).rejects.toThrow(InputErrors);
    await expect(without.buildKit()).rejects.toThrow(/docker was not found on PATH; install/);
  });

  test('answers over TLS to who trusts it and shows a certificate', async () => {
    const tls = certificates(folder);
    const door = createServer(
      { ...pems(tls, 'server'), ca: pem(tls, 'ca.pem'), requestCert: true, rejectUnauthorized: true },
      (client) => client.pipe(connect(engine.host.replace('unix://', ''))).pipe(client),
    );
    door.on('tlsClientError', () => {});
    door.listen(0, '127.0.0.1');
    await once(door, 'listening');
    const host = `tcp://127.0.0.1:${(door.address() as AddressInfo).port}`;
    expect((await reach(engine, { host, tls }).engine()).version).toMatch(/^\d+\./);
    await failure(reach(engine, { host }).engine());
    const stranger = certificates(join(folder, 'stranger'));
    expect((await failure(reach(engine, { host, tls: stranger }).engine())).message).toMatch(/certificate/);
    door.close();
  });

  test('answers over ssh, through the ssh command of this machine', async () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    // In the place of ssh, and of the other side: what docker asks for is its own dial-stdio, over there.
    const client =
      docker.name && run('sh', ['-c', 'command -v docker'], { env: { PATH: engine.path } }).stdout.trim();
    const script = `#!/bin/sh\necho "$@" > ${folder}/asked\nDOCKER_HOST=${engine.host} exec ${client} system dial-stdio\n`;
    writeFileSync(join(bin, 'ssh'), script);
    chmodSync(join(bin, 'ssh'), 0o755);
    const far = reach(
      { ...engine, path: [bin, engine.path].join(delimiter) },
      { host: 'ssh://deploy@models.example' },
    );
    expect((await far.engine()).version).toMatch(/^\d+\./);
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toContain('models.example');
    expect(await far.freeSpace()).toBeUndefined();
  });
});

describe('a build', () => {
  const request = {
    context: 'context',
    labels: { 'org.example.note': 'two words' },
    buildArgs: {},
    secrets: {},
  };

  test('answers the image that the Engine then has, with its labels', async () => {
    serviceContext(join(folder, 'context'), { version: '1' });
    const tag = `${unique('acme/built')}:1`;
    const lines: string[] = [];
    const id = await containers.build({ ...request, tags: [tag] }, (line) => lines.push(line), never);
    const image = await containers.image(tag);
    expect(image).toMatchObject({ id, labels: request.labels, repoDigests: [] });
    expect(lines.join('\n')).toContain('COPY service.mjs script.json /app/');
  });

  test('takes arguments and another Dockerfile', async () => {
    const context = serviceContext(join(folder, 'context'), {});
    const lines = [`FROM ${NODE_IMAGE}`, 'ARG WHO', 'LABEL who=$WHO', ''];
    writeFileSync(join(context, 'Other.dockerfile'), lines.join('\n'));
    const file = 'context/Other.dockerfile';
    const id = await containers.build(
      { ...request, file, tags: [], buildArgs: { WHO: 'me & you' } },
      quiet,
      never,
    );
    expect((await containers.image(id))?.labels).toMatchObject({ who: 'me & you' });
  });

  test('shows a secret to one step and keeps it out of every layer', async () => {
    expect(await containers.buildKit()).toBe(true);
    writeFileSync(join(folder, 'token, of mine'), 'planted-in-a-file');
    serviceContext(join(folder, 'context'), {}, [
      'RUN --mount=type=secret,id=one --mount=type=secret,id=two ls /run/secrets > /seen && cat /run/secrets/*',
    ]);
    const secrets = { one: { env: 'PLANTED' }, two: { file: 'token, of mine' } };
    const tag = `${unique('acme/secret')}:1`;
    const builder = reach(engine, { host: engine.host }, { PLANTED: 'planted-in-a-variable' });
    await builder.build({ ...request, tags: [tag], secrets }, quiet, never);
    const name = unique('secret');
    await containers.create(sleeper({ name, image: tag }));
    await containers.start(name);
    expect((await containers.exec(name, ['cat', '/seen'])).output).toBe('one\ntwo\n');
    const saved = join(folder, 'image.tar');
    docker(engine, 'save', '--output', saved, tag);
    expect(run('grep', ['--count', '--text', 'planted-in-a-', saved]).stdout.trim()).toBe('0');
  });

  test('with secrets is refused where there is no BuildKit', async () => {
    serviceContext(join(folder, 'context'), {});
    const classic = reach(engine, { host: engine.host }, { DOCKER_BUILDKIT: '0' });
    const secrets = { one: { env: 'PLANTED' } };
    await expect(classic.build({ ...request, tags: [], secrets }, quiet, never)).rejects.toThrow(
      /need BuildKit.*install/,
    );
  });

  test.each([
    ['a step that fails', ['RUN echo going down && exit 7'], /7/],
    ['an instruction that is none', ['FLY away'], /FLY|unknown instruction/i],
    ['a file that is not there', ['COPY nothing.txt /'], /nothing\.txt/],
  ])('with %s fails with its words, and not for another try', async (_, dockerfile, words) => {
    serviceContext(join(folder, 'context'), {}, dockerfile);
    const { message, retryable } = await failure(containers.build({ ...request, tags: [] }, quiet, never));
    expect(message).toMatch(words);
    expect(retryable).toBe(false);
  });

  test('that is cancelled ends', async () => {
    serviceContext(join(folder, 'context'), {}, ['RUN echo begun && sleep 600']);
    const cancel = new AbortController();
    const stop = (line: string) => {
      if (/begun$/.test(line)) cancel.abort(new Error('cancelled by hand'));
    };
    const built = containers.build({ ...request, tags: [] }, stop, cancel.signal);
    await expect(built).rejects.toThrow('cancelled by hand');
  });
});

describe('a push', () => {
  let tag: string;
  /** An image of two small layers that no registry has seen. */
  let light: string;
  beforeEach((context) => {
    need('docker-registry', context);
    tag = `${registry!.host}/${unique('acme/flight-delay')}:1`;
    light = unique('acme/light');
    const source = join(folder, 'light');
    mkdirSync(source);
    writeFileSync(join(source, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile one /\nCOPY one /two\n');
    writeFileSync(join(source, 'one'), light);
    docker(engine, 'build', '--tag', light, '--tag', tag, source);
  });

  const stored = (image: string, host = registry!.host) =>
    openArtifacts(`oci://${registry!.host}/${image.slice(host.length + 1).split(':')[0]}`, undefined, {
      files: workingFiles(folder),
      environment: { DOCKER_CONFIG: folder },
    }).resolve('1');

  /** Once all layers are there: the Engine itself repeats what fails before that, with longer and longer waits. */
  const atTheEnd = ({ method, url }: IncomingMessage) =>
    method === 'PUT' && url?.includes('/manifests/') === true;

  const through = (gate: { host: string }) => {
    const image = tag.replace(registry!.host, gate.host);
    docker(engine, 'tag', light, image);
    return image;
  };

  test('answers the digest that the registry then has; a pull brings it back', async () => {
    const digest = await containers.push(tag, undefined, quiet, never);
    expect(await stored(tag)).toBe(digest);
    const pinned = `${tag.slice(0, tag.lastIndexOf(':'))}@${digest}`;
    docker(engine, 'rmi', tag, light);
    expect(await containers.image(pinned)).toBeUndefined();
    await containers.pull(pinned, undefined, quiet, never);
    expect((await containers.image(pinned))?.repoDigests).toContain(pinned);
  });

  test('shows a user and password, and leaves them nowhere', async () => {
    const gate = await startGate(registry!.host, only('ci', 'pass: wörd'));
    const image = through(gate);
    const config = join(folder, 'config');
    mkdirSync(config);
    writeFileSync(join(config, 'config.json'), '{}');
    const user = reach(engine, { host: engine.host }, { DOCKER_CONFIG: config });
    const lines: string[] = [];
    const auth = { username: 'ci', password: 'pass: wörd' };
    const digest = await user.push(image, auth, (line) => lines.push(line), never);
    expect(await stored(image, gate.host)).toBe(digest);
    expect(readFileSync(join(config, 'config.json'), 'utf8')).toBe('{}');
    expect(lines.join('\n')).not.toContain('wörd');
    const without = await failure(user.push(image, undefined, quiet, never));
    expect(without.message).toMatch(/no basic auth credentials|unauthorized|authentication required/);
    await gate.stop();
  });

  test('whose token ends half-way may be tried again', async () => {
    const gate = await startGate(registry!.host, (asked) => (atTheEnd(asked) ? unauthorized : undefined));
    const image = through(gate);
    const auth = { username: 'ci', password: 'a-token-that-ends' };
    const { message, retryable } = await failure(containers.push(image, auth, quiet, never));
    expect(message).toMatch(/unauthorized|authentication required/);
    expect(retryable).toBe(true);
    await gate.stop();
  });

  test('that is denied may not', async () => {
    const body = JSON.stringify({
      errors: [{ code: 'DENIED', message: 'requested access to the resource is denied' }],
    });
    const headers = { 'content-type': 'application/json' };
    const gate = await startGate(registry!.host, (asked) =>
      atTheEnd(asked) ? { status: 403, headers, body } : undefined,
    );
    const { message, retryable } = await failure(containers.push(through(gate), undefined, quiet, never));
    expect(message).toMatch(/denied/);
    expect(retryable).toBe(false);
    await gate.stop();
  });

  test('to a registry that is gone may be tried again', async () => {
    const gate = await startGate(registry!.host, () => undefined);
    const image = through(gate);
    await gate.stop();
    const { message, retryable } = await failure(containers.push(image, undefined, quiet, never));
    expect(message).toContain('connection refused');
    expect(retryable).toBe(true);
  });

  test('of what is not there fails; so does a pull', async () => {
    expect((await failure(containers.push(`${tag}-not`, undefined, quiet, never))).retryable).toBe(false);
    expect((await failure(containers.pull(`${tag}-not`, undefined, quiet, never))).retryable).toBe(false);
  });
});

describe('a container', () => {
  test('has a name that only one creator gets', async () => {
    const request = sleeper();
    const all = await Promise.all(Array.from({ length: 5 }, () => containers.create(request)));
    expect(all.filter((won) => won)).toHaveLength(1);
  });

  test('is created, started, stopped, started again, killed and removed', async () => {
    const request = sleeper();
    expect(await containers.container(request.name)).toBeUndefined();
    await containers.create(request);
    expect(await containers.container(request.name)).toMatchObject({
      ...{ name: request.name, image: NODE_IMAGE, running: false, exitCode: null, health: null, restarts: 0 },
      labels: LABELS,
    });
    await containers.start(request.name);
    const first = await containers.container(request.name);
    expect(first).toMatchObject({ running: true, exitCode: null });
    await containers.stop(request.name, 10);
    expect(await containers.container(request.name)).toMatchObject({ running: false, exitCode: 0 });
    await containers.start(request.name);
    expect((await containers.container(request.name))?.startedAt).not.toBe(first?.startedAt);
    await containers.kill(request.name, 'KILL');
    await containers.remove(request.name);
    await containers.remove(request.name);
    expect(await containers.container(request.name)).toBeUndefined();
  });

  test('that is not there cannot be started, stopped, killed or asked', async () => {
    const gone = unique('gone');
    const orders = [
      containers.start(gone),
      containers.stop(gone, 1),
      containers.kill(gone, 'TERM'),
      containers.exec(gone, ['true']),
      containers.logs(gone, 1),
      containers.readFolder(gone, '/'),
      containers.writeFile(gone, '/a', ''),
    ];
    const failures = await Promise.all(orders.map(failure));
    for (const { message } of failures) expect(message).toMatch(/no such container/i);
  });

  test('of an image that is not there is not created, and nothing is pulled for it', async () => {
    const { message, retryable } = await failure(containers.create(sleeper({ image: 'acme/nothing:1' })));
    expect(message).toMatch(/no such image: acme\/nothing:1/i);
    expect(retryable).toBe(false);
  });

  test('is found by its labels', async () => {
    const slot = { ...LABELS, slot: unique('slot') };
    const name = await started({ labels: slot });
    await started();
    expect((await containers.list(slot)).map((found) => found.name)).toEqual([name]);
    expect(await containers.list({ ...slot, colour: 'none' })).toEqual([]);
  });

  test('gets its variables, whatever they hold', async () => {
    const environment = {
      PLAIN: 'a b',
      LINES: 'one\ntwo',
      QUOTED: `"'$PATH\``,
      DOCKER_HOST: 'tcp://inside:1',
      EMPTY: '',
    };
    const name = await started({ environment });
    const script =
      'console.log(JSON.stringify(Object.fromEntries(process.argv.slice(1).map((n) => [n, process.env[n]]))))';
    const { code, output } = await containers.exec(name, ['node', '-e', script, ...Object.keys(environment)]);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toEqual(environment);
  });

  test('says what it printed, and how a command in it ended', async () => {
    const name = await started({ command: ['sh', '-c', 'echo first; echo last; sleep 600'] });
    await expect.poll(() => containers.logs(name, 1)).toBe('last');
    expect(await containers.exec(name, ['sh', '-c', 'echo out; echo err >&2; exit 3'])).toEqual({
      code: 3,
      output: 'out\nerr',
    });
    expect(await containers.exec(name, ['echo', '--', '-x', '$HOME'])).toEqual({
      code: 0,
      output: '-- -x $HOME\n',
    });
  });

  test('whose command ends at once is told with its exit code', async () => {
    const name = await started({ command: ['sh', '-c', 'exit 3'] });
    await expect.poll(async () => (await containers.container(name))?.running).toBe(false);
    expect(await containers.container(name)).toMatchObject({ running: false, exitCode: 3 });
  });

  test('is reached by its alias in a network, and by its address', async () => {
    const network = unique('net');
    await containers.ensureNetwork(network, LABELS);
    await containers.ensureNetwork(network, { other: 'label' });
    serviceContext(join(folder, 'context'), { version: 'seven' });
    const image = await containers.build(
      { context: 'context', tags: [], labels: {}, buildArgs: {}, secrets: {} },
      quiet,
      never,
    );
    const service = await started({ image, network, aliases: ['blue'], command: [] });
    const asker = await started({ network });
    const address = (await containers.container(service))?.addresses[network];
    for (const host of ['blue', address]) {
      const ask = `fetch('http://${host}:8080/').then((a) => a.json()).then((a) => console.log(a.version))`;
      await expect
        .poll(async () => (await containers.exec(asker, ['node', '-e', ask])).output)
        .toBe('seven\n');
    }
    await containers.remove(service);
    await containers.remove(asker);
    docker(engine, 'network', 'rm', network);
  });
});

describe('a volume', () => {
  test('keeps its labels and its files when containers come and go', async () => {
    const name = unique('journal');
    expect(await containers.volume(name)).toBeUndefined();
    await containers.ensureVolume(name, LABELS);
    await containers.ensureVolume(name, { other: 'label' });
    expect(await containers.volume(name)).toEqual({ labels: LABELS });

    const first = sleeper({ volumes: { [name]: '/journal' } });
    await containers.create(first);
    const files = {
      'a.json': '{"µ": "✈"}\n',
      [`${'long-'.repeat(18)}name`]: '',
      'b.txt': 'x'.repeat(100_000),
    };
    for (const [file, text] of Object.entries(files))
      await containers.writeFile(first.name, `/journal/${file}`, text);
    expect(await containers.readFolder(first.name, '/journal')).toEqual(files);
    await containers.remove(first.name);

    const second = await started({ volumes: { [name]: '/journal' } });
    await containers.exec(second, [
      'sh',
      '-c',
      'mkdir -p /journal/deep/er && echo x > /journal/deep/er/c && ln -s /etc/passwd /journal/link',
    ]);
    await containers.writeFile(second, '/journal/a.json', 'new');
    expect(await containers.readFolder(second, '/journal')).toEqual({
      ...files,
      'a.json': 'new',
      'deep/er/c': 'x\n',
    });
    expect(await containers.readFolder(second, '/journal/none')).toEqual({});
    await containers.remove(second);
    docker(engine, 'volume', 'rm', name);
  });
});

describe('a container that is held', () => {
  const held = (more: Partial<ContainerRequest> = {}) =>
    sleeper({ name: unique('lease'), command: ['cat'], ...more });

  test('has its name for itself until it is released', async () => {
    const request = held();
    const hold = await containers.hold(request);
    expect(hold?.lost.aborted).toBe(false);
    expect(await containers.hold(request)).toBeUndefined();
    await hold?.release();
    expect(await containers.container(request.name)).toBeUndefined();
    const again = await containers.hold(request);
    await again?.release();
  });

  test('ends with the process that holds it, however that ends', async () => {
    const request = held();
    const adapters = resolve(import.meta.dirname, '../../../../src/adapters');
    const script = join(folder, 'holder.ts');
    writeFileSync(
      script,
      `import { dockerContainers } from '${adapters}/docker/containers.ts';
import { localProcesses } from '${adapters}/processes/processes.ts';
const processes = localProcesses({ absolute: () => '/' }, process.env);
await dockerContainers({ processes, environment: process.env, address: { host: '${engine.host}' } }).hold(${JSON.stringify(request)});
process.kill(process.pid, 'SIGKILL');
`,
    );
    const ended = run(process.execPath, [script], {
      env: { ...process.env, PATH: engine.path } as Record<string, string>,
    });
    expect(ended).toMatchObject({ code: null });
    await expect.poll(() => containers.container(request.name), { timeout: 30_000 }).toBeUndefined();
  });

  test('tells when somebody else has ended it', async () => {
    const request = held();
    const hold = await containers.hold(request);
    const lost = new Promise((resolve) => hold?.lost.addEventListener('abort', resolve));
    await containers.remove(request.name);
    await lost;
    await hold?.release();
  });

  test('of an image that is not there is a failure', async () => {
    expect((await failure(containers.hold(held({ image: 'acme/nothing:1' })))).message).toMatch(
      /no such image/i,
    );
  });
});

/** A folder with ca.pem, cert.pem and key.pem of a client, and server-cert.pem and server-key.pem for 127.0.0.1. */
function certificates(target: string): string {
  mkdirSync(target, { recursive: true });
  const ssl = (...argv: readonly string[]) => {
    const { code, stderr } = run('openssl', argv, { cwd: target });
    if (code !== 0) throw new Error(stderr);
  };
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  ssl('req', '-x509', ...key, '-subj', '/CN=test authority', '-keyout', 'ca-key.pem', '-out', 'ca.pem');
  for (const [prefix, subject] of [
    ['', '/CN=client'],
    ['server-', '/CN=127.0.0.1'],
  ] as const) {
    const [keyFile, certFile] = [`${prefix}key.pem`, `${prefix}cert.pem`];
    const more = ['-addext', 'subjectAltName=IP:127.0.0.1', '-CA', 'ca.pem', '-CAkey', 'ca-key.pem'];
    ssl('req', '-x509', ...key, '-subj', subject, '-keyout', keyFile, '-out', certFile, ...more);
  }
  return target;
}

const pem = (target: string, file: string): string => readFileSync(join(target, file), 'utf8');
const pems = (target: string, prefix: string) => ({
  key: pem(target, `${prefix}-key.pem`),
  cert: pem(target, `${prefix}-cert.pem`),
});
