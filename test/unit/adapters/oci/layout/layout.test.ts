import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../../../../src/adapters/clock.ts';
import { workingFiles } from '../../../../../src/adapters/files/files.ts';
import type { ArtifactStore } from '../../../../../src/adapters/oci/content/artifact-store.ts';
import { openArtifacts } from '../../../../../src/adapters/oci/stores.ts';
import { digestOf } from '../../../../../src/foundation/evidence/digest.ts';
import type { Digest } from '../../../../../src/foundation/evidence/evidence.ts';
import type { Clock } from '../../../../../src/foundation/ports/ports.ts';
import { InputErrors } from '../../../../../src/foundation/problems/errors.ts';
import { temporary } from '../../../../support/temporary.ts';

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

let folder = '';
let outside = '';
beforeEach(() => {
  folder = temporary('oci-layout');
  outside = temporary('oci-outside');
});

const open = (clock: Clock = systemClock): ArtifactStore =>
  openArtifacts('models', undefined, { files: workingFiles(folder), environment: {}, clock });
const at = (...path: readonly string[]): string => join(folder, 'models', ...path);
const blobAt = (digest: Digest): string => at('blobs/sha256', digest.slice(7));

/** Stores a model of one word under a tag. */
async function store(word: string, tag: string): Promise<Digest> {
  const to = open();
  const config = {
    mediaType: 'application/vnd.oci.empty.v1+json',
    ...(await to.uploadBytes(Buffer.from('{}'))),
  };
  const layer = { mediaType: 'text/plain', ...(await to.uploadBytes(Buffer.from(word))) };
  const manifest = JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST, config, layers: [layer] });
  const digest = await to.putManifest(Buffer.from(manifest), MANIFEST);
  await to.moveTag(tag, digest, null);
  return digest;
}

const failure = async (work: Promise<unknown>): Promise<string> => {
  const cause = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(cause).toBeInstanceOf(InputErrors);
  return (cause as InputErrors).message;
};

describe('the folder', () => {
  test('is not made by reading', async () => {
    expect(await open().tags()).toEqual([]);
    expect(existsSync(at())).toBe(false);
  });

  test('may be there and empty, but for what hides', async () => {
    mkdirSync(at());
    writeFileSync(at('.gitkeep'), '');
    const digest = await store('a', 'v1');
    expect(await open().resolve('v1')).toBe(digest);
  });

  test('is an image layout as the specification has it', async () => {
    const digest = await store('a', 'v1');
    const size = readFileSync(blobAt(digest)).length;
    expect(JSON.parse(readFileSync(at('oci-layout'), 'utf8'))).toEqual({ imageLayoutVersion: '1.0.0' });
    expect(JSON.parse(readFileSync(at('index.json'), 'utf8'))).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        { mediaType: MANIFEST, digest, size, annotations: { 'org.opencontainers.image.ref.name': 'v1' } },
      ],
    });
    expect(readdirSync(at()).toSorted()).toEqual(['blobs', 'index.json', 'oci-layout']);
  });

  test('keeps what others wrote into its index', async () => {
    await store('a', 'v1');
    const index = JSON.parse(readFileSync(at('index.json'), 'utf8'));
    const foreign = { digest: `sha512:${'a'.repeat(128)}`, size: 1, platform: { os: 'linux' } };
    index.manifests.unshift(foreign);
    writeFileSync(at('index.json'), JSON.stringify({ ...index, annotations: { by: 'others' } }));
    await store('b', 'v2');
    const after = JSON.parse(readFileSync(at('index.json'), 'utf8'));
    expect(after.annotations).toEqual({ by: 'others' });
    expect(after.manifests).toHaveLength(3);
    expect(after.manifests[0]).toEqual(foreign);
  });

  test('with other things in it is refused and left alone', async () => {
    mkdirSync(at());
    writeFileSync(at('thesis.txt'), 'important');
    expect(await failure(open().tags())).toContain('models holds other things and no oci-layout');
    expect(await failure(open().uploadBytes(Buffer.from('a')))).toContain('no oci-layout');
    expect(readdirSync(at())).toEqual(['thesis.txt']);
  });

  test('that is a file is refused', async () => {
    writeFileSync(at(), '');
    expect(await failure(open().tags())).toContain('models');
  });
});

