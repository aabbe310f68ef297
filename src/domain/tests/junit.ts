import { refuse } from '../../foundation/problems/errors.ts';
import { foreign } from './foreign.ts';
import { type Children, endingOf, type Said } from './outcome.ts';
import { type Repeats, type Suite, suiteOf } from './retries.ts';
import type { Tally } from './tally.ts';
import { type Place, REMEDY, type XmlReader, xmlReader } from './xml.ts';

type Attributes = Readonly<Record<string, string>>;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface OpenSuite {
  readonly kind: 'suite';
  readonly name: string;
  /** Failures and errors that it counts itself. */
  readonly claimed: number;
  readonly tests: Suite;
  repeats: Repeats;
  hasTests: boolean;
  /** Failures and errors below it as elements: a test may have several, and suites count them so. */
  shown: number;
  /** Those that suites within it count and do not show. */
  unexplained: number;
}

interface OpenCase {
  readonly kind: 'case';
  readonly attributes: Attributes;
  readonly children: { readonly [K in keyof Children]: Said[] };
}

/** An element whose text says something: what it says is of `element`, or of the suite itself. */
interface OpenText {
  readonly kind: 'text';
  readonly element: keyof Children;
  readonly said: Writable<Said>;
}

type Open =
  | OpenSuite
  | OpenCase
  | OpenText
  | { readonly kind: 'other' }
  | { readonly kind: 'more'; readonly said: Writable<Said> };

const OTHER = { kind: 'other' } as const;
/** Of the text of one failure; evidence keeps less. */
const BODY = 65_536;

/** Elements that say how a test ended. */
const SAYING: ReadonlyMap<string, keyof Children> = new Map([
  ['failure', 'failure'],
  ['error', 'error'],
  ['skipped', 'skipped'],
  ['flakyFailure', 'flaky'],
  ['flakyError', 'flaky'],
  ['rerunFailure', 'rerun'],
  ['rerunError', 'rerun'],
]);

/**
 * Reads a JUnit XML file block by block into a tally: root `testsuites` or `testsuite`, suites in suites as deep as
 * they like. Throws `InputErrors` for what is not well-formed, not JUnit, or has a document type.
 */
export function junitReader(file: string, tally: Tally): XmlReader {
  const stack: Open[] = [];
  return xmlReader(file, {
    open(name, attributes, at) {
      if (stack.length === 0) requireJunit(name, at);
      stack.push(opened(name, attributes, stack));
    },
    text(text) {
      const innermost = stack.at(-1);
      if (innermost?.kind !== 'text' && innermost?.kind !== 'more') return;
      const { said } = innermost;
      if (said.body.length < BODY) said.body += text.slice(0, BODY - said.body.length);
    },
    close() {
      const element = stack.pop()!;
      const parent = stack.at(-1);
      if (element.kind === 'suite') closeSuite(element, parent, file, tally);
      if (parent?.kind !== 'suite') return;
      if (element.kind === 'case') closeCase(element, parent, tally);
      if (element.kind === 'text' && (element.element === 'failure' || element.element === 'error')) {
        parent.shown++;
        tally.broken(parent.name || 'unnamed', element.element, element.said, file);
      }
    },
  });
}

function requireJunit(root: string, at: Place): void {
  if (root === 'testsuites' || root === 'testsuite') return;
  const [what, remedy] = foreign(root) ?? [
    `is not JUnit: its root is \`${root}\`, not \`testsuites\` or \`testsuite\``,
    REMEDY,
  ];
  refuse(at.file, what, remedy, { at: { file: at.file } });
}

function opened(name: string, attributes: Attributes, stack: readonly Open[]): Open {
  const parent = stack.at(-1);
  if (name === 'testsuite' || (name === 'testsuites' && !parent))
    return !parent || parent.kind === 'suite' ? openedSuite(attributes, parent) : OTHER;
  if (parent?.kind === 'text' && name === 'stackTrace') return { kind: 'more', said: parent.said };
  if (name === 'property' && attributes.name === 'go.version') return markGo(stack);
  if (parent?.kind !== 'suite' && parent?.kind !== 'case') return OTHER;
  if (parent.kind === 'suite' && name === 'testcase') {
    parent.hasTests = true;
    return {
      kind: 'case',
      attributes,
      children: { failure: [], error: [], skipped: [], flaky: [], rerun: [] },
    };
  }
  const element = SAYING.get(name);
  if (element === undefined) return OTHER;
  const said = { message: attributes.message ?? '', type: attributes.type ?? '', body: '' };
  if (parent.kind === 'case') parent.children[element].push(said);
  return { kind: 'text', element, said };
}

function openedSuite({ name = '', failures, errors }: Attributes, parent: OpenSuite | undefined): OpenSuite {
  // Node ids of pytest are unique, and it writes a rerun as a test that did not fail.
  const isPytest = name === 'pytest' || name === 'pytest tests' || parent?.repeats === 'reruns';
  return {
    kind: 'suite',
    name,
    claimed: wholeIn(failures) + wholeIn(errors),
    tests: suiteOf(),
    repeats: isPytest ? 'reruns' : 'tests',
    hasTests: false,
    shown: 0,
    unexplained: 0,
  };
}

/** Names of tests are unique in a package of Go. */
function markGo(stack: readonly Open[]): Open {
  const suite = stack.findLast(({ kind }) => kind === 'suite');
  if (suite?.kind === 'suite') suite.repeats = 'runs';
  return OTHER;
}

function closeCase({ attributes, children }: OpenCase, suite: OpenSuite, tally: Tally): void {
  const { classname, name, file, line, time, status, result } = attributes;
  const test = {
    name: [classname || suite.name, name].filter(Boolean).join('::') || 'unnamed',
    file: file || undefined,
    // pytest counts lines from 0.
    line: line === undefined ? undefined : wholeIn(line) + (suite.repeats === 'reruns' ? 1 : 0) || undefined,
    ending: endingOf(
      children,
      [status, result].filter((state) => state !== undefined),
    ),
  };
  suite.shown += children.failure.length + children.error.length;
  suite.tests.add(test);
  const seconds = Number(time?.trim() || Number.NaN);
  if (Number.isFinite(seconds) && seconds >= 0) tally.time(test.name, seconds);
}

function closeSuite(suite: OpenSuite, parent: Open | undefined, file: string, tally: Tally): void {
  for (const test of suite.tests.settle(suite.repeats)) tally.test(test, file);
  if (suite.hasTests) tally.suite();
  const own = Math.max(0, suite.claimed - suite.shown - suite.unexplained);
  tally.unexplained(own);
  if (parent?.kind !== 'suite') return;
  parent.shown += suite.shown;
  parent.unexplained += suite.unexplained + own;
}

const wholeIn = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0);
