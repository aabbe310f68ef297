import { CsvError, parse } from 'csv-parse/sync';

/**
 * The fields of one record of comma-separated values, as docker/metadata-action reads them: a field in double quotes
 * may hold commas, and a double quote written twice; spaces around fields do not count. `undefined` where a quoted
 * field has no end.
 */
export function csvFields(line: string): readonly string[] | undefined {
  try {
    const [fields = ['']] = parse(line, { trim: true, relax_quotes: true });
    return fields;
  } catch (cause) {
    if (cause instanceof CsvError) return undefined;
    throw cause;
  }
}
