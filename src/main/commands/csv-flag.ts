import { InputErrors } from '../../foundation/problems/errors.ts';
import { type CsvSaid, csvSchema } from '../../foundation/reading/csv-words.ts';
import { CSV_OF, csv } from '../../foundation/step/fields.ts';
import { resolveFields } from '../../run/mlops-yml/resolve.ts';
import type { Call, Flag } from './command.ts';

/** The `csv` input of steps, for commands that open tables; a repeated flag adds keys. */
export const csvFlag: Flag = { about: CSV_OF('the files are'), value: 'mapping', many: true };

/** What `--csv` says. Throws `InputErrors` with all that cannot be read. */
export function csvSaid({ values }: Pick<Call, 'values'>): CsvSaid | undefined {
  const sources = { explicit: { csv: values.csv }, environment: {} };
  const { inputs, problems } = resolveFields({ csv: csv({ about: csvFlag.about }) }, 'csv', sources);
  if (problems.length > 0) throw new InputErrors(problems);
  return inputs.csv === undefined ? undefined : csvSchema().parse(inputs.csv);
}
