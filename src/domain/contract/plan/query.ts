import type { UserQuery } from '../../../foundation/ports/ports.ts';
import type { Contract } from '../model.ts';
import type { Unrun } from './check.ts';

const PLACEHOLDER = /"?\$?\{(object|table|model|property|column|field)\}"?/g;
const OF_TABLE: ReadonlySet<string> = new Set(['object', 'table', 'model']);

/**
 * The query of a rule with names in place of its placeholders: `{object}` and `{property}` as ODCS has them, also as
 * `${table}` and `${column}`.
 */
export function filledQuery(
  query: string,
  table: string,
  column: string | undefined,
): Pick<UserQuery, 'parts'> | Unrun {
  const words = [...query.matchAll(PLACEHOLDER)].map(([, word]) => word!);
  const homeless = words.find((word) => !OF_TABLE.has(word));
  if (column === undefined && homeless !== undefined)
    return {
      reason: `the query asks for {${homeless}}, and the rule is about the whole table`,
      remedy: 'move the rule under `quality` of the property, or write the name of the column',
    };
  // Between the texts, split answers what the pattern has captured: the words.
  const parts = query.split(PLACEHOLDER);
  return {
    parts: parts.map((part, at) => (at % 2 === 0 ? part : { name: OF_TABLE.has(part) ? table : column! })),
  };
}

/** What a query may call the table: its name and, as it stands in a database, its physical one. */
export function tableNames({
  table,
  physicalName,
}: Pick<Contract, 'table' | 'physicalName'>): readonly string[] {
  const names = [table, ...(physicalName ? [physicalName, physicalName.split('.').at(-1)!] : [])];
  return names.filter((name, i) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === i);
}
