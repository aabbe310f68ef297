import { type Cursor, notARule, quoted } from './cursor.ts';

/** What people and word processors write instead of the plain sign. */
const MISTAKEN: Readonly<Record<string, string>> = {
  '=>': '`>=`',
  '=<': '`<=`',
  '<>': '`!=`',
  '=': '`==`',
  '≥': '`>=`',
  '≤': '`<=`',
  '≠': '`!=`',
  '−': '`-`, the plain minus',
  '–': '`-`, the plain minus',
  '“': '`"`, the plain quote',
  '”': '`"`, the plain quote',
};

/** Names the plain sign where another one stands. */
export function refuseMistaken(cursor: Cursor): void {
  const rest = cursor.text.slice(cursor.at);
  const written = Object.keys(MISTAKEN).find((key) => rest.startsWith(key) && !rest.startsWith('=='));
  if (written !== undefined) notARule(cursor, `has ${quoted(written)}`, `write ${MISTAKEN[written]}`);
}
