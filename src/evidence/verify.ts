import { canonical, type Json } from './canonical.ts';
import { digestOfJson } from './digest.ts';
import type { Artifact, Check, Digest, Evidence, Verdict } from './evidence.ts';

/** What a verifier found out about one piece of evidence. */
export interface Finding {
  readonly id: string;
  readonly what: string;
  readonly outcome: 'same' | 'different' | 'absent';
  readonly message: string;
}

/** Inputs as they are stored must hash to what evidence says they hashed to. */
export function verifyInputs(evidence: Evidence): Finding {
  const actual = digestOfJson(evidence.inputs as Json);
  return finding(
    evidence.id,
    'inputs',
    actual === evidence.config,
    `digest ${actual}, evidence says ${evidence.config}`,
  );
}

/** A decision made again from the stored inputs and facts must be the stored one, check for check. */
export function verifyDecision(
  evidence: Evidence,
  again: { readonly verdict: Verdict; readonly reason: string; readonly checks: readonly Check[] },
): Finding {
  const stored = canonical({
    verdict: evidence.verdict,
    reason: evidence.reason,
    checks: evidence.checks,
  } as unknown as Json);
  const decided = canonical({
    verdict: again.verdict,
    reason: again.reason,
    checks: again.checks,
  } as unknown as Json);
  return finding(
    evidence.id,
    'decision',
    stored === decided,
    `decided again: ${again.verdict}, evidence says ${evidence.verdict}`,
  );
}

/** A file must still hash to what evidence says; one that is not here can only be named. */
export function verifyArtifact(id: string, artifact: Artifact, actual: Digest | undefined): Finding {
  if (actual === undefined)
    return {
      id,
      what: artifact.name,
      outcome: 'absent',
      message: `not here (${artifact.role}, ${artifact.digest})`,
    };
  return finding(
    id,
    artifact.name,
    actual === artifact.digest,
    `digest ${actual}, evidence says ${artifact.digest}`,
  );
}

const finding = (id: string, what: string, same: boolean, message: string): Finding => ({
  id,
  what,
  outcome: same ? 'same' : 'different',
  message: same ? 'as evidence says' : message,
});
