import type { Check, Row } from '../../../foundation/evidence/evidence.ts';
import { worstFirst } from '../../../foundation/evidence/verdict.ts';
import { outcomeTone, outcomeWord } from '../../../foundation/evidence/verdict-words.ts';
import { placeOf } from '../../../foundation/problems/errors.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { formatInterval, formatScalar, formatSigned } from '../../../foundation/text/numbers.ts';
import { messageOf } from '../markdown/checks.ts';
import { formatObserved, isEstimate, sampleText } from '../words.ts';
import { type Child, element, fragment, type Markup } from './element.ts';
import { checkIcon } from './icons.ts';
import { folded, type HtmlColumn, htmlTable } from './table.ts';

const OPEN_PASSES = 12;

/** All checks, the worst first; many that passed fold away. */
export function checksTables(checks: readonly Check[]): Markup {
  const sorted = worstFirst(checks);
  const quiet = sorted.filter(({ outcome }) => outcome === 'pass' || outcome === 'skipped');
  const columns = checks.some(({ baseline, difference }) => baseline || difference) ? comparison : plain;
  if (quiet.length <= OPEN_PASSES) return htmlTable('Checks, the worst first', sorted, columns);
  const loud = sorted.filter((check) => !quiet.includes(check));
  const rest = htmlTable('Checks that passed or were skipped', quiet, columns);
  return fragment(
    htmlTable('Checks that did not pass, the worst first', loud, columns),
    folded(
      `${counted(quiet.length, 'check')} passed or ${quiet.length === 1 ? 'was' : 'were'} skipped`,
      rest,
    ),
  );
}

/** Word and sign of a check. */
const chip = (check: Check): Markup =>
  element('span', { class: `chip ${outcomeTone(check)}` }, checkIcon(check), ` ${outcomeWord(check)}`);

const id: HtmlColumn<Check> = { head: 'check', kind: 'name', cell: (check) => element('code', {}, check.id) };
const outcome: HtmlColumn<Check> = { head: 'outcome', cell: chip };
const finding: HtmlColumn<Check> = { head: 'what was found', kind: 'wide', cell: findingCell };

function findingCell(check: Check): Child {
  const place = check.at ? [element('br', {}), element('code', { class: 'place' }, placeOf(check.at))] : [];
  const method = check.difference?.method ?? (isEstimate(check.observed) ? check.observed.method : '');
  const how = method === '' ? [] : [element('br', {}), element('span', { class: 'how' }, `by ${method}`)];
  return fragment(messageOf(check), ...how, ...place);
}

const plain: readonly HtmlColumn<Check>[] = [
  id,
  outcome,
  { head: 'expected', cell: ({ expected }) => expected },
  { head: 'observed', cell: ({ observed }) => formatObserved(observed) },
  finding,
];

const comparison: readonly HtmlColumn<Check>[] = [
  id,
  outcome,
  {
    head: 'candidate',
    kind: 'number',
    cell: ({ observed }) => formatScalar(isEstimate(observed) ? observed.value : observed),
  },
  {
    head: 'baseline',
    kind: 'number',
    cell: ({ baseline }) => (baseline ? formatScalar(baseline.value) : '–'),
  },
  {
    head: 'difference',
    kind: 'number',
    cell: ({ difference }) => (difference ? formatScalar(difference.value, formatSigned) : '–'),
  },
  { head: 'interval', kind: 'number', cell: intervalCell },
  finding,
];

function intervalCell({ difference, observed }: Check): Child {
  if (difference) return formatInterval(difference, formatSigned) || '–';
  return (isEstimate(observed) && formatInterval(observed)) || '–';
}

/** Rows that break checks, a table for each check. */
export function failingRowsTables(checks: readonly Check[]): Markup {
  const tables = worstFirst(checks)
    .filter(({ samples }) => samples && samples.length > 0)
    .map((check) => folded(`Rows that break ${check.id}`, samplesTable(check)));
  return fragment(...tables);
}

/** What tools wrote about checks at length, such as stack traces, each folded. */
export function longDetails(checks: readonly Check[]): Markup {
  const texts = worstFirst(checks)
    .filter(({ details }) => details !== undefined)
    .map(({ id: name, details = '' }) =>
      folded(`Details of ${name}`, element('pre', { class: 'scroll', tabindex: 0 }, details)),
    );
  return fragment(...texts);
}

function samplesTable({ id: name, samples = [] }: Check): Markup {
  const heads = [...new Set(samples.flatMap((row) => Object.keys(row)))];
  const columns = heads.map(
    (head): HtmlColumn<Row> => ({
      head,
      cell: (row) => sampleText(row, head) || '–',
    }),
  );
  return htmlTable(`Rows that break ${name}`, samples, columns);
}
