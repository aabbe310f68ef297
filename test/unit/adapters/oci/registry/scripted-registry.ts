import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Seen {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly authorization: string | undefined;
  /** `Content-Range` of what is sent, `Range` of what is wanted. */
  readonly range: string | undefined;
}

/** Answers a request itself (true), or leaves it to the registry (false). */
export type Script = (request: Seen, response: ServerResponse) => boolean;

export interface ScriptedRegistry {
  readonly host: string;
  readonly seen: Seen[];
  /** What is asked first, before the registry answers. */
  script: Script;
  readonly blobs: Map<string, Buffer>;
  /** By digest and by tag. */
  readonly manifests: Map<string, Buffer>;
  stop(): Promise<void>;
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const sha256 = (bytes: string | Buffer): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** A registry of one repository in memory, whose answers a test can take over one by one. */
export async function scriptedRegistry(): Promise<ScriptedRegistry> {
  const blobs = new Map<string, Buffer>();
  const manifests = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const range = headers['content-range'] ?? headers.range;
    const seen = { method, path: url, authorization: headers.authorization, range };
    registry.seen.push(seen);
    if (registry.script(seen, response)) return void request.resume();
    await answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://registry');
    const [kind, name = ''] = url.pathname.split('/').slice(-2) as [string, string];
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    if (url.pathname === '/v2/') return void response.end('{}');
    if (request.method === 'POST')
      return void response.writeHead(202, { location: '/v2/acme/uploads/1' }).end();
    if (request.method === 'PUT' && kind === 'uploads') {
      blobs.set(url.searchParams.get('digest')!, body);
      return void response.writeHead(201).end();
    }
    if (request.method === 'PUT') {
      manifests.set(sha256(body), body);
      manifests.set(name, body);
      return void response.writeHead(201).end();
    }
    if (kind === 'tags') return void response.end(JSON.stringify({ tags: tags() }));
    const bytes = (kind === 'blobs' ? blobs : manifests).get(name);
    if (!bytes) return void response.writeHead(404).end();
    const type = kind === 'blobs' ? {} : { 'content-type': MANIFEST, 'docker-content-digest': sha256(bytes) };
    response.writeHead(200, { ...type, 'content-length': bytes.length }).end(bytes);
  }

  const tags = (): string[] => [...manifests.keys()].filter((name) => !name.startsWith('sha256:'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const registry: ScriptedRegistry = {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen: [],
    script: () => false,
    blobs,
    manifests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return registry;
}
