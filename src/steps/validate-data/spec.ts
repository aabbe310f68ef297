import { defineSpec } from '../../foundation/step/define.ts';
import { CSV_OF, count, csv, oneOf, path, paths, text } from '../../foundation/step/fields.ts';

export const validateData = defineSpec({
  name: 'validate-data',
  about: 'Check tables against a data contract (ODCS v3.1) and show the rows that break it.',
  inputs: {
    data: paths({ about: 'Parquet or CSV files of one table; globs, `!` excludes.', required: true }),
    contract: path({ about: 'Data contract, ODCS v3.1 YAML.', required: true }),
    csv: csv({ about: CSV_OF('the files are') }),
    'sample-rows': count({ about: 'Failing rows to show for each check.', fallback: 10 }),
    'as-of': text({
      about: 'Moment that counts as now for checks of freshness, ISO 8601 in UTC (the time of the run).',
    }),
    'on-unrun': oneOf(['inconclusive', 'warn'], {
      about:
        'What a check that nobody ran means, such as a rule for another engine; `warn` lists it and goes on.',
      fallback: 'inconclusive',
    }),
  },
  outputs: {
    rows: 'Number of rows read.',
    findings: 'JSON list of the checks that did not pass: id, target, outcome, severity, count of rows.',
  },
  traits: [],
  needs: ['engine'],
});
