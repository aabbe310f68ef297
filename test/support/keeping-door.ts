import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { forward } from './gate.ts';

export interface KeepingDoor {
  readonly host: string;
  /** What was sent of each upload, as `Content-Range` says: undefined for a whole one. */
  readonly ranges: readonly (string | undefined)[];
  stop(): Promise<void>;
}

/**
 * A door in front of a registry (`127.0.0.1:41234`) that keeps what comes of an upload, as registries do that store parts:
 * of the first upload larger than `kept` it hands on so many bytes as a chunk, then breaks the connection.
 */
export async function startKeepingDoor(registry: string, kept: number): Promise<KeepingDoor> {
  const ranges: (string | undefined)[] = [];
  let chunk: Promise<string> | undefined;
  const server = createServer((asked, response) => {
    const size = Number(asked.headers['content-length'] ?? 0);
    if (asked.method === 'PUT' && asked.url!.includes('/uploads/'))
      ranges.push(asked.headers['content-range']);
    if (chunk === undefined && asked.method === 'PUT' && size > kept) {
      chunk = keep(registry, asked, kept);
      return void chunk.then(() => asked.destroy());
    }
    if (chunk !== undefined && asked.method === 'GET' && asked.url!.includes('/uploads/'))
      return void chunk.then((next) => forward(registry, asked, response, next));
    forward(registry, asked, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    ranges,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Sends the first bytes as a chunk of the same upload; answers where it goes on. */
async function keep(registry: string, asked: IncomingMessage, bytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of asked.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length >= bytes) break;
  }
  const body = Buffer.concat(parts).subarray(0, bytes);
  const headers = { 'content-type': 'application/octet-stream', 'content-range': `0-${bytes - 1}` };
  const answer = await fetch(`http://${registry}${asked.url}`, { method: 'PATCH', headers, body });
  const next = new URL(answer.headers.get('location')!);
  return `${next.pathname}${next.search}`;
}
