import { isMapping } from './mismatch.ts';

/** A JSON object in UTF-8, or undefined for anything else. */
export function jsonObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isMapping(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
