import type { Column, RowExpression } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { columnOrExpression, GROUP_OF } from './columns.ts';

/**
 * Rows that stand or fall together: those of one day, one customer, one item. They count as one draw from the
 * population, however many there are.
 */
export interface Grouping {
  /** As sentences call it: `day of time_hour`, `customer`. */
  readonly name: string;
  /** One group in words: `day`, `hour`, `customer`, `group`. */
  readonly unit: string;
  /** Said by the user, or found: hours or days of a time column, a column of the row id that repeats. */
  readonly from: 'named' | 'time' | 'row-id';
  /** Groups follow each other in time in the order of their codes. */
  readonly ordered: boolean;
  /** Group of each row: index into `names`. */
  readonly codes: Uint32Array;
  /** Bytewise. */
  readonly names: readonly string[];
}

/** Whether some rows share a group; else each row is its own, as if there were none. */
export function bindsRows({ codes, names }: Grouping): boolean {
  const seen = new Uint8Array(names.length);
  return codes.some((code) => {
    const before = seen[code]!;
    seen[code] = 1;
    return before === 1;
  });
}

/** Which groupings rows are judged by: those named (columns or SQL), those found, or none since rows are independent. */
export type GroupsAsked = 'auto' | 'none' | readonly string[];

/** The input `groups` as it is written: `auto`, `none`, or columns and expressions. Throws `InputErrors` for a mix. */
export function groupsAsked(texts: readonly string[]): GroupsAsked {
  const word = texts.find((text) => text === 'auto' || text === 'none');
  if (word === undefined) return texts;
  if (texts.length === 1) return word as 'auto' | 'none';
  return refuse('groups', `has ${word} beside columns`, 'write auto, none, or only columns', {
    value: texts.join(', '),
  });
}

/** What a grouping is read from: the text of one expression, or of several that together are a date. */
export interface GroupColumn {
  readonly name: string;
  readonly from: Grouping['from'];
  /** A calendar date as it was written, not the date of a timestamp. */
  readonly isDate?: boolean;
  readonly read: readonly RowExpression[];
}

/** What of a table its groupings depend on. */
export interface GroupsQuestion {
  readonly asked: GroupsAsked;
  readonly rowId: readonly string[];
  /** Slices are fixed effects: the next month has the same carriers. */
  readonly slices: readonly string[];
}

/**
 * Where the groups of a table's rows can be read. Of `auto`: what the table itself brings as `group:` columns, else its
 * time columns, a date in the columns year, month and day, and each column of a row id of several.
 */
export function groupColumns(
  { asked, rowId, slices }: GroupsQuestion,
  columns: readonly Column[],
): readonly GroupColumn[] {
  if (asked === 'none') return [];
  if (asked !== 'auto')
    return asked.map((name) => ({ name, from: 'named', read: [columnOrExpression(columns, name)] }));
  const own = columns.filter(({ name }) => name.startsWith(GROUP_OF));
  if (own.length > 0)
    return own.map(({ name }) => ({
      name: name.slice(GROUP_OF.length),
      from: 'named',
      read: [{ column: name }],
    }));
  const free = columns.filter(({ name }) => !slices.includes(name));
  const times = free.filter(({ type }) => type === 'date' || type === 'timestamp');
  const ids = rowId.length > 1 ? rowId : [];
  const rest = ids.filter((id) => !slices.includes(id) && !times.some(({ name }) => name === id));
  return [
    ...times.map(
      ({ name, type }): GroupColumn => ({
        name,
        from: 'time',
        isDate: type === 'date',
        read: [{ column: name }],
      }),
    ),
    ...dateOf(free),
    ...rest.map((name): GroupColumn => ({ name, from: 'row-id', read: [{ column: name }] })),
  ];
}

const DATE_PARTS = ['year', 'month', 'day'];

/** A date that is spread over three columns of whole numbers. */
function dateOf(columns: readonly Column[]): readonly GroupColumn[] {
  const parts = DATE_PARTS.map((part) =>
    columns.find(({ name, type }) => name.toLowerCase() === part && type === 'integer'),
  );
  if (!parts.every((part) => part !== undefined)) return [];
  return [
    {
      name: parts.map(({ name }) => name).join('-'),
      from: 'time',
      isDate: true,
      read: parts.map(({ name }) => ({ column: name })),
    },
  ];
}
