import type { Batch, Files, Table } from '../../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../../foundation/problems/errors.ts';
import { firstLine } from '../sql/problems.ts';
import { OverLimit } from './over-limit.ts';

/** The table, with what DuckDB refuses while it reads told as a problem of the file: no stack, no absolute path. */
export function guarded(table: Table, files: Files, paths: readonly string[]): Table {
  const explain = (cause: unknown): never => {
    if (cause instanceof InputErrors) throw cause;
    if (cause instanceof OverLimit) return refuse(paths.join(', '), cause.message, cause.remedy, { cause });
    const said = paths.reduce((text, path) => text.replaceAll(files.absolute(path), path), firstLine(cause));
    const path = paths.find((one) => said.includes(one)) ?? paths[0]!;
    return refuse(path, `cannot be read (${said})`, 'check the file, or write it again', {
      at: { file: path },
      cause,
    });
  };
  const safely =
    <A extends readonly unknown[], T>(work: (...given: A) => Promise<T>) =>
    (...given: A): Promise<T> =>
      work(...given).catch(explain);
  return {
    columns: table.columns,
    ...(table.csv ? { csv: table.csv } : {}),
    rows: safely(table.rows),
    count: safely(table.count),
    surplus: safely(table.surplus),
    answer: safely(table.answer),
    misfits: safely(table.misfits),
    failing: safely(table.failing),
    repeated: safely(table.repeated),
    uncastable: safely(table.uncastable),
    valueCounts: safely(table.valueCounts),
    numericColumn: safely(table.numericColumn),
    profile: safely(table.profile),
    batches: (expressions, size) => safeBatches(table.batches(expressions, size), explain),
  };
}

async function* safeBatches(
  batches: AsyncIterable<Batch>,
  explain: (cause: unknown) => never,
): AsyncGenerator<Batch> {
  try {
    yield* batches;
  } catch (cause) {
    explain(cause);
  }
}
