import type { Artifact, Check, Evidence, Scalar } from '../../../foundation/evidence/evidence.ts';
import { outcomeWord } from '../../../foundation/evidence/verdict-words.ts';
import { formatNumber, formatScalar, formatSigned } from '../../../foundation/text/numbers.ts';
import { markdownCode, markdownText } from '../escape/markdown.ts';
import { type Evaluation, leadingMetrics, type Metric, readEvaluation } from '../facts/evaluation.ts';
import { isNumber, shownText } from '../facts/number.ts';
import { isEstimate, shortDigest } from '../words.ts';
import { evaluationData } from './front-matter.ts';
import { type LocatedRow, locatedTable } from './table.ts';

const evaluations = (steps: readonly Evidence[]): readonly Evidence[] =>
  steps.filter(({ step }) => step === 'train-evaluate');

type DataRow = LocatedRow & { readonly file: Artifact };

/** The files that the model was judged on. */
export const testingData = (steps: readonly Evidence[]): string =>
  dataTable(evaluations(steps).flatMap((evidence) => dataRows(evidence, evaluationData(evidence))));

/** The files that the model was trained on, as far as they are not those it was judged on. */
export const trainingData = (steps: readonly Evidence[]): string =>
  dataTable(
    evaluations(steps).flatMap((evidence) => {
      const judged = evaluationData(evidence);
      const data = evidence.materials.filter((file) => file.role === 'data' && !judged.includes(file));
      return dataRows(evidence, data);
    }),
  );

function dataRows(evidence: Evidence, files: readonly Artifact[]): readonly DataRow[] {
  return files.map((file) => {
    const list = evidence.materials.includes(file) ? 'materials' : 'subjects';
    const at = evidence[list].indexOf(file);
    return {
      evidenceId: evidence.id,
      file,
      pointers: file.rows === undefined ? [] : [`/${list}/${at}/rows`],
    };
  });
}

const dataTable = (rows: readonly DataRow[]): string =>
  locatedTable(rows, [
    { head: 'file', markdown: ({ file }) => markdownCode(file.name) },
    { head: 'digest', markdown: ({ file }) => markdownCode(shortDigest(file.digest)) },
    {
      head: 'rows',
      align: 'right',
      text: ({ file }) => (file.rows === undefined ? '' : formatNumber(file.rows)),
    },
  ]);

/** Metrics over all rows, then by slice. */
export function evaluationPart(steps: readonly Evidence[]): string {
  return evaluations(steps)
    .flatMap(({ id, facts }) => {
      const evaluation = readEvaluation(facts);
      return evaluation ? [metricsTable(id, evaluation), ...slicesTable(id, evaluation)] : [];
    })
    .join('\n\n');
}

function metricsTable(evidenceId: string, { metrics, rows: counts }: Evaluation): string {
  const rows = [...rowCounts(counts), ...metrics].map((metric) => ({
    evidenceId,
    metric,
    pointers: isNumber(metric.value) ? [metric.pointer] : [],
  }));
  return locatedTable(rows, [
    { head: 'metric', markdown: ({ metric }) => markdownCode(metric.name) },
    { head: 'value', align: 'right', text: ({ metric }) => shownText(metric.value) },
  ]);
}

/** How many rows the metrics are of: fewer than the files hold where labels are missing. */
const rowCounts = (rows: Evaluation['rows']): readonly Metric[] =>
  rows === undefined
    ? []
    : [
        { name: 'rows scored', value: rows.scored, pointer: '/facts/rows/scored' },
        { name: 'rows without a label', value: rows.unlabelled, pointer: '/facts/rows/unlabelled' },
      ];

function slicesTable(evidenceId: string, evaluation: Evaluation): readonly string[] {
  const [name] = leadingMetrics(evaluation);
  if (name === undefined || evaluation.slices.length === 0) return [];
  const rows = evaluation.slices.map((slice) => {
    const metric = slice.metrics.find((one) => one.name === name);
    const pointers = [slice.nPointer, ...(metric && isNumber(metric.value) ? [metric.pointer] : [])];
    return { evidenceId, slice, metric, pointers };
  });
  const table = locatedTable(rows, [
    { head: 'slice', markdown: ({ slice }) => markdownCode(`${slice.column} = ${slice.value}`) },
    { head: 'rows', align: 'right', text: ({ slice }) => formatNumber(slice.n) },
    { head: name, align: 'right', text: ({ metric }) => (metric ? shownText(metric.value) : '') },
  ]);
  return [`#### ${markdownText(name)} by slice`, table];
}

type RuleRow = LocatedRow & { readonly check: Check };

/** Rules of the gate with candidate, baseline, difference and its interval. */
export function gatePart(steps: readonly Evidence[]): string {
  const rows = steps
    .filter(({ step }) => step === 'gate-model')
    .flatMap(({ id, checks }) =>
      checks.map((check, i): RuleRow => ({ evidenceId: id, check, pointers: rulePointers(check, i) })),
    );
  return locatedTable(rows, [
    { head: 'metric', markdown: ({ check }) => markdownCode(check.target) },
    { head: 'must be', markdown: ({ check }) => markdownCode(check.expected) },
    { head: 'outcome', text: ({ check }) => outcomeWord(check) },
    {
      head: 'candidate',
      align: 'right',
      markdown: ({ check }) => scalarCell(isEstimate(check.observed) ? check.observed.value : check.observed),
    },
    {
      head: 'baseline',
      align: 'right',
      markdown: ({ check }) => (check.baseline ? scalarCell(check.baseline.value) : '–'),
    },
    { head: 'difference', align: 'right', text: ({ check }) => differenceText(check, 'value') },
    { head: 'from', align: 'right', text: ({ check }) => differenceText(check, 'lower') },
    { head: 'to', align: 'right', text: ({ check }) => differenceText(check, 'upper') },
  ]);
}

/** Text in code, so that it is never taken for a number that needs a place. */
const scalarCell = (value: Scalar): string =>
  typeof value === 'string' ? markdownCode(value) : markdownText(formatScalar(value));
const differenceText = ({ difference }: Check, part: 'value' | 'lower' | 'upper'): string => {
  const value = difference?.[part];
  return value === undefined ? '' : formatScalar(value, formatSigned);
};

/** Places of the numbers of a row, in the order of its cells. */
function rulePointers({ observed, baseline, difference }: Check, i: number): readonly string[] {
  const at = `/checks/${i}`;
  const places = [
    [
      isEstimate(observed) ? observed.value : observed,
      `${at}/observed${isEstimate(observed) ? '/value' : ''}`,
    ],
    [baseline?.value, `${at}/baseline/value`],
    [difference?.value, `${at}/difference/value`],
    [difference?.lower, `${at}/difference/lower`],
    [difference?.upper, `${at}/difference/upper`],
  ] as const;
  return places.flatMap(([value, pointer]) => (typeof value === 'number' ? [pointer] : []));
}
