import type { Distributions, FailingRow, FilesRef, Table } from '../../foundation/ports/ports.ts';
import type { CsvFile } from './csv/csv-file.ts';
import { type Counted, lateReading } from './late-reading.ts';
import type { OpenedTable, Shop } from './shop.ts';
import { sumOf } from './sql/relation.ts';

/** What is written down of the files: some columns, or the first rows. */
interface Part {
  readonly only?: ReadonlySet<string>;
  readonly limit?: number;
}
type Stage = (part: Part) => Promise<OpenedTable>;

/** Samples of what fails in one row of ten thousand are all in these: a row group as DuckDB writes them. */
const HEAD = 122_880;
/** More rows than this no sample is asked to have. */
const FEW = 100;

/**
 * A table of CSV files whose columns all have a type: one reading answers every count. The rows are written down part
 * by part, for samples that the first rows do not hold; all of them for questions that need all.
 */
export async function lateTable(
  shop: Shop,
  ref: FilesRef,
  opened: readonly CsvFile[],
  stage: Stage,
): Promise<OpenedTable> {
  const reading = await lateReading(shop, ref, opened);
  let written: Promise<OpenedTable> | undefined;
  const whole = (): Promise<OpenedTable> => (written ??= stage({}));
  const all = async (): Promise<Table> => (await whole()).table;
  const samples = samplesOf(reading, stage);
  const table: Table = {
    columns: reading.columns,
    csv: reading.csv,
    rows: async () => sumOf(await reading.rows()),
    provenance: async () => {
      const rows = await reading.rows();
      return { files: ref.files.map((path, at) => ({ path, rows: rows[at]! })) };
    },
    count: async (questions, ahead) => {
      if (written || ahead?.more) return (await all()).count(questions);
      return (await reading.count(questions, ahead)).counts;
    },
    surplus: async (names) => (written ? (await all()).surplus(names) : reading.surplus(names)),
    failing: async (question, show, limit) => {
      const ask = (table: Table) => table.failing(question, show, limit);
      const found = written ? undefined : await samples.rows(ask, [question.column, ...show], limit);
      return found ?? ask(await all());
    },
    repeated: async (names, show, limit) => {
      const ask = (table: Table) => table.repeated(names, show, limit);
      const found = written ? undefined : await samples.rows(ask, [...names, ...show], limit);
      return found ?? ask(await all());
    },
    uncastable: async (limit) => (written ? (await all()).uncastable(limit) : samples.uncastable(limit)),
    ...onAll(all),
  };
  return { table, whole: async () => (await whole()).whole() };
}

/** Finds rows to show in as little of the files as has them. */
function samplesOf(reading: Awaited<ReturnType<typeof lateReading>>, stage: Stage) {
  let [first, some]: [Promise<Table>?, Promise<ReadonlySet<string>>?] = [];
  let narrow: Promise<Table> | undefined;
  const head = (): Promise<Table> => (first ??= stage({ limit: HEAD }).then(({ table }) => table));
  return {
    /** The first rows that are asked for; undefined where only the whole table has them. */
    rows: async (
      ask: (table: Table) => Promise<readonly FailingRow[]>,
      needed: readonly string[],
      limit: number,
    ): Promise<readonly FailingRow[] | undefined> => {
      const counted = await reading.last();
      const early = await ask(await head());
      if (early.length >= limit || sumOf(await reading.rows()) <= HEAD) return early;
      some ??= head().then((table) => unanswered(counted, table, needed));
      const only = await some;
      if (!needed.every((name) => only.has(name))) return undefined;
      narrow ??= stage({ only }).then(({ table }) => table);
      return ask(await narrow);
    },
    uncastable: async (limit: number): ReturnType<Table['uncastable']> => {
      const { uncastable } = await reading.last();
      const count = sumOf([...uncastable.values()]);
      if (count === 0 || limit === 0) return { count, cells: [] };
      const { table } = await stage({ only: new Set(uncastable.keys()) });
      return table.uncastable(limit);
    },
  };
}

/** The columns needed, and those of all questions and keys for which the first rows have too few samples. */
async function unanswered(
  { questions, counts, surplus }: Counted,
  head: Table,
  needed: readonly string[],
): Promise<ReadonlySet<string>> {
  const early = await head.count(questions);
  const open = questions.filter((_, at) => early[at]! < Math.min(FEW, counts[at]!));
  const keys = [...surplus].flatMap(([names, count]) => (count > 0 ? (JSON.parse(names) as string[]) : []));
  return new Set([...needed, ...open.map(({ column }) => column), ...keys]);
}

/** Questions that are asked of a table with all rows. */
const onAll = (
  all: () => Promise<Table>,
): Distributions & Pick<Table, 'valueCounts' | 'answer' | 'misfits' | 'profile' | 'batches'> => ({
  valueCounts: async (column) => (await all()).valueCounts(column),
  answer: async (query) => (await all()).answer(query),
  misfits: async (column, pattern) => (await all()).misfits(column, pattern),
  profile: async (columns) => (await all()).profile(columns),
  numberCounts: async (column) => (await all()).numberCounts(column),
  moments: async (column) => (await all()).moments(column),
  quantiles: async (column, parts) => (await all()).quantiles(column, parts),
  histogram: async (column, edges) => (await all()).histogram(column, edges),
  numbers: async (column) => (await all()).numbers(column),
  tallies: async (asked) => (await all()).tallies(asked),
  inCells: async (asked) => (await all()).inCells(asked),
  async *batches(expressions, size, only) {
    yield* (await all()).batches(expressions, size, only);
  },
});
