import type { DeployFacts } from '../../domain/delivery/facts.ts';
import { digest, name, words } from '../../foundation/exhibits/cell.ts';
import type { Exhibit } from '../../foundation/exhibits/exhibit.ts';
import { properties } from '../../foundation/exhibits/properties.ts';

/** What served before, what was asked for, and what serves now. */
export const deployExhibits = (facts: DeployFacts): readonly Exhibit[] => {
  const { ended } = facts;
  return [
    properties('Deployment', {
      environment: name(facts.environment),
      service: name(facts.service),
      image: name(facts.image),
      model: facts.model ? digest(facts.model) : undefined,
      before: imageOrNone(facts.before),
      ...(ended && {
        now: imageOrNone(ended.serving),
        outcome: words(ended.outcome.replaceAll('_', ' ')),
        recovered: ended.recovered === null ? undefined : words(ended.recovered),
      }),
    }),
  ];
};

const imageOrNone = (image: string | null) => (image === null ? words('none') : name(image));
