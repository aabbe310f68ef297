import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer in the registry's place, or undefined: the registry itself shall answer. */
export type Judge = (
  asked: IncomingMessage,
) =>
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | undefined;

/** A door in front of a registry (`127.0.0.1:41234`), on loopback and a free port of its own. */
export async function startGate(registry: string, judge: Judge) {
  const server = createServer((asked, response) => {
    const said = judge(asked);
    if (!said) return forward(registry, asked, response);
    // What is on its way is read to its end, so that the client hears the answer rather than a reset.
    asked.resume();
    asked.once('end', () => response.writeHead(said.status, said.headers).end(said.body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Hands a request on, and the answer back. */
export function forward(
  registry: string,
  asked: IncomingMessage,
  response: ServerResponse,
  path = asked.url,
): void {
  const [host, port] = registry.split(':');
  const { method, headers } = asked;
  const onward = request({ host, port, method, path, headers }, (said) => {
    response.writeHead(said.statusCode ?? 502, said.headers);
    said.pipe(response);
  });
  onward.once('error', () => response.destroy());
  asked.pipe(onward);
}

/** What a registry says to who has not said who they are, or no longer may. */
export const unauthorized = {
  status: 401,
  headers: { 'content-type': 'application/json', 'www-authenticate': 'Basic realm="test"' },
  body: JSON.stringify({ errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] }),
} as const;

/** Lets in who shows this user and password. */
export const only =
  (username: string, password: string): Judge =>
  ({ headers }) =>
    headers.authorization === `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
      ? undefined
      : unauthorized;
