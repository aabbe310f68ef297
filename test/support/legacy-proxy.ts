import { ADMIN_PORT, PUBLIC_PORT, type TargetNames } from '../../src/adapters/docker/haproxy/names.ts';
import { type Reach, SLOTS, type Slot } from '../../src/foundation/ports/ports.ts';

/** haproxy.cfg as release 0.1.0 wrote it: one port and one health path for both slots. */
export function legacyConfig(
  names: TargetNames,
  { port, health, retryRequests }: Reach,
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
