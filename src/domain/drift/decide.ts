import type { Check } from '../../foundation/evidence/evidence.ts';
import { verdictOf } from '../../foundation/evidence/verdict.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';
import { parseRules } from '../../foundation/rules/parse.ts';
import type { Decision } from '../../foundation/step/define.ts';
import { decides, warningWords } from '../judging/severity.ts';
import { andMore } from '../judging/words.ts';
import type { DriftFacts, LeftOut } from './facts.ts';
import { groupsChecks } from './groups-check.ts';
import { DRIFT_EFFECT, DRIFT_LEVEL, judgeColumns, rowsOf } from './judge.ts';
import type { JudgedColumn } from './judged.ts';
import { DRIFT_MEASURES } from './measures/catalogue.ts';
import { checkRules } from './rules/rules.ts';
import { columnWords, driftWords } from './words.ts';

/**
 * Rules decide; without rules the step reports and passes. Each compared column has a check of its own, a
 * drifted one as a warning that decides nothing. Throws `InputErrors` for rules that cannot be read.
 */
export function decideDrift(
  ruleTexts: readonly string[],
  facts: DriftFacts,
  measures = DRIFT_MEASURES,
): Decision {
  const { rules, problems } = parseRules(ruleTexts);
  if (problems.length > 0) throw new InputErrors(problems);
  const columns = judgeColumns(facts.columns, measures);
  const ruled = checkRules(rules, columns, facts.leftOut, measures);
  const checks = [
    ...ruled,
    ...columns.map(columnCheck),
    ...facts.leftOut.map(leftOutCheck),
    ...groupsChecks(facts.groups),
  ];
  return { verdict: verdictOf(checks), reason: reasonOf(ruled, columns), checks };
}

/** Names of the columns that have drifted, in the order of the facts. */
export const driftedColumns = ({ columns }: DriftFacts): readonly string[] =>
  judgeColumns(columns)
    .filter(({ state }) => state === 'drifted')
    .map(({ facts }) => facts.column);

const OUTCOMES = { drifted: 'fail', stable: 'pass', 'not judged': 'skipped' } as const;

const columnCheck = (judged: JudgedColumn): Check => ({
  id: `drift:column:${judged.facts.column}`,
  target: judged.facts.column,
  outcome: OUTCOMES[judged.state],
  severity: judged.state === 'stable' ? 'info' : 'warning',
  expected: `KS D or total variation below ${DRIFT_EFFECT}, or q above ${DRIFT_LEVEL}`,
  observed: observedOf(judged),
  basis: 'exact',
  message: columnWords(judged),
});

/** The largest difference that a test looked at. */
function observedOf({ tests, facts }: JudgedColumn): Check['observed'] {
  const largest = tests.toSorted((a, b) => b.effect - a.effect)[0];
  if (!largest) return null;
  const n = Math.min(...rowsOf(facts, 'rows'));
  return { value: largest.effect, n, method: largest.measure.about, confidence: 0 };
}

const leftOutCheck = ({ column, reason, remedy }: LeftOut): Check => ({
  id: `drift:column:${column}`,
  target: column,
  outcome: 'skipped',
  severity: 'info',
  expected: 'a column that can be compared',
  observed: null,
  basis: 'exact',
  message: `${column} is not compared: ${reason}.`,
  ...(remedy ? { remedy } : {}),
});

function reasonOf(ruled: readonly Check[], columns: readonly JudgedColumn[]): string {
  const worst = (['error', 'fail', 'inconclusive'] as const).find((outcome) =>
    ruled.some((check) => check.outcome === outcome && decides(check)),
  );
  const broken = ruled.filter((check) => check.outcome === worst && decides(check));
  if (broken.length > 0) return andMore(broken[0]!.message, broken.length - 1);
  const warnings = warningWords(ruled);
  const held = warnings === '' ? 'every rule holds' : 'every rule that decides holds';
  return `${driftWords(columns)}; ${ruled.length === 0 ? 'no rules were given' : held}.${warnings}`;
}
