import type { Check, Evidence } from '../../../foundation/evidence/evidence.ts';
import { verdictWords } from '../../../foundation/evidence/verdict.ts';
import { outcomeWord, VERDICT_TONES } from '../../../foundation/evidence/verdict-words.ts';
import { formatNumber } from '../../../foundation/text/numbers.ts';
import { ruleIntervals } from '../rule-intervals.ts';
import type { ShownStep } from '../run.ts';
import { artifactsTable } from './artifacts.ts';
import { checksTables, failingRowsTables, longDetails } from './checks.ts';
import { element, type Markup, NOTHING } from './element.ts';
import { exhibitsPart } from './exhibits.ts';
import { icon } from './icons.ts';

/** The verdict as a coloured word with its sign. */
export const verdictChip = (evidence: Evidence): Markup =>
  element(
    'span',
    { class: `chip ${VERDICT_TONES[evidence.verdict]}` },
    icon(evidence.verdict),
    ` ${verdictWords(evidence)}`,
  );

/** One step: verdict, reason, charts, checks, failing rows, artifacts. `anchor` is unique in the page. */
export function stepSection({ evidence, exhibits }: ShownStep, anchor: string): Markup {
  const rules = ruleIntervals(evidence.checks);
  const { verdict, id, step, reason } = evidence;
  return element(
    'section',
    { id: anchor, class: `step ${VERDICT_TONES[verdict]}`, 'aria-labelledby': `${anchor}-name` },
    element('h2', { id: `${anchor}-name` }, id, ' ', verdictChip(evidence)),
    id === step ? NOTHING : element('p', { class: 'how' }, `step ${step}`),
    element('p', { class: 'reason' }, reason),
    tally(evidence),
    exhibitsPart([...(rules ? [rules] : []), ...exhibits], anchor),
    checksTables(evidence.checks),
    failingRowsTables(evidence.checks),
    longDetails(evidence.checks),
    artifactsTable(evidence),
    provenance(evidence),
  );
}

/** Words of a check and what is said of several, in the order of the tally. */
const TALLY: readonly (readonly [string, (count: number) => string])[] = [
  ['pass', () => 'passed'],
  ['fail', () => 'failed'],
  ['error', () => 'in error'],
  ['inconclusive', () => 'inconclusive'],
  ['warning', (count) => (count === 1 ? 'warning' : 'warnings')],
  ['info', (count) => (count === 1 ? 'note' : 'notes')],
  ['skipped', () => 'skipped'],
  ['overridden', () => 'overridden'],
];

/** Outcomes that were let go count together. */
const tallied = (check: Check): string => (check.override ? 'overridden' : outcomeWord(check));

function tally({ checks }: Evidence): Markup {
  const items = TALLY.flatMap(([word, said]) => {
    const count = checks.filter((check) => tallied(check) === word).length;
    return count === 0
      ? []
      : [element('li', {}, element('strong', {}, formatNumber(count)), ` ${said(count)}`)];
  });
  return items.length === 0
    ? element('p', { class: 'how' }, 'Nothing was checked.')
    : element('ul', { class: 'tally', 'aria-label': 'Checks' }, ...items);
}

function provenance({ config, seed, asOf, tool }: Evidence): Markup {
  const parts = [
    `config ${config}`,
    ...(seed === undefined ? [] : [`seed ${seed}`]),
    ...(asOf === undefined ? [] : [`as of ${asOf}`]),
    tool,
  ];
  return element('p', { class: 'provenance' }, parts.join(' · '));
}
