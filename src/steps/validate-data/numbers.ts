import type { ContractFacts } from '../../domain/contract/judge/decide.ts';
import type { Evidence } from '../../foundation/evidence/evidence.ts';
import type { NamedNumber } from '../../foundation/ports/ports.ts';

/** What rules of other steps may ask of the data. */
export function dataNumbers({ rows }: ContractFacts, { checks }: Evidence): readonly NamedNumber[] {
  const failed = checks.filter(({ outcome }) => outcome === 'fail');
  const findings = failed.filter(({ severity }) => severity === 'error').length;
  return [
    { name: 'data.rows', value: rows },
    { name: 'data.findings', value: findings },
    { name: 'data.warnings', value: failed.length - findings },
  ];
}