test('what a killed writer left behind goes after a day; what others left stays', async () => {
  await store('a', 'v1');
  const id = '01234567-89ab-cdef-0123-456789abcdef';
  const [old, young] = [new Date(Date.now() - 25 * 3_600_000), new Date()];
  const left = { [`index.json.${id}.tmp`]: old, [`blobs/sha256/aa.${id}.tmp`]: old };
  const stays = { [`blobs/sha256/bb.${id}.tmp`]: young, 'others.tmp': old };
  for (const [name, time] of Object.entries({ ...left, ...stays })) {
    writeFileSync(at(name), '');
    utimesSync(at(name), time, time);
  }
  await store('b', 'v2');
  expect(Object.keys(left).filter((name) => existsSync(at(name)))).toEqual([]);
  expect(Object.keys(stays).filter((name) => existsSync(at(name)))).toEqual(Object.keys(stays));
});

describe('an index that cannot be read is an error that names it, never an empty registry', () => {
  test.each([
    ['{', 'not a JSON object'],
    ['[]', 'not a JSON object'],
    ['', 'not a JSON object'],
    ['{"schemaVersion":1,"manifests":[]}', 'schemaVersion'],
    ['{"schemaVersion":2}', 'no list of manifests'],
    ['{"schemaVersion":2,"manifests":[{}]}', 'no digest'],
  ])('%s', async (text, words) => {
    await store('a', 'v1');
    writeFileSync(at('index.json'), text);
    for (const work of [() => open().tags(), () => open().manifest('v1'), () => store('b', 'v2')]) {
      const message = await failure(work());
      expect(message).toContain('models/index.json');
      expect(message).toContain(words);
    }
    expect(readFileSync(at('index.json'), 'utf8')).toBe(text);
  });

  test('a tag that stands twice', async () => {
    await store('a', 'v1');
    const index = JSON.parse(readFileSync(at('index.json'), 'utf8'));
    index.manifests.push(index.manifests[0]);
    writeFileSync(at('index.json'), JSON.stringify(index));
    expect(await failure(open().tags())).toContain('it names "v1" twice');
  });

  test('one that is gone', async () => {
    await store('a', 'v1');
    rmSync(at('index.json'));
    expect(await failure(open().tags())).toContain(
      'models/index.json does not exist, though there are blobs',
    );
  });

  test.each(['{}', '{"imageLayoutVersion":"9.0.0"}', 'x'])('a marker %s', async (text) => {
    await store('a', 'v1');
    writeFileSync(at('oci-layout'), text);
    expect(await failure(open().tags())).toContain('models/oci-layout is not of an image layout 1.0.0');
  });
});

describe('bytes that are not what they should be', () => {
  test('a blob that was cut off is refused, and healed by storing it again', async () => {
    await store('model', 'v1');
    const digest = digestOf('model');
    writeFileSync(blobAt(digest), 'mod');
    expect(await failure(open().blob(digest))).toContain('holds content that does not match its digest');
    expect(await failure(open().download(digest, 'out/model'))).toContain('does not match its digest');
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
    await open().uploadBytes(Buffer.from('model'));
    expect(Buffer.from(await open().blob(digest)).toString()).toBe('model');
  });

  test('a manifest that was tampered with', async () => {
    const digest = await store('model', 'v1');
    writeFileSync(blobAt(digest), readFileSync(blobAt(digest), 'utf8').replace('text/plain', 'text/plaim'));
    for (const reference of ['v1', digest])
      expect(await failure(open().manifest(reference))).toContain('does not match its digest');
  });

  test('a manifest that is gone, though a tag names it', async () => {
    const digest = await store('model', 'v1');
    rmSync(blobAt(digest));
    expect(await failure(open().manifest('v1'))).toContain(`has no blob ${digest}`);
    expect(await open().manifest(digest)).toBeUndefined();
  });

  test('a tag on a blob that is no manifest', async () => {
    await store('model', 'v1');
    const text = readFileSync(at('index.json'), 'utf8');
    writeFileSync(at('index.json'), text.replace(/sha256:[0-9a-f]{64}/, digestOf('model')));
    expect(await failure(open().manifest('v1'))).toContain('names no manifest under v1');
  });
});

