/**
 * `registry-limit.ts hash|push|pull FILE [HOST/NAME]`: what any tool must do at least: read and hash a file once, and send
 * it in one request; or receive, hash and write it once.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { request } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const [way, file, repository = ''] = process.argv.slice(2) as [string, string, string?];
const BLOCK = { highWaterMark: 1 << 20 };

if (way === 'hash') await hashOf(createReadStream(file, BLOCK));
else if (way === 'push') await push(await hashOf(createReadStream(file, BLOCK)));
else await pull(process.argv[5]!);

async function hashOf(parts: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of parts) hash.update(part);
  return `sha256:${hash.digest('hex')}`;
}

async function push(digest: string): Promise<void> {
  const [host, ...name] = repository.split('/');
  const begun = await fetch(`http://${host}/v2/${name.join('/')}/blobs/uploads/`, { method: 'POST' });
  const target = new URL(begun.headers.get('location')!, begun.url);
  target.searchParams.set('digest', digest);
  const headers = {
    'content-type': 'application/octet-stream',
    'content-length': statSync(file).size,
  };
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const put = request(target, { method: 'PUT', headers }, ({ statusCode }) => resolve(statusCode));
    pipeline(createReadStream(file, BLOCK), put).catch(reject);
  });
  process.exit(status === 201 ? 0 : 1);
}

async function pull(digest: string): Promise<void> {
  const [host, ...name] = repository.split('/');
  const hash = createHash('sha256');
  const body = await new Promise<Readable>((resolve, reject) => {
    request(`http://${host}/v2/${name.join('/')}/blobs/${digest}`, resolve)
      .on('error', reject)
      .end();
  });
  await pipeline(
    body,
    async function* (parts: AsyncIterable<Uint8Array>) {
      for await (const part of parts) {
        hash.update(part);
        yield part;
      }
    },
    createWriteStream(file, BLOCK),
  );
  process.exit(`sha256:${hash.digest('hex')}` === digest ? 0 : 1);
}
