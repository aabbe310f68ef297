import type { Check } from '../../foundation/evidence/evidence.ts';
import { verdictOf } from '../../foundation/evidence/verdict.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';
import { parseRules } from '../../foundation/rules/parse.ts';
import type { Decision } from '../../foundation/step/define.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { ColumnDrift, DriftFacts, LeftOut } from './facts.ts';
import { DRIFT_EFFECT, DRIFT_LEVEL } from './judge.ts';
import { checkRules } from './rules/rules.ts';

/**
 * Rules decide; without rules the step reports and passes. Each compared column has a check of its own, a
 * drifted one as a warning that decides nothing. Throws `InputErrors` for rules that cannot be read.
 */
export function decideDrift(ruleTexts: readonly string[], facts: DriftFacts): Decision {
  const { rules, problems } = parseRules(ruleTexts);
  if (problems.length > 0) throw new InputErrors(problems);
  const ruled = checkRules(rules, facts);
  const checks = [...ruled, ...facts.columns.map(columnCheck), ...facts.leftOut.map(leftOutCheck)];
  return { verdict: verdictOf(checks), reason: reasonOf(ruled, facts.columns), checks };
}

/** Names of the columns that have drifted, in the order of the facts. */
export const driftedColumns = ({ columns }: DriftFacts): readonly string[] =>
  columns.filter(({ state }) => state === 'drifted').map(({ column }) => column);

/** Drifted columns by compared ones; a column that could not be judged counts among the compared. */
export const shareDrifted = (facts: DriftFacts): number =>
  driftedColumns(facts).length / facts.columns.length;

const OUTCOMES = { drifted: 'fail', stable: 'pass', 'not judged': 'skipped' } as const;
const WORDS = { drifted: 'has drifted', stable: 'is stable', 'not judged': 'was not judged' } as const;

function columnCheck(column: ColumnDrift): Check {
  return {
    id: `drift:column:${column.column}`,
    target: column.column,
    outcome: OUTCOMES[column.state],
    severity: column.state === 'stable' ? 'info' : 'warning',
    expected: `KS D or total variation below ${DRIFT_EFFECT}, or q above ${DRIFT_LEVEL}`,
    observed: observedOf(column),
    basis: 'exact',
    message: `${column.column} ${WORDS[column.state]}: ${column.why}${unseenWords(column)}`,
  };
}

/** The largest difference that a test looked at. */
function observedOf({ tests, reference, current }: ColumnDrift): Check['observed'] {
  const largest = tests.toSorted((a, b) => b.effect - a.effect)[0];
  if (!largest) return null;
  const method = largest.measure === 'ks' ? 'Kolmogorov-Smirnov D' : 'total variation distance';
  return { value: largest.effect, n: Math.min(reference.rows, current.rows), method, confidence: 0 };
}

function unseenWords({ unseen }: ColumnDrift): string {
  if (unseen === null || unseen.values === 0) return '';
  const examples = unseen.examples.slice(0, 3).map(({ value }) => JSON.stringify(value));
  const more = unseen.values > examples.length ? ', …' : '';
  return `; ${counted(unseen.rows, 'row')} ${unseen.rows === 1 ? 'holds' : 'hold'} values that the reference does not: ${examples.join(', ')}${more}`;
}

function leftOutCheck({ column, reason, remedy }: LeftOut): Check {
  return {
    id: `drift:column:${column}`,
    target: column,
    outcome: 'skipped',
    severity: 'info',
    expected: 'a column that can be compared',
    observed: null,
    basis: 'exact',
    message: `${column} is not compared: ${reason}`,
    ...(remedy ? { remedy } : {}),
  };
}

function reasonOf(ruled: readonly Check[], columns: readonly ColumnDrift[]): string {
  const worst = (['error', 'fail', 'inconclusive'] as const).find((outcome) =>
    ruled.some((check) => check.outcome === outcome),
  );
  const broken = ruled.filter((check) => check.outcome === worst);
  const more = broken.length > 1 ? ` (and ${broken.length - 1} more)` : '';
  if (broken.length > 0) return `${broken[0]!.message}${more}`;
  return `${driftWords(columns)}${ruled.length === 0 ? '; no rules were given' : '; every rule holds'}`;
}

function driftWords(columns: readonly ColumnDrift[]): string {
  const drifted = columns.filter(({ state }) => state === 'drifted').map(({ column }) => column);
  const open = columns.filter(({ state }) => state === 'not judged').length;
  const names =
    drifted.length === 0 ? '' : ` (${drifted.slice(0, 5).join(', ')}${drifted.length > 5 ? ', …' : ''})`;
  const notJudged = open === 0 ? '' : `, ${open} could not be judged`;
  return `${drifted.length} of ${columns.length} columns have drifted${names}${notJudged}`;
}