describe('links that lead out of the folder are refused', () => {
  test.each(['index.json', 'oci-layout', 'blobs', 'blobs/sha256'])('%s', async (path) => {
    const digest = await store('model', 'v1');
    renameSync(at(path), join(outside, 'moved'));
    symlinkSync(join(outside, 'moved'), at(path));
    const before = readdirSync(outside, { recursive: true }).toSorted();
    const message = `models/${path.startsWith('blobs') ? 'blobs/sha256/' : path}`;
    expect(await failure(open().manifest('v1'))).toMatch(
      new RegExp(`${message}.* is reached by a link that leaves`),
    );
    expect(await failure(open().uploadBytes(Buffer.from('new')))).toContain('link that leaves');
    expect(readdirSync(outside, { recursive: true }).toSorted()).toEqual(before);
    expect(digest).toMatch(/^sha256:/);
  });

  test('a blob', async () => {
    await store('model', 'v1');
    writeFileSync(join(outside, 'secret'), 'model');
    rmSync(blobAt(digestOf('model')));
    symlinkSync(join(outside, 'secret'), blobAt(digestOf('model')));
    expect(await failure(open().blob(digestOf('model')))).toContain('link that leaves the folder');
  });

  test('but the folder itself may be one', async () => {
    symlinkSync(outside, at());
    const digest = await store('model', 'v1');
    expect(await open().resolve('v1')).toBe(digest);
  });
});

describe('the lock', () => {
  const lock = () => at('index.json.lock');
  const hold = (holder: unknown) =>
    writeFileSync(lock(), typeof holder === 'string' ? holder : JSON.stringify(holder));

  test('of a process that is gone is taken over', async () => {
    await store('a', 'v1');
    const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(gone, 'exit');
    hold({ id: 'left behind', pid: gone.pid, host: hostname() });
    const digest = await store('b', 'v2');
    expect(await open().resolve('v2')).toBe(digest);
    expect(existsSync(lock())).toBe(false);
  });

  test.each([
    ['of another machine', { id: 'theirs', pid: 1, host: 'another-machine' }],
    ['half written', '{"id":'],
  ])('%s is taken over after its minute', async (_, holder) => {
    const [a, b] = [await store('a', 'v1'), await store('b', 'v2')];
    hold(holder);
    const old = new Date(Date.now() - 61_000);
    utimesSync(lock(), old, old);
    expect(await open().moveTag('v1', b, a)).toEqual({ moved: true, now: b });
    expect(existsSync(lock())).toBe(false);
  });

  test('of one who lives is waited for', async () => {
    const [a, b] = [await store('a', 'v1'), await store('b', 'v2')];
    hold({ id: 'alive', pid: process.pid, host: hostname() });
    let waits = 0;
    const sleep = async (): Promise<void> => {
      waits += 1;
      if (waits === 3) rmSync(lock());
    };
    expect(await open({ ...systemClock, sleep }).moveTag('v1', b, a)).toEqual({ moved: true, now: b });
    expect(waits).toBe(3);
  });

  test('that is never given back is an error that names who holds it', async () => {
    const [a, b] = [await store('a', 'v1'), await store('b', 'v2')];
    const holder = { id: 'alive', pid: process.pid, host: hostname() };
    let now = Date.now();
    const clock: Clock = {
      now: () => new Date(now),
      sleep: async () => {
        now += 10_000;
        hold(holder);
        utimesSync(lock(), new Date(now), new Date(now));
      },
    };
    hold(holder);
    const message = await failure(open(clock).moveTag('v1', b, a));
    expect(message).toContain(`index.json.lock is held by process ${process.pid} on ${hostname()}`);
    expect(await open().resolve('v1')).toBe(a);
    expect(existsSync(lock())).toBe(true);
  });
});
