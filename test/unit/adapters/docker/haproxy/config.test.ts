import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { proxyFiles, type Route, routeIn, SHAPE } from '../../../../../src/adapters/docker/haproxy/config.ts';
import { namesOf, PROXY_MAP } from '../../../../../src/adapters/docker/haproxy/names.ts';
import {
  mapIn,
  portAt,
  requestsAt,
  shapeIn,
  takesRequests,
} from '../../../../../src/adapters/docker/haproxy/runtime.ts';
import type { Reach, Slot } from '../../../../../src/foundation/ports/ports.ts';
import { legacyConfig } from '../../../../support/legacy-proxy.ts';
import { need, run } from '../../../../support/parts.ts';
import { temporary } from '../../../../support/temporary.ts';

let folder: string;
beforeAll(() => {
  folder = temporary('proxy');
});

const names = namesOf('flight-delay');
const OLD: Reach = { port: 8080, health: '/health', retryRequests: true };
const NEW: Reach = { port: 9000, health: '/v2/ready%20x?full=1', retryRequests: false };
const alone = (slot: Slot, version: Reach): Route => ({ slots: { [slot]: version }, active: slot });
const BOTH: Route = { slots: { blue: OLD, green: NEW }, active: 'green' };
const NONE: Route = { slots: {}, active: null };
const configOf = (route: Route) => proxyFiles(names, route).config;
const mapOf = (route: Route) => proxyFiles(names, route).map;

/** As HAProxy 2.6 prints it. */
const STATE = `1
# be_id be_name srv_id srv_name srv_addr srv_op_state srv_admin_state srv_uweight srv_iweight
4 service 1 blue 172.18.0.3 2 4 1 1 12 15 3 4 6 0 0 0 mlops-flight-delay-blue 8080 - 0 0 - - 0
4 service 2 green 172.18.0.4 2 8 1 1 12 15 3 4 6 0 0 0 mlops-flight-delay-green 8080 - 0 0 - - 0
`;
const STATS = `# pxname,svname,qcur,qmax,scur,smax,slim,stot
service,blue,0,0,3,7,,1200
service,green,0,0,0,0,,0
`;

describe('the proxy', () => {
  test('sends requests to the active slot only, also after a restart', () => {
    const config = configOf(BOTH);
    expect(config).toMatch(/server blue mlops-flight-delay-blue:8080 .* disabled$/m);
    expect(config).toMatch(/server green mlops-flight-delay-green:9000 .* init-addr libc,none$/m);
    expect(configOf(NONE).match(/disabled$/gm)).toHaveLength(4);
  });

  test('asks each version at its own port and health path', () => {
    expect(mapOf(BOTH)).toBe(
      'blue /health\nblue-spare /health\ngreen /v2/ready%20x?full=1\ngreen-spare /v2/ready%20x?full=1\nretry-requests no\n',
    );
  });

  test('says nothing of a version that is gone: the files are the same whatever was tried beside it', () => {
    expect(proxyFiles(names, alone('blue', OLD))).toEqual(proxyFiles(names, { ...alone('blue', OLD) }));
    expect(JSON.stringify(proxyFiles(names, alone('blue', OLD)))).not.toContain('9000');
  });

  test.each<[string, Route, 'yes' | 'no']>([
    ['a version that allows it', alone('blue', OLD), 'yes'],
    ['one that does not', alone('blue', NEW), 'no'],
    ['two that take part together, of which one does not', BOTH, 'no'],
    ['none', NONE, 'no'],
  ])('sends a request again that may have been worked on: %s', (_, route, may) => {
    expect(mapOf(route)).toContain(`retry-requests ${may}\n`);
  });

  test('its files say the route that they were made of', () => {
    const route = routeIn(proxyFiles(names, BOTH));
    const retryRequests = false;
    expect(route).toEqual({
      slots: { blue: { ...OLD, retryRequests }, green: { ...NEW, retryRequests } },
      active: 'green',
    });
    expect(routeIn(proxyFiles(names, NONE))?.active).toBeNull();
  });

  test('its files of the first release say the route too', () => {
    for (const retryRequests of [true, false]) {
      const config = legacyConfig(names, { port: 8081, health: '/up', retryRequests }, 'blue');
      const both = { port: 8081, health: '/up', retryRequests };
      expect(routeIn({ config, map: null })).toEqual({ slots: { blue: both, green: both }, active: 'blue' });
    }
    expect(routeIn({ config: 'listen web', map: null })).toBeUndefined();
  });

  test('keeps the old version as a spare while both are there, and not longer', () => {
    expect(configOf(BOTH)).toMatch(/server blue-spare \S+:8080 backup check .* init-addr libc,none$/m);
    expect(configOf(BOTH)).toMatch(/server green-spare \S+:9000 backup check .* disabled$/m);
    expect(configOf(alone('green', NEW))).toMatch(/server blue-spare .* disabled$/m);
  });

  test('takes part when it runs and nothing holds it back', () => {
    expect(takesRequests(STATE, 'blue')).toBe(true);
    expect(takesRequests(STATE, 'green')).toBe(false);
    expect(takesRequests('', 'green')).toBe(false);
  });

  test('counts what a slot is working on', () => {
    expect(requestsAt(STATS, 'blue')).toBe(3);
    expect(requestsAt(STATS, 'green')).toBe(0);
    expect(requestsAt('', 'green')).toBeUndefined();
  });

  test('tells its port, its map and its shape', () => {
    expect(portAt(STATE, 'green')).toBe(8080);
    expect(mapIn(`0x555bb61bcf70 blue /health\n0x555bb61bd090 retry-requests no\n\n`)).toEqual({
      blue: '/health',
      'retry-requests': 'no',
    });
    expect(shapeIn(`Name: HAProxy\ndescription: ${SHAPE}\nTasks: 17\n`)).toBe(SHAPE);
    expect(shapeIn('Name: HAProxy\ndescription: \n')).toBeUndefined();
  });

  test.for([NONE, BOTH, alone('blue', OLD)])('HAProxy accepts the configuration: %j', (route, context) => {
    const haproxy = need('haproxy', context);
    const { config, map } = proxyFiles(names, route);
    const [file, mapFile] = [join(folder, 'haproxy.cfg'), join(folder, 'versions.map')];
    writeFileSync(mapFile, map!);
    writeFileSync(file, config.replaceAll(PROXY_MAP, mapFile));
    const { code, stderr } = run(haproxy, ['-c', '-f', file]);
    expect(code, stderr).toBe(0);
  });
});
