import type { RegisterFacts } from '../../domain/registry/facts.ts';
import { digest, name, number, pointer, words } from '../../foundation/exhibits/cell.ts';
import type { Exhibit } from '../../foundation/exhibits/exhibit.ts';
import { properties } from '../../foundation/exhibits/properties.ts';

/** Where the model is stored, under which version and alias, and its files. */
export const registryExhibits = (facts: RegisterFacts): readonly Exhibit[] => [
  properties('Registered model', {
    registry: name(facts.registry.name),
    model: name(facts.name),
    format: name(facts.format),
    ...(facts.stored && {
      version: name(facts.stored.version),
      digest: digest(facts.stored.digest),
      stored: words(facts.stored.isNew ? 'as a new version' : 'before, unchanged'),
    }),
    ...aliasFacts(facts),
  }),
  {
    kind: 'table',
    title: 'Files',
    caption: 'Files of the registered model',
    for: ['report'],
    fold: 'always',
    columns: [
      { head: 'file', as: 'name' },
      { head: 'kind' },
      { head: 'bytes', as: 'number' },
      { head: 'digest' },
    ],
    rows: facts.files.map(({ path, kind, size, digest: of }, i) => [
      name(path),
      words(kind),
      number(size, pointer('facts', 'files', i, 'size')),
      digest(of),
    ]),
  },
];

function aliasFacts({ alias, stored }: RegisterFacts) {
  if (!alias) return {};
  const now = stored?.alias?.now;
  return {
    alias: name(alias.name),
    'alias before': alias.before ? digest(alias.before) : words('none'),
    ...(stored?.alias ? { 'alias now': now ? digest(now) : words('none') } : {}),
  };
}
