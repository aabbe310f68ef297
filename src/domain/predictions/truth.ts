import type {
  Batch,
  Column,
  Expressions,
  RowExpression,
  Table,
  WrittenColumn,
} from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { columnOrExpression, missingColumns } from './columns.ts';
import { extrasReader } from './extras.ts';
import { groupReader } from './group-reader.ts';
import { type Grouping, type GroupsAsked, groupColumns } from './groupings.ts';
import { type Labels, labelExpressions, labelReader } from './label-reader.ts';
import { namesLeftIn, namesReader } from './names-reader.ts';
import type { Task } from './predictions.ts';
import { requireUnique, rowColumns } from './row-ids.ts';
import { areLeft, type NamesWanted, namesIn, type RowNames } from './row-names.ts';
import { weightReader } from './weight-reader.ts';

/** The value of a slice column that is missing. */
const MISSING = '(missing)';

/** What is known of the rows beside the model: names, labels, slices; rows without a label apart. */
export interface Truth {
  readonly rowIds: RowNames;
  readonly labels: Labels;
  readonly slices: Readonly<Record<string, readonly string[]>>;
  readonly groupings: readonly Grouping[];
  readonly weight?: Float64Array;
  readonly extras: readonly WrittenColumn[];
  /** The last part of each row id is the trial of an item. */
  readonly hasTrials: boolean;
  readonly unlabelledIds: readonly string[];
}

export interface TruthQuestion {
  readonly rowId: readonly string[];
  readonly label: string;
  readonly slices: readonly string[];
  /** Which rows stand or fall together; nobody looks unless it is asked. */
  readonly groups?: GroupsAsked | undefined;
  /** Column or SQL expression that says how much a row counts. */
  readonly weight?: string | undefined;
  /** Column that tells the trials of an item apart, which the row id names. */
  readonly trial?: string | undefined;
  /** SQL of metrics, whose columns are kept. */
  readonly sql?: readonly string[] | undefined;
  readonly task: Task;
  /** Names are read unless they may be left where they are. */
  readonly names?: NamesWanted | undefined;
  /** How many rows are expected, where it is known. */
  readonly rows?: number | undefined;
}

export interface TruthReader {
  readonly expressions: Expressions;
  /** Takes a batch; answers the indexes of its rows that have a label. */
  take(batch: Batch): readonly number[];
  /** The name of a row of a batch. */
  idOf(batch: Batch, row: number): string;
  /** Throws `InputErrors` when ids repeat or no row has a label. */
  finish(): Truth;
}

/** A table, and what reads names, labels and slices of its rows. */
export interface LabelledTable {
  readonly table: Table;
  readonly reader: TruthReader;
}

/**
 * Reads names, labels and slices of the rows of a table, batch by batch. Throws `InputErrors` for columns that the
 * table does not have. `file` names the table in messages.
 */
export function truthReader(question: TruthQuestion, table: Table, file: string): TruthReader {
  const { columns } = table;
  const problems = [
    ...missingColumns('row-id', question.rowId, columns, file),
    ...missingColumns('trial', question.trial === undefined ? [] : [question.trial], columns, file),
    ...missingColumns('slices', question.slices, columns, file),
    ...missingColumns('label', unknownWord(question.label, columns), columns, file),
    ...missingColumns('weight', unknownWord(question.weight ?? '', columns), columns, file),
  ];
  if (problems.length > 0) throw new InputErrors(problems);
  const ids = rowColumns(question);
  const names = question.names === 'left' ? namesLeftIn(table, ids) : namesReader(ids);
  const labels = labelReader(question, names.idOf);
  const slices = question.slices.map((name) => ({ name, key: sliceKey(name), values: [] as string[] }));
  const groups = groupReader(groupColumns({ ...question, asked: question.groups ?? 'none' }, columns));
  const { weight: asked } = question;
  const weight = asked === undefined ? undefined : weightReader(columnOrExpression(columns, asked), asked);
  const extras = extrasReader({ ...question, sql: question.sql ?? [] }, columns);
  const intern = interner();
  return {
    expressions: {
      ...names.expressions,
      ...expressionsOf(question, columns),
      ...groups.expressions,
      ...weight?.expressions,
      ...extras.expressions,
    },
    idOf: names.idOf,
    take(batch) {
      const labelled = labelledIn(batch);
      names.take(batch, labelled);
      for (const row of labelled) {
        labels.add(batch, row);
        groups.add(batch, row);
        weight?.add(batch, row, names.idOf);
        extras.add(batch, row);
      }
      for (const { key, values } of slices) {
        const texts = batch.texts[key]!;
        for (const row of labelled) values.push(intern(texts[row]!));
      }
      return labelled;
    },
    finish() {
      const { rowIds, unlabelledIds } = names.finish();
      if (rowIds.length === 0) refuseEmpty(unlabelledIds.length, question.label, file);
      if (!areLeft(rowIds)) requireUnique(allIds({ rowIds, unlabelledIds }), ids, file);
      const named = slices.map(({ name, values }) => [name, values] as const);
      return {
        rowIds,
        labels: labels.finish(),
        slices: Object.fromEntries(named),
        groupings: groups.finish(file),
        extras: extras.finish(),
        hasTrials: question.trial !== undefined,
        ...(weight ? { weight: weight.finish(file) } : {}),
        unlabelledIds,
      };
    },
  };
}

function labelledIn({ rows, texts }: Batch): readonly number[] {
  const labels = texts.label!;
  const labelled: number[] = [];
  for (let row = 0; row < rows; row++) if (labels[row] !== null) labelled.push(row);
  return labelled;
}

/** The names of all rows, those without a label last. */
export const allIds = ({
  rowIds,
  unlabelledIds,
}: Pick<Truth, 'rowIds' | 'unlabelledIds'>): readonly string[] =>
  unlabelledIds.length === 0 ? namesIn(rowIds) : [...rowIds, ...unlabelledIds];

/** A label of one word is a column; SQL knows it in any case. */
const unknownWord = (label: string, columns: readonly Column[]): readonly string[] =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(label) &&
  !columns.some(({ name }) => name.toLowerCase() === label.toLowerCase())
    ? [label]
    : [];

const sliceKey = (column: string): string => `slices ${column}`;

function expressionsOf(question: TruthQuestion, columns: readonly Column[]): Expressions {
  const text = (of: RowExpression) => ({ ...of, as: 'text' as const, kept: 'shared' as const });
  return {
    ...labelExpressions(question, columnOrExpression(columns, question.label)),
    ...Object.fromEntries(question.slices.map((name) => [sliceKey(name), text({ column: name })])),
  };
}

/** Equal texts become one string, so that a column of millions of rows holds each value once. */
function interner(): (value: string | null) => string {
  const known = new Map<string, string>();
  return (value) => {
    const text = value ?? MISSING;
    const found = known.get(text);
    if (found === undefined) known.set(text, text);
    return found ?? text;
  };
}

function refuseEmpty(unlabelled: number, label: string, file: string): never {
  if (unlabelled === 0)
    refuse('evaluation-data', 'holds no rows', 'give data with labelled rows', { value: file });
  refuse(
    'label',
    `is NULL in ${unlabelled === 1 ? 'the only row' : `all ${unlabelled} rows`} of ${file}`,
    'give data whose outcome is known',
    {
      value: label,
    },
  );
}
