import { defineSpec } from '../../foundation/step/define.ts';
import { CSV_OF, csv, names, paths, rules, text } from '../../foundation/step/fields.ts';

export const detectDrift = defineSpec({
  name: 'detect-drift',
  about: 'Compare the distribution of each column with a reference, by effect size and by test.',
  inputs: {
    reference: paths({
      about: 'Parquet or CSV files of the reference, such as the training data.',
      required: true,
    }),
    current: paths({ about: 'Parquet or CSV files to compare with it.', required: true }),
    csv: csv({ about: CSV_OF('the files of both are') }),
    columns: names({ about: 'Columns to compare (all shared ones but ids, times and the label).' }),
    'row-id': names({
      about:
        'Columns that together name a row; compared only where `columns` names them (those of train-evaluate).',
      inherits: 'evaluates',
    }),
    label: text({
      about:
        'Column or SQL expression that holds the truth; what it reads is compared only where `columns` names it (that of train-evaluate).',
      inherits: 'evaluates',
    }),
    groups: names({
      about:
        'Which current rows resemble each other: a column or SQL expression (a day, a customer), or several. `auto` takes the days of time columns and row-id columns that repeat; `none` claims that rows are independent. Rows are compared one by one all the same; the report says so.',
      fallback: ['auto'],
    }),
    rules: rules({
      about:
        'Rules such as `share_drifted <= 0.3` or `psi[dest] <= 0.2`; without rules the step reports and passes.',
    }),
  },
  outputs: {
    drifted: '`true` or `false`: whether any column has drifted.',
    'drifted-columns': 'JSON list of the columns that have drifted.',
    'share-drifted': 'Share of the compared columns that have drifted, 0 to 1.',
  },
  traits: [],
  needs: ['engine'],
});
