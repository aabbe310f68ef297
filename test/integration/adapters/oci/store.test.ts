import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import type { ArtifactStore } from '../../../../src/adapters/oci/content/artifact-store.ts';
import { openArtifacts } from '../../../../src/adapters/oci/stores.ts';
import { digestOf } from '../../../../src/foundation/evidence/digest.ts';
import type { Digest } from '../../../../src/foundation/evidence/evidence.ts';
import type { Credentials } from '../../../../src/foundation/ports/ports.ts';
import { find, need, run } from '../../../support/parts.ts';
import { REGISTRY_LOGIN, startRegistry, type TestRegistry } from '../../../support/registry.ts';
import { temporary } from '../../../support/temporary.ts';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';
const NOWHERE = digestOf('nowhere');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let registry: TestRegistry | undefined;
beforeAll(async () => {
  const program = find('docker-registry');
  if (program) registry = await startRegistry(program);
});
afterAll(() => registry?.stop());

let serial = 0;
const STORES = {
  registry: (folder: string) => {
    serial += 1;
    return open(folder, `oci://${registry!.host}/acme/model-${serial}`);
  },
  folder: (folder: string) => open(folder, 'models'),
} as const;

const open = (folder: string, reference: string, login?: Credentials): ArtifactStore =>
  openArtifacts(reference, login, { files: workingFiles(folder), environment: { DOCKER_CONFIG: folder } });

/** Stores a model of one word; answers its digest. */
async function store(to: ArtifactStore, word: string): Promise<Digest> {
  const config = await to.uploadBytes(bytes('{}'));
  const layer = await to.uploadBytes(bytes(word));
  return to.putManifest(manifestOf(config, layer), MANIFEST);
}

const manifestOf = (
  config: { readonly digest: Digest; readonly size: number },
  layer: { readonly digest: Digest; readonly size: number },
): Uint8Array =>
  bytes(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: MANIFEST,
      artifactType: 'application/vnd.example.word.v1',
      config: { mediaType: 'application/vnd.oci.empty.v1+json', ...config },
      layers: [{ mediaType: 'text/plain', ...layer }],
    }),
  );

