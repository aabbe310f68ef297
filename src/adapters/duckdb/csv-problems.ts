import type { InputProblem } from '../../step/errors.ts';
import { firstLine } from './problems.ts';

const CAUSES: readonly (readonly [RegExp, string, string])[] = [
  [
    /unterminated quote|unclosed quote|quoted value.*not closed/i,
    'opens a quote and does not close it',
    'close the quote',
  ],
  [/not utf-8|invalid unicode/i, 'is not UTF-8 text', 'save it as UTF-8'],
  [
    /Expected Number of Columns: (\d+) Found: (\d+)/i,
    'has $2 cells where the header has $1',
    'repair the row',
  ],
  [
    /maximum line size|max_line_size/i,
    'has a row longer than 2 MB',
    'close the quote that swallows the rows',
  ],
];

/** What is wrong with a CSV file, with the line where DuckDB knows it. */
export function csvProblem(cause: unknown, path: string, absolute: string): InputProblem {
  const text = (cause instanceof Error ? cause.message : String(cause)).replaceAll(absolute, path);
  const line = Number(/\bLine: (\d+)/i.exec(text)?.[1]);
  const at = { file: path, ...(line > 0 ? { line } : {}) };
  for (const [pattern, message, remedy] of CAUSES) {
    const match = pattern.exec(text);
    if (match)
      return {
        input: path,
        message: message.replace(/\$(\d)/g, (_, group: string) => match[Number(group)]!),
        remedy,
        at,
      };
  }
  return {
    input: path,
    message: `is not a readable CSV file: ${firstLine(new Error(text))}`,
    remedy: 'check the file in an editor',
    at,
  };
}
