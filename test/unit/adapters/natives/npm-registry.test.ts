import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { downloadPackage } from '../../../../src/adapters/natives/npm-registry.ts';
import type { Pin } from '../../../../src/adapters/natives/pin.ts';
import { need, run } from '../../../support/parts.ts';
import { temporary } from '../../../support/temporary.ts';

const TARBALL = Buffer.from('the bytes of a tarball');
const PIN: Pin = {
  package: '@scope/native',
  version: '1.0.0',
  integrity: `sha512-${createHash('sha512').update(TARBALL).digest('base64')}`,
  files: {},
};

let folder: string;
const closing: (() => void)[] = [];
beforeEach(() => {
  folder = temporary('npm-registry');
  writeFileSync(join(folder, 'package.json'), '{}');
  // Settings of the machine that runs the tests are not what is tested.
  for (const name of Object.keys(process.env).filter((key) => /^npm_config_|_proxy$/i.test(key)))
    vi.stubEnv(name, undefined);
  vi.stubEnv('npm_config_userconfig', join(folder, 'nobody'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) close();
});

const listen = (answer: RequestListener): Promise<string> => begin(createServer(answer));

async function begin(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A registry that says where its tarball is, and what it was asked. */
async function registry(tarball: (own: string) => string, allows = (_: IncomingMessage) => true) {
  const asked: string[] = [];
  const url: string = await listen((request, response) => {
    asked.push(request.url ?? '');
    if (!allows(request)) return void response.writeHead(401).end('{}');
    if (request.url?.endsWith('.tgz')) return void response.end(TARBALL);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ versions: { '1.0.0': { dist: { tarball: tarball(url) } } } }));
  });
  return { url, asked };
}

const npmrc = (...lines: readonly string[]) => writeFileSync(join(folder, '.npmrc'), lines.join('\n'));
const ownTarball = (url: string) => `${url}/files/native-1.0.0.tgz`;

async function download(pin = PIN, patience?: number): Promise<string> {
  const target = join(folder, 'package.tgz');
  await downloadPackage(pin, target, {
    workingDirectory: folder,
    ...(patience === undefined ? {} : { patience }),
  });
  return readFileSync(target, 'utf8');
}

describe('the registry that npm would ask in this folder', () => {
  test('the one of .npmrc', async () => {
    const { url, asked } = await registry(ownTarball);
    npmrc(`registry=${url}`);
    expect(await download()).toBe(String(TARBALL));
    expect(asked).toEqual(['/@scope%2fnative', '/files/native-1.0.0.tgz']);
  });

  test('the one of a scope before the general one', async () => {
    const { url } = await registry(ownTarball);
    npmrc('registry=http://127.0.0.1:9', `@scope:registry=${url}`);
    expect(await download()).toBe(String(TARBALL));
  });

  test('a mirror below a path that repeats the address of the public registry: its own file is meant', async () => {
    const { url, asked } = await registry(
      () => 'https://registry.npmjs.org/@scope/native/-/native-1.0.0.tgz',
    );
    npmrc(`registry=${url}/npm/all`);
    expect(await download()).toBe(String(TARBALL));
    expect(asked).toEqual(['/npm/all/@scope%2fnative', '/npm/all/@scope/native/-/native-1.0.0.tgz']);
  });

  test('with a token that .npmrc takes from the environment', async () => {
    const { url } = await registry(ownTarball, ({ headers }) => headers.authorization === 'Bearer t0ken');
    npmrc(`registry=${url}`, `${url.slice('http:'.length)}/:_authToken=\${A_TOKEN}`);
    await expect(download()).rejects.toThrow(/401/);
    vi.stubEnv('A_TOKEN', 't0ken');
    expect(await download()).toBe(String(TARBALL));
  });

  test('through the proxy that .npmrc names', async () => {
    const { url, asked } = await registry(() => 'http://registry.test/native-1.0.0.tgz');
    npmrc('registry=http://registry.test', `proxy=${url}`, 'https-proxy=null');
    expect(await download()).toBe(String(TARBALL));
    expect(asked).toEqual(['http://registry.test/@scope%2fnative', 'http://registry.test/native-1.0.0.tgz']);
  });
});

test('over TLS with a certificate authority of its own', async (context) => {
  const { cert, key } = selfSigned(context);
  const server = createTlsServer(
    { cert: readFileSync(cert), key: readFileSync(key) },
    (request, response) => {
      if (request.url?.endsWith('.tgz')) return void response.end(TARBALL);
      response.end(JSON.stringify({ versions: { '1.0.0': { dist: { tarball: `${url}/native.tgz` } } } }));
    },
  );
  const url = (await begin(server)).replace('http:', 'https:');
  npmrc(`registry=${url}`);
  await expect(download()).rejects.toThrow(/self-signed certificate/);
  npmrc(`registry=${url}`, `cafile=${cert}`);
  expect(await download()).toBe(String(TARBALL));
});

function selfSigned(context: Parameters<typeof need>[1]): { readonly cert: string; readonly key: string } {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert];
  const { code, stderr } = run(need('openssl', context), ['req', ...made, ...names]);
  if (code !== 0) throw new Error(stderr);
  return { cert, key };
}

describe('what cannot be had is said', () => {
  test('a version that the registry does not have', async () => {
    const { url } = await registry(ownTarball);
    npmrc(`registry=${url}`);
    await expect(download({ ...PIN, version: '2.0.0' })).rejects.toThrow(
      '@scope/native "2.0.0" is not in the npm registry as version 2.0.0; mirror that version',
    );
  });

  test('a registry that takes the connection and never answers', async () => {
    npmrc(`registry=${await listen(() => {})}`);
    await expect(download(PIN, 300)).rejects.toThrow('npm-registry gave no answer within 0.3 s');
  });

  test('a registry that nobody runs', async () => {
    npmrc('registry=http://127.0.0.1:9');
    await expect(download()).rejects.toThrow('ECONNREFUSED');
  });

  test('an address that is none', async () => {
    const options = { workingDirectory: folder, registry: 'ftp://x' };
    await expect(downloadPackage(PIN, join(folder, 'x'), options)).rejects.toThrow(
      'npm-registry "ftp://x" is not the address of a registry',
    );
  });
});
