import type { CaseReport } from './junit-plugin.ts';
import { seconds, startTime } from './junit-times.ts';
import type { Element } from './junit-xml.ts';
import { raise } from './values.ts';

export type StdioRetention = 'ALL' | 'FAILED' | 'NONE';

export interface ReadOptions {
  readonly stdioRetention?: StdioRetention;
  readonly keepProperties?: boolean;
  /**
   * Names of stages and branches around the step, outermost first, that Jenkins puts before the name of a case. (There
   * only once a build has results of several of them; here always.)
   */
  readonly enclosing?: readonly string[];
  readonly keepTestNames?: boolean;
}

/** A case before it has a package: a class name may be missing, which only counting finds out. */
type RawCase = Omit<CaseReport, 'className' | 'packageName'> & { readonly className: string | null };

export interface SuiteResult {
  readonly name: string;
  readonly id: string | null;
  /** Whether the file gives the suite a time of its own. */
  readonly timed: boolean;
  readonly duration: number;
  readonly cases: readonly RawCase[];
}

/** Suites of a document: an element is one if it has a case or an error of its own, whatever it is called at the root. */
export function suites(
  root: Element,
  file: string,
  output: string | null,
  options: ReadOptions,
): readonly SuiteResult[] {
  const nested = all(root, 'testsuite').flatMap((inner) => suites(inner, file, output, options));
  const isSuite = first(root, 'testcase') !== undefined || first(root, 'error') !== undefined;
  return isSuite ? [...nested, suite(root, file, output, options)] : nested;
}

/** Cases with their packages. Jenkins ends with a NullPointerException where no class name is to be had. */
export const caseResults = ({ cases }: SuiteResult): readonly CaseReport[] =>
  cases.map((one) => {
    const { className } = one;
    if (className === null) return raise('java.lang.NullPointerException', null);
    const dot = className.lastIndexOf('.');
    return { ...one, className, packageName: dot < 0 ? '(root)' : className.slice(0, dot) };
  });

const all = (parent: Element, name: string): readonly Element[] =>
  parent.children.filter((one) => one.name === name);
const first = (parent: Element, name: string): Element | undefined => all(parent, name)[0];
const attribute = ({ attributes }: Element, name: string): string | null => attributes[name] ?? null;
const textIn = (parent: Element, name: string): string | null => first(parent, name)?.text ?? null;

function suite(element: Element, file: string, output: string | null, options: ReadOptions): SuiteResult {
  const named = attribute(element, 'name');
  const prefix = attribute(element, 'package');
  const name = safe(named === null ? `(${file})` : prefix ? `${prefix}.${named}` : named);
  const begun = startTime(attribute(element, 'timestamp'));
  const loading = first(element, 'error') ? [caseOf(element, '<init>', name, -1, options)] : [];
  const cases = [...loading, ...inTurn(element, named, name, begun, options)];
  const time = attribute(element, 'time');
  return {
    name,
    id: attribute(element, 'id'),
    timed: time !== null,
    duration: time === null ? cases.reduce((sum, { duration }) => sum + duration, 0) : seconds(time),
    cases: withStdio(cases, element, output, options),
  };
}

/** Cases without a start of their own begin where the one before has ended. */
function inTurn(
  element: Element,
  named: string | null,
  suiteName: string,
  begun: number,
  options: ReadOptions,
): readonly RawCase[] {
  let offset = 0;
  return all(element, 'testcase').map((one) => {
    const own = attribute(one, 'timestamp');
    const start = own ? startTime(own) : begun === -1 ? -1 : begun + offset;
    const read = caseOf(one, attribute(one, 'classname') ?? named, suiteName, start, options);
    if (!own && begun !== -1) offset += Math.trunc(read.duration * 1000);
    return read;
  });
}

function caseOf(
  element: Element,
  givenClass: string | null,
  suiteName: string,
  start: number,
  options: ReadOptions,
): RawCase {
  const [className, name] = names(givenClass, attribute(element, 'name'));
  const skipped = first(element, 'skipped');
  const failure = first(element, 'error') ?? first(element, 'failure');
  const stackTrace = failure?.text ?? null;
  const why = skipped
    ? (attribute(skipped, 'message') ?? skipped.text)
    : failure && attribute(failure, 'message');
  const keep = (stream: string) => trimmed(textIn(element, stream), stackTrace !== null, options);
  return {
    suite: suiteName,
    className,
    name: displayed(name || '(?)', options),
    status: skipped ? 'SKIPPED' : failure ? 'FAILED' : 'PASSED',
    message: why ?? null,
    stackTrace,
    duration: seconds(attribute(element, 'time')),
    startTime: start,
    stdout: keep('system-out'),
    stderr: keep('system-err'),
    properties: options.keepProperties ? propertiesOf(element) : {},
  };
}

/** Without a class, a name with a dot is both; a case with neither name nor class cannot be read at all. */
function names(className: string | null, name: string | null): readonly [string | null, string | null] {
  if (className !== null) return [className, name];
  if (name === null) throw new TypeError('a case has neither a name nor a class');
  const dot = name.lastIndexOf('.');
  return dot < 0 ? [null, name] : [name.slice(0, dot), name.slice(dot + 1)];
}

const displayed = (name: string, { enclosing = [], keepTestNames = false }: ReadOptions): string =>
  keepTestNames ? name : [...enclosing, name].join(' / ');

function propertiesOf(element: Element): Readonly<Record<string, string>> {
  const properties = first(element, 'properties');
  const entries = properties ? all(properties, 'property') : [];
  return Object.fromEntries(
    entries.flatMap((one) => {
      const name = attribute(one, 'name');
      return name === null ? [] : [[name, attribute(one, 'value') ?? one.text] as const];
    }),
  );
}

/** Streams of the suite stand for those of cases that have none. */
function withStdio(
  cases: readonly RawCase[],
  element: Element,
  output: string | null,
  options: ReadOptions,
): readonly RawCase[] {
  const failed = cases.some(({ stackTrace }) => stackTrace !== null);
  const [out, err] = [textIn(element, 'system-out'), textIn(element, 'system-err')];
  const stdout = trimmed(out === null && err === null ? output : out, failed, options);
  const stderr = trimmed(err, failed, options);
  return cases.map((one) => ({ ...one, stdout: one.stdout ?? stdout, stderr: one.stderr ?? stderr }));
}

const HALF_PASSED = 500;
const HALF_FAILED = 50_000;

/** The middle of a long output is cut out, sooner for cases that passed. */
function trimmed(
  text: string | null,
  failed: boolean,
  { stdioRetention = 'NONE' }: ReadOptions,
): string | null {
  const half = failed ? HALF_FAILED : HALF_PASSED;
  const middle = (text ?? '').length - 2 * half;
  if (text === null || middle <= 0 || stdioRetention === 'ALL') return text;
  if (stdioRetention === 'FAILED' && failed) return text;
  return `${text.slice(0, half)}\n...[truncated ${middle} chars]...\n${text.slice(-half)}`;
}

/** Characters that would mislead a URL of the report. */
const safe = (name: string): string =>
  name === '' ? '(empty)' : name.replace(/[\u0000-\u0020\u007f"#%/:<>?[\\\]^`{|}]/g, '_');
