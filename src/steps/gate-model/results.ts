import type { Content } from '../../domain/gate/sides.ts';
import { readResults, recogniseResults } from '../../domain/results/open.ts';
import { recogniseTable } from '../../domain/results/open-table.ts';
import type { ResultsQuestion } from '../../domain/results/read.ts';
import type { Ports } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import { isTableName } from '../../foundation/run-folder/artifact.ts';

/** Inputs that say how results of an evaluation are read. */
export interface ResultsInputs {
  readonly item?: string | undefined;
  readonly trial?: string | undefined;
  readonly arm?: string | undefined;
  readonly baselineArm?: string | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly resultRows?: number | undefined;
}

/** What `input` is read with: candidate and baseline alike, but for the arm. */
function resultsQuestion(input: 'candidate' | 'baseline', inputs: ResultsInputs): ResultsQuestion {
  const { item, trial, arm, baselineArm = arm, groups = [], resultRows } = inputs;
  const [group, ...more] = groups.filter((name) => name !== 'auto' && name !== 'none');
  if (more.length > 0)
    refuse('groups', 'name more than one column, and results fall into groups of one', 'name one column', {
      value: groups.join(', '),
    });
  return { item, trial, group, arm: input === 'candidate' ? arm : baselineArm, rows: resultRows };
}

/** The results of an evaluation that a path holds; undefined where it holds something else. */
export async function openResults(
  input: 'candidate' | 'baseline',
  path: string,
  inputs: ResultsInputs,
  ports: Pick<Ports, 'files' | 'archives' | 'engine'>,
): Promise<Extract<Content, { results: unknown }> | undefined> {
  try {
    const question = resultsQuestion(input, inputs);
    const recognised = await (isTableName(path)
      ? recogniseTable(path, question, ports)
      : recogniseResults(path, question, ports));
    return recognised && { results: await readResults(recognised, path, question) };
  } catch (cause) {
    if (!(cause instanceof InputErrors)) throw cause;
    throw new InputErrors(
      cause.problems.map((problem) => toldOf(input, path, problem)),
      { cause },
    );
  }
}

/** A problem with the file, told of the input that names it; the baseline has an arm of its own. */
function toldOf(input: 'candidate' | 'baseline', path: string, problem: InputProblem): InputProblem {
  if (problem.at) return problem;
  if (problem.input === 'arm') return { ...problem, input: input === 'baseline' ? 'baseline-arm' : 'arm' };
  const { value } = problem;
  const member = value === undefined ? '' : ` (${JSON.stringify(value)})`;
  return problem.input === path
    ? { ...problem, input, value: path, message: `${problem.message}${member}` }
    : problem;
}
