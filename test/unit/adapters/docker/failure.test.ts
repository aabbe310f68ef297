import { expect, test } from 'vitest';
import { failed, gaveNoAnswer, mayPass } from '../../../../src/adapters/docker/failure.ts';

test.each([
  'unauthorized: authentication required',
  'received unexpected HTTP status: 503 Service Unavailable',
  'Put "http://127.0.0.1:5000/v2/": EOF',
  'read tcp 10.0.0.2:4711->10.0.0.3:443: read: connection reset by peer',
  'write: broken pipe',
  'net/http: TLS handshake timeout',
  'blob unknown to registry',
  'blob upload invalid',
  'filesystem layer verification failed: invalid checksum digest format',
  'dial tcp: lookup registry.example: no such host',
  'toomanyrequests: too many requests',
  'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
])('another try may heal: %s', (words) => expect(mayPass(words)).toBe(true));

test.each([
  'denied: requested access to the resource is denied',
  'no basic auth credentials',
  'unauthorized: incorrect username or password',
  'manifest unknown: manifest unknown',
  'No such image: acme/flight-delay:1',
  'dockerfile parse error line 2: unknown instruction: FLY',
  "The command '/bin/sh -c curl x || echo EOF' returned a non-zero code: 7",
  'process "/bin/sh -c pip install x" did not complete successfully: exit code: 500',
  'write /layer.tar: no space left on device',
  'permission denied while trying to connect to the Docker daemon socket',
  'words that nobody has met yet',
])('no other try will heal: %s', (words) => expect(mayPass(words)).toBe(false));

test.each<[string, boolean]>([
  ['Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?', true],
  ['permission denied while trying to connect to the Docker daemon socket', true],
  ['dial tcp 127.0.0.1:9: connect: connection refused', true],
  ['dial tcp: lookup registry.example: no such host', true],
  ['tls: failed to verify certificate: x509: certificate signed by unknown authority', true],
  ['http: server gave HTTP response to HTTPS client', true],
  ['received unexpected HTTP status: 503 Service Unavailable', true],
  ['unauthorized: authentication required', false],
  ['denied: requested access to the resource is denied', false],
  ['manifest unknown: manifest unknown', false],
  ['blob upload invalid', false],
  ['dockerfile parse error line 2: unknown instruction: FLY', false],
  [
    'curl: (7) connection refused\nprocess "/bin/sh -c curl x" did not complete successfully: exit code: 7',
    false,
  ],
])('nobody has said yes or no: %s, %s', (words, expected) => {
  expect(gaveNoAnswer(words)).toBe(expected);
  expect(failed('docker push', { code: 1, signal: null }, words.split('\n')).unanswered).toBe(expected);
});

test('a client that was killed has not said anything', () => {
  expect(failed('docker build', { code: null, signal: 'SIGKILL' }, ['Step 1/2']).unanswered).toBe(true);
});

test('a failure has words even where docker had none', () => {
  const silent = failed('docker push', { code: 1, signal: null }, ['', '  ']);
  expect(silent.message).toBe('docker push failed (exit code 1) and said nothing of why');
  const killed = failed('docker build', { code: null, signal: 'SIGKILL' }, ['Step 1/2']);
  expect(killed.message).toBe('docker build failed (ended by SIGKILL): Step 1/2');
});
