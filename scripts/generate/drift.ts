import { DRIFT_MEASURES } from '../../src/domain/drift/measures/catalogue.ts';
import type { DriftMeasure } from '../../src/domain/drift/measures/measure.ts';

const columnsOf = ({ numbers, categories }: DriftMeasure): string =>
  numbers && categories ? 'any column' : numbers ? 'numbers' : 'categories';

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What rules about drift may limit: the table's own metrics, each measure with its p-value, and q. */
export const driftMetrics = (): string =>
  [
    row('metric', 'of', 'is'),
    row('---', '---', '---'),
    row(
      '`share_drifted`, `drifted_columns`',
      'the table',
      'share and number of compared columns that have drifted',
    ),
    ...DRIFT_MEASURES.flatMap((measure) => {
      const { name, about, test } = measure;
      const own = row(`\`${name}[c]\``, columnsOf(measure), about);
      return test?.rule ? [own, row(`\`${test.rule.name}[c]\``, columnsOf(measure), test.rule.about)] : [own];
    }),
    row('`q[c]`', 'any column', 'smallest q-value of its tests'),
  ].join('\n');
