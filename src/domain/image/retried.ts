import { type Clock, ContainerFailure, type Host } from '../../foundation/ports/ports.ts';

/** Waits before the second and each further try, in milliseconds. */
const WAITS = [1_000, 2_000, 4_000];

/** Tries again, a bounded number of times, what may pass by then: each push or pull logs in anew. */
export async function retried<T>(
  work: () => Promise<T>,
  { clock, host }: { readonly clock: Clock; readonly host: Pick<Host, 'log'> },
  signal: AbortSignal,
): Promise<T> {
  for (const wait of WAITS) {
    try {
      return await work();
    } catch (cause) {
      if (!(cause instanceof ContainerFailure) || !cause.retryable) throw cause;
      host.log.warn(`${cause.message}; trying again in ${wait / 1000} s`);
      await clock.sleep(wait, signal);
    }
  }
  return await work();
}
