import { startGate } from './gate.ts';

export type Upset = Awaited<ReturnType<typeof startGate>>;

/**
 * A registry that loses its temper: passes every request on to a real one, but answers those that `refuses` chooses
 * with a status of its own.
 */
export const startUpset = (
  registry: string,
  refuses: (method: string, path: string) => number | undefined,
): Promise<Upset> =>
  startGate(registry, ({ method = 'GET', url = '/' }) => {
    const status = refuses(method, url);
    if (status === undefined) return undefined;
    const code = status === 401 ? 'UNAUTHORIZED' : 'UNKNOWN';
    const body = JSON.stringify({ errors: [{ code, message: 'authentication required' }] });
    return { status, headers: { 'content-type': 'application/json' }, body };
  });
