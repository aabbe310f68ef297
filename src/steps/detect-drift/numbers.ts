import type { DriftFacts } from '../../domain/drift/facts.ts';
import { judgeColumns } from '../../domain/drift/judge.ts';
import type { NamedNumber } from '../../foundation/ports/ports.ts';

/** What rules of other steps may ask of drift. Columns that were not judged may have drifted or not. */
export function driftNumbers({ columns }: DriftFacts): readonly NamedNumber[] {
  const judged = judgeColumns(columns);
  const drifted = judged.filter(({ state }) => state === 'drifted').length;
  const upper = drifted + judged.filter(({ state }) => state === 'not judged').length;
  return [
    { name: 'drift.drifted_columns', value: drifted, upper },
    ...(columns.length === 0
      ? []
      : [{ name: 'drift.share_drifted', value: drifted / columns.length, upper: upper / columns.length }]),
    { name: 'drift.compared_columns', value: columns.length },
  ];
}
