import { z } from 'zod';
import type { Check } from '../../../foundation/evidence/evidence.ts';
import { verdictOf, worstFirst } from '../../../foundation/evidence/verdict.ts';
import type { Decision } from '../../../foundation/step/define.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { MeasuredCheckSchema } from '../plan/check.ts';
import { number } from '../words.ts';
import { judge, type OnUnrun } from './judge.ts';

/** What was seen of a table that a contract is about: enough to decide again without the table or the contract. */
export const ContractFactsSchema = z.strictObject({
  rows: z.number().int().min(0),
  contract: z.strictObject({ table: z.string(), version: z.string(), apiVersion: z.string() }),
  columns: z.array(z.strictObject({ name: z.string(), type: z.string(), native: z.string() })),
  checks: z.array(MeasuredCheckSchema),
});
export type ContractFacts = z.infer<typeof ContractFactsSchema>;

/** Whether the table keeps its contract. */
export function decideContract(facts: ContractFacts, onUnrun: OnUnrun): Decision {
  const checks = judge(facts.checks, facts.rows, onUnrun);
  const verdict = verdictOf(checks);
  return { verdict, reason: reasonOf(verdict, checks, facts.rows), checks };
}

function reasonOf(verdict: string, checks: readonly Check[], rows: number): string {
  const judged = checks.filter((check) => check.outcome !== 'skipped');
  const broken = judged.filter((check) => check.outcome !== 'pass' && check.severity === 'error');
  const worst = worstFirst(broken.length > 0 ? broken : judged)[0];
  if (verdict !== 'pass' && worst)
    return `${broken.length} of ${counted(judged.length, 'check')} did not pass: ${worst.message}`;
  const warnings = judged.filter((check) => check.outcome !== 'pass').length;
  const skipped = checks.length - judged.length;
  const notes = [warnings && `${warnings} with a warning`, skipped && `${skipped} skipped`].filter(Boolean);
  const aside = notes.length > 0 ? ` (${notes.join(', ')})` : '';
  return `${number(rows)} ${rows === 1 ? 'row keeps' : 'rows keep'} the contract: ${counted(judged.length - warnings, 'check')} passed${aside}.`;
}

/** The checks that did not pass, skipped ones left out, worst first: what the output `findings` holds. */
export const findingsOf = (checks: readonly Check[], facts: ContractFacts | null) =>
  worstFirst(checks)
    .filter((check) => check.outcome !== 'pass' && check.outcome !== 'skipped')
    .map(({ id, target, outcome, severity }) => ({
      id,
      target,
      outcome,
      severity,
      rows: facts?.checks.find((check) => check.id === id)?.count ?? null,
    }));