describe.each(['registry', 'folder'] as const)('a %s', (kind) => {
  const fresh = (context: Parameters<typeof need>[1]) => {
    if (kind === 'registry') need('docker-registry', context);
    const folder = temporary('oci-store');
    return { folder, to: STORES[kind](folder) };
  };

  test('that holds nothing says so', async (context) => {
    const { to } = fresh(context);
    expect(await to.tags()).toEqual([]);
    expect(await to.manifest('champion')).toBeUndefined();
    expect(await to.manifest(NOWHERE)).toBeUndefined();
    expect(await to.resolve('champion')).toBeUndefined();
    await expect(to.blob(NOWHERE)).rejects.toThrow(`${to.name} has no blob ${NOWHERE}`);
  });

  test('gives back what it was given, by digest and by tag', async (context) => {
    const { to } = fresh(context);
    const digest = await store(to, 'first');
    expect(await to.resolve(digest)).toBe(digest);
    expect(await to.moveTag('v1', digest, null)).toEqual({ moved: true, now: digest });
    expect(await to.resolve('v1')).toBe(digest);
    const [byTag, byDigest] = [await to.manifest('v1'), await to.manifest(digest)];
    expect(byTag).toEqual(byDigest);
    expect(byTag).toMatchObject({ digest, mediaType: MANIFEST });
    expect(Buffer.from(await to.blob(digestOf('first'))).toString()).toBe('first');
  });

  test('takes a file, twice the same, and brings it back whole', async (context) => {
    const { folder, to } = fresh(context);
    const content = randomBytes(3_000_000);
    writeFileSync(join(folder, 'model.onnx'), content);
    const first = await to.upload('model.onnx');
    expect(first).toEqual({ digest: digestOf(content), size: content.length });
    expect(await to.upload('model.onnx')).toEqual(first);
    await to.download(first.digest, 'back/model.onnx', first.size);
    expect(readFileSync(join(folder, 'back/model.onnx')).equals(content)).toBe(true);
    expect(await workingFiles(folder).list('back')).toEqual(['model.onnx']);
  });

  test('takes an empty file', async (context) => {
    const { folder, to } = fresh(context);
    writeFileSync(join(folder, 'empty'), '');
    const { digest } = await to.upload('empty');
    await to.download(digest, 'back', 0);
    expect(readFileSync(join(folder, 'back'))).toHaveLength(0);
  });

  test('does not read past the size that a descriptor tells', async (context) => {
    const { folder, to } = fresh(context);
    await store(to, 'longer than said');
    await expect(to.download(digestOf('longer than said'), 'back', 3)).rejects.toThrow(
      'does not match its digest',
    );
    expect(await workingFiles(folder).exists('back')).toBe(false);
  });

  test('refuses a manifest whose blobs it has not', async (context) => {
    const { to } = fresh(context);
    const config = await to.uploadBytes(bytes('{}'));
    const lost = { digest: NOWHERE, size: 7 };
    await expect(to.putManifest(manifestOf(config, lost), MANIFEST)).rejects.toThrow(to.name);
  });

  test('moves a tag only from where it was seen', async (context) => {
    const { to } = fresh(context);
    const [a, b] = [await store(to, 'a'), await store(to, 'b')];
    expect(await to.moveTag('champion', a, b)).toEqual({ moved: false, now: null });
    expect(await to.moveTag('champion', a, null)).toEqual({ moved: true, now: a });
    expect(await to.moveTag('champion', b, null)).toEqual({ moved: false, now: a });
    expect(await to.moveTag('champion', b, a)).toEqual({ moved: true, now: b });
    expect(await to.moveTag('champion', b, b)).toEqual({ moved: false, now: b });
    expect(await to.resolve(a)).toBe(a);
  });

  test('points no tag at nothing', async (context) => {
    const { to } = fresh(context);
    await store(to, 'a');
    await expect(to.moveTag('v1', NOWHERE, null)).rejects.toThrow(`has no manifest ${NOWHERE}`);
    expect(await to.tags()).toEqual([]);
  });

  test('lists tags bytewise', async (context) => {
    const { to } = fresh(context);
    const digest = await store(to, 'a');
    for (const tag of ['v2', 'champion', 'v10', 'V1']) await to.moveTag(tag, digest, null);
    expect(await to.tags()).toEqual(['V1', 'champion', 'v10', 'v2']);
  });

  test.each(['../escape', 'a b', '', '-v1', 'sha256:abc', 'v1/../../x'])(
    'refuses the tag %j',
    async (tag) => {
      const to = open(temporary('oci-store'), kind === 'folder' ? 'models' : 'oci://127.0.0.1:1/a');
      await expect(to.manifest(tag)).rejects.toThrow('no such tag');
      await expect(to.moveTag(tag, NOWHERE, null)).rejects.toThrow('no such tag');
    },
  );

  test('takes entries that have a subject, and an index', async (context) => {
    const { to } = fresh(context);
    const model = await store(to, 'model');
    const { bytes: manifest, mediaType } = (await to.manifest(model))!;
    const subject = { mediaType, digest: model, size: manifest.length };
    const entry = { ...JSON.parse(new TextDecoder().decode(manifest)), subject };
    const index = { schemaVersion: 2, mediaType: INDEX, manifests: [subject] };
    for (const [tag, one, type] of [
      ['entry', entry, MANIFEST],
      ['index', index, INDEX],
    ] as const) {
      const digest = await to.putManifest(bytes(JSON.stringify(one)), type);
      expect(await to.moveTag(tag, digest, null)).toEqual({ moved: true, now: digest });
      expect(await to.manifest(tag)).toMatchObject({ digest, mediaType: type });
    }
  });

  test('is read by skopeo', async (context) => {
    const { folder, to } = fresh(context);
    const skopeo = need('skopeo', context);
    const digest = await store(to, 'read by others');
    await to.moveTag('v1', digest, null);
    const where = kind === 'folder' ? `oci:${folder}/models:v1` : `docker://${to.name.slice(6)}:v1`;
    const { code, stdout, stderr } = run(skopeo, ['inspect', '--raw', '--tls-verify=false', where]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(digestOf(stdout)).toBe(digest);
  });
});

test('skopeo carries a model from a folder to a registry and back, and it stays the same', async (context) => {
  need('docker-registry', context);
  const skopeo = need('skopeo', context);
  const folder = temporary('oci-store');
  const digest = await store(open(folder, 'models'), 'carried');
  await open(folder, 'models').moveTag('v1', digest, null);
  const there = `${registry!.host}/acme/carried`;
  const [from, to] = [`oci:${folder}/models:v1`, `oci:${folder}/back:v1`];
  for (const argv of [
    ['--dest-tls-verify=false', from, `docker://${there}:v1`],
    ['--src-tls-verify=false', `docker://${there}:v1`, to],
  ])
    expect(run(skopeo, ['--insecure-policy', 'copy', '--quiet', ...argv])).toMatchObject({ code: 0 });
  for (const reference of [`oci://${there}`, 'back']) {
    const carried = open(folder, reference);
    expect(await carried.tags()).toEqual(['v1']);
    expect(await carried.resolve('v1')).toBe(digest);
    expect(Buffer.from(await carried.blob(digestOf('carried'))).toString()).toBe('carried');
  }
});

test('a registry with a password', async (context) => {
  const closed = await startRegistry(need('docker-registry', context), { password: true });
  try {
    const folder = temporary('oci-store');
    const reference = `oci://${closed.host}/acme/model`;
    const wrong = open(folder, reference, { ...REGISTRY_LOGIN, password: 'wrong pony' });
    await expect(wrong.tags()).rejects.toThrow(`${reference} rejects the login (the login given)`);
    await expect(wrong.tags()).rejects.not.toThrow('pony');
    await expect(open(folder, reference).tags()).rejects.toThrow(`docker login ${closed.host}`);
    const digest = await store(open(folder, reference, REGISTRY_LOGIN), 'model');
    const { username, password } = REGISTRY_LOGIN;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: { [closed.host]: { auth } } }));
    expect(await open(folder, reference).resolve(digest)).toBe(digest);
  } finally {
    await closed.stop();
  }
});

