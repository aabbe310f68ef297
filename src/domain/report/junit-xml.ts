import { xmlAttribute, xmlCdata, xmlText } from './escape/xml.ts';

export interface TestCase {
  readonly name: string;
  readonly status: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message: string;
  readonly details: string;
}

interface TestSuite {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
  /** Class of all its cases. */
  readonly className: string;
  readonly cases: readonly TestCase[];
}

/** A JUnit file of one suite, without times. Jenkins reads the reason of a skipped case from the text of its element. */
export function junitXml({ name, properties, className, cases }: TestSuite): string {
  const count = (wanted: TestCase['status']) =>
    String(cases.filter(({ status }) => status === wanted).length);
  const [failures, errors, skipped] = [count('failure'), count('error'), count('skipped')];
  const counts = { tests: String(cases.length), failures, errors, skipped };
  const root = element('testsuites', counts, [
    element('testsuite', { name, ...counts }, [
      element(
        'properties',
        {},
        properties.map(([key, value]) => element('property', { name: key, value })),
      ),
      ...cases.map((test) => element('testcase', { classname: className, name: test.name }, outcomeOf(test))),
    ]),
  ]);
  return ['<?xml version="1.0" encoding="UTF-8"?>', ...root].join('\n');
}

/** Lines of XML. */
type Lines = readonly string[];

function outcomeOf({ status, message, details }: TestCase): readonly Lines[] {
  const told = details === '' ? '' : xmlCdata(details);
  if (status === 'skipped') return [leaf('skipped', {}, xmlText(message))];
  if (status !== 'passed') return [leaf(status, { message }, told)];
  return told === '' ? [] : [leaf('system-out', {}, told)];
}

type Attributes = Readonly<Record<string, string>>;

/** An element that holds text, which keeps its white space. */
const leaf = (name: string, attributes: Attributes, content: string): Lines => [
  content === '' ? `<${tag(name, attributes)}/>` : `<${tag(name, attributes)}>${content}</${name}>`,
];

/** An element that holds others, each on lines of its own. */
const element = (name: string, attributes: Attributes, children: readonly Lines[] = []): Lines =>
  children.length === 0
    ? [`<${tag(name, attributes)}/>`]
    : [`<${tag(name, attributes)}>`, ...children.flat().map((line) => `  ${line}`), `</${name}>`];

const tag = (name: string, attributes: Attributes): string =>
  [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlAttribute(value)}"`)].join(' ');
