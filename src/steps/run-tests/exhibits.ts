import type { Counts, TestFacts } from '../../domain/tests/facts.ts';
import { name, number, pointer } from '../../foundation/exhibits/cell.ts';
import type { Exhibit } from '../../foundation/exhibits/exhibit.ts';

const OUTCOMES: readonly (readonly [string, keyof Counts])[] = [
  ['passed', 'passed'],
  ['failed', 'failures'],
  ['in error', 'errors'],
  ['flaky', 'flaky'],
  ['skipped', 'skipped'],
];

/** How many tests ended how; each test counts once. */
export const testExhibits = ({ counts }: TestFacts): readonly Exhibit[] => [
  {
    kind: 'table',
    title: 'Tests by outcome',
    for: ['report', 'summary'],
    columns: [
      { head: 'outcome', as: 'name' },
      { head: 'tests', as: 'number' },
    ],
    rows: OUTCOMES.map(([word, key]) => [name(word), number(counts[key], pointer('facts', 'counts', key))]),
  },
];
