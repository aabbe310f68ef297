import type { Artifact, Evidence } from '../../../foundation/evidence/evidence.ts';
import type { Cell } from '../../../foundation/exhibits/cell.ts';
import { oneLine } from '../escape/characters.ts';
import type { ShownStep } from '../run.ts';
import { cardTables } from './exhibits.ts';
import { locationOf } from './location.ts';
import type { CardSource } from './source.ts';

/** Task of the Hub for a task of ours, where the person named none: evaluation reads tables. */
const HUB_TASKS: ReadonlyMap<string, string> = new Map([
  ['binary', 'tabular-classification'],
  ['multiclass', 'tabular-classification'],
  ['regression', 'tabular-regression'],
]);

/** One entry of `model-index` for each table of metrics that a step lists, with the places of its values. */
export function resultsOf(step: ShownStep, source: CardSource) {
  return cardTables([step], 'results').flatMap(({ evidenceId, table: { listed, rows } }) => {
    const metrics = listed ? rows.flatMap(metricOf) : [];
    if (!listed || metrics.length === 0) return [];
    const result = {
      task: { type: source.pipeline_tag ?? HUB_TASKS.get(listed.task) ?? 'other' },
      dataset: datasetOf(testingData(step), step.evidence),
      metrics: metrics.map(({ type, value }) => ({ type, value })),
    };
    return [{ result, locations: metrics.map(({ at }) => locationOf(evidenceId, at)) }];
  });
}

/** A row of a name and a number that has a place. */
function metricOf([first, second]: readonly Cell[]) {
  if (first?.kind !== 'name' || second?.kind !== 'number' || second.at === undefined) return [];
  const type = oneLine(first.text);
  return type === '' ? [] : [{ type, value: second.value, at: second.at }];
}

/** Files that the step shows as those that the model was evaluated on. */
function testingData(step: ShownStep): readonly Artifact[] {
  const names = cardTables([step], 'testing data').flatMap(({ table }) =>
    table.rows.flatMap(([first]) => (first?.kind === 'name' ? [first.text] : [])),
  );
  const { subjects, materials } = step.evidence;
  return [...subjects, ...materials].filter(({ name }) => names.includes(name));
}

function datasetOf(files: readonly Artifact[], { id }: Evidence) {
  const [only, ...more] = files;
  const name = oneLine(files.map((file) => file.name).join(', ')) || `evaluation data of ${id}`;
  const csv = files.some(({ mediaType }) => mediaType.includes('csv'));
  return {
    type: csv ? 'csv' : 'parquet',
    name,
    ...(only && more.length === 0 ? { revision: only.digest } : {}),
  };
}
