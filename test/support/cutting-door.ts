import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A door in front of a registry that cuts connections. */
export interface CuttingDoor {
  readonly host: string;
  stop(): Promise<void>;
}

/**
 * Hands bytes on between a client and a registry (`127.0.0.1:41234`). `cuts` says after how many bytes each connection is
 * cut in turn, counted in one direction; those after the last are left alone.
 */
export async function startCuttingDoor(
  registry: string,
  direction: 'to the registry' | 'from the registry',
  cuts: readonly number[],
): Promise<CuttingDoor> {
  const [host, port] = registry.split(':') as [string, string];
  const left = [...cuts];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const onward = connect(Number(port), host);
    const both = [client, onward];
    for (const socket of both) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        for (const one of both) one.destroy();
      });
    }
    const counted = direction === 'to the registry' ? client : onward;
    let bytes = 0;
    counted.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes <= (left[0] ?? Number.POSITIVE_INFINITY)) return;
      left.shift();
      for (const one of both) one.resetAndDestroy();
    });
    client.pipe(onward).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
