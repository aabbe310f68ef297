import { isMap, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Scalar } from '../../../foundation/evidence/evidence.ts';
import type { Column, CsvDialect } from '../../../foundation/ports/ports.ts';
import { portableYaml } from '../../../foundation/reading/portable-yaml.ts';
import { counted } from '../../../foundation/text/counted.ts';
import type { LogicalType } from '../vocabulary.ts';
import { number } from '../words.ts';

/** A table as it was seen. */
export interface SeenTable {
  /** Name that the contract gives the table. */
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly Column[];
  /** For each column, in their order. */
  readonly profile: readonly {
    readonly minimum: Scalar;
    readonly maximum: Scalar;
    readonly distinct: number;
    readonly nulls: number;
  }[];
  /** What a reader should know of columns, by name. */
  readonly notes?: ReadonlyMap<string, string>;
  /** How the files were read, if they are CSV. */
  readonly csv?: CsvDialect;
  /** Columns that are in the paths of the files, in their order. */
  readonly partitions?: readonly string[];
  /** Columns that name a row. */
  readonly key?: readonly string[];
  /** Ranges and sets become rules; without it none does, since tomorrow's values are not among those seen. */
  readonly close?: boolean;
  /** Values of columns that hold few, for `close`. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

const ROUNDS = [5, 10, 20, 30, 50] as const;

/**
 * An ODCS v3.1 contract, as YAML with comments, that the table keeps and that tomorrow's should keep too. Seen
 * values never become a set or a range, and a column without nulls is not called `required` for that: nulls get a
 * bound with room, at least 5 % and three times what was seen (plus 3/n, the 95 % limit after n rows without one).
 * Only key columns are required. With `close`, ranges, sets and `required` are taken from the values seen.
 */
export function inferContract(seen: SeenTable): string {
  const document = portableYaml({
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: seen.name,
    name: seen.name,
    version: '0.1.0',
    status: 'draft',
    schema: [
      {
        name: seen.name,
        properties: seen.columns.map((_, i) => propertyOf(seen, i)),
        quality: [{ metric: 'rowCount', mustBeGreaterThan: 0 }],
      },
    ],
  });
  document.commentBefore = headComment(seen);
  const properties = document.getIn(['schema', 0, 'properties']) as YAMLSeq<YAMLMap>;
  for (const [i, node] of properties.items.entries())
    if (isMap(node)) node.commentBefore = seenComment(seen, i);
  return document.toString({ lineWidth: 110 });
}

const headComment = ({ rows, close, csv }: SeenTable): string =>
  [
    ` Inferred from ${counted(rows, 'row')}. Read it, correct it, and set status to active.`,
    ...(csv ? [` Read as CSV: ${csvWords(csv)}.`] : []),
    close
      ? ' Ranges and sets are the values seen: widen those that tomorrow may leave.'
      : ' Values seen are in the comments; none of them is a rule until you write one.',
    ' Format: https://bitol-io.github.io/open-data-contract-standard/v3.1.0/',
  ].join('\n');

/** `separator ";", quote "\\"", encoding "utf-8"`. */
const csvWords = (csv: CsvDialect): string =>
  Object.entries(csv)
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`)
    .join(', ');

function propertyOf(seen: SeenTable, i: number) {
  const { name, type, native } = seen.columns[i]!;
  const { nulls } = seen.profile[i]!;
  const partition = (seen.partitions ?? []).indexOf(name);
  const position = (seen.key ?? []).indexOf(name);
  const logicalType = logicalTypeOf(seen.columns[i]!);
  const required = position >= 0 || (seen.close === true && nulls === 0);
  return {
    name,
    ...(logicalType ? { logicalType } : {}),
    ...(type === 'null' ? {} : { physicalType: native }),
    ...(required ? { required } : {}),
    ...(partition >= 0 ? { partitioned: true, partitionKeyPosition: partition + 1 } : {}),
    ...(position >= 0 ? { primaryKey: true, primaryKeyPosition: position + 1 } : {}),
    ...(seen.close ? closedRange(seen, i) : {}),
    ...qualityOf(seen, i, required),
  };
}

/** Neutral types are logical types, but for those of no value and of values that a contract has no word for. */
const logicalTypeOf = ({ type }: Column): LogicalType | undefined =>
  type === 'null' || type === 'other' ? undefined : type;

function qualityOf(seen: SeenTable, i: number, required: boolean) {
  const bound = nullBound(seen.profile[i]!.nulls, seen.rows);
  const values = seen.close ? seen.values?.[seen.columns[i]!.name] : undefined;
  const rules = [
    ...(required || bound === undefined
      ? []
      : [{ metric: 'nullValues', mustBeLessOrEqualTo: bound, unit: 'percent' }]),
    ...(values ? [{ metric: 'invalidValues', arguments: { validValues: values }, mustBe: 0 }] : []),
  ];
  return rules.length > 0 ? { quality: rules } : {};
}

/** Percent of nulls to allow; undefined where half of the rows may well be null. */
function nullBound(nulls: number, rows: number): number | undefined {
  const room = (300 * nulls) / rows + 300 / rows;
  return ROUNDS.find((bound) => bound >= room);
}

function closedRange(seen: SeenTable, i: number) {
  const { minimum, maximum } = seen.profile[i]!;
  const { type } = seen.columns[i]!;
  const ordered = type === 'integer' || type === 'number';
  return ordered && minimum !== null && maximum !== null ? { logicalTypeOptions: { minimum, maximum } } : {};
}

function seenComment(seen: SeenTable, i: number): string {
  const { minimum, maximum, distinct, nulls } = seen.profile[i]!;
  // The ends of a text column may be somebody's name.
  const telling =
    minimum !== null && !['string', 'array', 'object', 'null', 'other'].includes(seen.columns[i]!.type);
  const range = !telling ? '' : `, ${plain(minimum)} to ${plain(maximum)}`;
  const share = nulls === 0 ? 'no nulls' : `${Number(((nulls * 100) / seen.rows).toPrecision(2))} % null`;
  const note = seen.notes?.get(seen.columns[i]!.name);
  return [` seen: ${number(distinct)} distinct${range}, ${share}`, ...(note ? [` ${note}`] : [])].join('\n');
}

/** One short line, whatever the value holds. */
const plain = (value: Scalar): string =>
  String(value)
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .slice(0, 40);
