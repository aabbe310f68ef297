import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../../src/report/junit.ts';
import { InputErrors } from '../../../src/step/errors.ts';
import { readJunit, resultsOf } from '../../../src/test-results/junit.ts';
import { evidence } from '../evidence/examples.ts';

const read = (xml: string) => readJunit(xml, 'tests.xml');
const results = (...files: string[]) => resultsOf(files.map(read));
const problem = (xml: string): string => {
  try {
    read(xml);
    return 'nothing';
  } catch (cause) {
    if (cause instanceof InputErrors) return cause.message;
    throw cause;
  }
};

/** As pytest 9 writes it. */
const PYTEST = `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" errors="1" failures="1" skipped="1" tests="4" time="0.039" timestamp="2026-11-21T10:00:00" hostname="ci">
<testcase classname="tests.test_features" name="test_weekday" time="0.002" />
<testcase classname="tests.test_features" name="test_minutes[a&lt;b]" time="0.011"><failure message="assert 61 == 60&#10; +  where 61 = minutes()">def test_minutes():
&gt;       assert minutes() == 60</failure></testcase>
<testcase classname="tests.test_features" name="test_dates" time="0.000"><skipped type="pytest.skip" message="no dates yet">here</skipped></testcase>
<testcase classname="tests.test_load" name="test_load" time="0.001"><error message="failed on setup with &quot;boom&quot;">E   boom</error></testcase>
</testsuite></testsuites>`;

describe('what test runners write', () => {
  test('pytest: cases by class and name, with their messages', () => {
    expect(results(PYTEST)).toEqual({
      suites: 1,
      tests: 4,
      failures: 1,
      errors: 1,
      skipped: 1,
      unexplained: 0,
      failed: [
        {
          name: 'tests.test_features::test_minutes[a<b]',
          kind: 'failure',
          message: 'assert 61 == 60\n +  where 61 = minutes()',
        },
        { name: 'tests.test_load::test_load', kind: 'error', message: 'failed on setup with "boom"' },
      ],
    });
    expect(read(PYTEST).cases.map(({ seconds }) => seconds)).toEqual([0.002, 0.011, 0, 0.001]);
  });

  test.each([
    ['one suite as the root', '<testsuite name="a"><testcase name="b"/></testsuite>', 'a::b'],
    [
      'a suite in a suite',
      '<testsuites><testsuite name="x"><testsuite name="y"><testcase name="z"/></testsuite></testsuite></testsuites>',
      'y::z',
    ],
    [
      'single quotes and blanks',
      "<testsuite name = 'a' >\n<testcase  name='b'></testcase ></testsuite>",
      'a::b',
    ],
    ['references', '<testsuite name="&#x41;&amp;&#66;"><testcase name="&quot;"/></testsuite>', 'A&B::"'],
    ['a case without a name', '<testsuite><testcase/></testsuite>', 'unnamed'],
    [
      'a document type within CDATA',
      '<testsuite name="a"><testcase name="b"><system-out><![CDATA[<!DOCTYPE html>]]></system-out></testcase></testsuite>',
      'a::b',
    ],
    [
      'comments, instructions, elements of others',
      '<?x y?><!-- <!DOCTYPE --><testsuite name="a"><properties><property name="p" value="v"/></properties><testcase name="b"><flaky/></testcase></testsuite>',
      'a::b',
    ],
  ])('%s', (_, xml, name) => {
    expect(read(xml).cases.map((one) => one.name)).toEqual([name]);
  });

  test.each([
    ['<failure message=" m " type="T">text</failure>', 'failure', 'm'],
    ['<failure type="T">\n\n  first\nsecond</failure>', 'failure', 'first'],
    ['<failure type="T"/>', 'failure', 'T'],
    ['<failure/>', 'failure', ''],
    ['<failure><![CDATA[a <b> &amp;]]></failure>', 'failure', 'a <b> &amp;'],
    ['<error message="e"/><failure message="f"/>', 'error', 'e'],
    [`<error message="${'x'.repeat(600)}"/>`, 'error', `${'x'.repeat(500)}…`],
    ['<skipped/>', 'skipped', ''],
    ['<system-out>failure</system-out>', 'passed', ''],
  ])('%s', (inner, outcome, message) => {
    const { cases } = read(`<testsuite><testcase name="t">${inner}</testcase></testsuite>`);
    expect(cases).toMatchObject([{ outcome, message }]);
  });

  test('a suite that broke outside any test counts as one', () => {
    expect(
      results('<testsuite name="db" errors="1"><error message="no database"/></testsuite>'),
    ).toMatchObject({
      tests: 1,
      errors: 1,
      unexplained: 0,
      failed: [{ name: 'db', kind: 'error', message: 'no database' }],
    });
  });

  test('what a suite counts and none of its tests shows is told', () => {
    const suite =
      '<testsuite name="a" failures="2" errors="1"><testcase name="b"><failure/></testcase></testsuite>';
    expect(results(suite).unexplained).toBe(2);
    expect(results(`<testsuites failures="1">${suite}${suite}</testsuites>`).unexplained).toBe(4);
    expect(results('<testsuite failures="many"/>').unexplained).toBe(0);
  });

  test('several files add up; fifty failed tests are named', () => {
    const many = `<testsuite name="m">${'<testcase name="t"><failure/></testcase>'.repeat(60)}</testsuite>`;
    const { failed, ...counts } = results(PYTEST, many);
    expect(counts).toMatchObject({ suites: 2, tests: 64, failures: 61, errors: 1, skipped: 1 });
    expect(failed).toHaveLength(50);
  });
});

