import type { Column } from '../../../foundation/ports/ports.ts';
import { columnNameOf, keyColumns } from '../columns.ts';
import type { Contract } from '../model.ts';
import { type PlannedCheck, skipped } from './check.ts';
import { OTHER_TABLE, planProperty } from './plan-property.ts';
import { planRule } from './plan-quality.ts';
import { planServiceLevels } from './plan-service-level.ts';
import { none } from './threshold.ts';

export interface Circumstances {
  /** Moment that counts as now. */
  readonly asOf: string;
  /** Names of columns that the paths of the files hold. */
  readonly folders?: readonly string[];
}

/**
 * The checks that a contract asks of a table with these columns: schema, `required`, `unique`, `primaryKey`,
 * `logicalTypeOptions`, library metrics, SQL, latency. What nobody can run is planned as such, never dropped. Ids are
 * unique; equal ones are numbered in the order of the contract.
 */
export function planChecks(
  contract: Contract,
  columns: readonly Column[],
  { asOf, folders = [] }: Circumstances,
): readonly PlannedCheck[] {
  const checks = [
    otherColumns(contract, columns),
    ...contract.properties.flatMap((property) => planProperty(property, contract, columns, folders)),
    ...planKey(contract, columns),
    ...contract.quality.map((rule) => planRule(rule, { contract, columns })),
    ...planServiceLevels(contract, columns, asOf),
    ...unjudged(contract),
  ];
  return numbered(checks);
}

function otherColumns(contract: Contract, columns: readonly Column[]): PlannedCheck {
  const known = new Set(contract.properties.map((property) => columnNameOf(property, columns)));
  return {
    id: 'contract:table:otherColumns',
    target: 'table',
    // ODCS does not close a table: a column too many is worth a look and breaks nothing.
    severity: 'warning',
    expected: 'no columns that the contract does not describe',
    at: contract.at,
    rule: {
      kind: 'other columns',
      found: columns.map((column) => column.name).filter((name) => !known.has(name)),
    },
  };
}

function planKey(contract: Contract, columns: readonly Column[]): readonly PlannedCheck[] {
  const key = keyColumns(contract, columns);
  if (key.length === 0) return [];
  const first = contract.properties.find((property) => property.keyPosition !== undefined)!;
  const check: PlannedCheck = {
    id: `contract:table:primaryKey(${key.join(',')})`,
    target: 'table',
    severity: 'error',
    at: first.at.primaryKey ?? first.at['']!,
    ...none(`repeat the ${key.join(', ')} of an earlier row`),
    measure: { of: 'repeated rows', columns: key },
  };
  const missing = key.filter((name) => !columns.some((column) => column.name === name));
  return [
    missing.length === 0 ? check : skipped(check, `a column of the key is missing: ${missing.join(', ')}`),
  ];
}

const unjudged = (contract: Contract): readonly PlannedCheck[] => [
  ...contract.relationships.map(
    (at): PlannedCheck => ({
      id: 'contract:table:relationships',
      target: 'table',
      severity: 'error',
      expected: 'relationships as the contract describes them',
      at,
      rule: { kind: 'unrun', ...OTHER_TABLE },
    }),
  ),
];

function numbered(checks: readonly PlannedCheck[]): readonly PlannedCheck[] {
  const seen = new Map<string, number>();
  return checks.map((check) => {
    const turn = (seen.get(check.id) ?? 0) + 1;
    seen.set(check.id, turn);
    return turn === 1 ? check : { ...check, id: `${check.id}#${turn}` };
  });
}
