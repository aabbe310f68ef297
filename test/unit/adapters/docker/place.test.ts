import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { findPlace } from '../../../../src/adapters/docker/daemon/place.ts';
import { temporary } from '../../../support/temporary.ts';

let folder: string;
beforeEach(() => {
  folder = temporary('docker-place');
});

const idOf = (name: string): string => createHash('sha256').update(name).digest('hex');

/** A context as `docker context create` writes it. */
function context(name: string, Host: string, more: { skip?: boolean; ca?: boolean } = {}): string {
  const meta = join(folder, 'contexts/meta', idOf(name));
  mkdirSync(meta, { recursive: true });
  const docker = { Host, SkipTLSVerify: more.skip ?? false };
  writeFileSync(join(meta, 'meta.json'), JSON.stringify({ Name: name, Endpoints: { docker } }));
  const tls = join(folder, 'contexts/tls', idOf(name), 'docker');
  mkdirSync(tls, { recursive: true });
  if (more.ca) writeFileSync(join(tls, 'ca.pem'), 'a certificate');
  return tls;
}

const current = (currentContext: string): void =>
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ currentContext }));

const find = (environment: Record<string, string>, address?: { host: string; tls?: string }) =>
  findPlace({ DOCKER_CONFIG: folder, ...environment }, address);

describe('a daemon is found', () => {
  test('where an input says, whatever the environment says', () => {
    current('gone');
    const environment = { DOCKER_HOST: 'tcp://other:1', DOCKER_TLS_VERIFY: '1' };
    expect(find(environment, { host: 'ssh://deploy@models' })).toEqual({ host: 'ssh://deploy@models' });
    const secured = { host: 'tcp://models:2376', tls: '/certs' };
    expect(find({}, secured)).toEqual({
      host: 'tcp://models:2376',
      tls: { folder: '/certs', verify: true },
    });
  });

  test('where DOCKER_HOST says, rather than a context', () => {
    current('gone');
    expect(find({ DOCKER_HOST: 'unix:///a.sock', DOCKER_CONTEXT: 'gone' })).toEqual({
      host: 'unix:///a.sock',
    });
  });

  test.each<[Record<string, string>, object]>([
    [{ DOCKER_TLS_VERIFY: '0' }, { verify: true }],
    [{ DOCKER_TLS: '1' }, { verify: false }],
    [
      { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: '/certs' },
      { verify: true, folder: '/certs' },
    ],
  ])('with TLS by %o', (environment, tls) => {
    expect(find({ DOCKER_HOST: 'tcp://models:2376', ...environment })).toMatchObject({ tls });
  });

  test('where the context of DOCKER_CONTEXT says, rather than the current one', () => {
    context('here', 'unix:///here.sock');
    context('there', 'ssh://there');
    current('there');
    expect(find({})).toEqual({ host: 'ssh://there' });
    expect(find({ DOCKER_CONTEXT: 'here' })).toEqual({ host: 'unix:///here.sock' });
  });

  test('with the certificates of its context', () => {
    const tls = context('far', 'tcp://far:2376', { ca: true });
    expect(find({ DOCKER_CONTEXT: 'far' })).toEqual({
      host: 'tcp://far:2376',
      tls: { folder: tls, verify: true },
    });
    const unsure = context('unsure', 'tcp://unsure:2376', { skip: true });
    expect(find({ DOCKER_CONTEXT: 'unsure' }).tls).toEqual({ folder: unsure, verify: false });
  });

  test('on this machine where nothing says otherwise', () => {
    expect(find({})).toEqual({ host: 'unix:///var/run/docker.sock' });
    current('default');
    expect(find({})).toEqual({ host: 'unix:///var/run/docker.sock' });
  });
});

test('a context that does not exist is refused by name', () => {
  expect(() => find({ DOCKER_CONTEXT: 'gone' })).toThrow(
    'docker context "gone" does not exist; choose another',
  );
});

test('a Docker configuration that is no JSON is refused by its path', () => {
  writeFileSync(join(folder, 'config.json'), '{');
  expect(() => find({})).toThrow(/config\.json is not JSON/);
});