describe('what is no result', () => {
  test.each([
    ['nothing', '', 'is not XML: Start tag expected'],
    ['text', 'ok 1', 'is not XML'],
    ['half a file', PYTEST.slice(0, 700), 'is not XML'],
    [
      'a tag that closes another',
      '<testsuite><testcase></testsuite>',
      'tests.xml:1:22: is not XML: Expected closing tag',
    ],
    ['an attribute twice', '<testsuite name="a" name="b"/>', "Attribute 'name' is repeated"],
    ['another document', '<html><body/></html>', 'is not JUnit'],
    ['two roots', '<testsuite/><testsuite/>', 'is not JUnit'],
    ['a document type', '<!DOCTYPE a [<!ENTITY e "x">]><testsuite name="&e;"/>', 'has a document type'],
    ['one in the middle', '<testsuite><!doctype a><testcase/></testsuite>', 'has a document type'],
    [
      'one behind what looks like a comment',
      '<testsuite name="<!--"><!DOCTYPE a [<!ENTITY e "xx">]><testcase name="&e;"/><!-- --></testsuite>',
      'is not XML: Entity "e" size',
    ],
    [
      'a file that is to be read',
      '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><testsuite name="&e;"/>',
      'has a document type',
    ],
    [
      'suites without a floor',
      `${'<testsuite>'.repeat(5000)}${'</testsuite>'.repeat(5000)}`,
      'is not XML: Maximum nested tags exceeded',
    ],
    ['names that reach for prototypes', '<testsuite __proto__="x"/>', 'is not XML'],
  ])('%s', (_, xml, said) => {
    expect(problem(xml)).toContain(said);
  });
});

test('what we write ourselves is read back: failures and errors as they are', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.array(fc.record({ id: text, message: text, bad: fc.boolean() })), (given) => {
      const checks = given.map(({ id, message, bad }) => ({
        id,
        target: 'x',
        outcome: bad ? ('fail' as const) : ('pass' as const),
        severity: 'error' as const,
        expected: '',
        observed: null,
        basis: 'exact' as const,
        message,
      }));
      const verdict = given.some(({ bad }) => bad) ? 'fail' : 'pass';
      const { failures, errors, unexplained } = results(renderJunit({ ...evidence(), verdict, checks }));
      expect({ failures, errors, unexplained }).toEqual({
        failures: given.filter(({ bad }) => bad).length,
        errors: 0,
        unexplained: 0,
      });
    }),
  );
});

test('any text is JUnit or is refused by name, nothing else', () => {
  const piece = fc.constantFrom(
    '<testsuite>',
    '</testsuite>',
    '<testcase name="a"',
    '/>',
    '>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&',
    '&#0;',
    '&lt;',
    '"',
    "'",
    '<?',
    '?>',
    '<!DOCTYPE',
    '[',
    'failures="9"',
    '<failure/>',
    'text',
    '\u0000',
    '__proto__',
    '<constructor/>',
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => void problem(pieces.join(''))));
});
