import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { pinFor, thisPlatform } from '../../../../src/adapters/natives/pin.ts';
import { type NativeOptions, provideNative } from '../../../../src/adapters/natives/provide.ts';
import { unpack } from '../../../../src/adapters/natives/unpack.ts';
import { run } from '../../../support/parts.ts';
import { temporary } from '../../../support/temporary.ts';

let folder: string;
let said: string[];
beforeEach(() => {
  folder = temporary('natives');
  said = [];
});

/** Nobody listens at the registry: what is found is found on this disk. */
const provide = (caches: Pick<NativeOptions, 'toolCache' | 'seededCache'>) =>
  provideNative('duckdb', {
    ...caches,
    registry: 'http://127.0.0.1:9',
    workingDirectory: folder,
    log: { warn: (line: string) => said.push(line), info() {} } as unknown as NativeOptions['log'],
  });

/** A cache with the library of this checkout. */
function sound(name: string): { readonly cache: string; readonly inside: string } {
  const pin = pinFor('duckdb', thisPlatform());
  const inside = join('mlops-natives/duckdb', pin.version, thisPlatform());
  const cache = join(folder, name);
  mkdirSync(join(cache, inside), { recursive: true });
  for (const path of Object.keys(pin.files)) {
    const file = path.slice('package/'.length);
    cpSync(join('node_modules', pin.package, file), join(cache, inside, file));
  }
  return { cache, inside };
}

describe('where a native library is looked for', () => {
  test('in the tool cache', async () => {
    const { cache, inside } = sound('cache');
    expect(await provide({ toolCache: cache })).toBe(join(cache, inside, 'duckdb.node'));
    expect(said).toEqual([]);
  });

  test('first in a seeded cache, which need not be writable', async () => {
    const { cache, inside } = sound('seeded');
    const found = await provide({ toolCache: join(folder, 'empty'), seededCache: cache });
    expect(found).toBe(join(cache, inside, 'duckdb.node'));
    expect(existsSync(join(folder, 'empty'))).toBe(false);
  });

  test('a damaged copy is passed over and said', async () => {
    const [seeded, own] = [sound('seeded'), sound('own')];
    writeFileSync(join(seeded.cache, seeded.inside, 'duckdb.node'), 'half');
    const found = await provide({ toolCache: own.cache, seededCache: seeded.cache });
    expect(found).toBe(join(own.cache, own.inside, 'duckdb.node'));
    expect(said).toEqual([expect.stringMatching(/^duckdb\.node has sha256 .* is damaged/)]);
  });

  test('a damaged copy that cannot be fetched again is never loaded', async () => {
    const { cache, inside } = sound('cache');
    writeFileSync(join(cache, inside, 'duckdb.node'), 'half');
    await expect(provide({ toolCache: cache })).rejects.toThrow('could not be fetched');
    expect(said).toEqual([expect.stringContaining('is damaged and is fetched again')]);
  });
});

test.each([
  ['duckdb', 'linux-x64-musl', undefined],
  [
    'onnxruntime',
    'linux-x64-musl',
    'ONNX Runtime has no build for linux-x64-musl; use an image with glibc, such as node:24-bookworm-slim, instead of Alpine',
  ],
  [
    'duckdb',
    'sunos-x64',
    'DuckDB has no build for sunos-x64; run this step on linux-x64, linux-arm64, darwin-arm64, win32-x64, linux-x64-musl, linux-arm64-musl',
  ],
] as const)('%s on %s', (name, platform, refusal) => {
  const ask = () => pinFor(name, platform);
  if (refusal === undefined) expect(ask().package).toContain(platform);
  else expect(ask).toThrow(refusal);
});

test('only the named files leave a tarball, and none over what is there', async () => {
  const packed = join(folder, 'packed/package/lib');
  mkdirSync(packed, { recursive: true });
  for (const name of ['a.node', 'b.so', 'c.txt']) writeFileSync(join(packed, name), name);
  const tarball = join(folder, 'x.tgz');
  expect(run('tar', ['-czf', tarball, '-C', join(folder, 'packed'), 'package']).code).toBe(0);
  const into = join(folder, 'into');
  mkdirSync(into);
  await unpack(tarball, ['package/lib/a.node', 'package/lib/b.so'], into);
  expect(['a.node', 'b.so', 'c.txt'].map((name) => existsSync(join(into, name)))).toEqual([
    true,
    true,
    false,
  ]);
  await expect(unpack(tarball, ['package/lib/a.node'], into)).rejects.toThrow('EEXIST');
});
