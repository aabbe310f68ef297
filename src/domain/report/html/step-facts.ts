import type { Evidence } from '../../../foundation/evidence/evidence.ts';
import { formatNumber } from '../../../foundation/text/numbers.ts';
import { type ChangedRows, readChanged } from '../facts/changed.ts';
import { type DriftedColumn, readDrift } from '../facts/drift.ts';
import { readEvaluation } from '../facts/evaluation.ts';
import { shownText } from '../facts/number.ts';
import { ruleDistance } from '../facts/rule-distance.ts';
import { driftPlot } from '../svg/drift-plot.ts';
import { rulePlot } from '../svg/rule-plot.ts';
import { element, fragment, type Markup, NOTHING } from './element.ts';
import { evaluationPart } from './evaluation.ts';
import { DRAWN, figure } from './figure.ts';
import { folded, type HtmlColumn, htmlTable } from './table.ts';

/** Charts and tables of what a step saw, where its facts are of a shape known here; else nothing. */
export function stepFacts(evidence: Evidence, anchor: string): Markup {
  const { step, facts } = evidence;
  if (step === 'gate-model') return fragment(rulesFigure(evidence, anchor), changedTable(facts));
  if (step === 'detect-drift') return driftPart(evidence, anchor);
  const evaluation = step === 'train-evaluate' ? readEvaluation(facts) : undefined;
  return evaluation ? evaluationPart(evaluation, anchor) : NOTHING;
}

function rulesFigure({ checks }: Evidence, anchor: string): Markup {
  const distances = checks
    .filter(({ outcome }) => outcome !== 'skipped')
    .flatMap((check) => ruleDistance(check) ?? []);
  if (distances.length === 0) return NOTHING;
  const caption =
    'How far each rule is from its limit; dot: estimate, bar: interval; each row on its own scale';
  return figure(caption, rulePlot(`${anchor}-rules`, distances.slice(0, DRAWN)));
}

const changedTable = (facts: unknown): Markup =>
  folded(
    'Rows that changed their mind',
    htmlTable(
      'Rows on which exactly one of candidate and baseline is right',
      readChanged(facts) ?? [],
      changedColumns,
    ),
  );

const changedColumns: readonly HtmlColumn<ChangedRows>[] = [
  { head: 'slice', kind: 'name', cell: ({ slice }) => element('code', {}, slice) },
  { head: 'rows', kind: 'number', cell: ({ n }) => formatNumber(n) },
  { head: 'now right', kind: 'number', cell: ({ gained }) => formatNumber(gained) },
  { head: 'now wrong', kind: 'number', cell: ({ lost }) => formatNumber(lost) },
];

function driftPart(evidence: Evidence, anchor: string): Markup {
  const columns = readDrift(evidence) ?? [];
  if (columns.length === 0) return NOTHING;
  const caption =
    'How far each column has moved; dashed line: effect size from which a column may count as drifted';
  return fragment(
    figure(caption, driftPlot(`${anchor}-drift`, columns.slice(0, DRAWN))),
    folded(`Drift by column (${columns.length})`, htmlTable('Drift by column', columns, driftColumns)),
  );
}

const driftColumns: readonly HtmlColumn<DriftedColumn>[] = [
  { head: 'column', kind: 'name', cell: ({ column }) => element('code', {}, column) },
  { head: 'state', cell: ({ state }) => state },
  { head: 'effect', kind: 'number', cell: ({ effect }) => shownText(effect) },
  { head: 'measure', cell: ({ measure }) => measure },
  { head: 'PSI', kind: 'number', cell: ({ psi }) => shownText(psi) },
  { head: 'why', kind: 'wide', cell: ({ why }) => why || '–' },
];
