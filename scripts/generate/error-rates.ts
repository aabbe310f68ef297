import type { Months } from '../../bench/flights/months.ts';
import type { Clusters } from '../../bench/levels/clusters.ts';
import { KINDS, type Kind, ROWS } from '../../bench/levels/kinds.ts';
import type { Many } from '../../bench/levels/many.ts';
import type { Power } from '../../bench/levels/power.ts';
import { type Cell, readResults } from '../../bench/levels/results.ts';
import type { Counts } from '../../bench/levels/simulate.ts';
import { grouped } from '../../src/foundation/text/counted.ts';

/** Tables of errors at the limit, from what `npm run bench -- gate` has counted. */
function levelTables(): string {
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
function simulationsOf(cells: readonly Counts[]): string {
  const counts = cells.map(({ simulations }) => simulations);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const numbers = least === most ? grouped(most) : `${grouped(least)} to ${grouped(most)}`;
  return `${numbers} (± ${(100 * Math.sqrt((0.05 * 0.95) / least)).toFixed(2)})`;
}

/** `4.9 / 5.1`: promoted and failed; in brackets the share that got no interval, where there are any. */
function text(cell: Counts | undefined): string {
  if (!cell) return '';
  const refused = Math.round((100 * cell.refused) / cell.simulations);
  if (refused === 100) return 'refused';
  return `${percent(cell.promoted, cell.simulations)} / ${percent(cell.failed, cell.simulations)}${refused > 0 ? ` (${refused})` : ''}`;
}

const percent = (count: number, of: number): string => ((100 * count) / of).toFixed(1);

/** The marked parts of docs/concepts/error-rates.md, from bench/results/. */
export const errorRateTables = (): Readonly<Record<string, string>> => ({
  levels: levelTables(),
  clusters: clusterTable(),
  months: monthsTable(),
  power: powerTable(),
  many: manySentence(),
});

function clusterTable(): string {
  const rows = readResults<Clusters>('clusters');
  const columns = [10, 30, 100];
  const lines = Map.groupBy(rows, ({ rule, sizes, icc }) => `${rule} | ${sizes} | ${icc}`);
  return [
    `| rule | sizes of groups | correlation within | simulations | ${columns.map((groups) => `${groups} groups`).join(' | ')} |`,
    `|---|---|--:|--:|${columns.map(() => '--:|').join('')}`,
    ...[...lines].map(([name, own]) => {
      const cells = columns.map((groups) => text(own.find((cell) => cell.groups === groups)));
      return `| ${name} | ${simulationsOf(own)} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

function monthsTable(): string {
  const lines = readResults<Months>('months').map(
    ({ rule, by, draws, promoted, failed }) =>
      `| \`${rule}\` | ${by === 'rows' ? 'rows (`groups: none`)' : 'day (`auto`)'} | ${draws} | ${percent(promoted, draws)} % | ${percent(failed, draws)} % |`,
  );
  return [
    '| rule at its limit | judged by | months | promoted | failed |',
    '|---|---|--:|--:|--:|',
    ...lines,
  ].join('\n');
}

function powerTable(): string {
  const lines = readResults<Power>('power').map(
    ({ plan, rows, simulations, decided }) =>
      `| ${plan} | ${grouped(rows)} | ${grouped(simulations)} | ${percent(decided, simulations)} % |`,
  );
  return ['| plan | rows | simulations | decided |', '|---|--:|--:|--:|', ...lines].join('\n');
}

function manySentence(): string {
  const [found] = readResults<Many>('many');
  if (!found) return '';
  const { rules, slices, simulations, passed } = found;
  return `${rules} rules on each of ${slices} slices: passed ${percent(passed, simulations)} % of ${grouped(simulations)} simulations.`;
}
