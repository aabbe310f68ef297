import type { Table, UncastableCell } from '../../../foundation/ports/ports.ts';
import { numbered, placeOf, ROW_NUMBER } from '../answers/locate.ts';
import type { Session } from '../session/session.ts';
import { wireText } from '../sql/cells.ts';
import { identifier, literal } from '../sql/sql.ts';
import { badCellsOf, type CsvRelation } from './csv.ts';
import type { Dialect } from './csv-dialect.ts';
import { linesOf } from './csv-lines.ts';
import type { CsvColumn } from './csv-reading.ts';

/** Finds cells of declared columns that are not of their type, in the order of the files. */
export function uncastableCells(session: Session, relation: CsvRelation): Table['uncastable'] {
  const bad = relation.cells.filter((cell) => cell.uncastable > 0);
  const count = bad.reduce((sum, cell) => sum + cell.uncastable, 0);
  const paths = relation.opened.map(({ path }) => path);
  return async (limit) => {
    if (count === 0 || limit === 0) return { count, cells: [] };
    const found = await session.rows(
      `select * from (${bad.map((cell) => badCells(cell, relation, limit)).join(' union all ')}) order by all limit ${limit}`,
    );
    const cells = found.map(([number, at, value]) => ({
      ...placeOf(Number(number), paths, relation.rows),
      cell: relation.cells[Number(at)]!,
      value: String(value),
    }));
    return { count, cells: await withLines(relation, cells) };
  };
}

function badCells(cell: CsvColumn, relation: CsvRelation, limit: number): string {
  const [bad, number] = [badCellsOf(relation, cell), identifier(ROW_NUMBER)];
  return `(select ${number}, ${relation.cells.indexOf(cell)}, ${wireText(bad)} from ${numbered(relation.stagedFrom)}
    where ${bad} is not null order by ${number} limit ${limit})`;
}

type Found = {
  readonly file: string;
  readonly row: number;
  readonly cell: CsvColumn;
  readonly value: string;
};

async function withLines(
  { opened, dialect }: CsvRelation,
  found: readonly Found[],
): Promise<readonly UncastableCell[]> {
  const cells: UncastableCell[] = [];
  for (const { path: file, absolute, names } of opened) {
    const own = found.filter((one) => one.file === file);
    if (own.length === 0) continue;
    const lines = await linesOf(
      absolute,
      { ...dialect, oneColumn: names.length === 1 },
      own.map(({ row }) => row),
    );
    for (const { row, cell, value } of own)
      cells.push({
        file,
        line: lines.get(row)!,
        column: cell.name,
        value,
        message: `${literal(value)} is not ${NOUNS[cell.type]}${written(cell.type, dialect)}`,
      });
  }
  return cells;
}

const NOUNS: Readonly<Record<CsvColumn['type'], string>> = {
  string: 'text',
  integer: 'an integer',
  number: 'a number',
  boolean: 'true or false',
  date: 'a date (YYYY-MM-DD)',
  timestamp: 'a timestamp (ISO 8601)',
  time: 'a time (HH:MM:SS)',
  array: 'a list',
  object: 'a set of named values',
  null: 'empty',
  other: 'a value',
};

/** How the dialect writes what the cell is not, where it is not the usual way. */
function written(type: CsvColumn['type'], { decimal, thousands, dateFormats }: Dialect): string {
  if (type === 'integer' || type === 'number') {
    const signs = [
      ...(decimal === '.' ? [] : [`decimal sign ${literal(decimal)}`]),
      ...(thousands === '' ? [] : [`thousands sign ${literal(thousands)}`]),
    ];
    return signs.length === 0 ? '' : ` (${signs.join(', ')})`;
  }
  return type !== 'string' && type !== 'boolean' && dateFormats.length > 0
    ? ` or ${dateFormats.join(' or ')}`
    : '';
}
