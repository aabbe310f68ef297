import { decideDrift, driftedColumns, shareDrifted } from '../../drift/decide.ts';
import { type DriftFacts, DriftFactsSchema, type LeftOut } from '../../drift/facts.ts';
import { judgeColumns } from '../../drift/judge.ts';
import { type Measured, measureCategories, measureNumbers } from '../../drift/measure.ts';
import { readDriftRules, ruleProblem } from '../../drift/rule-problem.ts';
import { type Candidate, idReason, selectColumns } from '../../drift/select.ts';
import type { Table } from '../../ports.ts';
import type { Rule } from '../../rules/rule.ts';
import { defineStep } from '../../step/define.ts';
import { InputErrors, type InputProblem, refuse } from '../../step/errors.ts';
import { detectDrift } from './spec.ts';
import { openBoth } from './tables.ts';

/** Compares each column of the current rows with the reference, and judges rules about the differences. */
export const detectDriftStep = defineStep({
  spec: detectDrift,
  facts: DriftFactsSchema,
  async look(inputs, ports, signal) {
    const { rules, problems } = readDriftRules(inputs.rules ?? []);
    const { reference, current, engine } = await openBoth(inputs, ports, problems);
    const { candidates, leftOut } = await choose(reference.table, current.table, inputs.columns, rules);
    const measured: Measured[] = [];
    for (const [done, candidate] of candidates.entries()) {
      signal.throwIfAborted();
      ports.host.log.progress(`comparing ${candidate.column}, ${done + 1} of ${candidates.length} columns`);
      measured.push(await measure(candidate, reference.table, current.table));
    }
    const rows = { reference: reference.rows, current: current.rows };
    return {
      facts: { rows, columns: [...judgeColumns(measured)], leftOut: [...leftOut] },
      subjects: current.artifacts,
      materials: reference.artifacts,
      measured: { engine: engine.name },
    };
  },
  decide: ({ rules }, facts) => decideDrift(rules ?? [], facts),
  outputsOf: ({ facts }) => outputsOf(facts),
});

/** Columns to compare; whatever is wrong with columns and rules is said at once, before any of them is read. */
async function choose(
  reference: Table,
  current: Table,
  named: readonly string[] | undefined,
  rules: readonly Rule[],
): Promise<{ readonly candidates: readonly Candidate[]; readonly leftOut: readonly LeftOut[] }> {
  const selection = selectColumns(reference.columns, current.columns, named);
  stopAt([...selection.problems, ...ruleProblems(rules, selection.candidates, selection.leftOut)]);
  const ids = await idsAmong(selection.candidates, reference);
  const isId = new Set(ids.map(({ column }) => column));
  const candidates = selection.candidates.filter(({ column }) => !isId.has(column));
  const leftOut = [...selection.leftOut, ...ids].sort((a, b) => (a.column < b.column ? -1 : 1));
  if (candidates.length === 0)
    refuse('columns', 'leave nothing to compare', 'name shared columns of numbers, text or booleans');
  stopAt(ruleProblems(rules, candidates, leftOut));
  return { candidates, leftOut };
}

function ruleProblems(
  rules: readonly Rule[],
  candidates: readonly Candidate[],
  leftOut: readonly LeftOut[],
): readonly InputProblem[] {
  const names = candidates.map(({ column }) => column);
  return rules.map((rule) => ruleProblem(rule, names, leftOut)).filter((problem) => problem !== null);
}

async function idsAmong(candidates: readonly Candidate[], reference: Table): Promise<readonly LeftOut[]> {
  const suspects = candidates.filter(({ mayBeId }) => mayBeId);
  if (suspects.length === 0) return [];
  const rows = await reference.rows();
  const profiles = await reference.profile(suspects.map(({ column }) => column));
  return suspects.flatMap((suspect, at) => {
    const { distinct, nulls } = profiles[at]!;
    return idReason(suspect, { distinct, values: rows - nulls }) ?? [];
  });
}

async function measure({ column, as }: Candidate, reference: Table, current: Table): Promise<Measured> {
  return as === 'numbers'
    ? measureNumbers(column, await reference.numericColumn(column), await current.numericColumn(column))
    : measureCategories(column, await reference.valueCounts(column), await current.valueCounts(column));
}

function stopAt(problems: readonly InputProblem[]): void {
  if (problems.length > 0) throw new InputErrors(problems);
}

/** Empty where the step could not look: unknown is neither drifted nor not. */
function outputsOf(facts: DriftFacts | null) {
  if (facts === null) return { drifted: '', 'drifted-columns': '', 'share-drifted': '' };
  const columns = driftedColumns(facts);
  return {
    drifted: String(columns.length > 0),
    'drifted-columns': JSON.stringify(columns),
    'share-drifted': String(shareDrifted(facts)),
  };
}
