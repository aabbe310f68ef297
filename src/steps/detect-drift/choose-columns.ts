import type { LeftOut } from '../../domain/drift/facts.ts';
import { reservedColumns } from '../../domain/drift/rules/reserved.ts';
import { ruleProblem } from '../../domain/drift/rules/rule-problem.ts';
import { type Candidate, idReason, selectColumns } from '../../domain/drift/rules/select.ts';
import type { Table } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import type { Rule } from '../../foundation/rules/rule.ts';
import type { InputsOf } from '../../foundation/step/define.ts';
import type { detectDrift } from './spec.ts';

/** The inputs that say which columns are compared. */
type Choice = Pick<InputsOf<typeof detectDrift.inputs>, 'columns' | 'rowId' | 'label'>;

/** Columns to compare; whatever is wrong with columns and rules is said at once, before any of them is read. */
export async function chooseColumns(
  reference: Table,
  current: Table,
  inputs: Choice,
  rules: readonly Rule[],
): Promise<{ readonly candidates: readonly Candidate[]; readonly leftOut: readonly LeftOut[] }> {
  const names = [...reference.columns, ...current.columns].map(({ name }) => name);
  const reserved = reservedColumns([...new Set(names)], inputs.rowId ?? [], inputs.label);
  const selection = selectColumns(reference.columns, current.columns, inputs.columns, reserved);
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
  const compared = candidates.map(({ column }) => column);
  return rules.map((rule) => ruleProblem(rule, { compared, leftOut })).filter((problem) => problem !== null);
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

function stopAt(problems: readonly InputProblem[]): void {
  if (problems.length > 0) throw new InputErrors(problems);
}
