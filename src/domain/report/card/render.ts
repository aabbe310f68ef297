import type { Evidence } from '../../../foundation/evidence/evidence.ts';
import { shown } from '../../../foundation/text/shown.ts';
import { markdownText } from '../escape/markdown.ts';
import { inRunOrder } from '../run.ts';
import { trainedOnNotes } from '../trained-on.ts';
import { evaluationPart, gatePart, testingData, trainingData } from './evaluation.ts';
import { frontMatter } from './front-matter.ts';
import type { CardSource } from './source.ts';
import { modelFiles, settings, verdicts } from './technical.ts';

/**
 * MODEL_CARD.md: Hugging Face front matter and body order. People's words come from `source`; every number comes
 * from evidence and names its place there; `[TODO]` stands where a person must write.
 */
export function renderCard({
  source,
  evidences,
}: {
  source: CardSource;
  evidences: readonly Evidence[];
}): string {
  const steps = inRunOrder(evidences);
  const { intended_use: use } = source;
  const body = [
    `# ${markdownText(source.name ?? steps[0]?.model ?? 'model')}`,
    ...trainedOnNotes(steps).map((note) => `**${markdownText(note)}**`),
    written(source.summary, 'What the model does, in two sentences.'),
    '## Model Details',
    part('### Model Description', details(source)),
    part('### Model Files', modelFiles(steps)),
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
    part('### Training Data', trainingData(steps)),
    part(
      '### Training Procedure',
      written(source.training_procedure, 'How the model is trained and preprocessed.'),
    ),
    '## Evaluation',
    part('### Testing Data', testingData(steps)),
    part('### Results', evaluationPart(steps)),
    part('### Comparison with the Baseline', gatePart(steps)),
    part('## Technical Specifications', settings(steps)),
    part('## Verdicts', verdicts(steps)),
    part('## Citation', optional(source.citation)),
    part(
      '## Model Card Authors',
      source.owners.length > 0
        ? source.owners.map((owner) => `- ${markdownText(owner)}`).join('\n')
        : written(undefined, 'Who answers for this model.'),
    ),
    part('## Model Card Contact', written(source.contact, 'Where questions go.')),
  ];
  return `${frontMatter(source, steps)}\n${body.filter((text) => text !== '').join('\n\n')}\n`;
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
