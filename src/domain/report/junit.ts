import junitReportBuilder, { type Builder, type TestCase as BuilderCase } from 'junit-report-builder';
import type { Check, Evidence } from '../../foundation/evidence/evidence.ts';
import { EXIT_CODES, VERDICT_WORDS, verdictWords } from '../../foundation/evidence/verdict.ts';
import { outcomeWord } from '../../foundation/evidence/verdict-words.ts';
import { placeOf } from '../../foundation/problems/errors.ts';
import { formatEstimate } from '../../foundation/text/numbers.ts';
import { MESSAGE_LIMIT, NAME_LIMIT, shortened, shown, shownLine } from '../../foundation/text/shown.ts';
import { xmlText } from './escape/xml.ts';
import { formatObserved, formatRow } from './words.ts';

// The package is CommonJS: its types say `default` where Node hands over the builder itself.
const junit = junitReportBuilder as unknown as Builder;

const DETAILS_LIMIT = 20_000;

interface TestCase {
  readonly name: string;
  readonly status: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message: string;
  readonly details: string;
}

/**
 * JUnit XML of one evidence: one suite, one case a check, at least one case. A failure of severity `error` is a
 * `<failure>`; what could not be decided (`error`, `inconclusive`) is an `<error>`; a warning is a passing case with
 * its text in `<system-out>`, since Jenkins turns every failing case into an unstable build; what was overridden is
 * skipped, with who let it go. Carries no time: the
 * bytes depend on the evidence alone.
 */
export const renderJunit = (evidence: Evidence): string => render(evidence, casesOf(evidence));

/**
 * The same for a host on which every failed case marks the stage, where the verdict was tolerated: what failed is a
 * skipped case that says so.
 */
export const renderTolerated = (evidence: Evidence): string =>
  render(evidence, casesOf(evidence).map(toleratedCase));

const toleratedCase = (test: TestCase): TestCase =>
  isBad(test.status) ? { ...test, status: 'skipped', message: `tolerated: ${test.message}` } : test;

function render(evidence: Evidence, all: readonly TestCase[]): string {
  const builder = junit.newBuilder();
  const suite = builder.testSuite().name(filled(evidence.id, evidence.step));
  for (const [name, value] of propertiesOf(evidence))
    suite.property(name, shortened(shownLine(value), MESSAGE_LIMIT));
  const cases = uniquelyNamed(all);
  for (const test of cases) addCase(suite.testCase().className(classNameOf(evidence)).name(test.name), test);
  const reasons = cases.filter(({ status }) => status === 'skipped').map(({ message }) => message);
  return fillSkipped(builder.build(), reasons);
}

function addCase(target: BuilderCase, { status, message, details }: TestCase): void {
  if (status === 'failure') target.failure(message).stacktrace(cdata(details));
  if (status === 'error') target.error(message, undefined, cdata(details));
  if (status === 'skipped') target.skipped();
  if (status === 'passed' && details !== '') target.standardOutput(cdata(details));
}

function propertiesOf(evidence: Evidence): readonly (readonly [string, string])[] {
  return [
    ['verdict', verdictWords(evidence)],
    ['reason', evidence.reason],
    ['model', evidence.model],
    ['step', evidence.step],
    ['config', evidence.config],
    ['tool', evidence.tool],
  ];
}

/** `mlops.<step>.<id>`: Jenkins makes a package of what stands before the last dot. */
const classNameOf = ({ step, id }: Evidence): string => `mlops.${namePart(step)}.${namePart(id)}`;
const namePart = (text: string): string => text.replace(/[^\w-]/g, '_') || '_';
const filled = (...texts: readonly string[]): string =>
  texts.map((text) => shownLine(text).trim()).find((text) => text !== '') ?? 'unnamed';

function casesOf(evidence: Evidence): readonly TestCase[] {
  const cases = evidence.checks.map(caseOf);
  const explained = EXIT_CODES[evidence.verdict] === 0 || cases.some(({ status }) => isBad(status));
  if (explained && cases.length > 0) return cases;
  return [verdictCase(evidence, explained), ...cases];
}

const isBad = (status: TestCase['status']): boolean => status === 'failure' || status === 'error';

/** A verdict that no check explains, or a step that had nothing to check, still answers with a case. */
function verdictCase({ verdict, reason }: Evidence, explained: boolean): TestCase {
  const status = explained ? 'skipped' : verdict === 'fail' ? 'failure' : 'error';
  return { name: 'verdict', status, ...spoken(`${VERDICT_WORDS[verdict]}: ${reason}`, reason) };
}

function caseOf(check: Check): TestCase {
  const message = `${outcomeWord(check).toUpperCase()} ${check.message}`;
  return {
    name: shortened(filled(check.id), NAME_LIMIT),
    status: statusOf(check),
    ...spoken(message, detailsOf(check)),
  };
}

function statusOf({ outcome, severity, override }: Check): TestCase['status'] {
  if (outcome === 'error' || outcome === 'skipped') return outcome;
  if (override !== undefined) return 'skipped';
  if (outcome === 'pass' || severity !== 'error') return 'passed';
  return outcome === 'fail' ? 'failure' : 'error';
}

const spoken = (message: string, details: string): Pick<TestCase, 'message' | 'details'> => ({
  message: shortened(filled(message), MESSAGE_LIMIT),
  details: shortened(shown(details), DETAILS_LIMIT),
});

function detailsOf(check: Check): string {
  const lines = [
    `${outcomeWord(check)}: ${check.message}`,
    `expected: ${check.expected}`,
    `observed: ${formatObserved(check.observed)}`,
    check.baseline && `baseline: ${formatEstimate(check.baseline)}`,
    check.difference && `difference: ${formatEstimate(check.difference)} by ${check.difference.method}`,
    check.rowsNeeded !== undefined && `more rows needed: ${check.rowsNeeded}`,
    check.groupsNeeded && `more ${check.groupsNeeded.unit}s needed: ${check.groupsNeeded.more}`,
    check.at && `at: ${placeOf(check.at)}`,
    check.remedy && `remedy: ${check.remedy}`,
    ...(check.samples ?? []).map((row) => `row: ${formatRow(row)}`),
  ];
  const head = lines
    .filter((line) => typeof line === 'string' && line !== '')
    .map((line) => shownLine(String(line)));
  return [...head, ...(check.details ? ['', check.details] : [])].join('\n');
}

/** Two ids may become one when they are cut; Jenkins would count both under one name. */
function uniquelyNamed(cases: readonly TestCase[]): readonly TestCase[] {
  const seen = new Set<string>();
  return cases.map((test) => {
    let name = test.name;
    for (let copy = 2; seen.has(name); copy++) name = `${test.name} (${copy})`;
    seen.add(name);
    return { ...test, name };
  });
}

/**
 * The builder writes details as CDATA and splits only the first `]]>` in it; the others are split here.
 */
function cdata(text: string): string {
  const [first = '', second, ...rest] = text.split(']]>');
  if (second === undefined) return first;
  return `${first}]]>${[second, ...rest].join(']]]]><![CDATA[>')}`;
}

/**
 * Post-pass: the builder's `skipped()` takes no reason, and Jenkins reads it from the element's text. Elements come
 * in the order of the cases; the same letters within CDATA are data and stay.
 */
function fillSkipped(xml: string, reasons: readonly string[]): string {
  const remaining = reasons.values();
  return xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<skipped\/>/g, (found) =>
    found === '<skipped/>' ? `<skipped>${xmlText(remaining.next().value ?? '')}</skipped>` : found,
  );
}
