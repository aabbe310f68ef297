import type { Column } from '../../../foundation/ports/ports.ts';
import { columnNameOf } from '../columns.ts';
import type { Contract, ServiceLevel } from '../model.ts';
import { type PlannedCheck, skipped, type Unrun, unrun } from './check.ts';
import { tableNames } from './query.ts';

/** Service levels that say how old the newest row may be; ODCS prefers the first word. */
const FRESHNESS: ReadonlySet<string> = new Set(['latency', 'ly', 'freshness', 'fr']);

const HOUR = 3600;
const DAY = 24 * HOUR;
const SECONDS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['s', 'sec', 'second', 'seconds'].map((unit) => [unit, 1])),
  ...Object.fromEntries(['min', 'minute', 'minutes'].map((unit) => [unit, 60])),
  ...Object.fromEntries(['h', 'hr', 'hour', 'hours'].map((unit) => [unit, HOUR])),
  ...Object.fromEntries(['d', 'day', 'days'].map((unit) => [unit, DAY])),
  ...Object.fromEntries(['w', 'week', 'weeks'].map((unit) => [unit, 7 * DAY])),
  ...Object.fromEntries(['y', 'yr', 'year', 'years'].map((unit) => [unit, 365 * DAY])),
};

/** Whether a contract says how old its newest row may be, so that a moment must count as now. */
export const asksFreshness = ({ serviceLevels }: Contract): boolean =>
  serviceLevels.some(({ property }) => FRESHNESS.has(property.toLowerCase()));

/** Latency as a check on the newest moment of each column that it names; other levels are about the service. */
export function planServiceLevels(
  contract: Contract,
  columns: readonly Column[],
  asOf: string,
): readonly PlannedCheck[] {
  return contract.serviceLevels.flatMap((level) => {
    const check = emptyCheck(level);
    if (!FRESHNESS.has(level.property.toLowerCase()))
      return [skipped(check, `${level.property} is about the service, not about the rows`)];
    const limit = limitOf(level);
    if ('reason' in limit) return [unrun(check, limit)];
    if (!level.element)
      return [unrun(check, { reason: `${level.property} names no element`, remedy: NAME_COLUMN })];
    const elements = level.element.split(',').map((element) => element.trim());
    return elements.map((element) => planElement(check, { element, ...limit }, { contract, columns, asOf }));
  });
}

const NAME_COLUMN = 'name the date or timestamp column in `element`, as in `element: table.column`';

const emptyCheck = ({ property, value, unit, at }: ServiceLevel): PlannedCheck => ({
  id: `contract:table:slaProperties.${property}`,
  target: 'table',
  severity: 'error',
  expected: [property, value, unit].filter((part) => part !== undefined).join(' '),
  at,
  rule: { kind: 'skipped', reason: '' },
});

interface Limit {
  readonly seconds: number;
  readonly words: string;
}

function limitOf({ property, value, unit }: ServiceLevel): Limit | Unrun {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  const seconds = SECONDS[unit?.toLowerCase() ?? ''];
  if (typeof number !== 'number' || !(number >= 0))
    return { reason: `the value of ${property} is not a number`, remedy: 'give a number and a unit' };
  if (seconds === undefined)
    return {
      reason: unit ? `${unit} is not a unit of ${property} that is known here` : `${property} has no unit`,
      remedy: 'give the unit as d, h, min, s, w or y',
    };
  return { seconds: number * seconds, words: `${number} ${unit}` };
}

/** What a level is planned for: a table under its contract, at a moment. */
interface Planning {
  readonly contract: Contract;
  readonly columns: readonly Column[];
  readonly asOf: string;
}

function planElement(
  check: PlannedCheck,
  { element, seconds, words }: Limit & { readonly element: string },
  { contract, columns, asOf }: Planning,
): PlannedCheck {
  const name = columnOf(element, contract, columns);
  if (name === undefined) return skipped(check, `${element} is about another table`);
  const column = columns.find((one) => one.name === name);
  const about = { ...check, target: name };
  if (!column) return unrun(about, { reason: `the table has no column ${name}`, remedy: NAME_COLUMN });
  if (column.type !== 'date' && column.type !== 'timestamp')
    return unrun(about, {
      reason: `${name} is ${column.native}, not a date or timestamp`,
      remedy: NAME_COLUMN,
    });
  const now = column.type === 'date' ? asOf.slice(0, 'yyyy-mm-dd'.length) : asOf;
  return {
    ...about,
    expected: `newest ${name} at most ${words} old`,
    rule: { kind: 'age', asOf: now, seconds, limit: words },
    measure: { of: 'newest', column: name },
  };
}

/** The column that an element names, undefined where it names another table. */
function columnOf(element: string, contract: Contract, columns: readonly Column[]): string | undefined {
  const table = tableNames(contract).find((name) => element.startsWith(`${name}.`));
  const named = table === undefined ? element : element.slice(table.length + 1);
  const property = contract.properties.find(({ name }) => name === named);
  if (property) return columnNameOf(property, columns);
  return table === undefined && element.includes('.') ? undefined : named;
}
