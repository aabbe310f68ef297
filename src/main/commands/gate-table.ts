import { styleText } from 'node:util';
import type { GateFacts } from '../../domain/gate/facts.ts';
import { groupsChecks } from '../../domain/gate/groups-check.ts';
import { trialsWords } from '../../domain/gate/trials-words.ts';
import { isEstimate } from '../../domain/report/words.ts';
import type { Check, Verdict } from '../../foundation/evidence/evidence.ts';
import { VERDICT_WORDS } from '../../foundation/evidence/verdict.ts';
import { TERMINAL_SIGNS } from '../../foundation/evidence/verdict-words.ts';
import type { Decision } from '../../foundation/step/define.ts';
import { counted, grouped } from '../../foundation/text/counted.ts';
import { formatInterval, formatNumber, formatScalar, formatSigned } from '../../foundation/text/numbers.ts';
import { shownLine } from '../../foundation/text/shown.ts';
import { displayWidth } from '../../hosts/terminal-text.ts';

type Colour = Parameters<typeof styleText>[0];
/** Puts a colour on a text, or leaves it plain. */
export type Paint = (colour: Colour, text: string) => string;

export const coloured: Paint = (colour, text) => styleText(colour, text, { validateStream: false });
export const colourless: Paint = (_, text) => text;

const SYMBOLS: Readonly<Record<Check['outcome'], readonly [symbol: string, colour: Colour]>> = {
  pass: [TERMINAL_SIGNS.good, 'green'],
  fail: [TERMINAL_SIGNS.bad, 'red'],
  error: [TERMINAL_SIGNS.bad, 'red'],
  inconclusive: [TERMINAL_SIGNS.open, 'yellow'],
  skipped: [TERMINAL_SIGNS.quiet, 'dim'],
};

const VERDICT_COLOURS: Partial<Record<Verdict, Colour>> = { pass: 'green', inconclusive: 'yellow' };

interface Column {
  readonly head: string;
  readonly align: 'left' | 'right';
  cell(check: Check): string;
}

const HEADS: readonly Column[] = [
  { head: 'rule', align: 'left', cell: ({ target, expected }) => `${target} ${expected}` },
  {
    head: 'baseline',
    align: 'right',
    cell: ({ baseline }) => (baseline ? formatScalar(baseline.value) : ''),
  },
  {
    head: 'candidate',
    align: 'right',
    cell: ({ observed }) => formatScalar(isEstimate(observed) ? observed.value : observed),
  },
  {
    head: 'difference',
    align: 'right',
    cell: ({ difference }) => (difference ? formatScalar(difference.value, formatSigned) : ''),
  },
  { head: 'interval', align: 'right', cell: intervalOf },
  {
    head: 'needed',
    align: 'right',
    cell: neededOf,
  },
];

function neededOf({ rowsNeeded, groupsNeeded }: Check): string {
  if (groupsNeeded) return counted(groupsNeeded.more, `more ${groupsNeeded.unit}`);
  return rowsNeeded === undefined ? '' : counted(rowsNeeded, 'more row');
}

function intervalOf({ difference, observed }: Check): string {
  if (difference) return formatInterval(difference, formatSigned);
  return isEstimate(observed) ? formatInterval(observed) : '';
}

/** What `mlops gate try` prints: a line for each check, the rows that changed, the verdict. */
export function gateTable(decision: Decision, facts: GateFacts, confidence: number, paint: Paint): string {
  const columns = HEADS.map((column) =>
    column.head === 'interval' ? { ...column, head: `${percentOf(confidence)} interval` } : column,
  );
  const ruled = decision.checks.filter(({ rule }) => rule);
  const widths = columns.map(({ head, cell }) => Math.max(...[head, ...ruled.map(cell)].map(displayWidth)));
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => {
        const space = ' '.repeat(widths[i]! - displayWidth(text));
        return columns[i]!.align === 'left' ? text + space : space + text;
      })
      .join('   ')
      .trimEnd();
  return [
    paint('dim', `  ${line(columns.map(({ head }) => head))}`),
    ...ruled.map((check) => {
      const [symbol, colour] = SYMBOLS[check.outcome];
      return `${paint(colour, symbol)} ${line(columns.map(({ cell }) => cell(check)))}`;
    }),
    '',
    ...[...changedLine(facts), ...groupsChecks(facts).map(({ message }) => message)].map((text) =>
      paint('dim', text),
    ),
    verdictText(decision, paint),
    ...remedies(decision).map((text) => paint('dim', text)),
  ].join('\n');
}

const percentOf = (confidence: number): string => `${Number(((2 * confidence - 1) * 100).toFixed(2))} %`;

function changedLine({ candidate, changed = [], weights, trials, results }: GateFacts): readonly string[] {
  if (results) return [pairedItems(results)];
  const by = weights ? `, weighted by ${shownLine(weights.by)}` : '';
  const rows = trials
    ? `Paired by item${by}: ${trialsWords(trials)}`
    : `${counted(candidate.rows ?? 0, 'row')} paired by id${by}`;
  const all = changed.find(({ slice }) => slice.length === 0);
  if (!all) return [rows];
  const [gained, lost] = [formatNumber(all.gained), formatNumber(all.lost)];
  return trials
    ? [rows, `${gained} items are answered correctly more often than by the baseline, ${lost} less often`]
    : [`${rows}: ${gained} newly correct, ${lost} newly wrong`];
}

/** Items, since trials of one are no rows to pair. */
const pairedItems = ({ candidate, paired }: NonNullable<GateFacts['results']>): string =>
  `${counted(paired?.items ?? candidate.items, 'item')} paired by id, ${counted(candidate.answers, 'answer')} of the candidate, ${grouped(candidate.errored)} errored`;

function verdictText({ verdict, reason }: Decision, paint: Paint): string {
  return `${paint(VERDICT_COLOURS[verdict] ?? 'red', VERDICT_WORDS[verdict])}  ${reason}`;
}

const remedies = ({ checks }: Decision): readonly string[] =>
  [...new Set(checks.flatMap(({ remedy }) => remedy ?? []))].map((remedy) => `  → ${remedy}`);
