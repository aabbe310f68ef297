/** The words that contracts are judged by, whatever format they were written in: those of ODCS 3.1. */
export const LOGICAL_TYPES = [
  'string',
  'date',
  'timestamp',
  'time',
  'number',
  'integer',
  'object',
  'array',
  'boolean',
] as const;
export type LogicalType = (typeof LOGICAL_TYPES)[number];

export const METRICS = [
  'nullValues',
  'missingValues',
  'invalidValues',
  'duplicateValues',
  'rowCount',
] as const;
export type Metric = (typeof METRICS)[number];

export const OPERATORS = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** What the values of a logical type are held to, by the names of ODCS: `maxLength`, `minimum`, `pattern`. */
export type Options = Readonly<Record<string, unknown>>;

/** What a metric may be told. */
export interface MetricArguments {
  readonly missingValues?: readonly (string | number | boolean | null)[] | undefined;
  readonly validValues?: readonly (string | number | boolean | null)[] | undefined;
  readonly pattern?: string | undefined;
  readonly properties?: readonly string[] | undefined;
}
