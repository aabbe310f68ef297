import type { Batch, Expressions } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { bytewise } from '../../foundation/text/bytewise.ts';
import { counted } from '../../foundation/text/counted.ts';
import { withoutShiftedDays } from './calendar.ts';
import type { GroupColumn, Grouping } from './groupings.ts';
import { codeColumn } from './number-column.ts';

/** Below this many days a table is grouped by hours instead. */
const FEWEST_DAYS = 10;
/** Fewer values than this are more likely fixed effects than draws from a population. */
const FEWEST_ENTITIES = 30;
/** Group of rows whose time or id column is missing. */
const MISSING = '(missing)';

/** Reads the groups of rows, batch by batch. */
export interface GroupReader {
  readonly expressions: Expressions;
  add(batch: Batch, row: number): void;
  /** Throws `InputErrors` where a named grouping is NULL: nobody knows what such a row belongs to. */
  finish(file: string): readonly Grouping[];
}

/** A reader of the groups that the columns hold; columns that turn out to hold none are left out. */
export function groupReader(columns: readonly GroupColumn[]): GroupReader {
  const readers = columns.map(columnReader);
  return {
    expressions: Object.assign({}, ...readers.map(({ expressions }) => expressions)),
    add: (batch, row) => {
      for (const reader of readers) reader.add(batch, row);
    },
    finish: (file) =>
      withoutShiftedDays(
        readers.flatMap((reader) => reader.finish(file)),
        new Set(columns.filter(({ isDate }) => isDate).map(({ name }) => `day of ${name}`)),
      ),
  };
}

function columnReader(column: GroupColumn) {
  const keys = column.read.map((_, part) => `groups ${column.name}${part === 0 ? '' : ` [${part + 1}]`}`);
  const coded = coder();
  let missing = 0;
  return {
    expressions: Object.fromEntries(
      keys.map((key, part) => [key, { ...column.read[part]!, as: 'text' as const, kept: 'shared' as const }]),
    ),
    add(batch: Batch, row: number) {
      const parts = keys.map((key) => batch.texts[key]![row]!);
      const known = parts.every((part) => part !== null);
      if (!known) missing += 1;
      coded.add(known ? textOf(parts) : MISSING);
    },
    finish(file: string): readonly Grouping[] {
      if (column.from === 'named' && missing > 0)
        refuse(
          'groups',
          `is NULL in ${counted(missing, 'row')} of ${file}, so what they belong to is not known`,
          'name a column that every row has, or an expression such as coalesce(…)',
          { value: column.name },
        );
      return groupingOf(column, coded.codes, coded.values);
    },
  };
}

/** Parts of a date have two digits, so that they sort as they follow each other. */
const textOf = (parts: readonly string[]): string =>
  parts.length === 1 ? parts[0]! : parts.map((part) => part.padStart(2, '0')).join('-');

function coder() {
  const known = new Map<string, number>();
  const codes = codeColumn();
  return {
    get codes(): Int32Array {
      return codes.finish();
    },
    get values(): readonly string[] {
      return [...known.keys()];
    },
    add(text: string) {
      const code = known.get(text) ?? known.size;
      if (code === known.size) known.set(text, code);
      codes.add(code);
    },
  };
}

const DAY = 'yyyy-mm-dd'.length;
const HOUR = 'yyyy-mm-dd hh'.length;
const ISO = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const isTime = (values: readonly string[]): boolean =>
  values.some((value) => value !== MISSING) && values.every((value) => value === MISSING || ISO.test(value));

function groupingOf(
  { name, from }: GroupColumn,
  codes: Int32Array,
  values: readonly string[],
): readonly Grouping[] {
  const isOfTime = isTime(values);
  if (from === 'named') {
    const unit = isOfTime ? unitOfTimes(values) : unitOfName(name);
    return [{ name, unit, from, ordered: isOfTime, ...sorted(codes, values) }];
  }
  if (isOfTime) return [ofTime(name, codes, values)];
  const repeats = values.length < codes.length;
  return from === 'row-id' && repeats && values.length >= FEWEST_ENTITIES
    ? [{ name, unit: unitOfName(name), from, ordered: false, ...sorted(codes, values) }]
    : [];
}

/** Days of a time column, as they are written there; hours where the rows span few days. */
function ofTime(column: string, codes: Int32Array, values: readonly string[]): Grouping {
  const days = cut(values, DAY);
  const isShort = new Set(days).size < FEWEST_DAYS && values.some((value) => value.length >= HOUR);
  const unit = isShort ? 'hour' : 'day';
  const names = isShort ? cut(values, HOUR) : days;
  return { name: `${unit} of ${column}`, unit, from: 'time', ordered: true, ...sorted(codes, names) };
}

const cut = (values: readonly string[], length: number): readonly string[] =>
  values.map((value) => (value === MISSING ? value : value.slice(0, length).replace('T', ' ')));

function sorted(codes: Int32Array, values: readonly string[]): Pick<Grouping, 'codes' | 'names'> {
  const names = [...new Set(values)].sort(bytewise);
  const at = new Map(names.map((name, index) => [name, index]));
  const moved = values.map((value) => at.get(value)!);
  return { codes: Uint32Array.from(codes, (code) => moved[code]!), names };
}

const unitOfTimes = (values: readonly string[]): string =>
  values.every((value) => value.length === DAY)
    ? 'day'
    : values.every((value) => value.length === HOUR)
      ? 'hour'
      : 'group';

/** `customer_id` is of customers; what has no plain plural is called a group. */
function unitOfName(name: string): string {
  const word = name.toLowerCase().replace(/[_-]?id$/, '');
  return /^[a-z]{2,20}$/.test(word) && !/(?:s|x|z|y|ch|sh)$/.test(word) ? word : 'group';
}
