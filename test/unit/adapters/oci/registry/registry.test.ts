import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { workingFiles } from '../../../../../src/adapters/files/files.ts';
import type { ArtifactStore } from '../../../../../src/adapters/oci/content/artifact-store.ts';
import { openArtifacts } from '../../../../../src/adapters/oci/stores.ts';
import { digestOf } from '../../../../../src/foundation/evidence/digest.ts';
import type { Credentials } from '../../../../../src/foundation/ports/ports.ts';
import { InputErrors } from '../../../../../src/foundation/problems/errors.ts';
import { temporary } from '../../../../support/temporary.ts';
import { type Script, type ScriptedRegistry, scriptedRegistry, sha256 } from './scripted-registry.ts';

const LOGIN = { username: 'ci', password: 'a-secret-word' };
const BASIC = `Basic ${Buffer.from('ci:a-secret-word').toString('base64')}`;
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

let folder = '';
let registry: ScriptedRegistry;
let waits: number[] = [];
beforeEach(async () => {
  folder = temporary('oci-faults');
  registry = await scriptedRegistry();
  waits = [];
});
afterEach(async () => {
  await registry.stop();
});

/** The store under test; its waits are written down, not waited. */
function open(credentials?: Credentials, idle = 60_000): ArtifactStore {
  const clock = { now: () => new Date(), sleep: async (wait: number) => void waits.push(wait) };
  const files = workingFiles(folder);
  return openArtifacts(`oci://${registry.host}/acme/model`, credentials, {
    files,
    environment: { DOCKER_CONFIG: folder },
    clock,
    idle,
  });
}

const keep = (content: string | Buffer): string => {
  const digest = sha256(content);
  registry.blobs.set(digest, Buffer.from(content));
  return digest;
};
const manifest = (word: string): Buffer =>
  Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST, config: {}, layers: [], word }));

const failure = async (work: Promise<unknown>): Promise<string> => {
  const cause = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(cause).toBeInstanceOf(InputErrors);
  const { message } = cause as InputErrors;
  expect(message).not.toContain('secret');
  return message;
};

/** Takes over requests whose method and path match, the first `times` of them. */
function first(times: number, match: RegExp, act: (response: ServerResponse) => void): Script {
  let left = times;
  return ({ method, path }, response) => {
    if (!match.test(`${method} ${path}`) || left === 0) return false;
    left -= 1;
    act(response);
    return true;
  };
}
const always = (match: RegExp, act: (response: ServerResponse) => void): Script =>
  first(Number.POSITIVE_INFINITY, match, act);
const status =
  (code: number, headers = {}) =>
  (response: ServerResponse): void =>
    void response.writeHead(code, headers).end('{"errors":[{"code":"DENIED","message":"a-secret-word"}]}');

/** Wants a token for everything; tokens are `token-1`, `token-2` … and only those of `good` count. */
function bearer(good: (token: number) => boolean): Script {
  let given = 0;
  return ({ path, authorization }, response) => {
    if (path.startsWith('/token')) {
      given += 1;
      response.end(JSON.stringify({ token: `token-${given}` }));
      return true;
    }
    const token = Number(/^Bearer token-(\d+)$/.exec(authorization ?? '')?.[1] ?? Number.NaN);
    if (good(token)) return false;
    const challenge = `Bearer realm="http://${registry.host}/token",service="a, registry",scope="x"`;
    response.writeHead(401, { 'www-authenticate': challenge }).end();
    return true;
  };
}

const asked = (): readonly string[] =>
  registry.seen.map(({ method, path }) => `${method} ${path.split('?')[0]}`);
const tokenAsks = () => registry.seen.filter(({ path }) => path.startsWith('/token'));

