import { METRICS, type Metric, OPERATORS } from '../../vocabulary.ts';
import type { RawQuality } from './shapes.ts';

/** Rules that ODCS 3.0 shows in its text and examples, by the metric of 3.1 that counts the same. */
const OLD_NAMES: Readonly<Record<string, Metric>> = {
  nullCheck: 'nullValues',
  nullCount: 'nullValues',
  missingCount: 'missingValues',
  invalidCount: 'invalidValues',
  validValues: 'invalidValues',
  duplicateCount: 'duplicateValues',
  uniqueCheck: 'duplicateValues',
};
/** Keys of ODCS 3.0 rules that 3.1 has under `arguments`. */
const OLD_ARGUMENTS = ['validValues', 'missingValues', 'pattern'] as const;

export type LibraryEntry = RawQuality & { readonly [key: string]: unknown };

/** The metric of a library rule: `metric`, or `rule`, its only name in ODCS 3.0. Undefined for one that is not known. */
export function metricOf({ metric, rule }: LibraryEntry): Metric | undefined {
  if (metric !== undefined || typeof rule !== 'string') return metric;
  return (
    METRICS.find((known) => known === rule) ?? (Object.hasOwn(OLD_NAMES, rule) ? OLD_NAMES[rule] : undefined)
  );
}

/** `arguments`, with what ODCS 3.0 writes beside the rule. */
export function argumentsOf(raw: LibraryEntry): Readonly<Record<string, unknown>> {
  const beside = OLD_ARGUMENTS.filter((key) => raw[key] !== undefined).map((key) => [key, raw[key]] as const);
  return { ...Object.fromEntries(beside), ...raw.arguments };
}

/** In ODCS 3.0 a rule about bad rows without an operator allows none: `rule: nullCheck`. */
export const withOldOperator = (raw: LibraryEntry, metric: Metric): LibraryEntry =>
  metric === 'rowCount' || OPERATORS.some((operator) => raw[operator] !== undefined)
    ? raw
    : { ...raw, mustBe: 0 };

/** Keys of a rule that say something that nothing here understands; ODCS 3.0 leaves them open. */
export const unknownKeys = (raw: LibraryEntry, known: readonly string[]): readonly string[] =>
  Object.keys(raw).filter((key) => !known.includes(key) && !OLD_ARGUMENTS.some((old) => old === key));
