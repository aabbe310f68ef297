/** A node of DuckDB's syntax tree. */
export type Node = { readonly [key: string]: unknown };

/** Bytes of a value that is no text: a number, a time. */
const FIXED = 16;
/** Characters each of which is compared with each: past so many the time is what counts. */
const MOST_COMPARED = 2048;

/** The longest answer of a call, from the length of all it is given. */
type Growth = (read: number, given: readonly Node[]) => number;
/** What must be written out for that to be known; in words, what is not. */
interface Known {
  readonly unknown: (given: readonly Node[]) => string | undefined;
  readonly growth: Growth;
}

const never = (why: string): Known => ({ unknown: () => why, growth: (read) => read });
const withNumber = (at: number, growth: (read: number, number: number) => number): Known => ({
  unknown: (given) =>
    given[at] === undefined || numberOf(given[at]) !== undefined
      ? undefined
      : 'without a whole number written out',
  growth: (read, given) => growth(read, numberOf(given[at]) ?? 0),
});
const repeats = withNumber(1, (read, times) => read * Math.max(1, times));
const lengthens = (at: number): Known => withNumber(at, (read, length) => read + length);
/** Each match becomes the text at `at`; each is as long as the text at `match`, if that is known. */
const replaces = (at: number, match?: number): Known => ({
  unknown: (given) =>
    given[at] === undefined || textOf(given[at]) !== undefined
      ? undefined
      : 'with a text that is not written out',
  growth(read, given) {
    const length = textOf(given[at])?.length ?? 0;
    const matched = match === undefined ? 1 : Math.max(1, textOf(given[match])?.length ?? 1);
    return read * Math.max(1, length / matched) + length;
  },
});
const compares: Known = {
  unknown: () => undefined,
  growth: (read) => (read > MOST_COMPARED ? read * read : read),
};
/** Widths are the numbers of a format; one that is an argument itself is not known. */
const formats: Known = {
  unknown: ([pattern]) =>
    /\*|\{[^}]*\{/.test(textOf(pattern) ?? '*') ? 'without a format written out' : undefined,
  growth: (read, [pattern]) =>
    read + [...(textOf(pattern) ?? '').matchAll(/\d+/g)].reduce((sum, [width]) => sum + Number(width), 0),
};

/** Functions that can answer more than they are given, or take longer than their answer tells. */
const GROWING: Readonly<Record<string, Known>> = {
  repeat: repeats,
  lpad: lengthens(1),
  rpad: lengthens(1),
  list_resize: lengthens(1),
  array_resize: lengthens(1),
  bitstring: lengthens(1),
  bar: lengthens(3),
  replace: replaces(2, 1),
  regexp_replace: replaces(2),
  array_to_string: replaces(1),
  list_aggregate: replaces(2),
  list_aggr: replaces(2),
  array_aggregate: replaces(2),
  array_aggr: replaces(2),
  aggregate: replaces(2),
  format: formats,
  printf: formats,
  levenshtein: compares,
  editdist3: compares,
  damerau_levenshtein: compares,
  jaro_similarity: compares,
  jaro_winkler_similarity: compares,
  list_intersect: compares,
  array_intersect: compares,
  range: never('whose answer can be of any length'),
  generate_series: never('whose answer can be of any length'),
  json_pretty: never('whose answer can be of any length'),
};

/** Why nobody can tell how long the answer of an expression with these nodes can be. */
export function unboundedBecause(nodes: readonly Node[]): string | undefined {
  if (nodes.filter((node) => node.class === 'LAMBDA').length > 1)
    return 'goes through lists within lists, which can be of any length';
  for (const node of nodes) {
    const why = growingOf(node)?.unknown(childrenOf(node));
    if (why !== undefined) return `uses ${String(node.function_name)} ${why}`;
  }
  return undefined;
}

/** Longest text, in bytes, that an expression makes, from the longest cells of the columns that it reads. */
export function sizeOf(part: unknown, cells: ReadonlyMap<string, number>): number {
  if (part === null || typeof part !== 'object') return 0;
  if (Array.isArray(part)) return part.reduce<number>((sum, one) => sum + sizeOf(one, cells), 0);
  const node = part as Node;
  if (node.class === 'CONSTANT') return textOf(node)?.length ?? FIXED;
  if (node.class === 'COLUMN_REF') return cells.get(columnOf(node)) ?? FIXED;
  const read = sizeOf(Object.values(node), cells);
  return growingOf(node)?.growth(read, childrenOf(node)) ?? read;
}

/** The column that a node names, in small letters; the first part of a path into a structure. */
export const columnOf = (node: Node): string => (node.column_names as readonly string[])[0]!.toLowerCase();

function growingOf(node: Node): Known | undefined {
  const name = node.class === 'FUNCTION' ? String(node.function_name).toLowerCase() : '';
  return Object.hasOwn(GROWING, name) ? GROWING[name] : undefined;
}

const childrenOf = (node: Node): readonly Node[] => (node.children ?? []) as readonly Node[];

/** The value of a literal; undefined for anything that must be worked out. */
function constantOf(node: Node | undefined): unknown {
  if (node?.class !== 'CONSTANT') return undefined;
  const { value, is_null } = node.value as Node;
  return is_null ? undefined : value;
}

function numberOf(node: Node | undefined): number | undefined {
  const value = constantOf(node);
  return typeof value === 'number' ? value : undefined;
}

function textOf(node: Node | undefined): string | undefined {
  const value = constantOf(node);
  return typeof value === 'string' ? value : undefined;
}
