import type { Evidence } from '../../../foundation/evidence/evidence.ts';
import { verdictWords } from '../../../foundation/evidence/verdict.ts';
import { VERDICT_SYMBOLS } from '../../../foundation/evidence/verdict-words.ts';
import { shortened } from '../../../foundation/text/shown.ts';
import { markdownCode, markdownText } from '../escape/markdown.ts';
import type { ShownStep } from '../run.ts';
import { artifactsSection } from './artifacts.ts';
import { checksTable, failingRows, longDetails } from './checks.ts';
import { exhibitsPart } from './exhibits.ts';
import { fitted, type Section } from './section.ts';

/** GitHub drops a step summary above this many bytes as a whole. */
const SUMMARY_LIMIT = 1_048_576;

/** A reason is one sentence; what is longer was not written for people. */
const REASON_LIMIT = 2000;

/**
 * Job summary of one evidence in GitHub Markdown, within `limitBytes` of UTF-8: the least important sections are
 * shed first; verdict and reason stay.
 */
export function renderSummary(step: ShownStep, limitBytes = SUMMARY_LIMIT): string {
  return fitted(headline(step.evidence), sectionsOf(step), limitBytes);
}

function headline(evidence: Evidence): string {
  const { verdict, id, reason } = evidence;
  const title = `### ${VERDICT_SYMBOLS[verdict]} ${verdictWords(evidence)} · ${markdownText(id)}`;
  return `${title}\n\n${markdownText(shortened(reason, REASON_LIMIT))}`;
}

/** What a summary says after its headline; also part of the summary of a whole run. */
export function sectionsOf({ evidence, exhibits }: ShownStep): readonly Section[] {
  return [
    { title: 'checks', rank: 1, render: (rows) => checksTable(evidence.checks, rows) },
    { title: 'what the step saw', rank: 2, render: (rows) => exhibitsPart(exhibits, rows) },
    { title: 'failing rows', rank: 3, render: (rows) => failingRows(evidence.checks, rows) },
    { title: 'details', rank: 4, render: (rows) => longDetails(evidence.checks, rows) },
    { title: 'artifacts', rank: 5, render: (rows) => artifactsSection(evidence, rows) },
    { title: 'provenance', rank: 6, render: () => provenance(evidence) },
  ];
}

function provenance({ tool, config, model, seed, asOf }: Evidence): string {
  const parts = [
    `model ${markdownCode(model)}`,
    `config ${markdownCode(config.slice(0, 19))}`,
    ...(seed === undefined ? [] : [`seed ${markdownText(String(seed))}`]),
    ...(asOf === undefined ? [] : [`as of ${markdownText(asOf)}`]),
    markdownText(tool),
  ];
  return `<sub>${parts.join(' · ')}</sub>`;
}
