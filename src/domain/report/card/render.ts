import { shown } from '../../../foundation/text/shown.ts';
import { markdownText } from '../escape/markdown.ts';
import { headNotes } from '../head-notes.ts';
import { evidencesOf, type ShownStep } from '../run.ts';
import { cardPart } from './exhibits.ts';
import { frontMatter } from './front-matter.ts';
import type { CardSource } from './source.ts';
import { verdicts } from './verdicts.ts';

/**
 * MODEL_CARD.md: Hugging Face front matter and body order. People's words come from `source`; every number comes
 * from evidence and names its place there; `[TODO]` stands where a person must write.
 */
export function renderCard({ source, run }: { source: CardSource; run: readonly ShownStep[] }): string {
  const { intended_use: use } = source;
  const body = [
    `# ${markdownText(source.name ?? run[0]?.evidence.model ?? 'model')}`,
    ...headNotes(run).map((note) => `**${markdownText(note)}**`),
    written(source.summary, 'What the model does, in two sentences.'),
    '## Model Details',
    part('### Model Description', details(source)),
    part('### Model Files', cardPart(run, 'model')),
    '## Uses',
    part('### Direct Use', written(use.direct, 'What the model may be used for as it is.')),
    part('### Downstream Use', optional(use.downstream)),
    part('### Out-of-Scope Use', written(use.out_of_scope, 'What the model must not be used for.')),
    part(
      '## Bias, Risks and Limitations',
      written(source.limitations, 'Where the model is wrong, and for whom.'),
    ),
    part(
      '### Ethical Considerations',
      written(source.ethical_considerations, 'Who could be harmed, and how that is prevented.'),
    ),
    part('### Recommendations', written(source.recommendations, 'What users should do about these limits.')),
    '## Training Details',
    part('### Training Data', cardPart(run, 'training data')),
    part(
      '### Training Procedure',
      written(source.training_procedure, 'How the model is trained and preprocessed.'),
    ),
    part('#### Training Hyperparameters', cardPart(run, 'hyperparameters')),
    '## Evaluation',
    part('### Testing Data', cardPart(run, 'testing data')),
    part('### Results', cardPart(run, 'results')),
    part('### Comparison with the Baseline', cardPart(run, 'comparison')),
    part('## Technical Specifications', cardPart(run, 'settings')),
    part('## Verdicts', verdicts(evidencesOf(run))),
    part('## Citation', optional(source.citation)),
    part(
      '## Model Card Authors',
      source.owners.length > 0
        ? source.owners.map((owner) => `- ${markdownText(owner)}`).join('\n')
        : written(undefined, 'Who answers for this model.'),
    ),
    part('## Model Card Contact', written(source.contact, 'Where questions go.')),
  ];
  return `${frontMatter(source, run)}\n${body.filter((text) => text !== '').join('\n\n')}\n`;
}

const part = (heading: string, content: string): string => (content === '' ? '' : `${heading}\n\n${content}`);

/** People's own Markdown, without HTML and without what cannot be seen. */
const optional = (text: string | undefined): string =>
  text === undefined ? '' : shown(text).replaceAll('<', '&lt;');
const written = (text: string | undefined, hint: string): string =>
  text === undefined ? `[TODO] ${hint}` : optional(text);

function details(source: CardSource): string {
  const facts = [
    ['Language', source.language.join(', ')],
    ['License', source.license ?? '[TODO]'],
    ['Library', source.library_name ?? ''],
    ['Data sets', source.datasets.join(', ')],
  ] as const;
  return facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `- **${name}:** ${value === '[TODO]' ? value : markdownText(value)}`)
    .join('\n');
}
