import type { InputProblem } from '../../foundation/problems/errors.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { ReadResults, ResultsQuestion } from './read.ts';

/** A run that was killed leaves a shorter file that reads like a whole one: rows are counted against what was promised. */
export function wholeProblems(
  { rows, promised: own, needsPromise = false, format, problems }: ReadResults,
  file: string,
  { rows: said }: ResultsQuestion,
): readonly InputProblem[] {
  const promised = own ?? said;
  if (promised === undefined) return needsPromise && problems.length === 0 ? [unknown(format, file)] : [];
  if (rows.length === promised) return [];
  const lost = rows.length < promised;
  return [
    {
      input: file,
      message: `is ${lost ? 'unfinished' : 'not one run'}: it holds ${counted(rows.length, 'row')}${own === undefined ? '' : ` where ${format} counted ${promised}`}${own === undefined ? `, \`result-rows\` says ${promised}` : ''}`,
      remedy: lost ? 'run the evaluation again, to its end' : 'write each run into a file of its own',
    },
  ];
}

const unknown = (format: string, file: string): InputProblem => ({
  input: file,
  message: `does not say how many rows ${format} was to write, so a run that was cut off would look whole`,
  remedy: 'write JSON (`-o results.json`), or say how many rows there must be as `result-rows`',
});
