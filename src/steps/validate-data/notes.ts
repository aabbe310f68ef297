import {
  type Look,
  lookNote,
  looksOf,
  misfitNote,
  type Seen,
  TOKENS,
  tokenNote,
} from '../../domain/contract/infer/looks.ts';
import type { Column, Predicate, Table } from '../../foundation/ports/ports.ts';

/** Rows that tell what texts look like; the counts are of all rows. */
const SAMPLE = 10_000;
/** Rows that are looked through for examples. */
const EXAMPLES = 100;

/** What a reader should know of text columns that may have been meant as something else, by column. */
export async function notesOn(
  table: Table,
  columns: readonly (Column & { readonly nulls: number })[],
): Promise<ReadonlyMap<string, string>> {
  const texts = columns.filter(({ type }) => type === 'string');
  const samples = await sampleOf(table, texts);
  const rows = await table.rows();
  const notes = new Map<string, string>();
  for (const [at, { name, nulls }] of texts.entries()) {
    const looks = looksOf(samples[at]!, table.csv);
    const note = await noteOf(table, { column: name, values: rows - nulls }, looks, samples[at]!);
    if (note !== undefined) notes.set(name, note);
  }
  return notes;
}

async function sampleOf(table: Table, columns: readonly Column[]): Promise<readonly (readonly string[])[]> {
  const expressions = columns.map(({ name }) => [name, { column: name, as: 'text' as const }] as const);
  for await (const batch of table.batches(Object.fromEntries(expressions), SAMPLE))
    return columns.map(({ name }) => batch.texts[name]!.filter((text) => text !== null));
  return columns.map(() => []);
}

async function noteOf(
  table: Table,
  of: Pick<Seen, 'column' | 'values'>,
  looks: readonly Look[],
  sample: readonly string[],
): Promise<string | undefined> {
  const isCsv = table.csv !== undefined;
  const [look] = looks;
  if (look === undefined) {
    const tokens = isCsv ? await seen(table, of, { is: 'one-of', values: [...TOKENS] }) : undefined;
    return tokens && tokens.count > 0 ? tokenNote(tokens) : undefined;
  }
  const misfits = await seen(table, of, { is: 'not-matching', pattern: `\\s*(?:${look.pattern})\\s*` });
  const remedied = looks.filter(({ remedy }) => remedy !== undefined);
  if (remedied.length > 0)
    return lookNote({ ...of, count: of.values - misfits.count, examples: fitting(sample, look) }, remedied);
  return misfits.count > 0 ? misfitNote(misfits, look, isCsv) : undefined;
}

async function seen(table: Table, of: Pick<Seen, 'column' | 'values'>, bad: Predicate): Promise<Seen> {
  const question = { column: of.column, bad };
  const [count = 0] = await table.count([question]);
  const rows = count > 0 ? await table.failing(question, [of.column], EXAMPLES) : [];
  return { ...of, count, examples: rows.map(({ values }) => String(values[of.column])) };
}

const fitting = (sample: readonly string[], { pattern }: Look): readonly string[] =>
  sample.filter((text) => new RegExp(`^(?:${pattern})$`).test(text.trim())).slice(0, EXAMPLES);
