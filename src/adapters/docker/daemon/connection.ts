import { Agent } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { inspect } from 'node:util';
import { refuse } from '../../../foundation/problems/errors.ts';
import { contentOf, type Environment, type Place } from './place.ts';
import { dialStdio } from './ssh.ts';

/** A held connection that is silent for hours must not be forgotten by what lies between. */
const KEEP_ALIVE_MS = 30_000;

/**
 * An agent whose connections all lead to one daemon: a socket of this machine, TCP with or without TLS, or
 * `docker system dial-stdio` at the end of an ssh command, which reads the user's own configuration and keys.
 */
export function agentTo(place: Place, environment: Environment): Agent {
  const { dial, reuse } = dialerOf(place, environment);
  // To log in over ssh takes a second; a socket is there at once.
  const agent = new Agent({ keepAlive: reuse });
  agent.createConnection = dial;
  // docker-modem describes each request with all that hangs on it, whether somebody reads that or not.
  return Object.assign(agent, { [inspect.custom]: () => 'Agent' });
}

interface Dialer {
  dial(): Duplex;
  /** Whether a connection serves more than one request. */
  readonly reuse: boolean;
}

function dialerOf(place: Place, environment: Environment): Dialer {
  const [, scheme = 'tcp', rest = ''] = /^(?:(\w+):\/\/)?(.*)$/.exec(place.host) ?? [];
  switch (scheme) {
    case 'unix':
    case 'npipe':
      return { dial: () => connectSocket({ path: rest }), reuse: false };
    case 'ssh':
      return { dial: () => dialStdio(place.host, environment), reuse: true };
    case 'tcp':
    case 'http':
      return { dial: () => dialTcp(place, rest), reuse: false };
    default:
      return refuse('docker-host', 'is not the address of a Docker daemon', 'use unix://, ssh:// or tcp://', {
        value: place.host,
      });
  }
}

/** Ports that daemons listen on where an address has none. */
const PORT = { plain: 2375, tls: 2376 } as const;

function dialTcp({ host: address, tls }: Place, rest: string): Duplex {
  const url = URL.parse(`http://${rest}`);
  if (!url)
    return refuse('docker-host', 'is not the address of a Docker daemon', 'write tcp://host:port', {
      value: address,
    });
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = Number(url.port || (tls ? PORT.tls : PORT.plain));
  const socket = tls ? connectTls({ host, port, ...identityIn(tls) }) : connectSocket({ host, port });
  return socket.setKeepAlive(true, KEEP_ALIVE_MS);
}

/** A client without a certificate of its own shows none; a daemon that asks for one then refuses it. */
function identityIn({ folder, verify }: NonNullable<Place['tls']>) {
  const pem = (name: string) => contentOf(join(folder, name));
  const [ca, cert, key] = [pem('ca.pem'), pem('cert.pem'), pem('key.pem')];
  if (verify && ca === undefined)
    refuse('tls', `has no ca.pem: ${folder}`, 'put ca.pem, cert.pem and key.pem of the daemon there');
  return { rejectUnauthorized: verify, ...(ca && { ca }), ...(cert && key && { cert, key }) };
}
