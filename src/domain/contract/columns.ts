import type { Column } from '../../foundation/ports/ports.ts';
import type { Contract, Property } from './model.ts';

/** The table's name for a property: `physicalName` where the table has it, else `name`. */
export function columnNameOf(property: Property, columns: readonly Pick<Column, 'name'>[]): string {
  const names = [property.physicalName, property.name].filter((name) => name !== undefined);
  return names.find((name) => columns.some((column) => column.name === name)) ?? names[0]!;
}

/** Columns of the primary key, in its order, as the table names them. */
export const keyColumns = (contract: Contract, columns: readonly Pick<Column, 'name'>[]): readonly string[] =>
  contract.properties
    .filter((property) => property.keyPosition !== undefined)
    .toSorted((a, b) => a.keyPosition! - b.keyPosition!)
    .map((property) => columnNameOf(property, columns));
