import { DOCKER_HUB, NotAReference, parseRepository } from '../../../foundation/images/oci-reference.ts';
import { refuse } from '../../../foundation/problems/errors.ts';

/** A repository of a registry: how users name it, and where it is asked. */
export interface Place {
  /** `oci://ghcr.io/acme/flight-delay` */
  readonly store: string;
  readonly host: string;
  readonly path: string;
  readonly origin: string;
}

export const OCI_SCHEME = 'oci';
const START = `${OCI_SCHEME}://`;
/** Docker Hub answers under another name than it is known by. */
const HUB_ADDRESS = 'registry-1.docker.io';

/** The repository that `oci://host/name` names. Throws `InputErrors` for what is none. */
export function placeOf(reference: string): Place {
  const named = reference.slice(START.length);
  if (named.includes('@') || named.includes('?'))
    return refuse(
      'registry',
      'holds more than a host and a name',
      'give a login by `username` and `password`',
      {
        value: `${START}…`,
      },
    );
  try {
    const { host, path } = parseRepository(named.replace(/\/$/, ''));
    const address = host === DOCKER_HUB ? HUB_ADDRESS : host;
    return {
      store: `${START}${host}/${path}`,
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
