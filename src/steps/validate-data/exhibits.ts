import type { ContractFacts } from '../../domain/contract/judge/decide.ts';
import { name, number, pointer } from '../../foundation/exhibits/cell.ts';
import type { Exhibit } from '../../foundation/exhibits/exhibit.ts';
import { properties } from '../../foundation/exhibits/properties.ts';

/** The table as it was found: its rows, and its columns with their types. */
export const dataExhibits = ({ rows, contract, columns }: ContractFacts): readonly Exhibit[] => [
  properties('Table', {
    table: name(contract.table),
    rows: number(rows, pointer('facts', 'rows')),
    'contract version': name(contract.version),
  }),
  {
    kind: 'table',
    title: 'Columns',
    caption: 'Columns of the table with their types',
    for: ['report'],
    fold: 'always',
    columns: [{ head: 'column', as: 'name' }, { head: 'type' }, { head: 'stored as' }],
    rows: columns.map((column) => [name(column.name), name(column.type), name(column.native)]),
  },
];
