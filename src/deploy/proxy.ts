import { otherSlot, SLOTS, type Slot } from './journal.ts';
import { ADMIN_PORT, PUBLIC_PORT, type TargetNames } from './names.ts';

export interface ProxySettings {
  readonly names: TargetNames;
  /** Port of the service in its container. */
  readonly port: number;
  /** Path of the health check. */
  readonly health: string;
  /** Send a request again when a container dies under it, POST too. */
  readonly retryRequests: boolean;
}

/**
 * haproxy.cfg of a service whose requests go to `active`, or nowhere. It lies on the volume and always says what was
 * last decided, so that a proxy that restarts sends requests to the right slot (runtime commands alone would be lost).
 * Idle connections of clients are kept for longer than the 60 s after which load balancers in front give up theirs: who
 * closes first must be the client, or a request is lost that was just being sent.
 * Slots are found by name through the Engine's resolver: a container that restarts may get another address.
 */
export function proxyConfig(
  { names, port, health, retryRequests }: ProxySettings,
  active: Slot | null,
): string {
  const server = (slot: Slot): string =>
    `  server ${slot} ${names.slot(slot)}:${port} check resolvers engine init-addr none${slot === active ? '' : ' disabled'}`;
  return `global
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
  retry-on conn-failure${retryRequests ? ' empty-response response-timeout' : ''}

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
  option httpchk
  http-check send meth GET uri ${health} ver HTTP/1.1 hdr Host service
  http-check expect status 200
  default-server inter 500ms fastinter 250ms fall 3 rise 1
${SLOTS.map(server).join('\n')}
`;
}

/** Runtime commands (management guide, 9.3) that send requests to `slot`: it takes part first, then the other rests. */
export const switchTo = (slot: Slot): readonly (readonly string[])[] => [
  [`set server service/${slot} state ready`],
  [`set server service/${otherSlot(slot)} state drain`],
];

/** Takes a slot out, whatever it was doing. */
export const takeOut = (slot: Slot): string => `set server service/${slot} state maint`;

export const SHOW_STATE = 'show servers state service';
export const SHOW_STATS = 'show stat service 4 -1';

/**
 * Administrative states (management guide, "show servers state") that keep requests away: maintenance and drain, forced
 * or inherited, and a name that does not resolve. 0x04 only says that the configuration once held it back.
 */
const HELD_BACK = 0x01 | 0x02 | 0x08 | 0x10 | 0x20;
const RUNNING = '2';

/** Whether the proxy sends requests to a slot: its checks pass, and nothing holds it back. */
export function takesRequests(state: string, slot: Slot): boolean {
  const fields = rowOf(state, slot);
  return fields !== undefined && fields[5] === RUNNING && (Number(fields[6]) & HELD_BACK) === 0;
}

/** Columns of `show servers state`: be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state … */
const rowOf = (state: string, slot: Slot): readonly string[] | undefined =>
  state
    .split('\n')
    .map((line) => line.trim().split(' '))
    .find((fields) => fields[1] === 'service' && fields[3] === slot);

/** Requests that a slot is still working on, from `show stat` (CSV: pxname, svname, qcur, qmax, scur …). */
export function requestsAt(stats: string, slot: Slot): number | undefined {
  const row = stats
    .split('\n')
    .map((line) => line.split(','))
    .find((fields) => fields[0] === 'service' && fields[1] === slot);
  const current = Number(row?.[4]);
  return row !== undefined && row[4] !== '' && Number.isInteger(current) ? current : undefined;
}
