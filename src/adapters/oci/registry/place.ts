import { looksLikeHost, NotAReference, parseRepository } from '../../../foundation/images/oci-reference.ts';
import { refuse } from '../../../foundation/problems/errors.ts';

/** A repository of a registry: how users name it, and where it is asked. */
export interface Place {
  /** `oci://ghcr.io/acme/flight-delay` */
  readonly store: string;
  readonly host: string;
  readonly path: string;
  readonly origin: string;
}

const SCHEME = 'oci://';
/** Docker Hub answers under another name than it is known by. */
const HUB = { name: 'docker.io', address: 'registry-1.docker.io' };

/** The repository that a reference names, undefined where it names a folder. Throws `InputErrors` for neither. */
export function placeOf(reference: string): Place | undefined {
  if (reference.startsWith(SCHEME)) return repository(reference);
  const shown = reference.replace(/\/\/[^/]*@/, '//…@');
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(reference) || reference.trim() === '' || reference.includes('\0'))
    return refuse('registry', 'is not a registry', 'write `oci://host/name`, or a folder', { value: shown });
  const first = reference.split('/')[0]!;
  if (
    reference.includes('/') &&
    !first.startsWith('.') &&
    looksLikeHost(first) &&
    /^[\w.:[\]-]+$/.test(first)
  )
    return refuse(
      'registry',
      'could be a registry or a folder',
      'write `oci://…` for the one, `./…` for the other',
      {
        value: reference,
      },
    );
  return undefined;
}

function repository(reference: string): Place {
  const named = reference.slice(SCHEME.length);
  if (named.includes('@') || named.includes('?'))
    return refuse(
      'registry',
      'holds more than a host and a name',
      'give a login by `username` and `password`',
      {
        value: `${SCHEME}…`,
      },
    );
  try {
    const { host, path } = parseRepository(named.replace(/\/$/, ''));
    const address = host === HUB.name ? HUB.address : host;
    return {
      store: `${SCHEME}${host}/${path}`,
      host,
      path,
      origin: `${isLoopback(host) ? 'http' : 'https'}://${address}`,
    };
  } catch (cause) {
    if (!(cause instanceof NotAReference)) throw cause;
    return refuse('registry', cause.message, 'write `oci://host/name`, as in oci://ghcr.io/acme/flights', {
      value: reference,
      cause,
    });
  }
}

/** Whether a host is this machine itself: only there nobody listens on the way. */
export const isLoopback = (host: string): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);
