import type { Clock, Credentials } from '../../../foundation/ports/ports.ts';
import { refuse } from '../../../foundation/problems/errors.ts';
import { PassingFault } from './faults.ts';
import { following } from './following.ts';
import { authority } from './login.ts';
import type { Place } from './place.ts';
import { errorCodes, passing } from './statuses.ts';
import type { Rights } from './tokens.ts';
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
  /** Address of a part of the repository: `tags/list`. */
  url(part: string): URL;
  /**
   * For a 404: nothing there. Throws `InputErrors` unless a registry answers here, since others answer 404 to
   * everything; that is asked once.
   */
  absent(answer: Answer): Promise<undefined>;
}

const WAITS = [500, 1_000, 2_000, 4_000];
const LONGEST_WAIT = 60_000;

export function openSession(place: Place, credentials: Credentials | undefined, settings: Settings): Session {
  const send = transport(settings.environment, settings.idle);
  const logins = authority(place, credentials, settings.environment, send);

  const { one, isHome } = following(place, send);
  let known = false;
  async function lookForRegistry(): Promise<void> {
    const answer = await one({ method: 'GET', url: new URL('/v2/', place.origin), headers: {} }, undefined);
    answer.drop();
    passing(answer);
    if (![200, 401, 403].includes(answer.status))
      refuse(place.store, 'is not an OCI registry', 'check the host in the reference', { value: place.host });
  }

  return {
    place,
    url: (part) => new URL(`/v2/${place.path}/${part}`, place.origin),
    async absent(answer) {
      answer.drop();
      if (!known) await lookForRegistry();
      known = true;
      return undefined;
    },
    async ask(ask, rights) {
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
    'retry when the registry is available again',
    {
      cause: fault,
    },
  );
