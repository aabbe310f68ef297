import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workingFiles } from '../../../../../src/adapters/files/files.ts';
import { openArtifacts } from '../../../../../src/adapters/oci/stores.ts';
import { digestOf } from '../../../../../src/foundation/evidence/digest.ts';
import { temporary } from '../../../../support/temporary.ts';
import { type ScriptedRegistry, scriptedRegistry } from './scripted-registry.ts';

const CONTENT = randomBytes(1_000_000);
const DIGEST = digestOf(CONTENT);
const HELD = 300_000;

let folder = '';
let registry: ScriptedRegistry;
beforeEach(async () => {
  folder = temporary('resume');
  registry = await scriptedRegistry();
  writeFileSync(join(folder, 'model.onnx'), CONTENT);
});
afterEach(() => registry.stop());

const store = () =>
  openArtifacts(`oci://${registry.host}/acme/model`, undefined, {
    files: workingFiles(folder),
    environment: { DOCKER_CONFIG: folder },
    clock: { now: () => new Date(), sleep: async () => {} },
  });
const upload = () => store().upload('model.onnx');
const download = () => store().download(DIGEST, 'back/model.onnx', CONTENT.length);

type Act = (response: ServerResponse, range: string | undefined) => void;

/** Takes over each kind of request in turn: the first PUT by the first of PUT, and so on; the registry has the rest. */
function inTurn(acts: Readonly<Partial<Record<'PUT' | 'GET', readonly Act[]>>>): void {
  const left = { PUT: [...(acts.PUT ?? [])], GET: [...(acts.GET ?? [])] };
  registry.script = ({ method, range }, response) => {
    const act = method === 'PUT' || method === 'GET' ? left[method].shift() : undefined;
    act?.(response, range);
    return act !== undefined;
  };
}

const cut: Act = (response) => void response.socket?.resetAndDestroy();
const status =
  (code: number, headers: Readonly<Record<string, string>> = {}, body = ''): Act =>
  (response) =>
    void response.writeHead(code, headers).end(body);
const holds = (last: number): Act => status(204, { range: `0-${last}`, location: '/v2/acme/uploads/2?on' });
const ranges = (method: string) =>
  registry.seen.filter((seen) => seen.method === method).map(({ range }) => range);
const count = (method: string): number => registry.seen.filter((seen) => seen.method === method).length;

describe('an upload whose connection broke', () => {
  test('goes on where the registry says that it stands', async () => {
    inTurn({ PUT: [cut], GET: [holds(HELD - 1)] });
    expect(await upload()).toEqual({ digest: DIGEST, size: CONTENT.length });
    const put = registry.seen.at(-1)!;
    expect(put.path).toBe(`/v2/acme/uploads/2?on&digest=${encodeURIComponent(DIGEST)}`);
    expect(put.range).toBe(`${HELD}-${CONTENT.length - 1}`);
    expect(registry.blobs.get(DIGEST)?.equals(CONTENT.subarray(HELD))).toBe(true);
    expect(count('POST')).toBe(1);
  });

  test('goes on from further and further, when it breaks again', async () => {
    inTurn({ PUT: [cut, cut, cut], GET: [holds(9), holds(99), holds(999)] });
    await upload();
    const last = CONTENT.length - 1;
    expect(ranges('PUT')).toEqual([undefined, `10-${last}`, `100-${last}`, `1000-${last}`]);
    expect(count('POST')).toBe(1);
  });

  test('is only closed where the registry holds all of it', async () => {
    inTurn({ PUT: [cut], GET: [holds(CONTENT.length - 1)] });
    await upload();
    expect(registry.blobs.get(DIGEST)).toHaveLength(0);
    expect(ranges('PUT')).toEqual([undefined, undefined]);
  });

  test.each<[string, Act]>([
    ['says no range', status(204)],
    ['holds nothing', holds(0)],
    ['holds more than there is', holds(CONTENT.length)],
    ['holds a part that does not begin at the start', status(204, { range: '5-99' })],
    ['knows the upload no longer', status(404)],
    ['cannot say where it stands', status(416)],
    ['does not want to be asked', status(405)],
    ['lets nobody ask', status(403)],
    ['fails when it is asked', status(500)],
    ['breaks off when it is asked', cut],
  ])('begins anew at a registry that %s', async (_, answer) => {
    inTurn({ PUT: [cut], GET: [answer] });
    await upload();
    expect(registry.blobs.get(DIGEST)?.equals(CONTENT)).toBe(true);
    expect(ranges('PUT')).toEqual([undefined, undefined]);
    expect(count('POST')).toBe(2);
  });

  test.each<[string, Act]>([
    ['416', status(416, { range: `0-${HELD - 1}` })],
    ['400 DIGEST_INVALID', status(400, {}, '{"errors":[{"code":"DIGEST_INVALID"}]}')],
    ['500', status(500)],
    ['a broken connection', cut],
  ])(
    'begins anew where its rest is answered with %s and the registry holds no more of it',
    async (_, answer) => {
      inTurn({ PUT: [cut, answer], GET: [holds(HELD - 1), holds(HELD - 1)] });
      await upload();
      expect(registry.blobs.get(DIGEST)?.equals(CONTENT)).toBe(true);
      expect(ranges('PUT').map((range) => range !== undefined)).toEqual([false, true, false]);
      expect(count('POST')).toBe(2);
    },
  );

  test('is not tried for ever', async () => {
    const cuts = Array.from({ length: 10 }, () => cut);
    inTurn({ PUT: cuts, GET: Array.from({ length: 10 }, () => holds(HELD)) });
    await expect(upload()).rejects.toThrow('5 times in a row');
    expect(count('PUT')).toBe(5);
  });

  test('is refused when the file has changed meanwhile', async () => {
    inTurn({
      PUT: [
        (response, range) => {
          writeFileSync(join(folder, 'model.onnx'), Buffer.from(CONTENT).fill(0, HELD + 5));
          cut(response, range);
        },
      ],
      GET: [holds(HELD - 1)],
    });
    await expect(upload()).rejects.toThrow('model.onnx was changed while it was being stored');
    expect(registry.blobs.size).toBe(0);
  });

  test('of bytes in memory goes on as well', async () => {
    inTurn({ PUT: [cut], GET: [holds(HELD - 1)] });
    await store().uploadBytes(CONTENT);
    expect(registry.blobs.get(DIGEST)?.equals(CONTENT.subarray(HELD))).toBe(true);
  });
});

