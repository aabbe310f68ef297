import { STATUS_CODES } from 'node:http';
import { refuse } from '../../../foundation/problems/errors.ts';
import { jsonObject } from '../../../foundation/reading/json-object.ts';
import { isMapping } from '../../../foundation/reading/mismatch.ts';
import { collect } from '../../collect.ts';
import { PassingFault } from './faults.ts';
import type { Answer } from './transport.ts';

const ERROR_LIMIT = 65_536;

/** Throws `PassingFault` for an answer that may be another one later: too many requests, or the server's own fault. */
export function passing({ status, headers, drop }: Answer): void {
  if (status !== 429 && status !== 408 && status < 500) return;
  drop();
  throw new PassingFault(`answered ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd(), {
    after: milliseconds(headers['retry-after']),
  });
}

/** `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3). */
function milliseconds(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(wait, 0) : undefined;
}

/** Codes of the registry's own error list, without its words: `MANIFEST_UNKNOWN` (distribution-spec 1.1, "Error Codes"). */
export async function errorCodes(answer: Answer): Promise<readonly string[]> {
  const bytes = await collect(answer.body, ERROR_LIMIT, () => {
    throw new PassingFault('sent an endless error');
  });
  answer.drop();
  const errors = jsonObject(bytes)?.errors;
  return (Array.isArray(errors) ? errors : []).flatMap((error) =>
    isMapping(error) && typeof error.code === 'string' && /^[A-Z_]{1,64}$/.test(error.code)
      ? [error.code]
      : [],
  );
}

const REMEDIES: Readonly<Record<string, string>> = {
  BLOB_UNKNOWN: 'run the step again: the registry lost a blob that it had accepted',
  MANIFEST_BLOB_UNKNOWN: 'run the step again: the registry lost a blob that it had accepted',
  BLOB_UPLOAD_UNKNOWN: 'run the step again: the registry lost a blob that it had accepted',
  DIGEST_INVALID: 'run the step again; the file may have changed during the upload',
  SIZE_INVALID: 'run the step again; the file may have changed during the upload',
  NAME_UNKNOWN: 'make the repository there first, or check its name',
  UNSUPPORTED: 'use a registry that takes OCI artifacts',
  MANIFEST_INVALID: 'use a registry that takes OCI artifacts',
};

/** Refuses an answer that is none of those expected. */
export async function unexpected(store: string, doing: string, answer: Answer): Promise<never> {
  const codes = await errorCodes(answer);
  const known = codes.find((code) => code in REMEDIES);
  const said = [answer.status, ...codes].join(' ');
  return refuse(
    store,
    `answered ${said} to ${doing}`,
    known ? REMEDIES[known]! : 'check the reference, and that it is an OCI registry',
  );
}
