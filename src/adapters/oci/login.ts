import type { Credentials } from '../../ports.ts';
import { refuse } from '../../step/errors.ts';
import { collect, jsonObject } from './bytes.ts';
import { parseChallenges } from './challenges.ts';
import { dockerLogin, type FoundLogin, type Login } from './docker-config.ts';
import { networkFault } from './faults.ts';
import { isLoopback, type Place } from './place.ts';
import { passing } from './statuses.ts';
import type { Answer, Ask, Send } from './transport.ts';

/** What a request needs: reading alone may be free to all where writing is not. */
export type Rights = 'pull' | 'pull,push';

/** Keeps what a registry wants to see in `Authorization`. */
export interface Authority {
  /** What was last good for these rights; undefined before the registry has asked. */
  held(rights: Rights): string | undefined;
  /** Something new after a 401 to `used`. Throws `InputErrors` where there is no login or it is refused. */
  renew(rights: Rights, challenge: string, used: string | undefined): Promise<string>;
  /** For a 401 even to what is new. */
  refused(): Promise<never>;
}

const TOKEN_LIMIT = 1 << 20;

/** Basic and Bearer (the token flow of CNCF distribution), by the login given, else by that of the Docker configuration. */
export function authority(
  place: Place,
  credentials: Credentials | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  send: Send,
): Authority {
  const good = new Map<Rights, string>();
  const asked = new Map<Rights, Promise<string>>();
  let found: Promise<FoundLogin> | undefined;
  const login = (): Promise<FoundLogin> => {
    found ??= credentials
      ? Promise.resolve({ login: credentials, looked: 'the login given' })
      : dockerLogin(environment, place.host);
    return found;
  };
  const held = (rights: Rights): string | undefined =>
    good.get('pull,push') ?? (rights === 'pull' ? good.get('pull') : undefined);
  return {
    held,
    renew(rights, challenge, used) {
      const newer = held(rights);
      if (newer !== undefined && newer !== used) return Promise.resolve(newer);
      for (const [key, value] of good) if (value === used) good.delete(key);
      const running = asked.get(rights);
      if (running) return running;
      const fresh = login()
        .then((known) => authorise(place, known, challenge, rights, send))
        .then((value) => {
          good.set(rights, value);
          return value;
        })
        .finally(() => asked.delete(rights));
      asked.set(rights, fresh);
      return fresh;
    },
    refused: async () => loginRefused(place, await login()),
  };
}

async function authorise(
  place: Place,
  { login, looked }: FoundLogin,
  challenge: string,
  rights: Rights,
  send: Send,
): Promise<string> {
  const offers = parseChallenges(challenge);
  const bearer = offers.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.realm);
  if (bearer) return `Bearer ${await token(place, { login, looked }, bearer.parameters, rights, send)}`;
  if (!offers.some(({ scheme }) => scheme === 'basic'))
    return refuse(
      place.store,
      'asks for a login of an unknown kind',
      'use a registry with Basic or Bearer logins',
    );
  if (!login || !('password' in login)) return loginRefused(place, { looked });
  return basic(login);
}

const basic = ({ username, password }: Credentials): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

async function token(
  place: Place,
  found: FoundLogin,
  parameters: Readonly<Record<string, string>>,
  rights: Rights,
  send: Send,
): Promise<string> {
  const realm = realmOf(place, parameters.realm!);
  const fields = new URLSearchParams({
    ...(parameters.service === undefined ? {} : { service: parameters.service }),
    scope: `repository:${place.path}:${rights}`,
  });
  const answer = await send(tokenAsk(realm, fields, found.login)).catch((cause) =>
    networkFault(`${place.store} (its logins at ${realm.host})`, cause),
  );
  passing(answer);
  return tokenIn(place, found, answer);
}

function realmOf({ store }: Place, realm: string): URL {
  const url = URL.canParse(realm) ? new URL(realm) : undefined;
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.host)))) return url;
  return refuse(store, 'wants logins sent to an address without TLS', 'use another registry', {
    value: url?.origin ?? realm,
  });
}

function tokenAsk(realm: URL, fields: URLSearchParams, login: Login | undefined): Ask {
  const url = new URL(realm);
  if (login && 'identityToken' in login) {
    fields.set('grant_type', 'refresh_token');
    fields.set('client_id', 'mlops-actions');
    fields.set('refresh_token', login.identityToken);
    const bytes = Buffer.from(fields.toString());
    return {
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: {
        size: bytes.length,
        parts: async function* () {
          yield bytes;
        },
      },
    };
  }
  for (const [name, value] of fields) url.searchParams.append(name, value);
  return { method: 'GET', url, headers: login ? { authorization: basic(login) } : {} };
}

async function tokenIn(place: Place, found: FoundLogin, answer: Answer): Promise<string> {
  const unreadable = (): never =>
    refuse(
      place.store,
      `cannot be logged in to: ${answer.url.host} answered no token (${answer.status})`,
      'see its documentation',
    );
  if ([400, 401, 403].includes(answer.status)) {
    answer.drop();
    return loginRefused(place, found);
  }
  if (answer.status !== 200) {
    answer.drop();
    return unreadable();
  }
  const bytes = await collect(answer.body, TOKEN_LIMIT, unreadable).catch((cause) =>
    networkFault(place.store, cause),
  );
  const { token, access_token } = jsonObject(bytes) ?? {};
  const value = token ?? access_token;
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value) ? value : unreadable();
}

/** No login, or one that does not count. */
function loginRefused({ store, host }: Place, { login, looked }: FoundLogin): never {
  return login
    ? refuse(
        store,
        `refuses the login (of ${looked})`,
        'check user and password, and that they may use this repository',
      )
    : refuse(
        store,
        'asks for a login',
        `give \`username\` and \`password\`, or run \`docker login ${host}\` (${looked})`,
      );
}
