import { refuse } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import type { Predictions } from '../predictions/predictions.ts';
import type { BaselineFacts, GateFacts } from './facts.ts';
import { measurePoints } from './methods/points.ts';
import type { Precision } from './methods/precision.ts';
import type { MetricsFile } from './metrics-file.ts';
import type { Baseline, Candidate, Compared } from './sides.ts';

/** Facts of a gate on the numbers of a metrics file. Throws `InputErrors` for a baseline that holds no numbers. */
export function pointFacts(
  rules: readonly Rule[],
  { source, content }: Candidate & { readonly content: { readonly metrics: MetricsFile } },
  baseline: Baseline,
  precision: Precision,
): GateFacts {
  const other = comparedWith(baseline);
  return {
    candidate: source,
    baseline: baselineFacts(baseline, false),
    measures: [...measurePoints(rules, content.metrics, other && numbersOf(other), precision)],
  };
}

/** What predictions or numbers are compared with, if anything. Throws `InputErrors` for answers of an evaluation. */
export function comparedWith(baseline: Baseline): Compared | undefined {
  if (baseline.state !== 'found') return undefined;
  const { content } = baseline;
  return 'results' in content ? refuseKinds(baseline, 'results of an evaluation') : content;
}

export function refuseKinds(baseline: Baseline, holds: string): never {
  const value = baseline.state === 'found' ? { value: baseline.source.name } : {};
  return refuse('baseline', `holds ${holds}, unlike the candidate`, 'compare two files of one kind', value);
}

const numbersOf = (content: Compared): MetricsFile | Predictions =>
  'metrics' in content ? content.metrics : content.table.predictions;

export function baselineFacts(baseline: Baseline, identical: boolean): BaselineFacts {
  if (baseline.state !== 'found') return baseline;
  const { source, rescored, content } = baseline;
  const rows =
    'table' in content
      ? { rows: content.table.rowIds.length }
      : 'results' in content
        ? { rows: content.results.rows }
        : {};
  return { ...source, ...rows, state: 'found', rescored, identical };
}
