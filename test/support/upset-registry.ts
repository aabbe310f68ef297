import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Upset {
  /** `127.0.0.1:41234` */
  readonly host: string;
  stop(): Promise<void>;
}

/**
 * A registry that loses its temper: passes every request on to a real one, but answers those that `refuses` chooses
 * with a status of its own.
 */
export async function startUpset(
  registry: string,
  refuses: (method: string, path: string) => number | undefined,
): Promise<Upset> {
  const server = createServer((asked, answer) => {
    const { method = 'GET', url = '/', headers } = asked;
    const status = refuses(method, url);
    if (status !== undefined) {
      asked.resume();
      const code = status === 401 ? 'UNAUTHORIZED' : 'UNKNOWN';
      answer.writeHead(status, { 'content-type': 'application/json' });
      answer.end(JSON.stringify({ errors: [{ code, message: 'authentication required' }] }));
      return;
    }
    // Its own address stays in `host`, so that the places it names lead through here again.
    const onward = request({
      host: registry.split(':')[0],
      port: registry.split(':')[1],
      method,
      path: url,
      headers,
    });
    onward.on('response', (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  }).listen(0, '127.0.0.1');
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
