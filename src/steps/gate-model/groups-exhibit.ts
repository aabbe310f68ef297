import type { GateFacts, Measure } from '../../domain/gate/facts.ts';
import { sliceText } from '../../domain/gate/slices/slices.ts';
import { isQuantity } from '../../domain/judging/quantity.ts';
import {
  type Cell,
  NOTHING,
  name,
  number,
  type Pointer,
  pointer,
  words,
} from '../../foundation/exhibits/cell.ts';
import type { Note, Table } from '../../foundation/exhibits/exhibit.ts';

/** Which rows were judged together: what the head must say of a claim that none are, and each rule with its groups. */
export function groupsExhibits({ groups, measures }: GateFacts): readonly (Note | Table)[] {
  if (!groups) return [];
  if (groups.asked.includes('none')) return [claim];
  const rows = measures.flatMap((measure, at) => rowOf(measure, at));
  return rows.length === 0 ? [] : [tableOf(rows)];
}

const claim: Note = {
  kind: 'text',
  title: 'Rows taken as independent',
  for: ['head'],
  text: '`groups: none` claims that no rows stand or fall together. Where they do, the intervals are too narrow.',
  tone: 'open',
};

const tableOf = (rows: readonly (readonly Cell[])[]): Table => ({
  kind: 'table',
  title: 'Judged by',
  caption:
    'Rows of one group stand or fall together. The design effect is the variance by groups in times of that by rows; the result hangs on as many groups as carry it',
  for: ['report'],
  card: 'comparison',
  fold: 'long',
  columns: [
    { head: 'rule', as: 'name' },
    { head: 'judged by' },
    { head: 'groups', as: 'number' },
    { head: 'design effect', as: 'number' },
    { head: 'carried by', as: 'number' },
  ],
  rows,
});

function rowOf({ rule, slice, compared }: Measure, at: number): readonly (readonly Cell[])[] {
  if (!isQuantity(compared)) return [];
  const { grouping, groups } = compared;
  const from = (...parts: readonly string[]) => pointer('facts', 'measures', at, 'compared', ...parts);
  const label = name(`${rule}${slice.length > 0 && rule.includes('*') ? ` ${sliceText(slice)}` : ''}`);
  if (!grouping) return [[label, words('rows'), NOTHING, NOTHING, NOTHING]];
  return [
    [
      label,
      name(grouping.name),
      known(groups, from('groups')),
      known(grouping.designEffect, from('grouping', 'designEffect')),
      known(grouping.carried, from('grouping', 'carried')),
    ],
  ];
}

const known = (value: number | undefined, at: Pointer): Cell =>
  value === undefined ? NOTHING : number(value, at);
