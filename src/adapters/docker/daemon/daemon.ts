import type Dockerode from 'dockerode';
import type { EngineAddress } from '../../../foundation/ports/ports.ts';
import type { Patience } from '../patience.ts';
import { clientOver } from './client.ts';
import { agentTo } from './connection.ts';
import { daemonFailure, silent } from './failure.ts';
import { type Environment, findPlace, type Place } from './place.ts';

export interface DaemonSettings {
  readonly environment: Environment;
  readonly address?: EngineAddress | undefined;
  readonly patience: Patience;
  /** Text of the daemon, or of what runs in its containers, as it may leave this process. */
  readonly shown: (text: string) => string;
}

/** A Docker daemon, spoken to through dockerode. */
export interface Daemon extends Pick<DaemonSettings, 'environment' | 'patience' | 'shown'> {
  readonly place: Place;
  /** Does `work`, named `what` ("starting blue"); throws `ContainerFailure` where the daemon refuses, is silent or gone. */
  ask<T>(
    what: string,
    work: (client: Dockerode, abortSignal: AbortSignal) => Promise<T>,
    options?: AskOptions,
  ): Promise<T>;
}

interface AskOptions {
  /** Milliseconds that the daemon may be silent, beside its own time. */
  readonly waits?: number;
  readonly signal?: AbortSignal;
}

export function daemonAt({ environment, address, patience, shown }: DaemonSettings): Daemon {
  const place = findPlace(environment, address);
  const client = clientOver(agentTo(place, environment), environment);
  return {
    ...{ environment, patience, shown, place },
    ask: async (what, work, { waits = 0, signal } = {}) => {
      signal?.throwIfAborted();
      const limit = patience.asking + waits;
      const silence = new AbortController();
      const over = Promise.withResolvers<never>();
      const timer = setTimeout(() => {
        silence.abort();
        over.reject(silent(what, limit));
      }, limit);
      const all = AbortSignal.any([silence.signal, ...(signal ? [signal] : [])]);
      try {
        return await Promise.race([work(client, all), over.promise]);
      } catch (cause) {
        signal?.throwIfAborted();
        throw silence.signal.aborted ? silent(what, limit) : daemonFailure({ what, place, shown }, cause);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
