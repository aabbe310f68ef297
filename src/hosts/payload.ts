import { readFileSync } from 'node:fs';
import { isMapping } from '../foundation/reading/mismatch.ts';

/** What GitHub tells of the event that started this run; nothing where it cannot be read. */
export function payloadOf(path: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (!path) return undefined;
  try {
    const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isMapping(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}