test('an upload that the registry took for other bytes is refused', async () => {
  inTurn({ PUT: [status(201, { 'docker-content-digest': digestOf('other') })] });
  await expect(upload()).rejects.toThrow(`content that does not match its digest: blob ${DIGEST}`);
});

/** The start of the blob, then nothing more. */
const breaksAt =
  (end: number): Act =>
  (response) => {
    response.writeHead(200, { 'content-length': CONTENT.length });
    response.write(CONTENT.subarray(0, end), () => response.destroy());
  };
const part = (bytes: Uint8Array, from: number): Act => {
  const range = `bytes ${from}-${CONTENT.length - 1}/${CONTENT.length}`;
  return (response) =>
    void response.writeHead(206, { 'content-range': range, 'content-length': bytes.length }).end(bytes);
};
/** The rest that was asked for. */
const rest: Act = (response, range) => {
  const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1]);
  part(CONTENT.subarray(from), from)(response, range);
};
const isBack = (): boolean => readFileSync(join(folder, 'back/model.onnx')).equals(CONTENT);

describe('a download whose connection broke', () => {
  test('goes on from there', async () => {
    inTurn({ GET: [breaksAt(HELD), rest] });
    await download();
    expect(isBack()).toBe(true);
    const [first, second] = ranges('GET');
    expect(first).toBeUndefined();
    expect(second).toMatch(/^bytes=[1-9]\d*-$/);
  });

  test('as often as it must, while more comes each time', async () => {
    const some: Act = (response, range) => {
      const from = Number(/\d+/.exec(range ?? '0')?.[0]);
      const bytes = CONTENT.subarray(from, from + 100_000);
      const to = { 'content-range': `bytes ${from}-${CONTENT.length - 1}/${CONTENT.length}` };
      response.writeHead(from === 0 ? 200 : 206, { ...to, 'content-length': CONTENT.length - from });
      response.write(bytes, () => response.destroy());
    };
    inTurn({ GET: [...Array.from({ length: 8 }, () => some), rest] });
    await download();
    expect(isBack()).toBe(true);
  });

  test.each<[string, Act]>([
    ['knows no ranges', status(416)],
    ['answers with another range', part(CONTENT.subarray(7), 7)],
    ['does not say which range it sends', (response) => void response.writeHead(206).end('x')],
    ['has lost it for a moment', status(404)],
  ])('begins anew at a registry that %s', async (_, answer) => {
    registry.blobs.set(DIGEST, CONTENT);
    inTurn({ GET: [breaksAt(HELD), answer] });
    await download();
    expect(isBack()).toBe(true);
  });

  test('is refused, and not kept, where the rest is of other bytes', async () => {
    const wrong: Act = (response, range) => {
      const from = Number(/\d+/.exec(range ?? '')?.[0]);
      part(Buffer.alloc(CONTENT.length - from), from)(response, range);
    };
    inTurn({ GET: [breaksAt(HELD), wrong] });
    await expect(download()).rejects.toThrow(`content that does not match its digest: blob ${DIGEST}`);
    expect(readdirSync(join(folder, 'back'))).toEqual([]);
  });
});
