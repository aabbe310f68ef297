import type { Scalar } from '../../../foundation/evidence/evidence.ts';
import type { Column, ColumnType, Predicate } from '../../../foundation/ports/ports.ts';
import { columnNameOf } from '../columns.ts';
import type { Contract, QualityRule } from '../model.ts';
import { isLinear, notFound } from '../pattern.ts';
import type { MetricArguments } from '../vocabulary.ts';
import { listWords, thresholdSign, valueWords } from '../words.ts';
import { type CheckRule, type Measure, type PlannedCheck, unrun } from './check.ts';
import { filledQuery, tableNames } from './query.ts';
import { counted, missingWords } from './threshold.ts';

/** What a rule is about: a column, or the whole table. */
type Subject =
  | { readonly contract: Contract; readonly columns: readonly Column[]; readonly column: Column }
  | { readonly contract: Contract; readonly columns: readonly Column[] };

type LibraryRule = Extract<QualityRule, { type: 'library' }>;
type Question = { readonly measure: Measure; readonly defect: string } | { readonly instead: CheckRule };

/** One `quality` entry as a check. */
export function planRule(rule: QualityRule, subject: Subject): PlannedCheck {
  const target = 'column' in subject && !isRowCount(rule) ? subject.column.name : 'table';
  const common = {
    target,
    severity: rule.severity,
    at: rule.at,
    ...(rule.name ? { name: rule.name } : {}),
  };
  if (rule.type === 'sql') return planQuery(rule, subject, common);
  if (rule.type === 'unrun') {
    const { what, reason, remedy } = rule;
    const expected = rule.name ?? `the ${what.split(':')[0]} rule of the contract`;
    return { id: `contract:${target}:${what}`, ...common, expected, rule: { kind: 'unrun', reason, remedy } };
  }
  const members = rule.arguments.properties ? `(${rule.arguments.properties.join(',')})` : '';
  const id = `contract:${target}:${rule.metric}${members}${thresholdSign(rule.threshold)}`;
  const question = ask(rule, subject);
  if ('instead' in question)
    return { id, ...common, ...counted(rule.threshold, rule.metric), rule: question.instead };
  return { id, ...common, ...counted(rule.threshold, question.defect), measure: question.measure };
}

function planQuery(
  rule: Extract<QualityRule, { type: 'sql' }>,
  subject: Subject,
  common: Pick<PlannedCheck, 'target' | 'severity' | 'at' | 'name'>,
): PlannedCheck {
  const { operator, limits } = rule.expected;
  const check: PlannedCheck = {
    id: `contract:${common.target}:${['sql', rule.name].filter(Boolean).join(':')}`,
    ...common,
    expected: `${valueWords(rule.expected)}: ${oneLine(rule.query)}`,
    rule: { kind: 'value', operator, limits: [...limits] },
  };
  const names = tableNames(subject.contract);
  const filled = filledQuery(rule.query, names[0]!, 'column' in subject ? subject.column.name : undefined);
  return 'parts' in filled
    ? { ...check, measure: { of: 'query', query: { parts: filled.parts, tables: names } } }
    : unrun(check, filled);
}

const oneLine = (query: string): string => query.trim().replace(/\s+/g, ' ');

const isRowCount = (rule: QualityRule): boolean => rule.type === 'library' && rule.metric === 'rowCount';

function ask(rule: LibraryRule, subject: Subject): Question {
  if (rule.metric === 'rowCount') return { measure: { of: 'rows' }, defect: '' };
  if (!('column' in subject)) return askTable(rule, subject.contract, subject.columns);
  const { column } = subject;
  if (rule.metric === 'nullValues') return rows(column, { is: 'null' }, missingWords(column));
  if (rule.metric === 'missingValues') return askMissing(rule.arguments.missingValues ?? [], column);
  if (rule.metric === 'invalidValues') return askInvalid(rule.arguments, column);
  return {
    measure: { of: 'repeated rows', columns: [column.name] },
    defect: 'repeat the value of an earlier row',
  };
}

function askTable(rule: LibraryRule, contract: Contract, columns: readonly Column[]): Question {
  const members = contract.properties
    .filter((property) => rule.arguments.properties?.includes(property.name))
    .map((property) => columnNameOf(property, columns));
  const missing = members.filter((name) => !columns.some((column) => column.name === name));
  if (missing.length > 0)
    return { instead: { kind: 'skipped', reason: `a column is missing: ${missing.join(', ')}` } };
  return {
    measure: { of: 'repeated rows', columns: members },
    defect: `repeat the ${members.join(', ')} of an earlier row`,
  };
}

function askMissing(missing: readonly Scalar[], column: Column): Question {
  const values = valuesFor(column.type, missing);
  const predicates: Predicate[] = [
    ...(missing.some((value) => isNoValue(value, column)) ? [{ is: 'null' } as const] : []),
    ...(values.length > 0 ? [{ is: 'one-of', values } as const] : []),
  ];
  const defect = `hold a value that counts as missing (${listWords(missing)})`;
  // No value of the list fits the column's type, so none can be in it.
  if (predicates.length === 0) return { measure: { of: 'nothing' }, defect };
  return rows(column, predicates.length === 1 ? predicates[0]! : { is: 'any-of', predicates }, defect);
}

/** `NaN` in a list about numbers says the same as null. */
const isNoValue = (value: Scalar, { type }: Column): boolean =>
  value === null || (type === 'number' && typeof value === 'string' && /^nan$/i.test(value));

function askInvalid({ validValues, pattern }: MetricArguments, column: Column): Question {
  if (pattern !== undefined && column.type !== 'string')
    return undecidable(
      `a pattern needs text, and ${column.name} is ${column.native}`,
      'say `logicalType: string`, or give validValues',
    );
  const values = validValues && valuesFor(column.type, validValues);
  if (values?.length === 0)
    return undecidable(
      `none of the valid values fits ${column.name}, which is ${column.native}`,
      'correct `validValues` or the type',
    );
  const predicates: Predicate[] = [
    ...(values ? [{ is: 'none-of', values } as const] : []),
    ...(pattern === undefined ? [] : [notFound(pattern)]),
  ];
  const defect = [
    ...(values ? [`hold none of ${listWords(values)}`] : []),
    ...(pattern === undefined ? [] : [`do not match ${pattern}`]),
  ].join(' or ');
  if (pattern !== undefined && !isLinear(pattern))
    return {
      measure: { of: 'misfits', column: column.name, pattern, ...(values ? { valid: values } : {}) },
      defect,
    };
  return rows(column, predicates.length === 1 ? predicates[0]! : { is: 'any-of', predicates }, defect);
}

const rows = (column: Column, bad: Predicate, defect: string): Question => ({
  measure: { of: 'bad rows', column: column.name, bad },
  defect,
});

const undecidable = (reason: string, remedy: string): Question => ({
  instead: { kind: 'undecidable', reason, remedy },
});

/** The values that a column of this type can hold, in its own type; null is asked for apart. */
function valuesFor(type: ColumnType, values: readonly Scalar[]): readonly Scalar[] {
  const some = values.filter((value) => value !== null);
  if (type === 'integer' || type === 'number')
    return some.flatMap((value): readonly Scalar[] => {
      // A double would round it to a neighbour.
      if (typeof value === 'string' && /^[+-]?\d{16,38}$/.test(value)) return [value];
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      return typeof number === 'number' && Number.isFinite(number) ? [number] : [];
    });
  if (type === 'boolean') return some.filter((value) => typeof value === 'boolean');
  return some.map(String);
}
