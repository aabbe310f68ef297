import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { temporary } from './temporary.ts';

/** What a scripted engine does with one request; its body has been read. */
export type Answer = (response: ServerResponse) => void;

export interface ScriptedEngine {
  /** `unix:///…` */
  readonly host: string;
  /** Method and path of each request, without the API version. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** The oldest API that clients of today still speak, and of a time before BuildKit: they build in the classic way. */
const API = '1.38';
const VERSION = {
  Version: '18.06.0-scripted',
  ApiVersion: API,
  MinAPIVersion: '1.24',
  Os: 'linux',
  Arch: 'amd64',
};

/** An HTTP server on a unix socket that answers what the docker command asks of an Engine; `answers` by path. */
export async function scriptedEngine(answers: Readonly<Record<string, Answer>>): Promise<ScriptedEngine> {
  const socket = join(temporary('scripted-engine'), 'docker.sock');
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const path = pathOf(request);
    asked.push(`${request.method} ${path}`);
    request.on('error', () => {});
    for await (const _ of request);
    response.setHeader('api-version', API);
    response.setHeader('ostype', 'linux');
    const answer = { ...STANDARD, ...answers }[path];
    if (answer) answer(response);
    else json(404, { message: `no such image: ${path}` })(response);
  });
  server.listen(socket);
  await once(server, 'listening');
  return {
    host: `unix://${socket}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const pathOf = (request: IncomingMessage): string =>
  new URL(request.url ?? '/', 'http://engine').pathname.replace(/^\/v[\d.]+/, '');

const json =
  (status: number, body: unknown): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const STANDARD: Readonly<Record<string, Answer>> = {
  '/_ping': (response) => response.end('OK'),
  '/version': json(200, VERSION),
  '/info': json(200, { DockerRootDir: '/nowhere', ServerVersion: VERSION.Version }),
};

/** An answer of 200 whose body is these pieces, as they are, one after the other. */
export const stream =
  (...pieces: readonly (string | Uint8Array)[]): Answer =>
  async (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    for (const piece of pieces) await new Promise((resolve) => response.write(piece, resolve));
    response.end();
  };

/** A stream that has begun and never goes on. */
export const stalled =
  (begun: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write(begun);
  };

/** A stream whose connection is cut. */
export const cut =
  (begun: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(begun, () => response.socket?.destroy());
  };

export const refusing = (status: number, message: string): Answer => json(status, { message });
export const answering = (body: unknown): Answer => json(200, body);
