import type { GateFacts } from '../../domain/gate/facts.ts';
import { overrideNotes } from '../../domain/gate/overrides.ts';
import { leakNotes } from '../../domain/training/leak-note.ts';
import type { Check, Evidence, Scalar } from '../../foundation/evidence/evidence.ts';
import { outcomeWord } from '../../foundation/evidence/verdict-words.ts';
import {
  type Cell,
  difference,
  NOTHING,
  name,
  number,
  type Pointer,
  pointer,
  words,
} from '../../foundation/exhibits/cell.ts';
import type { Exhibit, Table } from '../../foundation/exhibits/exhibit.ts';
import { properties } from '../../foundation/exhibits/properties.ts';
import { groupsExhibits } from './groups-exhibit.ts';
import { lookExhibits } from './look-exhibits.ts';
import { resultsExhibits } from './results-exhibit.ts';

/** Rows that only one of the two models gets right, and every rule with candidate and baseline side by side. */
export const gateExhibits = (facts: GateFacts, { checks, inputs }: Evidence): readonly Exhibit[] => [
  ...leakNotes(facts.leak ?? { state: 'none', message: '' }, inputs['allow-trained-on'] === true),
  ...overrideNotes(checks),
  ...trialsTable(facts),
  ...weightsTable(facts),
  ...lookExhibits(facts, inputs.budget),
  ...resultsExhibits(facts),
  ...changedTable(facts),
  ...(checks.length > 0 ? [comparison(checks)] : []),
  ...groupsExhibits(facts),
];

/** How often the items of each model were tried, and how many of them are not answered alike each time. */
function trialsTable({ trials }: GateFacts): readonly Table[] {
  if (!trials) return [];
  const sides = (['candidate', 'baseline'] as const).flatMap((side) => {
    const of = trials[side];
    const at = (key: string): Pointer => pointer('facts', 'trials', side, key);
    return of
      ? [
          [
            name(side),
            number(of.items, at('items')),
            number(of.fewest, at('fewest')),
            number(of.most, at('most')),
            number(of.wobbling, at('wobbling')),
          ],
        ]
      : [];
  });
  return [
    {
      kind: 'table',
      title: 'Trials',
      caption:
        'An item counts once, however often it was tried; one that wobbles is not predicted alike in all of its trials',
      for: ['report', 'summary'],
      columns: [
        { head: 'model', as: 'name' },
        { head: 'items', as: 'number' },
        { head: 'fewest trials', as: 'number' },
        { head: 'most trials', as: 'number' },
        { head: 'items that wobble', as: 'number' },
      ],
      rows: sides,
    },
  ];
}

/** Metrics, intervals and rules are of the weighted rows; what is counted, is counted row by row. */
function weightsTable({ weights }: GateFacts): readonly Table[] {
  if (!weights) return [];
  const at = (key: string): Pointer => pointer('facts', 'weights', key);
  return [
    properties(
      'Weights of rows',
      {
        'weighted by': name(weights.by),
        'rows of weight 0': number(weights.zero, at('zero')),
        'rows of equal weight that tell as much': number(weights.effectiveRows, at('effectiveRows')),
      },
      ['report', 'summary'],
    ),
  ];
}

function changedTable({ changed = [], trials }: GateFacts): readonly Table[] {
  if (changed.length === 0) return [];
  const rows = changed.map(({ slice, n, gained, lost }, i) => [
    name(slice.map(({ column, value }) => `${column} = ${value}`).join(', ') || 'all rows'),
    number(n, pointer('facts', 'changed', i, 'n')),
    number(gained, pointer('facts', 'changed', i, 'gained')),
    number(lost, pointer('facts', 'changed', i, 'lost')),
  ]);
  return [
    {
      kind: 'table',
      title: 'Changed predictions by slice',
      caption: trials
        ? 'Items that the candidate gets right more often, or less often, than the baseline'
        : 'Rows on which exactly one of candidate and baseline is right',
      for: ['report', 'summary'],
      fold: 'always',
      columns: [
        { head: 'slice', as: 'name' },
        { head: trials ? 'items' : 'rows', as: 'number' },
        { head: 'newly correct', as: 'number' },
        { head: 'newly wrong', as: 'number' },
      ],
      rows,
    },
  ];
}

const comparison = (checks: readonly Check[]): Table => ({
  kind: 'table',
  title: 'Comparison with the baseline',
  for: [],
  card: 'comparison',
  columns: [
    { head: 'metric', as: 'name' },
    { head: 'must be' },
    { head: 'outcome' },
    { head: 'candidate', as: 'number' },
    { head: 'baseline', as: 'number' },
    { head: 'difference', as: 'number' },
    { head: 'from', as: 'number' },
    { head: 'to', as: 'number' },
  ],
  rows: checks.map(comparisonRow),
});

function comparisonRow(check: Check, i: number): readonly Cell[] {
  const { target, expected, observed, baseline, difference: change } = check;
  const at = (...parts: readonly string[]): Pointer => pointer('checks', i, ...parts);
  const isEstimate = observed !== null && typeof observed === 'object';
  return [
    name(target),
    name(expected),
    words(outcomeWord(check)),
    isEstimate
      ? scalar(observed.value, at('observed', 'value'), number)
      : scalar(observed, at('observed'), number),
    scalar(baseline?.value, at('baseline', 'value'), number),
    scalar(change?.value, at('difference', 'value'), difference),
    scalar(change?.lower, at('difference', 'lower'), difference),
    scalar(change?.upper, at('difference', 'upper'), difference),
  ];
}

function scalar(value: Scalar | undefined, at: Pointer, cell: (value: number, at: Pointer) => Cell): Cell {
  if (value === undefined) return NOTHING;
  if (value === null) return words('undefined');
  return typeof value === 'number' ? cell(value, at) : name(String(value));
}
