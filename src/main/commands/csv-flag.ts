import { resolveFields } from '../../config/resolve.ts';
import { type CsvSaid, CsvSchema } from '../../step/csv-words.ts';
import { InputErrors } from '../../step/errors.ts';
import { CSV_OF, csv } from '../../step/fields.ts';
import type { Call, Flag } from './command.ts';

/** The `csv` input of steps, for commands that open tables; a repeated flag adds keys. */
export const csvFlag: Flag = { about: CSV_OF('the files are'), value: 'mapping', many: true };

/** What `--csv` says. Throws `InputErrors` with all that cannot be read. */
export function csvSaid({ values }: Pick<Call, 'values'>): CsvSaid | undefined {
  const sources = { explicit: { csv: values.csv }, environment: {} };
  const { inputs, problems } = resolveFields({ csv: csv({ about: csvFlag.about }) }, 'csv', sources);
  if (problems.length > 0) throw new InputErrors(problems);
  return inputs.csv === undefined ? undefined : CsvSchema.parse(inputs.csv);
}
