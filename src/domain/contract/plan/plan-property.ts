import type { Column } from '../../../foundation/ports/ports.ts';
import { columnNameOf } from '../columns.ts';
import type { Contract, Property } from '../model.ts';
import { type PlannedCheck, skipped, type Unrun } from './check.ts';
import { planOptions } from './plan-options.ts';
import { planRule } from './plan-quality.ts';
import { planType } from './plan-type.ts';
import { missingWords, none } from './threshold.ts';

/** The checks of one property; where its column is missing, that is an error and the others are skipped. */
export function planProperty(
  property: Property,
  contract: Contract,
  columns: readonly Column[],
  folders: readonly string[],
): readonly PlannedCheck[] {
  const name = columnNameOf(property, columns);
  const column = columns.find((candidate) => candidate.name === name);
  const checks = [
    existence(property, name, { found: column !== undefined, inPath: folders.includes(name) }),
    ...valueChecks(property, column ?? { name, type: 'other', native: '' }, contract, columns),
    ...nested(property, name),
  ];
  return column
    ? checks
    : checks.map((check, i) => (i === 0 ? check : skipped(check, 'the column is missing')));
}

const existence = (
  property: Property,
  name: string,
  { found, inPath }: { readonly found: boolean; readonly inPath: boolean },
): PlannedCheck => ({
  id: `contract:${name}:column`,
  target: name,
  severity: 'error',
  expected: `a column ${name}`,
  at: property.at['']!,
  rule: { kind: 'column', found, ...(!found && inPath ? { inPath } : {}) },
});

function valueChecks(
  property: Property,
  column: Column,
  contract: Contract,
  columns: readonly Column[],
): readonly PlannedCheck[] {
  const { name: target } = column;
  const at = (key: string) => property.at[key] ?? property.at['']!;
  const common = { target, severity: 'error' } as const;
  return [
    ...planType(property, column),
    ...(property.required
      ? [
          {
            id: `contract:${target}:required`,
            ...common,
            at: at('required'),
            ...none(missingWords(column)),
            measure: nulls(target),
          },
        ]
      : []),
    ...(property.keyPosition !== undefined
      ? [
          {
            id: `contract:${target}:primaryKey`,
            ...common,
            at: at('primaryKey'),
            ...none(missingWords(column)),
            measure: nulls(target),
          },
        ]
      : []),
    ...(property.unique
      ? [
          {
            id: `contract:${target}:unique`,
            ...common,
            at: at('unique'),
            ...none('repeat the value of an earlier row'),
            measure: { of: 'repeated rows', columns: [target] } as const,
          },
        ]
      : []),
    ...planOptions(property, column),
    ...property.quality.map((rule) => planRule(rule, { column, contract, columns })),
  ];
}

const nulls = (column: string) => ({ of: 'bad rows', column, bad: { is: 'null' } }) as const;

/** Why foreign keys are not judged. */
export const OTHER_TABLE: Unrun = {
  reason: 'relationships need the other table, which this step does not read',
  remedy: 'check it where both tables are',
};
const INSIDE_VALUES: Unrun = {
  reason: 'what is inside a value (objects, arrays) is not judged',
  remedy: 'say it as an SQL rule, or flatten the value into columns',
};

const nested = (property: Property, target: string): readonly PlannedCheck[] =>
  property.unjudged.map((part) => ({
    id: `contract:${target}:${part}`,
    target,
    severity: 'error',
    expected: `${part} as the contract describes them`,
    at: property.at[part] ?? property.at['']!,
    rule: { kind: 'unrun', ...(part === 'relationships' ? OTHER_TABLE : INSIDE_VALUES) },
  }));
