import { refuse } from '../../../foundation/problems/errors.ts';
import { networkFault } from './faults.ts';
import { isLoopback, type Place } from './place.ts';
import type { Answer, Ask, Send } from './transport.ts';

/** Requests that follow redirects, and show a login to nobody but the registry. */
export interface Following {
  /** Throws `PassingFault` or `InputErrors` where no answer comes, also while its body is read. */
  one(ask: Ask, authorization: string | undefined): Promise<Answer>;
  /** Whether the registry itself gave this answer. */
  isHome(answer: Answer): boolean;
}

const HOPS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

export function following({ store, origin }: Place, send: Send): Following {
  const home = new URL(origin);
  const named = (url: URL): string =>
    url.origin === home.origin ? store : `${store} (redirected to ${url.host})`;
  /** Without TLS only from this machine to this machine. */
  const safe = (url: URL): URL =>
    url.protocol === 'https:' || (home.protocol === 'http:' && isLoopback(url.host))
      ? url
      : refuse(store, 'redirects to an address without TLS', 'check its configuration', {
          value: url.origin,
        });

  return {
    isHome: ({ url }) => url.origin === home.origin,
    async one(ask, authorization) {
      let url = safe(ask.url);
      for (let hop = 0; hop <= HOPS; hop += 1) {
        const shown = url.origin === home.origin ? authorization : undefined;
        const headers = { ...ask.headers, ...(shown === undefined ? {} : { authorization: shown }) };
        const answer = await send({ ...ask, url, headers }).catch((cause) => networkFault(named(url), cause));
        const next = redirectOf(ask, answer);
        if (next === undefined) return { ...answer, body: guarded(named(url), answer.body) };
        answer.drop();
        url = safe(next);
      }
      return refuse(store, 'redirects without end', 'check its configuration');
    },
  };
}

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
