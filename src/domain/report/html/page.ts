import type { Evidence } from '../../../foundation/evidence/evidence.ts';
import { VERDICT_WORDS } from '../../../foundation/evidence/verdict.ts';
import { VERDICT_TONES } from '../../../foundation/evidence/verdict-words.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { headNotes } from '../head-notes.ts';
import { decisiveEvidence, evidencesOf, type ShownStep } from '../run.ts';
import { element, fragment, type Markup, NOTHING } from './element.ts';
import { icon } from './icons.ts';
import { stepSection, verdictChip } from './step-section.ts';

export { STYLESHEET } from './stylesheet.ts';

/** Name of the stylesheet that lies beside the page. */
export const STYLESHEET_NAME = 'report.css';

/**
 * The report of a run as one static HTML page: no script, no inline style, no data URI, so that the content policy
 * of Jenkins shows it as it is. Charts are inline SVG; `report.css` lies beside. Contains nothing of `measured`, so
 * equal evidence gives equal bytes. `files` are documents of the same folder to link to, by name.
 */
export function renderHtml(run: readonly ShownStep[], files: Readonly<Record<string, string>> = {}): string {
  const steps = evidencesOf(run);
  const title = `${steps[0]?.model ?? 'no model'} · ${VERDICT_WORDS[decisiveEvidence(steps)?.verdict ?? 'inconclusive']}`;
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, title),
    element('link', { rel: 'stylesheet', href: STYLESHEET_NAME }),
  );
  const main = element('main', {}, overview(steps), ...run.map((step, i) => stepSection(step, anchorOf(i))));
  const page = element('html', { lang: 'en' }, head, element('body', {}, banner(run), main, footer(files)));
  return `<!doctype html>\n${page.markup}\n`;
}

const anchorOf = (i: number): string => `step-${i + 1}`;

function banner(run: readonly ShownStep[]): Markup {
  const steps = evidencesOf(run);
  const decisive = decisiveEvidence(steps);
  if (!decisive)
    return element('header', { class: 'banner open' }, element('h1', {}, 'No step wrote evidence'));
  const { verdict, model, id, reason } = decisive;
  const why = verdict === 'pass' ? `${counted(steps.length, 'step')} passed.` : `${id}: ${reason}`;
  return element(
    'header',
    { class: `banner ${VERDICT_TONES[verdict]}` },
    element('div', { class: 'sign' }, icon(verdict)),
    element(
      'div',
      {},
      element('p', { class: 'model' }, model),
      element('h1', {}, VERDICT_WORDS[verdict]),
      element('p', {}, why),
      ...headNotes(run).map((note) => element('p', {}, element('strong', {}, note))),
    ),
  );
}

function overview(steps: readonly Evidence[]): Markup {
  if (steps.length === 0) return NOTHING;
  const items = steps.map((evidence, i) =>
    element(
      'li',
      { class: VERDICT_TONES[evidence.verdict] },
      element(
        'a',
        { href: `#${anchorOf(i)}` },
        element('span', { class: 'step-name' }, evidence.id),
        verdictChip(evidence),
      ),
    ),
  );
  return element('nav', { 'aria-label': 'Steps' }, element('ol', { class: 'steps' }, ...items));
}

function footer(files: Readonly<Record<string, string>>): Markup {
  const links = Object.entries(files).flatMap(([words, href], i) => [
    i === 0 ? '' : ' · ',
    element('a', { href }, words),
  ]);
  return element(
    'footer',
    {},
    links.length === 0 ? NOTHING : element('p', {}, ...links),
    element(
      'p',
      {},
      'Rendered from the evidence of this run. To verify it yourself, run ',
      element('code', {}, 'mlops verify <folder>'),
      fragment('.'),
    ),
  );
}
