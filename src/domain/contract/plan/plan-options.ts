import type { Scalar } from '../../../foundation/evidence/evidence.ts';
import type { Column, Predicate } from '../../../foundation/ports/ports.ts';
import type { Property } from '../model.ts';
import { isLinear, notFound } from '../pattern.ts';
import type { CheckRule, Measure, PlannedCheck } from './check.ts';
import { NUMBER_FORMATS, TEXT_FORMATS } from './formats.ts';
import { acceptedTypes, momentTextPattern } from './plan-type.ts';
import { none } from './threshold.ts';

/** A bad value and what is said of it, or why no value can be judged. */
type Reading =
  | { readonly bad: Predicate; readonly defect: string }
  | { readonly measure: Measure; readonly defect: string }
  | { readonly instead: CheckRule };

/** One check for each of `logicalTypeOptions`; those of nested types are planned with the other unjudged parts. */
export function planOptions(property: Property, column: Column): readonly PlannedCheck[] {
  if (property.logicalType === 'object' || property.logicalType === 'array') return [];
  return Object.entries(property.options).flatMap(([option, value]) => {
    const reading = readOption(option, value, property, column);
    if (!reading) return [];
    const check = {
      id: `contract:${column.name}:${option}${option === 'pattern' ? '' : `=${value}`}`,
      target: column.name,
      severity: 'error' as const,
      at: property.at[`logicalTypeOptions.${option}`] ?? property.at['']!,
    };
    if ('instead' in reading) return [{ ...check, expected: `${option} ${value}`, rule: reading.instead }];
    const measure: Measure =
      'measure' in reading ? reading.measure : { of: 'bad rows', column: column.name, bad: reading.bad };
    return [{ ...check, ...none(reading.defect), measure }];
  });
}

function readOption(option: string, value: unknown, property: Property, column: Column): Reading | undefined {
  if (!acceptedTypes(property).includes(column.type))
    return skip(`the column is ${column.native}: its type check says so`);
  if (option === 'format') return readFormat(String(value), property, column);
  if (option === 'minLength')
    return {
      bad: { is: 'length-outside', minimum: value as number },
      defect: `are shorter than ${value} characters`,
    };
  if (option === 'maxLength')
    return {
      bad: { is: 'length-outside', maximum: value as number },
      defect: `are longer than ${value} characters`,
    };
  if (option === 'pattern') return readPattern(String(value), column);
  if (option === 'multipleOf')
    return { bad: { is: 'not-multiple-of', of: value as number }, defect: `are not a multiple of ${value}` };
  if (option in BOUNDS) return readBound(option as keyof typeof BOUNDS, value as Scalar, property, column);
  // `timezone` and `defaultTimezone` say how to understand a timestamp; no value breaks them.
  return undefined;
}

function readPattern(pattern: string, { name }: Column): Reading {
  const defect = `do not match ${pattern}`;
  return isLinear(pattern)
    ? { bad: notFound(pattern), defect }
    : { measure: { of: 'misfits', column: name, pattern }, defect };
}

const BOUNDS = {
  minimum: 'are below',
  maximum: 'are above',
  exclusiveMinimum: 'are not above',
  exclusiveMaximum: 'are not below',
} as const;

function readBound(bound: keyof typeof BOUNDS, limit: Scalar, property: Property, column: Column): Reading {
  if (column.type === 'string')
    return {
      instead: {
        kind: 'undecidable',
        reason: `${column.name} keeps its ${property.logicalType} as text, which has no order`,
        remedy: `store the column as a ${property.logicalType}, or drop the bound`,
      },
    };
  return { bad: { is: 'outside', [bound]: limit }, defect: `${BOUNDS[bound]} ${limit}` };
}

function readFormat(format: string, property: Property, column: Column): Reading | undefined {
  const range = NUMBER_FORMATS[format];
  if (property.logicalType === 'integer' || property.logicalType === 'number')
    return range && { bad: { is: 'outside', ...range }, defect: `do not fit into ${format}` };
  if (property.logicalType !== 'string') {
    const pattern = momentTextPattern(property);
    // A column of dates has no format: ODCS describes there how others print it.
    if (column.type !== 'string' || pattern === undefined) return undefined;
    return { bad: { is: 'not-matching', pattern }, defect: `are not written as ${format}` };
  }
  const pattern = Object.hasOwn(TEXT_FORMATS, format) ? TEXT_FORMATS[format] : undefined;
  if (pattern === null) return skip(`any text has the format ${format}`);
  if (pattern === undefined)
    return {
      instead: {
        kind: 'unrun',
        reason: `the format ${format} is not one that is known here`,
        remedy: 'give a `pattern`',
      },
    };
  return { bad: { is: 'not-matching', pattern }, defect: `are not of the format ${format}` };
}

const skip = (reason: string): Reading => ({ instead: { kind: 'skipped', reason } });
