import type { BuildFacts } from '../../domain/image/facts.ts';
import { digest, name, words } from '../../foundation/exhibits/cell.ts';
import type { Exhibit } from '../../foundation/exhibits/exhibit.ts';
import { properties } from '../../foundation/exhibits/properties.ts';

/** Names of the image, the model in it, and its labels. */
export const imageExhibits = (facts: BuildFacts): readonly Exhibit[] => [
  properties('Image', {
    images: name(facts.images.join(', ')),
    tags: name(facts.tags.join(', ')),
    model: facts.model ? digest(facts.model) : undefined,
    pushed: facts.ended ? words(pushedWords(facts, facts.ended)) : undefined,
  }),
  {
    kind: 'table',
    title: 'Labels',
    caption: 'Labels of the image',
    for: ['report'],
    fold: 'always',
    columns: [{ head: 'label', as: 'name' }, { head: 'value' }],
    rows: Object.entries(facts.labels).map(([label, value]) => [name(label), name(value)]),
  },
];

function pushedWords({ push }: BuildFacts, { failure, pushes }: NonNullable<BuildFacts['ended']>): string {
  if (failure !== null) return 'no: the build failed';
  if (!push) return 'no: not asked for';
  const proved = pushes.filter(({ outcome }) => outcome === 'proved').length;
  return `${proved} of ${pushes.length} references`;
}
