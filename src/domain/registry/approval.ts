import { posix } from 'node:path';
import type { Digest, Evidence } from '../../foundation/evidence/evidence.ts';
import type { Granted } from '../../foundation/evidence/grant.ts';
import { type Finding, isUnknownVerdict } from '../../foundation/evidence/verify.ts';
import type { FoundModel, ModelStore, Ports, StoredFile } from '../../foundation/ports/ports.ts';
import { grantedIn } from '../../foundation/run-folder/approval.ts';
import { chainOf } from '../../foundation/run-folder/chain.ts';
import { readEvidence } from '../../foundation/run-folder/read-evidence.ts';
import { type Found, foundOf } from '../../foundation/run-folder/run-folder.ts';
import { verifyStored } from '../../foundation/run-folder/verify-evidence.ts';

type Reading = Pick<Ports, 'files' | 'recheck'>;

/** `name` of mlops.yml of a registered model, as its gate wrote it down; the name in the registry where none did. */
export async function projectOf(
  store: ModelStore,
  digest: Digest,
  folder: string,
  reading: Reading,
): Promise<string | null> {
  const resolved = await store.resolve(digest);
  if (resolved.state !== 'found') return null;
  const { found } = resolved;
  const gate = gateOf(await evidenceOf(store, found, folder, reading), found);
  return gate?.evidence.model ?? found.model.name;
}

interface Rejudged {
  /** Why the model may not be used; nothing where it may. */
  readonly problems: readonly string[];
  /** What this version cannot decide again, since another wrote it. */
  readonly unknown: readonly string[];
  /** What its gate let go. */
  readonly overrides: readonly Granted[];
}

/**
 * Why a registered model may not be used: the gate that let it in is decided again from its facts, and must be a PASS
 * about this very model that agrees with the evaluation stored beside it. Nothing where all of that holds.
 */
export async function approvalIn(
  store: ModelStore,
  found: FoundModel,
  folder: string,
  reading: Reading,
): Promise<Rejudged> {
  const run = await evidenceOf(store, found, folder, reading);
  const gate = gateOf(run, found);
  if (!gate) return { problems: ['carries no evidence of its gate'], unknown: [], overrides: [] };
  const named = gate.evidence.materials.filter(({ role }) => role === 'evidence');
  const chained = run.filter((one) => one === gate || named.some(({ digest }) => digest === one.digest));
  const findings = await Promise.all(
    chained.map(async ({ evidence }) =>
      (await verifyStored(evidence, reading.recheck)).map((finding) => ({ finding, evidence })),
    ),
  );
  const told = (refused: (finding: Finding, evidence: Evidence) => boolean): readonly string[] =>
    findings
      .flat()
      .filter(({ finding, evidence }) => refused(finding, evidence))
      .map(({ finding: { id, what, message } }) => `evidence/${id}.json does not hold: ${what}: ${message}`);
  const chain = await chainOf(gate.evidence, run, reading.recheck);
  return {
    problems: [
      ...gateProblems(gate, found),
      ...told(({ outcome }) => outcome === 'different'),
      ...(chain.state === 'holds' ? [] : [`its gate ${gate.evidence.id} ${chain.message}`]),
      ...lostFiles(gate.evidence, found.model.files),
    ],
    unknown: told(isUnknownVerdict),
    overrides: grantedIn(gate.evidence.checks),
  };
}

function gateProblems({ evidence, traits }: Found, { model }: FoundModel): readonly string[] {
  const { step, verdict, subjects, id } = evidence;
  if (!traits.includes('judges')) return [`carries evidence of ${step} in place of its gate`];
  if (verdict !== 'pass') return [`its gate ${id} said ${verdict}`];
  return subjects.some(({ role, digest }) => role === 'model' && digest === model.model)
    ? []
    : [`its gate ${id} judged another model`];
}

/** The predictions that a gate judged are stored with the model. */
const lostFiles = ({ materials, id }: Evidence, files: readonly StoredFile[]): readonly string[] =>
  materials
    .filter(({ role, digest }) => role === 'predictions' && !files.some((file) => file.digest === digest))
    .slice(0, 1)
    .map(({ name, digest }) => `its gate ${id} judged ${name} (${digest}), which is not stored with it`);

const gateOf = (run: readonly Found[], { model }: FoundModel): Found | undefined =>
  run.find(({ digest }) => digest === model.gate);

/** All evidence that a registered model carries, brought into a folder. */
async function evidenceOf(
  store: ModelStore,
  found: FoundModel,
  folder: string,
  { files, recheck }: Reading,
): Promise<readonly Found[]> {
  await store.download(found, folder, ['evidence']);
  const stored = found.model.files.filter(({ kind }) => kind === 'evidence');
  return await Promise.all(
    stored.map(async ({ digest, path: name }) => {
      const path = posix.join(folder, name);
      return foundOf({ path, digest, evidence: readEvidence(await files.readText(path), path) }, recheck);
    }),
  );
}
