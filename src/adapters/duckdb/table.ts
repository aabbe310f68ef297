import type { Column, FilesRef, Question, Table } from '../../foundation/ports/ports.ts';
import type { Asked } from './answers/asked.ts';
import { streamBatches } from './answers/batches.ts';
import { denseKeys } from './answers/dense-key.ts';
import { distributions } from './answers/distributions.ts';
import { countSurplus, repeatedRows } from './answers/duplicates.ts';
import { rowLocator } from './answers/locate.ts';
import { misfits } from './answers/misfits.ts';
import { answerOf } from './answers/query.ts';
import { blame, conditionOf, countAll } from './answers/questions.ts';
import { profile, valueCounts } from './answers/summaries.ts';
import type { Session } from './session/session.ts';
import { isTextSql } from './sql/cells.ts';
import { besideNan, nanAsNull } from './sql/no-value.ts';
import { columnNamed } from './sql/problems.ts';
import { type Relation, sumOf } from './sql/relation.ts';
import { identifier } from './sql/sql.ts';

/** The port's table over a relation; `uncastable` is the CSV reader's. */
export function duckDbTable(
  session: Session,
  ref: FilesRef,
  relation: Relation,
  uncastable: Table['uncastable'],
): Table {
  const { columns } = relation;
  const from = nanAsNull(relation);
  const total = sumOf(relation.rows);
  const named = (name: string): Column => columnNamed(columns, name);
  const asked = (question: Question): Asked => ({ question, column: named(question.column) });
  const locate = rowLocator(session, ref.files, relation);
  const statistics = relation.statistics ?? (async () => new Map());
  const dense = denseKeys(session, from, { rows: total, statistics });
  const counted = { from: besideNan(relation), statistics };
  return {
    columns,
    rows: async () => total,
    provenance: async () => ({ files: ref.files.map((path, at) => ({ path, rows: relation.rows[at]! })) }),
    count: async (questions) => countAll(session, counted, questions.map(asked)),
    surplus: async (names) => {
      const key = names.map(named);
      return countSurplus(session, from, key, await dense(key));
    },
    answer: async (query) => answerOf(session, from, query),
    failing: async (question, show, limit) => {
      const one = asked(question);
      return locate
        .first(conditionOf(one), show.map(named), limit)
        .catch((cause) => blame(session, from, [one], cause));
    },
    misfits: async (name, pattern) => misfits(session, from, named(name), pattern),
    repeated: async (names, show, limit) => {
      const key = names.map(named);
      return repeatedRows(locate, key, { show: show.map(named), limit, dense: await dense(key) });
    },
    uncastable,
    valueCounts: async (name) => valueCounts(session, from, named(name)),
    ...distributions({ session, from: relation.from, named }),
    profile: async (names) => {
      const profiles = [];
      for (const column of names.map(named)) profiles.push(await profile(session, from, column));
      return profiles;
    },
    batches: (expressions, size, only) => {
      const rows = only ? rowsWith(from, named(only.column), only.value) : from;
      return streamBatches({ session, from: rows, file: ref.files.join(', ') }, columns, expressions, size);
    },
  };
}

const rowsWith = (from: string, { name, native }: Column, text: string): string =>
  `(select * from ${from} where ${isTextSql(identifier(name), native, text)})`;
