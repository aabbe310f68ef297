import type { Evidence } from '../../../foundation/evidence/evidence.ts';
import { formatNumber } from '../../../foundation/text/numbers.ts';
import { markdownCode } from '../escape/markdown.ts';
import { readChanged } from '../facts/changed.ts';
import { readDrift } from '../facts/drift.ts';
import { type Evaluation, leadingMetrics, readEvaluation } from '../facts/evaluation.ts';
import { type Shown, shownText } from '../facts/number.ts';
import { details } from './checks.ts';
import { markdownTable, type TableColumn } from './table.ts';

/** Tables of what a step saw, where its facts are of a shape known here; else nothing. */
export function stepFactsTables(evidence: Evidence, rows: number): string {
  const { step, facts } = evidence;
  if (step === 'train-evaluate') return evaluationTables(readEvaluation(facts), rows);
  if (step === 'detect-drift') return driftTable(evidence, rows);
  return step === 'gate-model' ? changedTable(facts, rows) : '';
}

function evaluationTables(evaluation: Evaluation | undefined, rows: number): string {
  if (!evaluation) return '';
  const metrics = markdownTable(
    evaluation.metrics,
    [
      { head: 'metric', markdown: ({ name }) => markdownCode(name) },
      { head: 'all rows', align: 'right', text: ({ value }) => shownText(value) },
    ],
    rows,
  );
  return [metrics, slicesTable(evaluation, rows)].filter((part) => part !== '').join('\n\n');
}

function slicesTable(evaluation: Evaluation, rows: number): string {
  const { slices } = evaluation;
  const metrics = leadingMetrics(evaluation).map(
    (name): TableColumn<(typeof slices)[number]> => ({
      head: name,
      align: 'right',
      text: (slice) => shownText(slice.metrics.find((metric) => metric.name === name)?.value ?? NOT_MEASURED),
    }),
  );
  const columns: readonly TableColumn<(typeof slices)[number]>[] = [
    { head: 'slice', markdown: ({ column, value }) => markdownCode(`${column} = ${value}`) },
    { head: 'rows', align: 'right', text: ({ n }) => formatNumber(n) },
    ...metrics,
  ];
  return details(`Metrics by slice (${slices.length})`, markdownTable(slices, columns, rows));
}

const NOT_MEASURED: Shown = { undefined: 'not measured' };

function driftTable(evidence: Evidence, rows: number): string {
  const columns = readDrift(evidence) ?? [];
  const table = markdownTable(
    columns,
    [
      { head: 'column', markdown: ({ column }) => markdownCode(column) },
      { head: 'state', text: ({ state }) => (state === 'drifted' ? '⚠️ drifted' : state) },
      { head: 'effect', align: 'right', text: ({ effect }) => shownText(effect) },
      { head: 'measure', text: ({ measure }) => measure },
      { head: 'PSI', align: 'right', text: ({ psi }) => shownText(psi) },
      { head: 'why', text: ({ why }) => why },
    ],
    rows,
  );
  return columns.length > 12 ? details(`Drift by column (${columns.length})`, table) : table;
}

function changedTable(facts: unknown, rows: number): string {
  const table = markdownTable(
    readChanged(facts) ?? [],
    [
      { head: 'slice', markdown: ({ slice }) => markdownCode(slice) },
      { head: 'rows', align: 'right', text: ({ n }) => formatNumber(n) },
      { head: 'now right', align: 'right', text: ({ gained }) => formatNumber(gained) },
      { head: 'now wrong', align: 'right', text: ({ lost }) => formatNumber(lost) },
    ],
    rows,
  );
  return details('Rows that changed their mind', table);
}
