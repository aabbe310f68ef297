import { digestOf } from '../../../foundation/evidence/digest.ts';
import {
  ContainerFailure,
  type FrontSnapshot,
  type Reach,
  SLOTS,
  type Slot,
  type Traffic,
} from '../../../foundation/ports/ports.ts';
import { ADMIN_PORT, PROXY_MAP, PUBLIC_PORT, type TargetNames } from './names.ts';

/** The two files that HAProxy starts from. */
export interface ProxyFiles {
  readonly config: string;
  /** Null where the configuration needs none. */
  readonly map: string | null;
}

export const otherSlot = (slot: Slot): Slot => (slot === 'blue' ? 'green' : 'blue');

/** What the proxy is to do: which versions the slots hold, each with its own settings, and which one gets requests. */
export interface Route {
  /** A slot that is left out holds no version. */
  readonly slots: Partial<Readonly<Record<Slot, Reach>>>;
  readonly active: Slot | null;
}

/** The route of a traffic, with the version that is leaving or without it. */
export function routeOf({ versions, weights, leaving }: Traffic, withLeaving: boolean): Route {
  const active = SLOTS.filter((slot) => (weights[slot] ?? 0) > 0);
  if (active.length > 1 || active.some((slot) => weights[slot] !== 100))
    throw new ContainerFailure(
      'The proxy sends all requests to one version, and cannot share them out',
      false,
    );
  const known = leaving && withLeaving ? [leaving, ...versions] : versions;
  const slots = Object.fromEntries(known.map(({ slot, settings }) => [slot, reachOf(settings)]));
  return { slots, active: active[0] ?? null };
}

const reachOf = ({ port, health, retryRequests }: Reach): Reach => ({ port, health, retryRequests });

const NOTHING: Reach = { port: 1, health: '/', retryRequests: false };

/** A free slot is written down like the version that serves: what failed in it leaves no trace. */
const reachIn = ({ slots }: Route, slot: Slot): Reach => slots[slot] ?? slots[otherSlot(slot)] ?? NOTHING;

/** The files of a proxy for a traffic: as they were where they say the same, byte for byte. */
export function filesFor(names: TargetNames, traffic: Traffic): ProxyFiles {
  const route = routeOf(traffic, false);
  const before = traffic.as ? filesIn(traffic.as) : undefined;
  return before && routeIn(before)?.active === route.active ? before : proxyFiles(names, route);
}

/** The files that a snapshot holds; undefined where another deployer made it. */
export const filesIn = ({ config, map = null }: FrontSnapshot): ProxyFiles | undefined =>
  typeof config === 'string' ? { config, map } : undefined;

/** The files of a proxy that follows a route. */
export const proxyFiles = (names: TargetNames, route: Route): ProxyFiles => ({
  config: proxyConfig(names, route),
  map: Object.entries(versionsMap(route))
    .map(([key, value]) => `${key} ${value}\n`)
    .join(''),
});

/**
 * haproxy.cfg of a service. It lies on the volume and always says what was last decided, so that a proxy that restarts
 * sends requests to the right slot (runtime commands alone would be lost). All that differs from version to version can
 * be told to a proxy that runs: ports by `set server`, the rest by the map.
 * Idle connections of clients are kept for longer than the 60 s after which load balancers in front give up theirs: who
 * closes first must be the client, or a request is lost that was just being sent.
 * Slots are found by name through the daemon's resolver: a container that restarts may get another address. The one that
 * serves is looked up before the proxy opens its port.
 */
const proxyConfig = (names: TargetNames, route: Route): string => {
  const serversOf = (slot: Slot): readonly string[] => {
    const at = `${names.slot(slot)}:${reachIn(route, slot).port}`;
    return [
      server(slot, `${at} check`, slot === route.active),
      server(spareOf(slot), `${at} backup check`, isSpare(route, slot)),
    ];
  };
  return template(SHAPE, SLOTS.flatMap(serversOf));
};

