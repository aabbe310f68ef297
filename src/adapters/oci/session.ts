import type { Clock, Credentials } from '../../ports.ts';
import { refuse } from '../../step/errors.ts';
import { networkFault, PassingFault } from './faults.ts';
import { authority, type Rights } from './login.ts';
import { isLoopback, type Place } from './place.ts';
import { errorCodes, passing } from './statuses.ts';
import { type Answer, type Ask, transport } from './transport.ts';

export interface Settings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Milliseconds in which something must move on a connection. */
  readonly idle: number;
}

/** Requests to one repository: logged in, redirected, and tried again where that may help. */
export interface Session {
  readonly place: Place;
  /** One request. 401, 403 and lasting faults throw `InputErrors`; 429, 5xx and broken connections `PassingFault`. */
  ask(ask: Ask, rights: Rights): Promise<Answer>;
  /** Tries again after each `PassingFault`, a bounded number of times; the last one becomes `InputErrors`. */
  retried<T>(work: () => Promise<T>): Promise<T>;
  /** Throws `InputErrors` unless a registry answers here: others answer 404 to everything. Asked once. */
  requireRegistry(): Promise<void>;
}

const WAITS = [500, 1_000, 2_000, 4_000];
const LONGEST_WAIT = 60_000;
const HOPS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

export function openSession(place: Place, credentials: Credentials | undefined, settings: Settings): Session {
  const send = transport(settings.environment, settings.idle);
  const logins = authority(place, credentials, settings.environment, send);

  async function one(ask: Ask, authorization: string | undefined): Promise<Answer> {
    let { url } = ask;
    for (let hop = 0; hop <= HOPS; hop += 1) {
      const shown = url.origin === home ? authorization : undefined;
      const headers = { ...ask.headers, ...(shown === undefined ? {} : { authorization: shown }) };
      const answer = await send({ ...ask, url, headers }).catch((cause) => networkFault(named(url), cause));
      const next = redirectOf(ask, answer);
      if (next === undefined) return { ...answer, body: guarded(named(url), answer.body) };
      answer.drop();
      url = safe(next);
    }
    return refuse(place.store, 'redirects without end', 'check its configuration');
  }

  const home = new URL(place.origin).origin;
  const isHome = ({ url }: Pick<Answer, 'url'>): boolean => url.origin === home;
  const named = ({ origin, host }: URL): string =>
    origin === home ? place.store : `${place.store} (redirected to ${host})`;

  const safe = (url: URL): URL =>
    url.protocol === 'https:' || isLoopback(url.host)
      ? url
      : refuse(place.store, 'redirects to an address without TLS', 'check its configuration', {
          value: url.origin,
        });

  let registry: Promise<void> | undefined;
  async function lookForRegistry(): Promise<void> {
    const answer = await one({ method: 'GET', url: new URL('/v2/', place.origin), headers: {} }, undefined);
    answer.drop();
    passing(answer);
    if (answer.status !== 200 && answer.status !== 401)
      refuse(place.store, 'is not an OCI registry', 'check the host in the reference', { value: place.host });
  }

  return {
    place,
    requireRegistry() {
      registry ??= lookForRegistry();
      registry.catch(() => {
        registry = undefined;
      });
      return registry;
    },
    async ask(ask, rights) {
      safe(ask.url);
      let used = logins.held(rights);
      let answer = await one(ask, used);
      if (answer.status === 401 && isHome(answer)) {
        answer.drop();
        used = await logins.renew(rights, answer.headers['www-authenticate'] ?? '', used);
        answer = await one(ask, used);
      }
      passing(answer);
      if (answer.status === 403 || (answer.status === 401 && !isHome(answer)))
        return denied(place, answer, isHome(answer));
      if (answer.status === 401) {
        answer.drop();
        return logins.refused();
      }
      return answer;
    },
    async retried(work) {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await work();
        } catch (fault) {
          if (!(fault instanceof PassingFault)) throw fault;
          const wait = WAITS[attempt];
          if (wait === undefined) return gaveUp(place, fault);
          await settings.clock.sleep(
            Math.min(fault.after ?? jittered(wait), LONGEST_WAIT),
            new AbortController().signal,
          );
        }
      }
    },
  };
}

/** Many that failed at once do not come back at once. */
const jittered = (wait: number): number => Math.round(wait * (0.75 + Math.random() / 2));

function redirectOf({ method }: Ask, { status, headers, url }: Answer): URL | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const { location } = headers;
  return REDIRECTS.includes(status) && location !== undefined && URL.canParse(location, url.href)
    ? new URL(location, url)
    : undefined;
}

async function* guarded(store: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (cause) {
    networkFault(store, cause);
  }
}

async function denied(place: Place, answer: Answer, atHome: boolean): Promise<never> {
  if (!atHome) {
    answer.drop();
    return refuse(
      place.store,
      `redirected to ${answer.url.host}, which answered ${answer.status}`,
      'run the step again',
    );
  }
  const codes = await errorCodes(answer);
  return refuse(
    place.store,
    `denies access (${[answer.status, ...codes].join(' ')})`,
    'check that the login may read and write this repository',
  );
}

const gaveUp = ({ store }: Place, fault: PassingFault): never =>
  refuse(
    store,
    `${fault.message}, ${WAITS.length + 1} times in a row`,
    'run the step again when it is well',
    {
      cause: fault,
    },
  );
