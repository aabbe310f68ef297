import type { Evidence, Outcome, Verdict } from '../../evidence/evidence.ts';
import { OUTCOMES } from '../../evidence/evidence.ts';
import { VERDICT_WORDS } from '../../evidence/verdict.ts';
import { VERDICT_TONES } from '../svg/tone.ts';
import { artifactsTable } from './artifacts.ts';
import { checksTables, failingRowsTables } from './checks.ts';
import { element, type Markup, NOTHING } from './element.ts';
import { icon } from './icons.ts';
import { stepFacts } from './step-facts.ts';

/** The verdict as a coloured word with its sign. */
export const verdictChip = (verdict: Verdict): Markup =>
  element('span', { class: `chip ${VERDICT_TONES[verdict]}` }, icon(verdict), ` ${VERDICT_WORDS[verdict]}`);

/** One step: verdict, reason, charts, checks, failing rows, artifacts. `anchor` is unique in the page. */
export function stepSection(evidence: Evidence, anchor: string): Markup {
  const { verdict, id, step, reason } = evidence;
  return element(
    'section',
    { id: anchor, class: `step ${VERDICT_TONES[verdict]}`, 'aria-labelledby': `${anchor}-name` },
    element('h2', { id: `${anchor}-name` }, id, ' ', verdictChip(verdict)),
    id === step ? NOTHING : element('p', { class: 'how' }, `step ${step}`),
    element('p', { class: 'reason' }, reason),
    overrideNote(evidence),
    tally(evidence),
    stepFacts(evidence, anchor),
    checksTables(evidence.checks),
    failingRowsTables(evidence.checks),
    artifactsTable(evidence),
    provenance(evidence),
  );
}

function overrideNote({ overridden }: Evidence): Markup {
  if (!overridden) return NOTHING;
  const { by, until, reason } = overridden;
  return element('p', { class: 'note' }, `Overridden by ${by} until ${until}: ${reason}`);
}

const TALLY_WORDS: Readonly<Record<Outcome, string>> = {
  pass: 'passed',
  fail: 'failed',
  error: 'in error',
  inconclusive: 'inconclusive',
  skipped: 'skipped',
};

function tally({ checks }: Evidence): Markup {
  const counts = OUTCOMES.map((outcome) => ({
    outcome,
    count: checks.filter((check) => check.outcome === outcome).length,
  }));
  const items = counts
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) =>
      element('li', {}, element('strong', {}, String(count)), ` ${TALLY_WORDS[outcome]}`),
    );
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