describe('logins', () => {
  test('a token is asked for once, for what is done, and kept', async () => {
    registry.script = bearer((token) => token >= 1);
    const to = open(LOGIN);
    await to.tags();
    await to.uploadBytes(Buffer.from('a'));
    await to.uploadBytes(Buffer.from('b'));
    await to.tags();
    const scopes = tokenAsks().map(({ path }) => new URLSearchParams(path.split('?')[1]));
    expect(scopes.map((scope) => scope.get('scope'))).toEqual([
      'repository:acme/model:pull',
      'repository:acme/model:pull,push',
    ]);
    expect(scopes.map((scope) => scope.get('service'))).toEqual(['a, registry', 'a, registry']);
    expect(tokenAsks().map(({ authorization }) => authorization)).toEqual([BASIC, BASIC]);
  });

  test('a token that ends in the middle of an upload is renewed, and the file arrives', async () => {
    let expired = false;
    const tokens = bearer((token) => token >= (expired ? 2 : 1));
    registry.script = (seen, response) => {
      if (seen.method === 'PUT') expired = true;
      return tokens(seen, response);
    };
    const content = randomBytes(2_000_000);
    writeFileSync(join(folder, 'model.onnx'), content);
    const { digest } = await open(LOGIN).upload('model.onnx');
    expect(registry.blobs.get(digest)?.equals(content)).toBe(true);
    expect(tokenAsks()).toHaveLength(2);
    expect(waits).toEqual([]);
  });

  test('a token that has ended is shown no more', async () => {
    let least = 1;
    registry.script = bearer((token) => token >= least);
    const to = open(LOGIN);
    await to.uploadBytes(Buffer.from('a'));
    least = 2;
    for (let read = 0; read < 3; read += 1) await to.tags();
    const shown = registry.seen.filter(({ authorization }) => authorization === 'Bearer token-1');
    expect(shown.filter(({ path }) => path.includes('tags'))).toHaveLength(1);
    expect(tokenAsks()).toHaveLength(2);
  });

  test('a hundred readers at once ask for one token', async () => {
    registry.script = bearer((token) => token >= 1);
    const to = open(LOGIN);
    await Promise.all(Array.from({ length: 100 }, () => to.tags()));
    expect(tokenAsks()).toHaveLength(1);
  });

  test('401 for ever ends after one new token', async () => {
    registry.script = bearer(() => false);
    expect(await failure(open(LOGIN).tags())).toMatch(/oci:\/\/.*rejects the login.*check user and password/);
    expect(tokenAsks()).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test.each([
    ['Basic realm="a"', LOGIN, BASIC],
    ['Negotiate, basic realm="a"', LOGIN, BASIC],
  ])('%s is answered', async (challenge, login, expected) => {
    registry.script = ({ authorization }, response) => {
      if (authorization === expected) return false;
      response.writeHead(401, { 'www-authenticate': challenge }).end();
      return true;
    };
    expect(await open(login).tags()).toEqual([]);
  });

  test('a wrong password is refused at once', async () => {
    registry.script = always(/./, status(401, { 'www-authenticate': 'Basic realm="a"' }));
    expect(await failure(open(LOGIN).tags())).toContain('rejects the login');
    expect(registry.seen).toHaveLength(2);
  });

  test('a password goes to no address without TLS', async () => {
    const realm = 'http://tokens.example/token';
    registry.script = always(/./, status(401, { 'www-authenticate': `Bearer realm="${realm}"` }));
    expect(await failure(open(LOGIN).tags())).toContain('sent without TLS');
  });

  describe('without one given, the Docker configuration is asked', () => {
    const config = (value: unknown) => writeFileSync(join(folder, 'config.json'), JSON.stringify(value));
    const basicOnly: Script = ({ authorization }, response) => {
      if (authorization === BASIC) return false;
      response.writeHead(401, { 'www-authenticate': 'Basic realm="a"' }).end();
      return true;
    };

    test.each([
      ['its host', (host: string) => ({ [host]: { auth: BASIC.slice(6) } })],
      ['its URL', (host: string) => ({ [`https://${host}/v1/`]: { auth: BASIC.slice(6) } })],
      ['user and password', (host: string) => ({ [host]: LOGIN })],
    ])('%s', async (_, auths) => {
      config({ auths: auths(registry.host) });
      registry.script = basicOnly;
      expect(await open().tags()).toEqual([]);
    });

    test('an identity token is exchanged', async () => {
      config({ auths: { [registry.host]: { auth: '', identitytoken: 'refresh-me' } } });
      registry.script = bearer((token) => token >= 1);
      expect(await open().tags()).toEqual([]);
      expect(tokenAsks().map(({ method }) => method)).toEqual(['POST']);
    });

    test.each([
      ['no file', undefined, 'there is no $DOCKER_CONFIG/config.json'],
      ['other hosts', { auths: { 'ghcr.io': LOGIN } }, 'has none for 127.0.0.1'],
      ['a helper', { credsStore: 'pass', auths: {} }, 'docker-credential-pass, a program that is not run'],
      ['another helper', { credHelpers: { HOST: 'gcloud' } }, 'docker-credential-gcloud'],
    ])('%s: says so', async (_, value, words) => {
      if (value) config(JSON.parse(JSON.stringify(value).replace('HOST', registry.host)));
      registry.script = basicOnly;
      const message = await failure(open().tags());
      expect(message).toContain('requires a login');
      expect(message).toContain(`docker login ${registry.host}`);
      expect(message).toContain(words);
    });

    test('a file that is no JSON is named', async () => {
      writeFileSync(join(folder, 'config.json'), '{');
      registry.script = basicOnly;
      expect(await failure(open().tags())).toContain('$DOCKER_CONFIG/config.json is not a JSON object');
    });
  });
});

describe('what may pass is tried again', () => {
  test.each([
    ['500 twice', 500, {}, 2],
    ['502', 502, {}, 1],
    ['503 with a moment named', 503, { 'retry-after': '3' }, 1],
  ])('%s', async (_, code, headers, times) => {
    registry.script = first(times, /GET/, status(code, headers));
    expect(await open().tags()).toEqual([]);
    expect(waits).toHaveLength(times);
  });

  test('429 is waited for as long as the registry asks, a minute at most', async () => {
    registry.script = first(1, /tags/, status(429, { 'retry-after': '7' }));
    await open().tags();
    registry.script = first(1, /tags/, status(429, { 'retry-after': '86400' }));
    await open().tags();
    expect(waits).toEqual([7_000, 60_000]);
  });

  test('429 until a date, a minute at most', async () => {
    const [past, future] = ['Thu, 01 Jan 2015 00:00:00 GMT', new Date(Date.now() + 3_600_000).toUTCString()];
    for (const date of [past, future]) {
      registry.script = first(1, /tags/, status(429, { 'retry-after': date }));
      await open().tags();
    }
    expect(waits).toEqual([0, 60_000]);
  });

  test('a connection that is reset', async () => {
    registry.script = first(2, /tags/, (response) => response.socket?.resetAndDestroy());
    expect(await open().tags()).toEqual([]);
    expect(waits).toHaveLength(2);
  });

  test('an upload whose connection is reset begins anew', async () => {
    registry.script = first(1, /PUT/, (response) => response.socket?.resetAndDestroy());
    const { digest } = await open().uploadBytes(randomBytes(500_000));
    expect(registry.blobs.has(digest)).toBe(true);
    expect(asked().filter((line) => line.startsWith('POST'))).toHaveLength(2);
  });

  test('a connection on which nothing moves', async () => {
    registry.script = first(1, /tags/, () => {});
    expect(await open(undefined, 500).tags()).toEqual([]);
    expect(waits).not.toEqual([]);
  });

  test('not for ever: five times', async () => {
    registry.script = always(/./, status(503));
    expect(await failure(open().tags())).toMatch(/answered 503 Service Unavailable, 5 times in a row/);
    expect(registry.seen).toHaveLength(5);
  });

  test.each([400, 403, 405, 413, 422])('%d is not', async (code) => {
    registry.script = always(/./, status(code));
    expect(await failure(open().tags())).toMatch(`${code} DENIED`);
    expect(registry.seen).toHaveLength(1);
  });
});

describe('bytes that are not what they should be', () => {
  const nothingKept = () =>
    expect(existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')) : []).toEqual([]);

  test('a blob that breaks off is brought again', async () => {
    const content = randomBytes(1_000_000);
    const digest = keep(content);
    registry.script = first(1, /blobs/, (response) => {
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 400_000), () => response.destroy());
    });
    await open().download(digest, 'out/model.onnx');
    expect(readFileSync(join(folder, 'out/model.onnx')).equals(content)).toBe(true);
    expect(readdirSync(join(folder, 'out'))).toEqual(['model.onnx']);
  });

  test('a blob that always breaks off is an error and leaves nothing', async () => {
    const digest = keep(randomBytes(1_000));
    registry.script = always(/blobs/, (response) => {
      response.writeHead(200, { 'content-length': 1_000 });
      response.write(Buffer.alloc(400), () => response.destroy());
    });
    expect(await failure(open().download(digest, 'out/model.onnx'))).toContain('5 times in a row');
    nothingKept();
  });

  test.each([
    ['truncated, and well ended', Buffer.from('mod')],
    ['of other bytes', Buffer.from('m0del')],
    ['longer than its descriptor says', Buffer.from('model and more')],
    ['empty', Buffer.alloc(0)],
  ])('a blob %s is refused, not tried again, and not kept', async (_, wrong) => {
    const digest = keep('model');
    registry.blobs.set(digest, wrong);
    expect(await failure(open().download(digest, 'out/model.onnx', 5))).toContain(
      `content that does not match its digest: blob ${digest}`,
    );
    expect(await failure(open().blob(digest))).toContain('does not match its digest');
    expect(waits).toEqual([]);
    nothingKept();
  });

  test('a blob without end is not read past its size', async () => {
    registry.script = always(/blobs/, (response) => {
      const more = (): void => void (response.write(Buffer.alloc(65_536)) ? setImmediate(more) : 0);
      response.on('drain', more);
      response.on('error', () => {});
      more();
    });
    expect(await failure(open().download(digestOf('a'), 'out/model', 100_000))).toContain(
      'does not match its digest',
    );
    nothingKept();
  });

  test('a file that was there before stays', async () => {
    writeFileSync(join(folder, 'model.onnx'), 'old');
    const digest = keep('new');
    registry.blobs.set(digest, Buffer.from('bad'));
    await failure(open().download(digest, 'model.onnx'));
    expect(readFileSync(join(folder, 'model.onnx'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['model.onnx']);
  });

  test('a blob larger than memory should hold', async () => {
    const digest = keep(Buffer.alloc(4 * 1024 * 1024 + 1));
    expect(await failure(open().blob(digest))).toContain('holds more than 4194304 bytes');
  });

  test('a manifest that was tampered with', async () => {
    const digest = sha256(manifest('good'));
    registry.manifests.set(digest, manifest('bad'));
    expect(await failure(open().manifest(digest))).toContain(
      `content that does not match its digest: manifest ${digest}`,
    );
    expect(await failure(open().resolve(digest))).toContain('does not match its digest');
  });

  test('a manifest that is not what the registry says it is', async () => {
    registry.manifests.set('v1', manifest('good'));
    registry.script = always(/GET .*manifests/, (response) => {
      response.writeHead(200, { 'docker-content-digest': sha256('other') }).end(manifest('good'));
    });
    expect(await failure(open().manifest('v1'))).toContain('digest: manifest v1');
  });

  test('a file that changes while it is sent', async () => {
    writeFileSync(join(folder, 'model.onnx'), 'before');
    registry.script = ({ method }) => {
      if (method === 'POST') writeFileSync(join(folder, 'model.onnx'), 'after!');
      return false;
    };
    expect(await failure(open().upload('model.onnx'))).toContain(
      'model.onnx was changed while it was being stored',
    );
    expect(registry.blobs.size).toBe(0);
  });
});

describe('uploads', () => {
  test('go where the registry says, with the query that it signed', async () => {
    const signed = '/v2/acme/uploads/1?_state=a%2Bb%20c~d==&x';
    registry.script = first(1, /POST/, status(202, { location: signed }));
    const { digest } = await open().uploadBytes(Buffer.from('a'));
    const put = registry.seen.find(({ method }) => method === 'PUT');
    expect(put?.path).toBe(`${signed}&digest=${encodeURIComponent(digest)}`);
  });

  test('that are refused before their end say why, and do not go on', async () => {
    let closed = false;
    registry.script = first(1, /PUT/, (response) => {
      response.socket?.on('close', () => {
        closed = true;
      });
      status(413)(response);
    });
    writeFileSync(join(folder, 'model.onnx'), randomBytes(20_000_000));
    expect(await failure(open().upload('model.onnx'))).toContain('answered 413 DENIED');
    await expect.poll(() => closed).toBe(true);
  });

  test('to a repository that must be made first say so', async () => {
    registry.script = always(
      /POST/,
      (response) => void response.writeHead(404).end('{"errors":[{"code":"NAME_UNKNOWN"}]}'),
    );
    expect(await failure(open().uploadBytes(Buffer.from('a')))).toMatch(
      /404 NAME_UNKNOWN to the start of an upload; make the repository there first/,
    );
  });
});

describe('a tag that moves', () => {
  test('is told lost when somebody else moves it meanwhile', async () => {
    const [a, b] = [manifest('a'), manifest('b')];
    registry.manifests.set(sha256(a), a);
    registry.script = ({ method, path }, response) => {
      if (method !== 'PUT' || !path.endsWith('/champion')) return false;
      registry.manifests.set('champion', b);
      response.writeHead(201).end();
      return true;
    };
    expect(await open().moveTag('champion', sha256(a), null)).toEqual({ moved: false, now: sha256(b) });
  });

  test('is ours when the answer to its move was lost', async () => {
    const a = manifest('a');
    registry.manifests.set(sha256(a), a);
    registry.script = first(1, /PUT .*champion/, (response) => {
      registry.manifests.set('champion', a);
      response.socket?.resetAndDestroy();
    });
    expect(await open().moveTag('champion', sha256(a), null)).toEqual({ moved: true, now: sha256(a) });
  });

  test('is not moved back when the answer was lost and somebody else came after', async () => {
    const [a, b] = [manifest('a'), manifest('b')];
    registry.manifests.set(sha256(a), a);
    registry.script = first(1, /PUT .*champion/, (response) => {
      registry.manifests.set('champion', b);
      response.socket?.resetAndDestroy();
    });
    expect(await open().moveTag('champion', sha256(a), null)).toEqual({ moved: false, now: sha256(b) });
  });
});

describe('redirects', () => {
  test('to another host are followed without the login', async () => {
    const elsewhere = await scriptedRegistry();
    try {
      const digest = sha256('model');
      elsewhere.script = (_, response) => response.end('model') !== undefined;
      registry.script = ({ authorization, path }, response) => {
        if (authorization !== BASIC) response.writeHead(401, { 'www-authenticate': 'Basic realm="a"' }).end();
        else response.writeHead(307, { location: `http://${elsewhere.host}${path}?signed=1` }).end();
        return true;
      };
      expect(Buffer.from(await open(LOGIN).blob(digest)).toString()).toBe('model');
      expect(registry.seen.at(-1)?.authorization).toBe(BASIC);
      expect(elsewhere.seen).toMatchObject([{ authorization: undefined }]);
    } finally {
      await elsewhere.stop();
    }
  });

  test('within the registry keep the login', async () => {
    const digest = keep('model');
    registry.script = ({ authorization, path }, response) => {
      if (authorization !== BASIC) response.writeHead(401, { 'www-authenticate': 'Basic realm="a"' }).end();
      else if (!path.includes('moved')) response.writeHead(302, { location: `/moved/blobs/${digest}` }).end();
      else return false;
      return true;
    };
    expect(Buffer.from(await open(LOGIN).blob(digest)).toString()).toBe('model');
  });

  test.each([
    ['without TLS', 'http://elsewhere.example/', 'address without TLS'],
    ['in a circle', '/v2/acme/model/blobs/round', 'redirects without end'],
  ])('%s are refused', async (_, location, words) => {
    registry.script = always(/blobs/, status(307, { location }));
    expect(await failure(open(LOGIN).blob(digestOf('a')))).toContain(words);
  });

  test('to storage that refuses say so', async () => {
    const elsewhere = await scriptedRegistry();
    elsewhere.script = (_, response) => response.writeHead(403).end() !== undefined;
    registry.script = always(/blobs/, status(307, { location: `http://${elsewhere.host}/a` }));
    expect(await failure(open(LOGIN).blob(digestOf('a')))).toContain(
      `redirected to ${elsewhere.host}, which answered 403`,
    );
    await elsewhere.stop();
  });
});

describe('lists of tags', () => {
  test('are read to their last page', async () => {
    const pages: Readonly<Record<string, readonly [readonly string[], string | undefined]>> = {
      '': [['v1', 'v10'], '</v2/acme/model/tags/list?last=v10&n=2>; rel="next"'],
      '?last=v10&n=2': [['v2'], '<?last=v2>; rel=next'],
      '?last=v2': [['champion'], undefined],
    };
    registry.script = ({ path }, response) => {
      const [tags, link] = pages[path.slice('/v2/acme/model/tags/list'.length)]!;
      response.writeHead(200, link === undefined ? {} : { link }).end(JSON.stringify({ tags }));
      return true;
    };
    expect(await open().tags()).toEqual(['champion', 'v1', 'v10', 'v2']);
  });

  test('without end are refused', async () => {
    registry.script = always(/tags/, (response) => {
      response.writeHead(200, { link: '<?last=a>; rel="next"' }).end('{"tags":["a"]}');
    });
    expect(await failure(open().tags())).toContain('lists its tags without end');
  });

  test.each(['{"tags":null}', '{"name":"a","tags":[]}'])('%s is empty', async (body) => {
    registry.script = always(/tags/, (response) => void response.end(body));
    expect(await open().tags()).toEqual([]);
  });

  test.each(['<html>', '{"tags":[1]}', '[]', '{}'])('%s is none', async (body) => {
    registry.script = always(/tags/, (response) => void response.end(body));
    expect(await failure(open().tags())).toContain('no list of tags');
  });
});

describe('what does not answer as a registry', () => {
  test('a server that knows none is not taken for an empty one', async () => {
    registry.script = always(/./, status(404));
    expect(await failure(open().tags())).toContain('is not an OCI registry');
    expect(await failure(open().manifest('v1'))).toContain('is not an OCI registry');
  });

  test('a server that is gone', async () => {
    const to = open();
    await registry.stop();
    expect(await failure(to.tags())).toMatch(
      /^oci:\/\/127\.0\.0\.1:\d+\/acme\/model refuses connections; check its port/,
    );
    registry = await scriptedRegistry();
  });

  test('a server that speaks no TLS where it must', async () => {
    // Written so, it is not known as this machine's own address.
    const place = `oci://127.1:${registry.host.split(':')[1]}/a`;
    const store = openArtifacts(place, undefined, { files: workingFiles(folder), environment: {} });
    expect(await failure(store.tags())).toMatch(/TLS connection failed \(\w+\); trust its certificate/);
  });

  test('a host without an address', async () => {
    const store = openArtifacts('oci://registry.invalid/a', undefined, {
      files: workingFiles(folder),
      environment: {},
    });
    expect(await failure(store.tags())).toMatch(/^oci:\/\/registry\.invalid\/a (?:cannot be found|broke)/);
  });
});
