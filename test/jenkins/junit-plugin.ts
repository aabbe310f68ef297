import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { caseResults, type ReadOptions, type SuiteResult, suites } from './junit-suites.ts';
import { Malformed, parseXml } from './junit-xml.ts';
import type { JunitTotals } from './record.ts';
import { abort, raise } from './values.ts';

/**
 * How the `junit` step of Jenkins reads result files: a port of the rules of its plugin, for tests that ask what
 * totals a file gives there. No schema is applied; counts in the file are ignored and made anew.
 */
export interface JunitOptions extends ReadOptions {
  readonly allowEmptyResults?: boolean;
  readonly skipOldReports?: boolean;
  /** Start of the build, in milliseconds; files older than this are the old ones. */
  readonly started?: number;
  /** A build that failed before is not failed again for want of results. */
  readonly failedBefore?: boolean;
}

export interface JunitResult extends JunitTotals {
  /** Seconds: of the suites as they say, else of their cases; NaN where a file says NaN. */
  readonly duration: number;
  readonly cases: readonly CaseReport[];
}

export interface CaseReport {
  readonly suite: string;
  readonly className: string;
  readonly packageName: string;
  readonly name: string;
  readonly status: 'PASSED' | 'FAILED' | 'SKIPPED';
  /** Message of the failure, or why the case was skipped. */
  readonly message: string | null;
  readonly stackTrace: string | null;
  readonly duration: number;
  /** Milliseconds since 1970, -1 where the file does not say. */
  readonly startTime: number;
  readonly stdout: string | null;
  readonly stderr: string | null;
  readonly properties: Readonly<Record<string, string>>;
}

/** The margin that file systems with coarse times are given. */
const TIME_MARGIN_MS = 3000;

/** Reads result files, by paths relative to `root`; raises the exception that the step would end with. */
export async function readResults(
  root: string,
  files: readonly string[],
  options: JunitOptions = {},
): Promise<JunitResult> {
  if (files.length === 0 && !options.allowEmptyResults)
    abort('No test report files were found. Configuration error?');
  const found: SuiteResult[] = [];
  for (const file of files) {
    const path = resolve(root, file);
    if (options.skipOldReports && (await isOld(path, options.started ?? 0))) continue;
    for (const suite of await suitesOf(path, options)) add(found, suite);
  }
  const result = totals(found);
  if (result.totalCount === 0 && !options.allowEmptyResults && !options.failedBefore)
    abort('None of the test reports contained any result');
  return result;
}

const isOld = async (path: string, started: number): Promise<boolean> =>
  (await stat(path)).mtimeMs < started - TIME_MARGIN_MS;

async function suitesOf(path: string, options: ReadOptions): Promise<readonly SuiteResult[]> {
  const bytes = await readFile(path);
  if (bytes.length === 0) return [placeholder(path, '[empty]', `Test report file ${path} was length 0`)];
  try {
    const output = await surefireOutput(path);
    return suites(parseXml(bytes), basename(path), output, options);
  } catch (error) {
    if (error instanceof Malformed) return [unreadable(path, error)];
    if (error instanceof TypeError) raise('java.io.IOException', `Failed to read ${path}`);
    throw error;
  }
}

function unreadable(path: string, { message }: Malformed): SuiteResult {
  if (!path.endsWith('.xml'))
    raise(
      'java.io.IOException',
      `Failed to read ${path}\nIs this really a JUnit report file? Your configuration must be matching too many files`,
    );
  return placeholder(path, '[failed-to-read]', `Failed to read test report file ${path}\n${message}`);
}

/** Maven redirects what a suite prints to a file beside its report. */
async function surefireOutput(path: string): Promise<string | null> {
  const [, suite] = /^TEST-(.+)\.xml$/.exec(basename(path)) ?? [];
  if (suite === undefined) return null;
  return readFile(join(dirname(path), `${suite}-output.txt`), 'utf8').catch(() => null);
}

/** A file that cannot be read is a failed case: the build must not look as if its tests had passed. */
function placeholder(path: string, name: string, stackTrace: string): SuiteResult {
  const suite = basename(path);
  const report = {
    suite,
    className: suite,
    name,
    status: 'FAILED',
    message: '',
    stackTrace,
    duration: 0,
  } as const;
  const rest = { startTime: -1, stdout: null, stderr: null, properties: {} };
  return { name: suite, id: null, timed: false, duration: 0, cases: [{ ...report, ...rest }] };
}

/** A suite in several files is one suite; cases of one name all count. */
function add(found: SuiteResult[], suite: SuiteResult): void {
  const at = found.findIndex(
    ({ name, id }) => name === suite.name && (id === null || suite.id === null || id === suite.id),
  );
  const first = found[at];
  if (!first) return void found.push(suite);
  const ofCases = suite.cases.reduce((sum, { duration }) => sum + duration, 0);
  const duration = first.duration + (first.timed ? suite.duration : ofCases);
  found[at] = { ...first, duration, cases: [...first.cases, ...suite.cases] };
}

function totals(found: readonly SuiteResult[]): JunitResult {
  const cases = found.flatMap(caseResults);
  const count = (status: CaseReport['status']) => cases.filter((one) => one.status === status).length;
  return {
    totalCount: cases.length,
    failCount: count('FAILED'),
    skipCount: count('SKIPPED'),
    passCount: count('PASSED'),
    duration: found.reduce((sum, { duration }) => sum + duration, 0),
    cases,
  };
}