const MOVERS = 100;

describe('a hundred movers of one alias at once', () => {
  test('a folder: a hundred moves form one chain', async () => {
    const folder = temporary('oci-store');
    const to = open(folder, 'models');
    const goals = await Promise.all(
      Array.from({ length: MOVERS }, (_, index) => store(to, `model ${index}`)),
    );
    const moves = await Promise.all(goals.map((goal) => moveUntilDone(open(folder, 'models'), goal)));
    const chain = chainOf(moves);
    expect(chain.toSorted()).toEqual(goals.toSorted());
    expect(await to.resolve('champion')).toBe(chain.at(-1));
    expect((await workingFiles(folder).list('models')).toSorted()).toEqual([
      'blobs',
      'index.json',
      'oci-layout',
    ]);
  });

  test('a registry: each is told truly, and the last of those who moved it stands', async (context) => {
    need('docker-registry', context);
    const to = STORES.registry(temporary('oci-store'));
    const goals = await Promise.all(
      Array.from({ length: MOVERS }, (_, index) => store(to, `model ${index}`)),
    );
    const told = await Promise.all(
      goals.map(async (goal) => ({ goal, ...(await to.moveTag('champion', goal, null)) })),
    );
    for (const { goal, moved, now } of told) {
      expect(goals).toContain(now);
      expect(moved).toBe(now === goal);
    }
    const winners = told.filter(({ moved }) => moved).map(({ goal }) => goal);
    expect(winners).toContain(await to.resolve('champion'));
  });
});

const SOURCES = join(import.meta.dirname, '../../../../src/adapters');
/** A process that stores models of its own and moves one alias to each, however often it is overtaken. */
const MOVER = `
const { workingFiles } = await import(process.argv[1] + '/files/files.ts');
const { openArtifacts } = await import(process.argv[1] + '/oci/stores.ts');
const to = openArtifacts('models', undefined, { files: workingFiles(process.argv[2]), environment: {} });
const moves = [];
for (let model = 0; model < 10; model += 1) {
  const layer = await to.uploadBytes(Buffer.from(process.pid + ' ' + model));
  const manifest = { schemaVersion: 2, mediaType: '${MANIFEST}', config: layer, layers: [layer] };
  const goal = await to.putManifest(Buffer.from(JSON.stringify(manifest)), '${MANIFEST}');
  for (let from = (await to.resolve('champion')) ?? null; ; ) {
    const { moved, now } = await to.moveTag('champion', goal, from);
    if (moved) { moves.push({ from, goal }); break; }
    from = now;
  }
}
console.log(JSON.stringify(moves));
`;

