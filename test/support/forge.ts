import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GateFacts } from '../../src/domain/gate/facts.ts';
import { renderJunit } from '../../src/domain/report/junit.ts';
import { canonical, type Json } from '../../src/foundation/evidence/canonical.ts';
import { digestOf, digestOfJson } from '../../src/foundation/evidence/digest.ts';
import type { Evidence } from '../../src/foundation/evidence/evidence.ts';
import { recheckWith } from '../../src/main/wiring/recheck.ts';

/** Evidence of a gate, as somebody edits it who may write the folder. */
export type GateEvidence = Evidence<GateFacts>;

const fileOf = (folder: string, id: string): string => join(folder, 'mlops-out/evidence', `${id}.json`);

export const readRaw = <F = unknown>(folder: string, id: string): Evidence<F> =>
  JSON.parse(readFileSync(fileOf(folder, id), 'utf8')) as Evidence<F>;

/** Writes evidence in canonical form, as a step does; answers the digest of its bytes. */
export function writeRaw(folder: string, evidence: Evidence): string {
  const text = `${canonical(evidence as unknown as Json)}\n`;
  writeFileSync(fileOf(folder, evidence.id), text);
  return digestOf(text);
}

/** Edits one evidence and nothing beside it. */
export const edit = (
  folder: string,
  id: string,
  change: (evidence: GateEvidence) => Partial<Evidence>,
): void => {
  const evidence = readRaw<GateFacts>(folder, id);
  writeRaw(folder, { ...evidence, ...change(evidence) });
};

/** Edits one evidence and makes everything that is rendered or decided from it agree: digest, decision, JUnit. */
export async function editThroughout(
  folder: string,
  id: string,
  change: (evidence: GateEvidence) => Partial<Evidence>,
): Promise<void> {
  const before = readRaw<GateFacts>(folder, id);
  const changed = { ...before, ...change(before) };
  const again = await recheckWith().decide(changed);
  if (!('decided' in again)) throw new Error(JSON.stringify(again));
  const { verdict, reason, checks } = again.decided;
  const config = digestOfJson(changed.inputs as Json);
  const evidence: Evidence = { ...changed, verdict, reason, checks: [...checks], config };
  writeRaw(folder, evidence);
  writeFileSync(join(folder, 'mlops-out/junit', `TEST-${id}.xml`), renderJunit(evidence));
}

export const lose = (folder: string, path: string): void => rmSync(join(folder, path));

export const spoil = (folder: string, path: string): void => {
  const file = join(folder, path);
  writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('x')]));
};
