import type { GateFacts } from '../../domain/gate/facts.ts';
import { type Cell, NOTHING, name, number, type Pointer, pointer } from '../../foundation/exhibits/cell.ts';
import type { Table } from '../../foundation/exhibits/exhibit.ts';

/** What was read of an evaluation, and how much of it each column has: numbers only, never what was asked or said. */
export function resultsExhibits({ results }: GateFacts): readonly Table[] {
  if (!results) return [];
  const { candidate, baseline, coverage } = results;
  const sides = [['candidate', candidate], ...(baseline ? [['baseline', baseline] as const] : [])] as const;
  const at = (...parts: readonly (string | number)[]): Pointer => pointer('facts', 'results', ...parts);
  return [
    {
      kind: 'table',
      title: 'Results of the evaluation',
      for: ['report', 'summary'],
      columns: [
        { head: 'side', as: 'name' },
        { head: 'written by', as: 'name' },
        { head: 'items', as: 'number' },
        { head: 'answers', as: 'number' },
        { head: 'errored', as: 'number' },
      ],
      rows: sides.map(([side, { format, items, answers, errored }]) => [
        name(side),
        name(format),
        number(items, at(side, 'items')),
        number(answers, at(side, 'answers')),
        number(errored, at(side, 'errored')),
      ]),
    },
    {
      kind: 'table',
      title: 'Items that were scored',
      caption: 'An item wobbles where its trials differ',
      for: ['report', 'summary'],
      fold: 'always',
      columns: [
        { head: 'column', as: 'name' },
        { head: 'items', as: 'number' },
        { head: 'candidate', as: 'number' },
        { head: 'baseline', as: 'number' },
        { head: 'candidate wobbles', as: 'number' },
        { head: 'baseline wobbles', as: 'number' },
      ],
      rows: coverage.map((one, i) => {
        const count = (side: 'candidate' | 'baseline', key: 'items' | 'wobbling'): Cell =>
          one[side] ? number(one[side][key], at('coverage', i, side, key)) : NOTHING;
        return [
          name(one.column),
          number(one.items, at('coverage', i, 'items')),
          count('candidate', 'items'),
          count('baseline', 'items'),
          count('candidate', 'wobbling'),
          count('baseline', 'wobbling'),
        ];
      }),
    },
  ];
}