test('processes that move one alias of a folder form one chain, also past a lock that was left behind', async () => {
  const folder = temporary('oci-store');
  await open(folder, 'models').uploadBytes(bytes('makes the folder'));
  writeFileSync(
    join(folder, 'models/index.json.lock'),
    JSON.stringify({ id: 'dead', pid: 2 ** 22 + 1, host: hostname() }),
  );
  const programs = Array.from({ length: 4 }, () => {
    const argv = ['--input-type=module', '--eval', MOVER, SOURCES, folder];
    return promisify(execFile)(process.execPath, argv);
  });
  const moves = (await Promise.all(programs)).flatMap(({ stdout }) => JSON.parse(stdout) as Move[]);
  const chain = chainOf(moves);
  expect(chain).toHaveLength(40);
  expect(await open(folder, 'models').resolve('champion')).toBe(chain.at(-1));
});

/** Moves one alias to and fro until it is killed, and says each move. */
const RUNNER = `
const { workingFiles } = await import(process.argv[1] + '/files/files.ts');
const { openArtifacts } = await import(process.argv[1] + '/oci/stores.ts');
const to = openArtifacts('models', undefined, { files: workingFiles(process.argv[2]), environment: {} });
const goals = process.argv.slice(3);
for (let now = (await to.resolve('champion')) ?? null, move = 0; ; move += 1) {
  now = (await to.moveTag('champion', goals.find((goal) => goal !== now), now)).now;
  console.log(now);
}
`;

test('a folder whose writer is killed stands at the old or the new model, and the next one moves on', async () => {
  const folder = temporary('oci-store');
  const to = open(folder, 'models');
  const goals = [await store(to, 'a'), await store(to, 'b')];
  for (let kill = 0; kill < 5; kill += 1) {
    const argv = ['--input-type=module', '--eval', RUNNER, SOURCES, folder, ...goals];
    const runner = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
    for (let seen = 0; seen <= kill; seen += 1) await once(runner.stdout, 'data');
    runner.kill('SIGKILL');
    await once(runner, 'exit');
    const now = await to.resolve('champion');
    expect(goals).toContain(now);
    const next = goals.find((goal) => goal !== now)!;
    expect(await to.moveTag('champion', next, now!)).toEqual({ moved: true, now: next });
  }
});

describe('a folder on a full disk', () => {
  const program = (name: string, ...argv: string[]) => run(name, argv).code;
  let folder = '';
  beforeAll(() => {
    folder = temporary('oci-disk');
    mkdirSync(join(folder, 'models'));
  });
  afterAll(() => program('umount', join(folder, 'models')));

  test('keeps what it held, and no half file', async (context) => {
    const mounted =
      process.getuid?.() === 0 &&
      program('mount', '-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', join(folder, 'models')) === 0;
    if (!mounted) context.skip('a small disk is mounted by root only');
    const to = open(folder, 'models');
    const [a, b] = [await store(to, 'a'), await store(to, 'b')];
    await to.moveTag('champion', a, null);
    writeFileSync(join(folder, 'large'), randomBytes(1_000_000));
    await expect(to.upload('large')).rejects.toThrow('the disk is full; free some space');
    const before = readdirSync(join(folder, 'models'), { recursive: true }).toSorted();
    const filler = join(folder, 'models/.filler');
    expect(() => writeFileSync(filler, randomBytes(1_000_000))).toThrow('ENOSPC');
    await expect(to.moveTag('champion', b, a)).rejects.toThrow('the disk is full');
    await expect(to.uploadBytes(bytes('one more'))).rejects.toThrow('the disk is full');
    expect(await to.resolve('champion')).toBe(a);
    rmSync(filler);
    expect(readdirSync(join(folder, 'models'), { recursive: true }).toSorted()).toEqual(before);
    expect(before.filter((name) => /tmp|lock/.test(String(name)))).toEqual([]);
    expect(await to.moveTag('champion', b, a)).toEqual({ moved: true, now: b });
  });
});

interface Move {
  readonly from: Digest | null;
  readonly goal: Digest;
}

/** Each goal, in the order in which one move left where another had come to. */
function chainOf(moves: readonly Move[]): readonly Digest[] {
  const next = new Map(moves.map(({ from, goal }) => [from, goal]));
  const chain: Digest[] = [];
  for (let at = next.get(null); at !== undefined; at = next.get(at)) chain.push(at);
  return chain;
}

/** Reads, tries to move from there, reads again: until it is our move. */
async function moveUntilDone(to: ArtifactStore, goal: Digest): Promise<Move> {
  for (let from = (await to.resolve('champion')) ?? null; ; ) {
    const { moved, now } = await to.moveTag('champion', goal, from);
    if (moved) return { from, goal };
    from = now;
  }
}
