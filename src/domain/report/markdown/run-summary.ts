import type { Evidence, Verdict } from '../../../foundation/evidence/evidence.ts';
import { VERDICT_WORDS, verdictWords } from '../../../foundation/evidence/verdict.ts';
import { VERDICT_SYMBOLS } from '../../../foundation/evidence/verdict-words.ts';
import { counted } from '../../../foundation/text/counted.ts';
import { shortened } from '../../../foundation/text/shown.ts';
import { markdownCode, markdownFence, markdownText } from '../escape/markdown.ts';
import { mermaidLabel } from '../escape/mermaid.ts';
import { headNotes } from '../head-notes.ts';
import { decisiveEvidence, evidencesOf, type ShownStep } from '../run.ts';
import { fitted, type Section } from './section.ts';
import { sectionsOf } from './step-summary.ts';
import { markdownTable } from './table.ts';

const SUMMARY_LIMIT = 1_048_576;
const REASON_LIMIT = 600;

/**
 * Summary of a whole run in GitHub Markdown, within `limitBytes` of UTF-8: the verdict and what decided it, a table
 * of all steps, then each step in turn. Details of steps that passed are shed before those of steps that did not.
 */
export function renderRunSummary(run: readonly ShownStep[], limitBytes = SUMMARY_LIMIT): string {
  const steps = evidencesOf(run);
  return fitted(
    headline(run),
    [stepsTable(steps), flowchart(steps), ...run.flatMap(stepSections)],
    limitBytes,
  );
}

function headline(run: readonly ShownStep[]): string {
  const steps = evidencesOf(run);
  const decisive = decisiveEvidence(steps);
  if (!decisive) return '## No step wrote evidence';
  const { verdict, model, id, reason } = decisive;
  const why =
    verdict === 'pass'
      ? `${counted(steps.length, 'step')} passed.`
      : `${markdownText(id)}: ${markdownText(shortened(reason, REASON_LIMIT))}`;
  const notes = headNotes(run).map((note) => `**${markdownText(shortened(note, REASON_LIMIT))}**`);
  return `## ${VERDICT_SYMBOLS[verdict]} ${VERDICT_WORDS[verdict]} · ${markdownText(model)}\n\n${[why, ...notes].join('\n\n')}`;
}

function stepsTable(steps: readonly Evidence[]): Section {
  const columns = [
    { head: 'step', markdown: ({ id }: Evidence) => markdownCode(id) },
    {
      head: 'verdict',
      markdown: (step: Evidence) => `${VERDICT_SYMBOLS[step.verdict]} **${verdictWords(step)}**`,
    },
    { head: 'why', text: ({ reason }: Evidence) => shortened(reason, REASON_LIMIT) },
  ];
  return { title: 'steps', rank: 0, render: (rows) => markdownTable(steps, columns, rows) };
}

const NODE_CLASSES: Readonly<Record<Verdict, string>> = {
  pass: 'good',
  fail: 'bad',
  error: 'bad',
  inconclusive: 'open',
  rolled_back: 'open',
  rollback_failed: 'bad',
};

/** The steps as a Mermaid flowchart, which GitHub and GitLab draw. */
function flowchart(steps: readonly Evidence[]): Section {
  const node = (step: Evidence, i: number): string =>
    `  s${i}["${mermaidLabel(shortened(step.id, 40))}<br/>${verdictWords(step)}"]:::${NODE_CLASSES[step.verdict]}`;
  const render = (): string => {
    if (steps.length < 2) return '';
    const edges = steps.slice(1).map((_, i) => `  s${i} --> s${i + 1}`);
    const lines = ['flowchart LR', ...steps.map(node), ...edges, ...COLOURS];
    return markdownFence(lines.join('\n'), 'mermaid');
  };
  return { title: 'flowchart', rank: 50, render };
}

const COLOURS = [
  '  classDef good fill:#1a7f37,color:#ffffff,stroke:#1a7f37',
  '  classDef bad fill:#cf222e,color:#ffffff,stroke:#cf222e',
  '  classDef open fill:#9a6700,color:#ffffff,stroke:#9a6700',
];

function stepSections(step: ShownStep): readonly Section[] {
  const { evidence } = step;
  const title = `### ${VERDICT_SYMBOLS[evidence.verdict]} ${markdownText(evidence.id)}`;
  const [first, ...rest] = sectionsOf(step);
  const lift = evidence.verdict === 'pass' ? 20 : 10;
  const named = ({ title: part, rank, render }: Section): Section => ({
    title: `${part} of ${markdownText(evidence.id)}`,
    rank: rank + lift,
    render,
  });
  const opening = named(first!);
  const withTitle: Section = {
    ...opening,
    render: (rows) => [title, opening.render(rows)].filter((part) => part !== '').join('\n\n'),
  };
  return [withTitle, ...rest.map(named)];
}
