import type { ColumnFacts, DriftFacts } from '../../domain/drift/facts.ts';
import { resemblance } from '../../domain/drift/groups-check.ts';
import { DRIFT_EFFECT, judgeColumns } from '../../domain/drift/judge.ts';
import type { JudgedColumn } from '../../domain/drift/judged.ts';
import { DRIFT_MEASURES } from '../../domain/drift/measures/catalogue.ts';
import {
  type Cell,
  NOTHING,
  name,
  type Pointer,
  pointer,
  quantity,
  words,
} from '../../foundation/exhibits/cell.ts';
import type { Dot, Exhibit, Table } from '../../foundation/exhibits/exhibit.ts';
import { type Defined, isUndefined, undefinedBecause } from '../../foundation/stats/undefined.ts';

/** Drifted columns whose values are drawn. */
const HISTOGRAMS = 6;

/** How far each column has moved, the one that moved most first; and how the drifted ones are spread. */
export function driftExhibits({ columns, groups }: DriftFacts): readonly Exhibit[] {
  const moved = judgeColumns(columns)
    .map(movedColumn)
    .toSorted((a, b) => effectOf(b) - effectOf(a));
  const drifted = moved.filter(({ judged }) => judged.state === 'drifted').slice(0, HISTOGRAMS);
  if (moved.length === 0) return [];
  return [...caveat(resemblance(groups)), plot(moved), table(moved), ...drifted.flatMap(histogram)];
}

const caveat = (text: string | undefined): readonly Exhibit[] =>
  text === undefined ? [] : [{ kind: 'text', title: 'Rows that resemble each other', for: ['report'], text }];

interface Moved {
  readonly judged: JudgedColumn;
  /** Effect size of the test of the values, and what it is called. */
  readonly effect: Defined<number>;
  readonly measure: string;
  /** Place of what a measure says of the column. */
  readonly at: (...parts: readonly (string | number)[]) => Pointer;
  readonly effectAt: Pointer;
}

function movedColumn(judged: JudgedColumn, i: number): Moved {
  const { kind, measures } = judged.facts;
  const at = (...parts: readonly (string | number)[]) => pointer('facts', 'columns', i, ...parts);
  const tested = DRIFT_MEASURES.find(
    ({ test, numbers, categories }) =>
      test?.about === 'values' && (kind === 'numeric' ? numbers : categories) !== undefined,
  );
  const place = measures.findIndex((found) => found.name === tested?.name);
  return {
    judged,
    effect: measures[place]?.value ?? undefinedBecause('not measured'),
    measure: tested?.test?.words ?? '',
    at,
    effectAt: at('measures', place, 'value'),
  };
}

const effectOf = ({ effect }: Moved): number => (isUndefined(effect) ? -1 : effect);

const plot = (moved: readonly Moved[]): Exhibit => ({
  kind: 'dots',
  mark: 'bar',
  title: 'How far each column has moved',
  caption: 'Dashed line: effect size from which a column may count as drifted',
  for: ['report'],
  rows: moved.flatMap(({ judged: { facts, state }, effect, measure, effectAt }): readonly Dot[] => {
    if (isUndefined(effect)) return [];
    const tone = state === 'drifted' ? { tone: 'open' as const } : {};
    return [{ label: facts.column, value: effect, measure, note: state, ...tone, at: effectAt }];
  }),
  reference: { label: 'effect size that counts', value: DRIFT_EFFECT },
});

function table(moved: readonly Moved[]): Table {
  const others = DRIFT_MEASURES.filter(
    ({ name: measure, test }) => !test && moved.some(({ judged }) => indexOf(judged.facts, measure) >= 0),
  ).map((measure) => measure.name);
  return {
    kind: 'table',
    title: 'Drift by column',
    for: ['report', 'summary'],
    fold: 'long',
    columns: [
      { head: 'column', as: 'name' },
      { head: 'state' },
      { head: 'effect', as: 'number' },
      { head: 'measure' },
      ...others.map((head) => ({ head, as: 'number' }) as const),
      { head: 'why', as: 'wide' },
    ],
    rows: moved.map((column) => [
      name(column.judged.facts.column),
      words(column.judged.state, column.judged.state === 'drifted' ? 'open' : undefined),
      quantity(column.effect, column.effectAt),
      words(column.measure),
      ...others.map((measure) => measureCell(column, measure)),
      words(column.judged.why),
    ]),
  };
}

const indexOf = ({ measures }: ColumnFacts, measure: string): number =>
  measures.findIndex((found) => found.name === measure);

/** What a measure says of a column; nothing for columns that do not have it. */
function measureCell({ judged: { facts }, at }: Moved, measure: string): Cell {
  const place = indexOf(facts, measure);
  const found = facts.measures[place];
  return found ? quantity(found.value, at('measures', place, 'value')) : NOTHING;
}

const histogram = ({ judged: { facts }, at }: Moved): readonly Exhibit[] =>
  facts.bins.length === 0
    ? []
    : [
        {
          kind: 'histogram',
          title: `Values of ${facts.column}`,
          caption: 'Share of rows by bin',
          for: ['report'],
          series: ['reference', 'current'],
          bins: facts.bins.map(({ label, reference, current }) => ({
            label: label ?? 'no value',
            counts: [reference, current],
          })),
          at: at('bins'),
        },
      ];
