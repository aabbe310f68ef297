import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { mortal } from './mortal.ts';
import { until } from './until.ts';

export interface TestRegistry {
  /** `127.0.0.1:41234` */
  readonly host: string;
  /** Folder in which it keeps what it holds. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** A line of htpasswd: bcrypt of four rounds. */
const HTPASSWD = 'ci:$2b$04$rjLO2AoRFenrarfkIGioO.1I.kliqkEX1UKGMCt.frxA04R1OmtX6\n';

/** Debian's docker-registry (CNCF distribution) on loopback and a free port, deletion allowed; `folder` is empty. */
export async function startRegistryIn(
  folder: string,
  program: string,
  { password = false }: { readonly password?: boolean } = {},
): Promise<TestRegistry> {
  writeFileSync(join(folder, 'htpasswd'), HTPASSWD);
  for (let attempt = 1; ; attempt += 1) {
    const host = `127.0.0.1:${await freePort()}`;
    const config = join(folder, `registry-${attempt}.yml`);
    writeFileSync(config, configOf(host, folder, password));
    const registry = spawn(...mortal(program, ['serve', config]), { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    registry.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const ended = once(registry, 'exit');
    if (await answers(host, () => registry.exitCode === null))
      return {
        host,
        folder,
        stop: async () => {
          registry.kill();
          await ended;
        },
      };
    registry.kill();
    if (attempt === 3) throw new Error(`docker-registry does not start: ${said}`);
  }
}

const configOf = (host: string, folder: string, password: boolean): string => `version: 0.1
log: {level: error, accesslog: {disabled: true}}
storage: {filesystem: {rootdirectory: ${folder}/data}, delete: {enabled: true}}
http: {addr: "${host}"}
${password ? `auth: {htpasswd: {realm: models, path: ${folder}/htpasswd}}\n` : ''}`;

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(host: string, runs: () => boolean): Promise<boolean> {
  let answer: Response | undefined;
  await until(`a registry answers at ${host}, or has ended`, async () => {
    answer = await fetch(`http://${host}/v2/`).catch(() => undefined);
    return answer !== undefined || !runs();
  });
  return answer !== undefined && (answer.ok || answer.status === 401);
}
