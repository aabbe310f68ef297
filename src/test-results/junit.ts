import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { refuse } from '../step/errors.ts';
import type { FailedTest, Results } from './facts.ts';

/** One test, how it ended and how long it took. */
interface TestCase {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message: string;
  /** Undefined where the file does not say it. */
  readonly seconds: number | undefined;
}

export interface TestFile {
  readonly cases: readonly TestCase[];
  readonly suites: number;
  readonly unexplained: number;
}

const REMEDY = 'let the test runner write JUnit XML, such as `pytest --junit-xml=…`';
/** Failed tests that evidence names one by one. */
const LISTED = 50;
const MESSAGE_LIMIT = 500;

const Attributes = z.record(z.string(), z.string()).default({});
/** An element without attributes and children is read as its text alone. */
const element = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? { '#text': value } : value), schema);
const Said = element(z.looseObject({ '@': Attributes, '#text': z.string().default('') }));
const Ends = { failure: z.array(Said).default([]), error: z.array(Said).default([]) };
const Case = element(z.looseObject({ '@': Attributes, ...Ends, skipped: z.array(Said).default([]) }));
const SuiteMembers = { '@': Attributes, ...Ends, testcase: z.array(Case).default([]) };
const Suite = element(
  z.looseObject({
    ...SuiteMembers,
    get testsuite(): z.ZodDefault<z.ZodArray<z.ZodType<Suite>>> {
      return z.array(Suite as z.ZodType<Suite>).default([]);
    },
  }),
);
interface Suite {
  readonly '@': Readonly<Record<string, string>>;
  readonly failure: readonly Said[];
  readonly error: readonly Said[];
  readonly testcase: readonly z.infer<typeof Case>[];
  readonly testsuite: readonly Suite[];
}
type Said = z.infer<typeof Said>;
const Root = z.union([
  z.looseObject({ testsuites: Suite }).transform(({ testsuites }) => testsuites as Suite),
  z.looseObject({ testsuite: z.tuple([Suite]) }).transform(({ testsuite }) => testsuite[0] as Suite),
]);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributesGroupName: '@',
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // Character references in numbers come with those of HTML.
  htmlEntities: true,
  // A file with a DTD is refused below; where one hides from that, it can define nothing.
  processEntities: { maxEntityCount: 1, maxEntitySize: 1 },
  isArray: (name) => ['testsuite', 'testcase', 'failure', 'error', 'skipped'].includes(name),
});
/** What may hold any text. */
const OPAQUE = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g;

/**
 * Tests of a JUnit XML file: root `testsuites` or `testsuite`, suites in suites as deep as they like. Throws
 * `InputErrors` for what is not well-formed, not JUnit, or has a document type: entities are never defined by a file.
 */
export function readJunit(xml: string, file: string): TestFile {
  const at = { file };
  if (/<!DOCTYPE/i.test(xml.replace(OPAQUE, '')))
    refuse(file, 'has a document type, which a result has no need of', REMEDY, { at });
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    const place = { file, line: Math.max(1, valid.err.line), column: Math.max(1, valid.err.col ?? 1) };
    refuse(file, `is not XML: ${valid.err.msg}`, REMEDY, { at: place });
  }
  const root = Root.safeParse(parse(xml, file)).data;
  if (!root) refuse(file, 'is not JUnit: it has neither `testsuites` nor one `testsuite`', REMEDY, { at });
  const suites = suitesOf(root!);
  const cases = suites.flatMap(casesOf);
  return {
    cases,
    suites: suites.filter(({ testcase }) => testcase.length > 0).length,
    unexplained: Math.max(0, claimed(root!) - shown(suites)),
  };
}

/** All files as one result; at most `LISTED` failed tests by name, in the order of the files. */
export function resultsOf(files: readonly TestFile[]): Results {
  const cases = files.flatMap((file) => file.cases);
  const ended = (outcome: TestCase['outcome']) => cases.filter((one) => one.outcome === outcome).length;
  return {
    suites: total(files.map(({ suites }) => suites)),
    tests: cases.length,
    failures: ended('failure'),
    errors: ended('error'),
    skipped: ended('skipped'),
    unexplained: total(files.map(({ unexplained }) => unexplained)),
    failed: cases.flatMap(failedTest).slice(0, LISTED),
  };
}

const failedTest = ({ name, outcome, message }: TestCase): readonly FailedTest[] =>
  outcome === 'failure' || outcome === 'error' ? [{ name, kind: outcome, message }] : [];

function parse(xml: string, file: string): unknown {
  try {
    return parser.parse(xml);
  } catch (cause) {
    return refuse(file, `is not XML: ${(cause as Error).message}`, REMEDY, { at: { file }, cause });
  }
}

const suitesOf = (suite: Suite): readonly Suite[] => [suite, ...suite.testsuite.flatMap(suitesOf)];

function casesOf(suite: Suite): readonly TestCase[] {
  const named = suite['@'].name ?? '';
  return [
    ...suite.testcase.map(({ '@': attributes, failure, error, skipped }) => ({
      name: [attributes.classname || named, attributes.name].filter(Boolean).join('::') || 'unnamed',
      ...endOf(failure, error, skipped),
      seconds: secondsIn(attributes.time),
    })),
    // What broke outside any test, such as a fixture of the whole suite.
    ...(suite.failure.length + suite.error.length > 0
      ? [{ name: named || 'unnamed', ...endOf(suite.failure, suite.error, []), seconds: undefined }]
      : []),
  ];
}

function endOf(
  failure: readonly Said[],
  error: readonly Said[],
  skipped: readonly Said[],
): Pick<TestCase, 'outcome' | 'message'> {
  if (error.length > 0) return { outcome: 'error', message: messageOf(error[0]!) };
  if (failure.length > 0) return { outcome: 'failure', message: messageOf(failure[0]!) };
  if (skipped.length > 0) return { outcome: 'skipped', message: messageOf(skipped[0]!) };
  return { outcome: 'passed', message: '' };
}

/** The message, else the first line that says something, else the type. */
function messageOf({ '@': attributes, '#text': text }: Said): string {
  const said = [attributes.message ?? '', ...text.split('\n')].map((line) => line.trim()).find(Boolean);
  const characters = [...(said ?? attributes.type ?? '')];
  return characters.length <= MESSAGE_LIMIT
    ? characters.join('')
    : `${characters.slice(0, MESSAGE_LIMIT).join('')}…`;
}

function secondsIn(text: string | undefined): number | undefined {
  const seconds = Number(text?.trim() || Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Failures and errors as elements: a test may have several, and suites count them so. */
const shown = (suites: readonly Suite[]): number =>
  total(
    suites.flatMap(({ failure, error, testcase }) => [
      failure.length + error.length,
      ...testcase.map((one) => one.failure.length + one.error.length),
    ]),
  );

/** What a suite counts itself, or its suites together, whichever is more. */
const claimed = (suite: Suite): number =>
  Math.max(
    wholeIn(suite['@'].failures) + wholeIn(suite['@'].errors),
    total(suite.testsuite.map((inner) => claimed(inner))),
  );

const wholeIn = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0);
