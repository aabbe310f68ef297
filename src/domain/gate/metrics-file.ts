import type { SourcePosition } from '../../foundation/evidence/evidence.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';
import { readYaml, sourceOf } from '../../foundation/reading/yaml.ts';
import { isDecimal } from '../../foundation/text/decimal.ts';
import { knownNames } from '../../foundation/text/nearest.ts';
import type { Unusable } from '../judging/quantity.ts';
import { rangeOf } from '../metrics/foreign/range.ts';
import { isWithin, percentHint, rangeWords } from '../metrics/range.ts';

/** Numbers by the path of their leaf: `accuracy`, `macro avg/f1-score`, `results/arc/acc,none`. */
export interface MetricsFile {
  readonly name: string;
  readonly names: readonly string[];
  /** The number of a metric, why it is none, or nothing where the file has no such leaf. */
  read(metric: string): number | Unusable | undefined;
  /** The standard error that the file states of a metric: `acc_stderr,none` beside `acc,none`. */
  standardError(metric: string): number | undefined;
}

const NOT_FINITE = /^[-+]?\.?(nan|inf|infinity)$/i;

/**
 * Reads a metrics file: flat or nested JSON or YAML, each leaf a metric named by its path with `/`. Bare NaN and
 * Infinity, as Python writes them, and numbers that a metric cannot have (an accuracy of 1.5) are read, and are an
 * error only for the rule that names them. Throws `InputErrors`
 * for what cannot be read, with file, line and column, and for keys that stand there twice.
 */
export function readMetricsFile(text: string, file: string): MetricsFile {
  const source = sourceOf(readYaml(text, file));
  const leaves = leavesOf(source.value);
  if (leaves.size === 0)
    throw new InputErrors([
      {
        input: file,
        message: 'holds no metrics',
        remedy: 'write names and numbers, such as {"accuracy": 0.91}',
        at: { file, line: 1, column: 1 },
      },
    ]);
  const lines = text.split('\n');
  const read = (metric: string): number | Unusable | undefined => {
    const paths = leaves.get(metric);
    if (!paths) return undefined;
    const [path = []] = paths;
    const where = { file, metric, place: () => source.at(path) };
    if (paths.length > 1) return unusable(where, 'is the path of two values', 'rename one of them');
    const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], source.value);
    return isFiniteNumber(value) && source.isJson
      ? numberOf(value, where)
      : numberAs(tokenAt(lines, where.place()), value, where);
  };
  return {
    name: file,
    names: [...leaves.keys()],
    read,
    standardError(metric) {
      const found = standardErrorNames(metric)
        .map(read)
        .find((value) => typeof value === 'number');
      // 0 is what lm-eval writes where all items score alike: it says nothing of how sure the number is.
      return found !== undefined && found > 0 ? found : undefined;
    },
  };
}

/** lm-eval writes `acc_stderr,none` beside `acc,none`; inspect_ai `metrics/stderr/value` beside `metrics/accuracy/value`. */
function standardErrorNames(metric: string): readonly string[] {
  const [, name = metric, filter = ''] = /^(.*?)(,[^,/]*)?$/.exec(metric) ?? [];
  const [, scorer] = /^(.*\/metrics\/)(?:accuracy|mean)\/value$/.exec(metric) ?? [];
  return [`${name}_stderr${filter}`, ...(scorer === undefined ? [] : [`${scorer}stderr/value`])];
}

type Path = readonly (string | number)[];

/** Every leaf under the text of its path; two leaves may share one when a key holds a `/`. */
function leavesOf(root: unknown): ReadonlyMap<string, readonly Path[]> {
  const leaves = new Map<string, Path[]>();
  const waiting: { readonly value: unknown; readonly path: Path }[] = [{ value: root, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (value !== null && typeof value === 'object') {
      const entries = Object.entries(value).map(([key, item]) => ({ value: item, path: [...path, key] }));
      waiting.push(...entries.reverse());
    } else if (path.length > 0) {
      const name = path.join('/');
      leaves.set(name, [...(leaves.get(name) ?? []), path]);
    }
  }
  return leaves;
}

/** A metric, and where its file has it: looked for where somebody must be told. */
interface Place {
  readonly file: string;
  readonly metric: string;
  readonly place: () => SourcePosition;
}

const isFiniteNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

const numberOf = (value: number, where: Place): number | Unusable => outOfRange(value, where) ?? value + 0;

/** The number that a value of YAML is, written as `token`. */
function numberAs(token: string, value: unknown, where: Place): number | Unusable {
  const no = (what: string) => unusable(where, what, 'write a finite decimal number');
  if (isFiniteNumber(value) && isDecimal(token)) return numberOf(value, where);
  if (typeof value === 'number' || (typeof value === 'string' && NOT_FINITE.test(value)))
    return no(`is ${token.startsWith('"') ? value : token}, which is not a finite decimal number`);
  if (value === null) return no('is empty');
  return no(
    `is ${typeof value === 'string' ? `the text ${JSON.stringify(value)}` : String(value)}, not a number`,
  );
}

/** A number that no data can give: a percentage, a loss written as a score, another metric under this name. */
function outOfRange(value: number, where: Place): Unusable | undefined {
  const range = rangeOf(where.metric);
  if (range === undefined || isWithin(value, range)) return undefined;
  return unusable(
    where,
    `is ${value}, but it ${rangeWords(range)}`,
    `correct the number, or give the metric a name of its own${percentHint(value, range)}`,
  );
}

/** The scalar as it is written, up to the next separator. */
const tokenAt = (lines: readonly string[], { line = 1, column = 1 }: SourcePosition): string =>
  /^[^\s,\]}]*/.exec(lines[line - 1]!.slice(column - 1))![0];

function unusable({ file, metric, place }: Place, what: string, remedy: string): Unusable {
  const at = place();
  const name = JSON.stringify(metric);
  return { unusable: `${file}:${at.line}:${at.column}: the metric ${name} ${what}`, remedy, at };
}

/** The remedy for a metric that the file does not have. */
export const knownMetrics = (metric: string, { names }: MetricsFile): string => {
  const few = names.slice(0, 20);
  const nearest = knownNames(metric, few);
  return nearest.startsWith('known') ? nearest : `${nearest} (known: ${few.join(', ')})`;
};
