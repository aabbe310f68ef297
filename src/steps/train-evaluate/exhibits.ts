import type { TrainFacts } from '../../domain/training/facts.ts';
import { leakOf } from '../../domain/training/held-out.ts';
import { leakNotes } from '../../domain/training/leak-note.ts';
import type { Evidence } from '../../foundation/evidence/evidence.ts';
import { name, number, pointer, quantity } from '../../foundation/exhibits/cell.ts';
import type { Exhibit, Table } from '../../foundation/exhibits/exhibit.ts';
import { properties } from '../../foundation/exhibits/properties.ts';
import { cardTables } from './card-tables.ts';
import { leading } from './metric-cells.ts';
import { slicesPlot, slicesTable } from './slice-exhibits.ts';

/** Metrics over all rows and by slice, the confusion matrix, and what a model card tells of model and data. */
export const trainExhibits = (facts: TrainFacts, evidence: Evidence): readonly Exhibit[] => [
  ...leakNotes(leakOf(facts)),
  rowsTable(facts),
  metricsTable(facts),
  ...latencyTable(facts),
  ...confusionMatrix(facts),
  ...slicesPlot(facts),
  slicesTable(facts, leading(facts), { for: ['report', 'summary'], fold: 'always' }),
  slicesTable(facts, leading(facts).slice(0, 1), { for: [], card: 'results' }),
  ...cardTables(facts, evidence),
];

/** How many rows the metrics are of: fewer than the files hold where labels are missing. */
const rowsTable = ({ rows, weights, trials }: TrainFacts): Table => ({
  ...properties(
    'Rows',
    {
      'rows scored': number(rows.scored, pointer('facts', 'rows', 'scored')),
      'rows without a label': number(rows.unlabelled, pointer('facts', 'rows', 'unlabelled')),
      ...(trials
        ? {
            items: number(trials.items, pointer('facts', 'trials', 'items')),
            'fewest trials of an item': number(trials.fewest, pointer('facts', 'trials', 'fewest')),
            'most trials of an item': number(trials.most, pointer('facts', 'trials', 'most')),
            'items that wobble': number(trials.wobbling, pointer('facts', 'trials', 'wobbling')),
          }
        : {}),
      ...(weights
        ? {
            'rows weighted by': name(weights.by),
            'rows of equal weight that tell as much': number(
              weights.effectiveRows,
              pointer('facts', 'weights', 'effectiveRows'),
            ),
          }
        : {}),
    },
    [],
  ),
  card: 'results',
});

const latencyTable = ({ latency }: TrainFacts): readonly Exhibit[] =>
  latency
    ? [
        {
          ...properties(
            'Seconds for one row',
            Object.fromEntries(
              (['p50', 'p95', 'p99', 'rows'] as const).map((of) => [
                of === 'rows' ? 'rows asked one at a time' : of,
                number(latency[of], pointer('facts', 'latency', of)),
              ]),
            ),
          ),
          card: 'results',
        },
      ]
    : [];

const metricsTable = ({ task, metrics, weights }: TrainFacts): Table => ({
  kind: 'table',
  title: weights ? 'Metrics over all rows, weighted' : 'Metrics over all rows',
  for: ['report', 'summary'],
  columns: [
    { head: 'metric', as: 'name' },
    { head: 'value', as: 'number' },
  ],
  rows: metrics.map(({ name: metric, value }, i) => [
    name(metric),
    quantity(value, pointer('facts', 'metrics', i, 'value')),
  ]),
  card: 'results',
  listed: { task },
});

const confusionMatrix = ({ confusion, weights }: TrainFacts): readonly Exhibit[] =>
  confusion
    ? [
        {
          kind: 'matrix',
          title: weights ? 'Confusion matrix, weighted' : 'Confusion matrix',
          for: ['report'],
          rowsAre: 'label',
          columnsAre: 'predicted',
          ...confusion,
          at: '/facts/confusion/cells',
        },
      ]
    : [];
