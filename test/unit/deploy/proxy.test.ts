import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOf } from '../../../src/deploy/names.ts';
import { proxyConfig, requestsAt, switchTo, takesRequests } from '../../../src/deploy/proxy.ts';
import { need, run } from '../../support/parts.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proxy-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const settings = { names: namesOf('flight-delay'), port: 8080, health: '/health', retryRequests: false };

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
    const config = proxyConfig(settings, 'green');
    expect(config).toMatch(/server blue mlops-flight-delay-blue:8080 .* disabled$/m);
    expect(config).toMatch(/server green mlops-flight-delay-green:8080 .* init-addr none$/m);
    expect(proxyConfig(settings, null).match(/disabled$/gm)).toHaveLength(2);
  });

  test('sends a request again that may have been worked on only where it is told to', () => {
    expect(proxyConfig(settings, 'blue')).toMatch(/retry-on conn-failure$/m);
    expect(proxyConfig({ ...settings, retryRequests: true }, 'blue')).toMatch(/retry-on .*empty-response/);
  });

  test('lets the new slot join before the old one rests', () => {
    expect(switchTo('green').flat()).toEqual([
      'set server service/green state ready',
      'set server service/blue state drain',
    ]);
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

  test.for([null, 'blue', 'green'] as const)('HAProxy accepts the configuration: %s', (active, context) => {
    const haproxy = need('haproxy', context);
    for (const retryRequests of [true, false]) {
      const file = join(folder, 'haproxy.cfg');
      writeFileSync(file, proxyConfig({ ...settings, retryRequests }, active));
      const { code, stderr } = run(haproxy, ['-c', '-f', file]);
      expect(code, stderr).toBe(0);
    }
  });
});
