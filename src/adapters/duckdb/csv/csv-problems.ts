import type { InputProblem } from '../../../foundation/problems/errors.ts';
import { firstLine } from '../sql/problems.ts';

type Cause = readonly [pattern: RegExp, message: string, remedy: string];

const CAUSES: readonly Cause[] = [
  [
    /unterminated quote/i,
    'has a quote that is not closed, or text after a closed one',
    'repair the quotes, or set `quote: none` in `csv` where they are characters like others',
  ],
  [/not utf-8|invalid unicode/i, 'is not UTF-8 text', 'save it as UTF-8'],
  [
    /Expected Number of Columns: (\d+) Found: (\d+)/i,
    'has $2 cells where the header has $1',
    'repair the row, or set `separator` and `skip-lines` in `csv`',
  ],
  [/maximum line size/i, 'has a row longer than 2 MB', 'close the quote that swallows the rows'],
  [/invalid state/i, 'is not CSV: quotes or line ends are broken', 'write it again by RFC 4180'],
];

/** What is wrong with a CSV file, with the line where DuckDB knows it. */
export function csvProblem(cause: unknown, path: string, absolute: string): InputProblem {
  const message = cause instanceof Error ? cause.message : String(cause);
  const said = message.split('Possible fixes')[0]!.replaceAll(absolute, path);
  const line = Number(/\bLine: (\d+)/i.exec(said)?.[1]);
  const at = { file: path, ...(line > 0 ? { line } : {}) };
  for (const [pattern, words, remedy] of CAUSES) {
    const match = pattern.exec(said);
    if (match)
      return { input: path, message: filled(words, match).replace('has 1 cells', 'has 1 cell'), remedy, at };
  }
  return {
    input: path,
    message: `is not readable CSV: ${firstLine(new Error(said))}`,
    remedy: 'check the file in an editor',
    at,
  };
}

const filled = (words: string, match: RegExpExecArray): string =>
  words.replace(/\$(\d)/g, (_, group: string) => match[Number(group)]!);
