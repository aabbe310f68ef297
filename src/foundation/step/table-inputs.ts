import type { TableLimits } from '../ports/ports.ts';
import { TABLE_LIMITS } from '../reading/limits.ts';
import { count } from './fields.ts';

/** Inputs of the steps that open tables: how much one may take before it is refused. */
export const tableInputs = {
  'max-memory': count({
    about: 'MiB of memory for what is taken out of tables; the engine has half as much for itself.',
    fallback: TABLE_LIMITS.memory,
    scope: 'run',
  }),
  'max-rows': count({ about: 'Rows of one table.', fallback: TABLE_LIMITS.rows, scope: 'run' }),
  'max-columns': count({ about: 'Columns of one table.', fallback: TABLE_LIMITS.columns, scope: 'run' }),
  'max-text': count({
    about: 'Characters of one row id, label or slice value.',
    fallback: TABLE_LIMITS.text,
    scope: 'run',
  }),
  'query-seconds': count({
    about: 'Seconds that one question to a table may take.',
    fallback: TABLE_LIMITS.seconds,
    scope: 'run',
  }),
} as const;

/** The limits that inputs say; the defaults for those that a step does not have. */
export function tableLimitsOf(inputs: Readonly<Record<string, unknown>>): TableLimits {
  const said = (key: string, fallback: number): number =>
    typeof inputs[key] === 'number' ? inputs[key] : fallback;
  return {
    memory: said('maxMemory', TABLE_LIMITS.memory),
    rows: said('maxRows', TABLE_LIMITS.rows),
    columns: said('maxColumns', TABLE_LIMITS.columns),
    text: said('maxText', TABLE_LIMITS.text),
    seconds: said('querySeconds', TABLE_LIMITS.seconds),
  };
}
