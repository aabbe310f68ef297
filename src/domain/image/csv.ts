/** Why a line is not one record of comma-separated values, in words that follow it. */
export class NotCsv extends Error {
  override readonly name = 'NotCsv';
}

/**
 * The fields of one record (RFC 4180): a field in double quotes may hold commas, and a double quote written twice.
 * Spaces around fields do not count. Throws `NotCsv`.
 */
export function csvFields(line: string): readonly string[] {
  const fields: string[] = [];
  let rest = line;
  for (;;) {
    const { field, left } = rest.trimStart().startsWith('"') ? quoted(rest.trimStart()) : plain(rest);
    fields.push(field);
    if (left === undefined) return fields;
    rest = left;
  }
}

interface Taken {
  readonly field: string;
  /** What follows the comma; undefined at the end of the line. */
  readonly left: string | undefined;
}

function quoted(text: string): Taken {
  const match = /^"((?:[^"]|"")*)"\s*(?:,|$)/.exec(text);
  if (!match) throw new NotCsv('has a double quote that is not closed before the next comma');
  const ended = match[0].endsWith(',');
  return {
    field: match[1]!.replaceAll('""', '"'),
    left: ended ? text.slice(match[0].length) : undefined,
  };
}

function plain(text: string): Taken {
  const comma = text.indexOf(',');
  return comma < 0
    ? { field: text.trim(), left: undefined }
    : { field: text.slice(0, comma).trim(), left: text.slice(comma + 1) };
}
