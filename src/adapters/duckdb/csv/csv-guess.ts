import type { ColumnType } from '../../../foundation/ports/ports.ts';
import { limited } from '../sql/relation.ts';
import { identifier } from '../sql/sql.ts';
import { type CsvColumn, cellsOf, explained, type Reading } from './csv-reading.ts';
import { CANDIDATES, castCell, isForeign, plainCast, plainCell } from './csv-types.ts';

const SAMPLE = 20_480;

/** Types of the columns: those asked for, else the narrowest one that holds all cells of the files' first rows. */
export async function guess(reading: Reading): Promise<readonly CsvColumn[]> {
  const { names, ref, dialect } = reading;
  const open = names.filter((name) => ref.types?.[name] === undefined);
  const counts = open.flatMap((name) => {
    const cell = identifier(name);
    const cast = (type: ColumnType): string => {
      const plain = isForeign(type, dialect) ? plainCell(cell, type, dialect) : cell;
      return castCell(plain, plainCast(plain, type), type, false);
    };
    return [cell, ...CANDIDATES.map(cast)];
  });
  const totals = counts.map(() => 0);
  for (const [at, file] of open.length > 0 ? reading.opened.entries() : []) {
    const sql = `select ${counts.map((one) => `count(${one})`).join(', ')} from ${limited(cellsOf(reading, at), SAMPLE)}`;
    const row = await explained(file, () => reading.session.rows(sql));
    for (const [i, count] of row[0]!.entries()) totals[i]! += Number(count);
  }
  const width = CANDIDATES.length + 1;
  return names.map((name) => {
    const declared = ref.types?.[name];
    const at = open.indexOf(name) * width;
    const type = declared ?? narrowest(totals.slice(at, at + width));
    return { name, type, declared: declared !== undefined, uncastable: 0 };
  });
}

function narrowest([cells, ...fitting]: readonly number[]): ColumnType {
  return (cells === 0 ? undefined : CANDIDATES.find((_, at) => fitting[at] === cells)) ?? 'string';
}
