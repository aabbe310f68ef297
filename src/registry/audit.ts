import { posix } from 'node:path';
import { readEvidence } from '../artifacts/read-evidence.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { ArtifactStore, Files } from '../ports.ts';
import { InputErrors, sentence } from '../step/errors.ts';
import { breaksIn } from './history.ts';
import { holdingsOf, versionTag } from './names.ts';
import { aliasNow, downloadModel, type FoundModel, historyOf, resolveModel } from './repository.ts';

/** One thing that an audit looked at. */
export interface AuditFinding {
  /** `v3`, `champion`. */
  readonly what: string;
  readonly holds: boolean;
  readonly message: string;
}

/**
 * Reads everything that a repository holds: every byte of every version is hashed, every version must carry the
 * evidence of a gate that said PASS about its model, every alias must stand where its history ends.
 */
export async function auditRepository(
  store: ArtifactStore,
  scratch: string,
  files: Files,
): Promise<readonly AuditFinding[]> {
  const { versions, aliases } = holdingsOf(await store.tags());
  const findings: AuditFinding[] = [];
  for (const version of versions)
    findings.push(
      await told(versionTag(version), () => auditVersion(store, versionTag(version), scratch, files)),
    );
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
  store: ArtifactStore,
  version: string,
  scratch: string,
  files: Files,
): Promise<readonly string[]> {
  const resolved = await resolveModel(store, version);
  if (resolved.state !== 'found') return [`${version} is gone`];
  const folder = posix.join(scratch, version);
  await downloadModel(store, resolved.found.model, folder, [
    'weights',
    'package',
    'card',
    'predictions',
    'evidence',
  ]);
  const evidence = await gateEvidence(store, resolved.found, folder, files);
  return evidence === undefined
    ? ['carries no evidence of its gate']
    : approvalProblems(evidence, resolved.found);
}

/** The gate's evidence that a registered model carries, brought into a folder. */
export async function gateEvidence(
  store: ArtifactStore,
  { model }: FoundModel,
  folder: string,
  files: Files,
): Promise<Evidence | undefined> {
  const file = model.files.find(({ kind, digest }) => kind === 'evidence' && digest === model.gate);
  if (!file) return undefined;
  const path = posix.join(folder, file.path);
  await store.download(file.digest, path, file.size);
  return readEvidence(await files.readText(path), path);
}

/** Why the evidence that a model carries does not let it be used; nothing where it is the PASS of a gate about it. */
export function approvalProblems(
  { step, verdict, subjects, id }: Evidence,
  { model }: FoundModel,
): readonly string[] {
  if (step !== 'gate-model') return [`carries evidence of ${step} in place of its gate`];
  if (verdict !== 'pass') return [`its gate ${id} said ${verdict}`];
  return subjects.some(({ role, digest }) => role === 'model' && digest === model.model)
    ? []
    : [`its gate ${id} judged another model`];
}

const auditAlias = async (store: ArtifactStore, alias: string): Promise<readonly string[]> =>
  breaksIn(await historyOf(store, alias), await aliasNow(store, alias));
