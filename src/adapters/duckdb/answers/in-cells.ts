import type { OpenCells } from '../../../foundation/ports/ports.ts';
import { cellOf } from '../../../foundation/stats/grid.ts';
import { counted } from '../../../foundation/text/counted.ts';
import type { Session } from '../session/session.ts';
import { doublesOf } from './regroup.ts';
import { doublesFrom, type GriddedColumn } from './tallies.ts';

type Asked = GriddedColumn & Pick<OpenCells, 'open' | 'rows'>;
interface Collected {
  readonly values: Float64Array;
  filled: number;
}

/** The values in open cells, ascending. Throws where they are not as many as were counted: the files have changed. */
export async function inCells(
  session: Session,
  from: string,
  columns: readonly Asked[],
): Promise<readonly Float64Array[]> {
  const rows = columns.reduce((sum, one) => sum + one.rows, 0);
  session.allowance.lend(rows * Float64Array.BYTES_PER_ELEMENT);
  const found = columns.map((one): Collected => ({ values: new Float64Array(one.rows), filled: 0 }));
  for await (const chunk of session.chunks(doublesFrom(from, columns)))
    for (const [at, into] of found.entries()) collect(into, columns[at]!, doublesOf(chunk, at));
  return found.map(({ values, filled }) => {
    if (filled !== values.length)
      throw new Error(`${counted(filled, 'value')} where ${values.length} were counted before`);
    return values.sort();
  });
}

function collect(into: Collected, { grid, open }: Asked, values: Float64Array): void {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]! + 0; // -0 is 0
    if (!Number.isFinite(value) || open[cellOf(grid, value)] === 0) continue;
    into.values[into.filled] = value;
    into.filled += 1;
  }
}
