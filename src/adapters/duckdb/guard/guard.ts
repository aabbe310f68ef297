import type { Files, Table } from '../../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../../foundation/problems/errors.ts';
import { OverLimit } from '../session/over-limit.ts';
import { firstLine } from '../sql/problems.ts';

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
    provenance: safely(table.provenance),
    count: safely(table.count),
    surplus: safely(table.surplus),
    answer: safely(table.answer),
    misfits: safely(table.misfits),
    failing: safely(table.failing),
    repeated: safely(table.repeated),
    uncastable: safely(table.uncastable),
    valueCounts: safely(table.valueCounts),
    numberCounts: safely(table.numberCounts),
    moments: safely(table.moments),
    quantiles: safely(table.quantiles),
    histogram: safely(table.histogram),
    numbers: safely(table.numbers),
    tallies: safely(table.tallies),
    inCells: safely(table.inCells),
    profile: safely(table.profile),
    batches: (expressions, size, only) => streamed(table.batches(expressions, size, only), explain),
  };
}

async function* streamed<T>(parts: AsyncIterable<T>, explain: (cause: unknown) => never): AsyncGenerator<T> {
  try {
    yield* parts;
  } catch (cause) {
    explain(cause);
  }
}
