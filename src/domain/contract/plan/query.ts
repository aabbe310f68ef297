import type { Contract } from '../model.ts';
import type { Unrun } from './check.ts';

const PLACEHOLDER = /"?\$?\{(object|table|model|property|column|field)\}"?/g;
const OF_TABLE: ReadonlySet<string> = new Set(['object', 'table', 'model']);

/**
 * The query of a rule with its placeholders filled in: `{object}` and `{property}` as ODCS has them, also as
 * `${table}` and `${column}`, quoted so that any name is one.
 */
export function filledQuery(
  query: string,
  table: string,
  column: string | undefined,
): { readonly sql: string } | Unrun {
  const words = [...query.matchAll(PLACEHOLDER)].map(([, word]) => word!);
  const homeless = words.find((word) => !OF_TABLE.has(word));
  if (column === undefined && homeless !== undefined)
    return {
      reason: `the query asks for {${homeless}}, and the rule is about the whole table`,
      remedy: 'move the rule under `quality` of the property, or write the name of the column',
    };
  return {
    sql: query.replace(PLACEHOLDER, (_, word: string) => quoted(OF_TABLE.has(word) ? table : column!)),
  };
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What a query may call the table: its name and, as it stands in a database, its physical one. */
export function tableNames({
  table,
  physicalName,
}: Pick<Contract, 'table' | 'physicalName'>): readonly string[] {
  const names = [table, ...(physicalName ? [physicalName, physicalName.split('.').at(-1)!] : [])];
  return names.filter((name, i) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === i);
}
