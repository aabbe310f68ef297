import type { HeldOut } from '../../domain/training/held-out.ts';
import type { Column, ColumnType, Engine, Table } from '../../foundation/ports/ports.ts';
import { columnsIn } from '../../foundation/reading/sql-names.ts';
import { isTableName } from '../../foundation/run-folder/artifact.ts';
import type { Data } from './data.ts';

export interface RowsQuestion {
  readonly rowId: readonly string[];
  readonly label: string;
  /** SQL of the inputs of an ONNX model; nothing where a command scores. */
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
}

/** Types that have no values to compare, or values that each table may write in its own way. */
const NESTED: readonly ColumnType[] = ['array', 'object', 'null', 'other'];
/** What pandas writes as the number of a row. */
const ROW_NUMBER = /^(unnamed: \d+|index|__index_level_\d+__)$/i;

/** Holds the evaluation rows against those of the training, by row id and by values. */
export async function lookHeldOut(
  { training, evaluation }: Data,
  question: RowsQuestion,
  engine: Engine,
): Promise<HeldOut> {
  if (training.length === 0) return notKnown('`training-data` names no files');
  const files = training.filter(isTableName);
  const unread = training.filter((path) => !isTableName(path));
  if (files.length === 0) return notKnown(`${unread.join(', ')} cannot be compared row by row`);
  const own = await engine.table({ files: evaluation });
  const others: Table[] = [];
  for (const path of files) others.push(await engine.table({ files: [path] }));
  const compared = columnsOf(own, others, question);
  if (compared.ids.length + compared.values.length === 0)
    return notKnown('the training data share no columns with the evaluation data');
  const { otherRows: trainingRows, ...counts } = await engine.overlap(own, others, compared);
  return { state: 'compared', ...compared, ...counts, trainingRows, unread };
}

const notKnown = (reason: string): HeldOut => ({ state: 'not-known', reason });

/** Columns that all tables have: those of the row id, and of the rest what the model reads and the label, where known. */
function columnsOf(own: Table, others: readonly Table[], { rowId, label, inputs }: RowsQuestion) {
  const isShared = (name: string) => others.every(({ columns }) => columns.some((one) => one.name === name));
  const shared = own.columns.filter(({ name, type }) => !NESTED.includes(type) && isShared(name));
  const ids = rowId.every((name) => shared.some((one) => one.name === name)) ? [...rowId] : [];
  const rest = shared.filter(({ name }) => !rowId.includes(name) && !ROW_NUMBER.test(name));
  const read = readBy(Object.values(inputs).flat(), rest);
  const truth = readBy([label], rest);
  const values = read.length === 0 ? rest : rest.filter((one) => read.includes(one) || truth.includes(one));
  return { ids, values: values.map(({ name }) => name) };
}

function readBy(expressions: readonly string[], columns: readonly Column[]): readonly Column[] {
  const names = new Set(
    expressions.flatMap((sql) => [sql, ...columnsIn(sql)]).map((name) => name.toLowerCase()),
  );
  return columns.filter(({ name }) => names.has(name.toLowerCase()));
}
