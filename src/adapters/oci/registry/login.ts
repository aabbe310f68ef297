import type { Credentials } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { parseChallenges } from './challenges.ts';
import { dockerLogin, type FoundLogin } from './docker-config.ts';
import type { Place } from './place.ts';
import { type Asker, basic, loginRefused, type Rights, token } from './tokens.ts';
import type { Send } from './transport.ts';

/** Keeps what a registry wants to see in `Authorization`. */
export interface Authority {
  /** What was last good for these rights; undefined before the registry has asked. */
  held(rights: Rights): string | undefined;
  /** Something new after a 401 to `used`. Throws `InputErrors` where there is no login or it is refused. */
  renew(rights: Rights, challenge: string, used: string | undefined): Promise<string>;
  /** For a 401 even to what is new. */
  refused(): Promise<never>;
}

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
        .then((known) => authorise({ place, found: known, send }, challenge, rights))
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

async function authorise(asker: Asker, challenge: string, rights: Rights): Promise<string> {
  const { place, found } = asker;
  const offers = parseChallenges(challenge);
  const bearer = offers.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.realm);
  if (bearer) return `Bearer ${await token(asker, bearer.parameters, rights)}`;
  if (!offers.some(({ scheme }) => scheme === 'basic'))
    return refuse(
      place.store,
      'requires a login of a kind that is not supported',
      'use a registry with Basic or Bearer authentication',
    );
  const { login, looked } = found;
  if (!login || !('password' in login)) return loginRefused(place, { looked });
  return basic(login);
}
