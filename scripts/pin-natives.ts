/**
 * Writes src/adapters/natives/pins.json: which files of which npm package hold the native part for each platform,
 * and their hashes. Run after the version of a native library changed: `npm run pin-natives`. Downloads them all.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'win32-x64'] as const;
/** Alpine and its kin; ONNX Runtime has no build for them. */
const MUSL = ['linux-x64-musl', 'linux-arm64-musl'] as const;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version: string; integrity: string }>;
};

function download(name: string): { folder: string; version: string; integrity: string } {
  const locked = lock.packages[`node_modules/${name}`];
  if (!locked) throw new Error(`${name} is not in package-lock.json`);
  const folder = mkdtempSync(join(tmpdir(), 'natives-'));
  execFileSync('npm', [
    'pack',
    `${name}@${locked.version}`,
    '--ignore-scripts',
    '--silent',
    '--pack-destination',
    folder,
  ]);
  const tarball = join(folder, readdirSync(folder)[0]!);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (integrity !== locked.integrity) throw new Error(`${name} differs from package-lock.json`);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  return { folder, version: locked.version, integrity };
}

/** The `.node` file first (it is loaded), then the libraries beside it. */
function filesUnder(folder: string, inside: string): Record<string, string> {
  const names = readdirSync(join(folder, inside)).filter(
    (name) => /\.(node|so|so\.\d.*|dylib|dll)$/.test(name) && statSync(join(folder, inside, name)).isFile(),
  );
  const ordered = names.sort(
    (a, b) => Number(b.endsWith('.node')) - Number(a.endsWith('.node')) || (a < b ? -1 : 1),
  );
  return Object.fromEntries(
    ordered.map((name) => [
      `${inside}/${name}`,
      createHash('sha256')
        .update(readFileSync(join(folder, inside, name)))
        .digest('hex'),
    ]),
  );
}

const duckdb = Object.fromEntries(
  [...PLATFORMS, ...MUSL].map((platform) => {
    const name = `@duckdb/node-bindings-${platform}`;
    const { folder, version, integrity } = download(name);
    const files = filesUnder(folder, 'package');
    rmSync(folder, { recursive: true });
    return [platform, { package: name, version, integrity, files }];
  }),
);

const ort = download('onnxruntime-node');
const onnxruntime = Object.fromEntries(
  PLATFORMS.map((platform) => [
    platform,
    {
      package: 'onnxruntime-node',
      version: ort.version,
      integrity: ort.integrity,
      files: filesUnder(ort.folder, `package/bin/napi-v6/${platform.replace('-', '/')}`),
    },
  ]),
);
rmSync(ort.folder, { recursive: true });

writeFileSync('src/adapters/natives/pins.json', `${JSON.stringify({ duckdb, onnxruntime }, null, 2)}\n`);
