import { KINDS, type Kind, ROWS } from '../../bench/levels/kinds.ts';
import { type Cell, readResults } from '../../bench/levels/results.ts';
import { grouped } from '../../src/foundation/text/counted.ts';

/** Tables of errors at the limit, from what `npm run bench -- gate` has counted. */
export function levelTables(): string {
  const cells = readResults<Cell>('levels');
  const tables = Map.groupBy(KINDS, ({ settings }) => settings.map(({ name }) => name).join());
  return [...tables.values()]
    .filter((kinds) => kinds.some(({ name }) => cells.some(({ kind }) => kind === name)))
    .map((kinds) => table(kinds, cells))
    .join('\n\n');
}

function table(kinds: readonly Kind[], cells: readonly Cell[]): string {
  const { settings } = kinds[0]!;
  const columns = settings.flatMap(({ name }) => ROWS.map((rows) => ({ setting: name, rows })));
  const head = columns.map(({ setting, rows }) => `${setting}, ${grouped(rows)}`);
  const lines = kinds.flatMap((kind) => {
    const own = cells.filter((cell) => cell.kind === kind.name);
    if (own.length === 0) return [];
    const shown = columns.map(({ setting, rows }) =>
      text(own.find((cell) => cell.setting === setting && cell.rows === rows)),
    );
    return [`| ${[spelled(kind), simulationsOf(own), ...shown].join(' | ')} |`];
  });
  const rule = `|---|--:|${columns.map(() => '--:|').join('')}`;
  return [`| rule | simulations | ${head.join(' | ')} |`, rule, ...lines].join('\n');
}

const spelled = ({ name }: Kind): string => name.replace(/^(\w+)/, '`$1`');

/** How many were run for a cell, or the fewest and the most; one standard error of a share of 5 %, in points. */
function simulationsOf(cells: readonly Cell[]): string {
  const counts = cells.map(({ simulations }) => simulations);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const numbers = least === most ? grouped(most) : `${grouped(least)} to ${grouped(most)}`;
  return `${numbers} (± ${(100 * Math.sqrt((0.05 * 0.95) / least)).toFixed(2)})`;
}

/** `4.9 / 5.1`: promoted and failed; in brackets the share that got no interval, where there are any. */
function text(cell: Cell | undefined): string {
  if (!cell) return '';
  const percent = (count: number) => ((100 * count) / cell.simulations).toFixed(1);
  const refused = Math.round((100 * cell.refused) / cell.simulations);
  if (refused === 100) return 'refused';
  return `${percent(cell.promoted)} / ${percent(cell.failed)}${refused > 0 ? ` (${refused})` : ''}`;
}
