import type { Credentials } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { jsonObject } from '../../../foundation/reading/json-object.ts';
import { collect } from '../../collect.ts';
import type { FoundLogin, Login } from './docker-config.ts';
import { networkFault } from './faults.ts';
import { isLoopback, type Place } from './place.ts';
import { passing } from './statuses.ts';
import type { Answer, Ask, Send } from './transport.ts';

/** What a request needs: reading alone may be free to all where writing is not. */
export type Rights = 'pull' | 'pull,push';

const TOKEN_LIMIT = 1 << 20;

export const basic = ({ username, password }: Credentials): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** What asks for tokens: for which repository, with which login, and over what. */
export interface Asker {
  readonly place: Place;
  readonly found: FoundLogin;
  readonly send: Send;
}

/** A token for one repository (CNCF distribution, "Token Authentication Specification"). */
export async function token(
  { place, found, send }: Asker,
  parameters: Readonly<Record<string, string>>,
  rights: Rights,
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
  return refuse(store, 'asks for credentials to be sent without TLS', 'use another registry', {
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
      `login failed: ${answer.url.host} returned no token (${answer.status})`,
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
export function loginRefused({ store, host }: Place, { login, looked }: FoundLogin): never {
  return login
    ? refuse(
        store,
        `rejects the login (${looked})`,
        'check user and password, and that they may use this repository',
      )
    : refuse(
        store,
        'requires a login',
        `give \`username\` and \`password\`, or run \`docker login ${host}\` (${looked})`,
      );
}
