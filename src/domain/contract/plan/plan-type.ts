import type { Column, ColumnType } from '../../../foundation/ports/ports.ts';
import { columnNameOf } from '../columns.ts';
import type { Contract, Property } from '../model.ts';
import type { LogicalType } from '../vocabulary.ts';
import type { PlannedCheck } from './check.ts';
import { isPlainMoment, momentPattern } from './formats.ts';

/** Column types that hold a logical type. Whole numbers are numbers. */
const HOLDERS: Readonly<Record<LogicalType, readonly ColumnType[]>> = {
  string: ['string'],
  integer: ['integer'],
  number: ['number', 'integer'],
  boolean: ['boolean'],
  date: ['date'],
  timestamp: ['timestamp'],
  time: ['time'],
  object: ['object'],
  array: ['array'],
};

/** Column types that satisfy a property; dates and times may be text where their `format` can be read. */
export function acceptedTypes(property: Property): readonly ColumnType[] {
  const { logicalType } = property;
  if (logicalType === undefined) return [];
  return [
    ...HOLDERS[logicalType],
    ...(property.mayHoldTime ? (['timestamp'] as const) : []),
    ...(momentTextPattern(property) === undefined ? [] : (['string'] as const)),
  ];
}

/** The pattern of a date or time kept as text in its `format`; undefined for other properties. */
export function momentTextPattern({ logicalType, options }: Property): string | undefined {
  const moment = logicalType === 'date' || logicalType === 'timestamp' || logicalType === 'time';
  return moment && typeof options.format === 'string' ? momentPattern(options.format) : undefined;
}

export const planType = (property: Property, column: Column): readonly PlannedCheck[] =>
  property.logicalType === undefined
    ? []
    : [
        {
          id: `contract:${column.name}:type=${property.logicalType}`,
          target: column.name,
          severity: 'error',
          expected: property.logicalType,
          at: property.at.logicalType ?? property.at['']!,
          rule: {
            kind: 'type',
            logicalType: property.logicalType,
            accepted: [...acceptedTypes(property)],
            found: column.type,
            native: column.native,
          },
          measure: { of: 'uncastable cells', column: column.name },
        },
      ];

/**
 * Types to read the columns of a CSV file as. Dates and times in a format that readers do not know are read as text
 * and judged by their format; nested values and columns without a logical type are left to the reader.
 */
export function csvTypes(
  contract: Contract,
  columns: readonly Pick<Column, 'name'>[],
): Readonly<Record<string, ColumnType>> {
  const types = contract.properties.flatMap((property) => {
    const type = csvType(property);
    const name = columnNameOf(property, columns);
    return type !== undefined && columns.some((column) => column.name === name)
      ? [[name, type] as const]
      : [];
  });
  return Object.fromEntries(types);
}

/** Columns to read from the paths of files, which hold these names: those that the contract calls partitioned. */
export const partitionColumns = (contract: Contract, folders: readonly string[]): readonly string[] =>
  contract.properties
    .filter(({ partitioned }) => partitioned)
    .map((property) =>
      columnNameOf(
        property,
        folders.map((name) => ({ name })),
      ),
    )
    .filter((name) => folders.includes(name));

function csvType({ logicalType, options, mayHoldTime }: Property): ColumnType | undefined {
  if (logicalType === undefined || logicalType === 'object' || logicalType === 'array') return undefined;
  const moment = logicalType === 'date' || logicalType === 'timestamp' || logicalType === 'time';
  const foreign = moment && typeof options.format === 'string' && !isPlainMoment(options.format);
  if (foreign) return 'string';
  // Whether there is a time beside the date, only the cells say.
  return mayHoldTime ? undefined : logicalType;
}
