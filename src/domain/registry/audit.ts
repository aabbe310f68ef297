import { posix } from 'node:path';
import type { ModelStore, Ports } from '../../foundation/ports/ports.ts';
import { InputErrors, sentence } from '../../foundation/problems/errors.ts';
import { versionName } from '../../foundation/registry/names.ts';
import { approvalIn } from './approval.ts';
import { breaksIn } from './history.ts';

/** One thing that an audit looked at. */
export interface AuditFinding {
  /** `v3`, `champion`. */
  readonly what: string;
  readonly holds: boolean;
  readonly message: string;
}

/**
 * Reads everything that a store holds: every byte of every version is hashed, every version must carry the
 * evidence of a gate that says PASS about its model when it is decided again, every alias must stand where its history ends.
 */
export async function auditStore(
  store: ModelStore,
  scratch: string,
  reading: Pick<Ports, 'files' | 'recheck'>,
): Promise<readonly AuditFinding[]> {
  const { versions, aliases } = await store.holdings();
  const findings: AuditFinding[] = [];
  for (const version of versions.map(versionName))
    findings.push(await told(version, () => auditVersion(store, version, scratch, reading)));
  for (const alias of aliases) findings.push(await told(alias, () => auditAlias(store, alias)));
  return findings;
}

/** What a store refuses to hand out is a finding, and the audit goes on. */
async function told(what: string, look: () => Promise<readonly string[]>): Promise<AuditFinding> {
  const problems = await look().catch((cause: unknown) => {
    if (!(cause instanceof InputErrors)) throw cause;
    return cause.problems.map(sentence);
  });
  return problems.length === 0
    ? { what, holds: true, message: 'holds' }
    : { what, holds: false, message: problems.join('; ') };
}

async function auditVersion(
  store: ModelStore,
  version: string,
  scratch: string,
  reading: Pick<Ports, 'files' | 'recheck'>,
): Promise<readonly string[]> {
  const resolved = await store.resolve(version);
  if (resolved.state !== 'found') return [`${version} is gone`];
  const folder = posix.join(scratch, version);
  await store.download(resolved.found, folder, ['weights', 'package', 'card', 'predictions', 'evidence']);
  const { problems, unknown } = await approvalIn(store, resolved.found, folder, reading);
  return [...problems, ...unknown];
}

const auditAlias = async (store: ModelStore, alias: string): Promise<readonly string[]> =>
  breaksIn(await store.history(alias), await store.alias(alias));
