import type { Check, Estimate, Row } from '../../../foundation/evidence/evidence.ts';
import { worstFirst } from '../../../foundation/evidence/verdict.ts';
import { outcomeSymbol, outcomeWord } from '../../../foundation/evidence/verdict-words.ts';
import { counted } from '../../../foundation/text/counted.ts';
import {
  formatInterval,
  formatNumber,
  formatScalar,
  formatSigned,
} from '../../../foundation/text/numbers.ts';
import { markdownCode, markdownFence, markdownText } from '../escape/markdown.ts';
import { formatConfidence, formatObserved, sampleText, withRemedy } from '../words.ts';
import { markdownTable, type TableColumn } from './table.ts';

const OPEN_PASSES = 12;

const outcome: TableColumn<Check> = {
  head: 'outcome',
  markdown: (check) => `${outcomeSymbol(check)} ${outcomeWord(check)}`,
};
const name: TableColumn<Check> = { head: 'check', markdown: ({ id }) => markdownCode(id) };
const message: TableColumn<Check> = { head: 'what was found', text: messageOf };

/** Message, rows still needed and remedy of a check, in one line. */
export function messageOf({ message: text, rowsNeeded, remedy }: Check): string {
  const needed =
    rowsNeeded === undefined || mentions(text, rowsNeeded)
      ? []
      : [`${formatNumber(rowsNeeded)} more rows needed`];
  const found = needed.length === 0 ? text : [text.replace(/\.$/, ''), ...needed].join('; ');
  return remedy === undefined || text.includes(remedy) ? found : withRemedy(found, remedy);
}

const mentions = (text: string, count: number): boolean =>
  text.includes(String(count)) || text.includes(formatNumber(count));

/** Checks with the worst first; many that passed fold away. */
export function checksTable(checks: readonly Check[], rows: number): string {
  const compared = checks.some(({ baseline, difference }) => baseline || difference);
  const columns = compared ? comparisonColumns(checks) : plainColumns;
  const sorted = worstFirst(checks);
  const quiet = sorted.filter((check) => check.outcome === 'pass' || check.outcome === 'skipped');
  if (quiet.length <= OPEN_PASSES) return markdownTable(sorted, columns, rows);
  const loud = sorted.filter((check) => !quiet.includes(check));
  const folded = details(
    `${counted(quiet.length, 'check')} passed or ${quiet.length === 1 ? 'was' : 'were'} skipped`,
    markdownTable(quiet, columns, rows),
  );
  return [markdownTable(loud, columns, rows), folded].filter((part) => part !== '').join('\n\n');
}

const plainColumns: readonly TableColumn<Check>[] = [
  outcome,
  name,
  { head: 'target', text: ({ target }) => target },
  { head: 'expected', text: ({ expected }) => expected },
  { head: 'observed', text: ({ observed }) => formatObserved(observed) },
  message,
];

/** Candidate, baseline, difference and interval beside each rule. */
function comparisonColumns(checks: readonly Check[]): readonly TableColumn<Check>[] {
  return [
    outcome,
    name,
    { head: 'candidate', align: 'right', text: ({ observed }) => scalarOf(observed) },
    { head: 'baseline', align: 'right', text: ({ baseline }) => (baseline ? scalarOf(baseline) : '') },
    {
      head: 'difference',
      align: 'right',
      text: ({ difference }) => (difference ? signedValue(difference) : ''),
    },
    { head: intervalHead(checks), align: 'right', text: intervalOf },
    message,
  ];
}

const scalarOf = (observed: Check['observed']): string =>
  observed !== null && typeof observed === 'object' ? formatScalar(observed.value) : formatScalar(observed);
const signedValue = (estimate: Estimate): string => formatScalar(estimate.value, formatSigned);

function intervalOf({ difference, observed }: Check): string {
  if (difference) return formatInterval(difference, formatSigned);
  return observed !== null && typeof observed === 'object' ? formatInterval(observed) : '';
}

/** Names the confidence in the head when all intervals share it. */
function intervalHead(checks: readonly Check[]): string {
  const levels = new Set(
    checks.flatMap(({ difference }) => (difference?.confidence ? [difference.confidence] : [])),
  );
  const [only] = levels;
  return levels.size === 1 && only !== undefined ? `${formatConfidence(only)} interval` : 'interval';
}

/** Rows that break a check, a table for each check. */
export function failingRows(checks: readonly Check[], rows: number): string {
  return worstFirst(checks)
    .filter(({ samples }) => samples && samples.length > 0)
    .map((check) => details(`Rows: ${check.id}`, samplesTable(check.samples!, rows)))
    .join('\n\n');
}

/** What tools wrote about the checks that did not pass, such as stack traces. */
export function longDetails(checks: readonly Check[], most: number): string {
  return worstFirst(checks)
    .filter(({ details: text, outcome: end }) => text !== undefined && end !== 'pass')
    .slice(0, most)
    .map((check) => details(`Details: ${check.id}`, markdownFence(check.details!)))
    .join('\n\n');
}

function samplesTable(samples: readonly Row[], rows: number): string {
  const names = [...new Set(samples.flatMap((row) => Object.keys(row)))];
  const columns = names.map((head): TableColumn<Row> => ({ head, text: (row) => sampleText(row, head) }));
  return markdownTable(samples, columns, rows);
}

/** A part that folds away; GitHub needs the empty lines to read Markdown in it. */
export const details = (summary: string, content: string): string =>
  content === '' ? '' : `<details>\n<summary>${markdownText(summary)}</summary>\n\n${content}\n\n</details>`;