/**
 * The same version once more, as a backup: while a new version is being watched, the old one gets no request unless the
 * new one has gone. It has the address of the slot, which HAProxy gives to one server only unless it is allowed.
 */
export const spareOf = (slot: Slot): Server => `${slot}-spare`;
export type Server = Slot | `${Slot}-spare`;

const isSpare = ({ slots, active }: Route, slot: Slot): boolean =>
  active !== null && slot !== active && slots[slot] !== undefined;

const server = (name: string, at: string, takesPart: boolean): string =>
  `  server ${name} ${at} resolvers engine resolve-opts allow-dup-ip ${takesPart ? 'init-addr libc,none' : 'init-addr none disabled'}`;

function template(shape: string, servers: readonly string[]): string {
  return `global
  description ${shape}
  stats socket ipv4@127.0.0.1:${ADMIN_PORT} level admin
  log stdout format raw local0 notice

defaults
  mode http
  log global
  timeout connect 2s
  timeout client 60s
  timeout server 60s
  timeout http-keep-alive 75s
  timeout queue 10s
  option redispatch 1
  retries 5
  retry-on conn-failure empty-response response-timeout

resolvers engine
  nameserver engine 127.0.0.11:53
  resolve_retries 3
  timeout resolve 500ms
  timeout retry 500ms
  hold valid 500ms
  hold nx 500ms
  hold obsolete 500ms

frontend public
  bind :${PUBLIC_PORT}
  default_backend service

backend service
  http-request disable-l7-retry unless { str(${RETRY_KEY}),map_str(${PROXY_MAP},no) -m str yes }
  option httpchk
  http-check send meth GET uri-lf %[srv_name,map_str(${PROXY_MAP},/)] ver HTTP/1.1 hdr Host service
  http-check expect status 200
  default-server inter 500ms fastinter 250ms fall 3 rise 1
${servers.join('\n')}
`;
}

const RETRY_KEY = 'retry-requests';

/** Names the configuration without its versions: a proxy that tells another was started by another release. */
export const SHAPE: string = `mlops-${digestOf(
  template('', [server('slot', 'at check', true), server('spare', 'at backup check', false)]),
).slice(7, 23)}`;

/**
 * What the map says: the health path of each slot, and whether a request may be sent again, which two versions that
 * take part together must both allow.
 */
export const versionsMap = (route: Route): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    SLOTS.flatMap((slot) => [slot, spareOf(slot)].map((name) => [name, reachIn(route, slot).health])),
  ),
  [RETRY_KEY]: maySendAgain(Object.values(route.slots)) ? 'yes' : 'no',
});

const maySendAgain = (versions: readonly Reach[]): boolean =>
  versions.length > 0 && versions.every(({ retryRequests }) => retryRequests);

/** Reads a route back from the files that say it, those of earlier releases too; undefined for files of another kind. */
export function routeIn({ config, map }: ProxyFiles): Route | undefined {
  const servers = [...config.matchAll(/^ {2}server (blue|green) \S+:(\d+) check (.*)$/gm)];
  if (servers.length !== SLOTS.length) return undefined;
  const told = Object.fromEntries((map ?? '').split('\n').map((line) => line.split(' ', 2)));
  const common = /^ {2}http-check send meth GET uri (\S+) /m.exec(config)?.[1];
  const retryRequests =
    told[RETRY_KEY] === undefined
      ? /^ {2}retry-on .*empty-response/m.test(config)
      : told[RETRY_KEY] === 'yes';
  const slots: Partial<Record<Slot, Reach>> = {};
  for (const [, slot, port] of servers) {
    const health = common ?? told[slot!];
    if (health === undefined) return undefined;
    slots[slot as Slot] = { port: Number(port), health, retryRequests };
  }
  const active = servers.find(([, , , rest]) => !rest!.endsWith('disabled'))?.[1] ?? null;
  return { slots, active: active as Slot | null };
}
