import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../../../src/domain/report/junit.ts';
import { evidence } from '../../foundation/evidence/examples.ts';
import { countsOf, problem, tallied } from './read.ts';

/** As pytest 9 writes it. */
const PYTEST = `<?xml version="1.0" encoding="utf-8"?><testsuites name="pytest tests"><testsuite name="pytest" errors="1" failures="1" skipped="1" tests="4" time="0.039" timestamp="2026-11-21T10:00:00" hostname="ci">
<testcase classname="tests.test_features" name="test_weekday" time="0.002" />
<testcase classname="tests.test_features" name="test_minutes[a&lt;b]" time="0.011"><failure message="assert 61 == 60&#10; +  where 61 = minutes()">def test_minutes():
&gt;       assert minutes() == 60</failure></testcase>
<testcase classname="tests.test_features" name="test_dates" time="0.000"><skipped type="pytest.skip" message="no dates yet">here</skipped></testcase>
<testcase classname="tests.test_load" name="test_load" time="0.001"><error message="failed on setup with &quot;boom&quot;">E   boom</error></testcase>
</testsuite></testsuites>`;

describe('what test runners write', () => {
  test('pytest: cases by class and name, with their messages and texts', () => {
    expect(countsOf(PYTEST)).toEqual({ suites: 1, passed: 1, failures: 1, errors: 1, skipped: 1 });
    const { failed, skipped, passed, times } = tallied(PYTEST);
    expect(failed.map(({ told }) => told)).toEqual([
      {
        name: 'tests.test_features::test_minutes[a<b]',
        kind: 'failure',
        message: 'assert 61 == 60\n +  where 61 = minutes()',
        body: 'def test_minutes():\n>       assert minutes() == 60',
        reports: 1,
      },
      {
        name: 'tests.test_load::test_load',
        kind: 'error',
        message: 'failed on setup with "boom"',
        body: 'E   boom',
        reports: 1,
      },
    ]);
    expect(skipped).toEqual([{ name: 'tests.test_features::test_dates', reason: 'no dates yet' }]);
    expect(passed).toEqual(['tests.test_features::test_weekday']);
    expect(times).toEqual({
      seconds: expect.closeTo(0.014),
      slowest: 'tests.test_features::test_minutes[a<b]',
      slowestSeconds: 0.011,
    });
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
    expect(tallied(xml).passed).toEqual([name]);
  });

  test.each([
    ['<failure message=" m " type="T">text</failure>', 'failure', 'm', 'text'],
    ['<failure type="T">\n\n  first\nsecond</failure>', 'failure', 'first', 'first\nsecond'],
    ['<failure type="T"/>', 'failure', 'T', ''],
    ['<failure/>', 'failure', '', ''],
    [
      '<failure message="Failed">=== RUN   TestX\n  x_test.go:3: no\n</failure>',
      'failure',
      'x_test.go:3: no',
      '=== RUN   TestX\n  x_test.go:3: no',
    ],
    ['<failure><![CDATA[a <b> &amp;]]></failure>', 'failure', 'a <b> &amp;', 'a <b> &amp;'],
    ['<error message="e"/><failure message="f"/>', 'error', 'e', ''],
    [`<error message="${'x'.repeat(600)}"/>`, 'error', `${'x'.repeat(500)}…`, ''],
    ['<skipped/><failure message="f"/>', 'failure', 'f', ''],
  ])('%s', (inner, kind, message, body) => {
    const { failed } = tallied(`<testsuite><testcase name="t">${inner}</testcase></testsuite>`);
    expect(failed.map(({ told }) => told)).toEqual([{ name: 't', kind, message, body, reports: 1 }]);
  });

  test('a long text keeps its beginning and its end', () => {
    const text = `first ${'x'.repeat(3_000_000)} last`;
    const { failed } = tallied(
      `<testsuite><testcase name="t"><failure>${text.slice(0, 9000)} last</failure></testcase></testsuite>`,
    );
    expect(failed[0]!.told.body).toMatch(/^first x+\n… \d+ more characters …\nx+ last$/);
    const huge = tallied(
      `<testsuite><testcase name="t"><failure>${text}</failure></testcase><testcase name="u"/></testsuite>`,
    );
    expect(huge.counts).toMatchObject({ failures: 1, passed: 1 });
    expect(huge.failed[0]!.told.body.length).toBeLessThan(4100);
  });

  test('a suite that broke outside any test is a matter of its own', () => {
    const suite = '<testsuite name="db" errors="1"><error message="no database"/></testsuite>';
    expect(countsOf(suite)).toEqual({ brokenSuites: 1 });
    expect(tallied(suite).brokenSuites).toMatchObject([
      { told: { name: 'db', kind: 'error', message: 'no database' } },
    ]);
  });

  test('what a suite counts and none of its tests shows is told', () => {
    const suite =
      '<testsuite name="a" failures="2" errors="1"><testcase name="b"><failure/></testcase></testsuite>';
    expect(countsOf(suite)).toMatchObject({ failures: 1, unexplained: 2 });
    expect(countsOf(`<testsuites failures="1">${suite}${suite}</testsuites>`).unexplained).toBe(4);
    expect(countsOf(`<testsuites failures="9">${suite}</testsuites>`).unexplained).toBe(8);
    expect(countsOf('<testsuite failures="many"/>')).toEqual({});
    const other = '<testsuite name="c"><testcase name="d"><failure/></testcase></testsuite>';
    expect(countsOf(`<testsuites><testsuite name="a" failures="1"/>${other}</testsuites>`).unexplained).toBe(
      1,
    );
  });

  test('several files add up; fifty failed tests are named, and a thousand of the others', () => {
    const many = (inner: string, times: number) =>
      `<testsuite name="m">${Array.from({ length: times }, (_, i) => `<testcase name="t${i}">${inner}</testcase>`).join('')}</testsuite>`;
    const all = tallied(PYTEST, many('<failure/>', 60), many('', 1500));
    expect(all.counts).toMatchObject({ suites: 3, failures: 61, errors: 1, skipped: 1, passed: 1501 });
    expect(all.failed).toHaveLength(50);
    expect(all.passed).toHaveLength(1000);
  });
});

/** One test in a suite. */
const one = (attributes: string, inner = '') =>
  `<testsuite name="s"><testcase name="t" ${attributes}>${inner}</testcase></testsuite>`;

describe('states', () => {
  test.each([
    ['status="run" result="completed"', { passed: 1 }],
    ['status="passed"', { passed: 1 }],
    ['status="Passed"', { passed: 1 }],
    ['status="notrun" result="suppressed"', { skipped: 1 }],
    ['status="run" result="skipped"', { skipped: 1 }],
    ['status="disabled"', { skipped: 1 }],
    ['status="ignored"', { skipped: 1 }],
    ['status="not run"', { skipped: 1 }],
    ['status="xyzzy"', { skipped: 1 }],
    ['status="failed"', { failures: 1 }],
  ])('%s', (attributes, counts) => {
    expect(countsOf(one(attributes))).toEqual({ suites: 1, ...counts });
  });

  test.each([
    ['status="disabled"', '', 'disabled'],
    ['status="xyzzy"', '', 'its state "xyzzy" is not known'],
    ['status="notrun"', '<skipped message="Unable to find executable"/>', 'Unable to find executable'],
    ['', '<skipped/>', ''],
  ])('%s %s: why', (attributes, inner, reason) => {
    expect(tallied(one(attributes, inner)).skipped).toEqual([{ name: 's::t', reason }]);
  });

  test('a failure is one whatever the state says', () => {
    expect(countsOf(one('status="notrun"', '<failure/>'))).toMatchObject({ failures: 1 });
  });
});

describe('tests that are tried again', () => {
  const suite = (name: string, ...tests: readonly string[]) =>
    `<testsuite name="${name}">${tests.join('')}</testsuite>`;
  const good = '<testcase name="t"/>';
  const bad = '<testcase name="t"><failure message="no"/></testcase>';
  const idle = '<testcase name="t"><skipped/></testcase>';
  const GO = '<properties><property name="go.version" value="go1.26"/></properties>';

  test.each<[string, string, Record<string, number>]>([
    ['failed, then passed', suite('s', bad, good), { flaky: 1 }],
    ['failed twice, then passed', suite('s', bad, bad, good), { flaky: 1 }],
    ['two tests of one name that fail', suite('s', bad, bad), { failures: 2 }],
    ['two tests of one name that pass', suite('s', good, good), { passed: 2 }],
    ['passed, then failed', suite('s', good, bad), { passed: 1, failures: 1 }],
    ['more than one pass is no retry', suite('s', bad, good, good), { passed: 2, failures: 1 }],
    ['a pass, a failure, a pass', suite('s', good, bad, good), { passed: 2, failures: 1 }],
    ['failed, then skipped', suite('s', bad, idle), { failures: 1, skipped: 1 }],
    [
      'in two suites',
      `<testsuites>${suite('a', bad)}${suite('b', good)}</testsuites>`,
      { failures: 1, passed: 1, suites: 2 },
    ],
    ['Go: failed to the end', suite('s', GO, bad, bad, bad), { failures: 1 }],
    ['Go: passed in the end', suite('s', GO, bad, good), { flaky: 1 }],
    ['Go: run twice', suite('s', GO, good, good), { passed: 1 }],
    ['Go: failed, then skipped', suite('s', GO, bad, idle), { failures: 1 }],
    ['pytest: a rerun looks like a pass', suite('pytest', good, good), { flaky: 1 }],
    ['pytest: reruns that did not help', suite('pytest', good, good, bad), { failures: 1 }],
  ])('%s', (_, xml, counts) => {
    expect(countsOf(xml)).toEqual({ suites: 1, ...counts });
  });

  test.each([
    [
      'flakyFailure',
      '<flakyFailure message="no" type="T"><stackTrace>at x</stackTrace><system-out>o</system-out></flakyFailure>',
      { flaky: 1 },
    ],
    ['flakyError', '<flakyError message="no"/><flakyError message="no"/>', { flaky: 1 }],
    ['rerunFailure', '<failure message="no"/><rerunFailure message="no"/>', { failures: 1 }],
    ['rerunError', '<error message="no"/><rerunError message="no"/>', { errors: 1 }],
    ['todo that fails', '<skipped type="todo" message="later"/><failure message="no"/>', { flaky: 1 }],
    ['todo that does not', '<skipped type="todo" message="later"/>', { skipped: 1 }],
  ])('%s', (_, inner, counts) => {
    expect(countsOf(one('', inner))).toEqual({ suites: 1, ...counts });
  });

  test('how often, why, and the text of the first failure', () => {
    const [surefire] = tallied(
      one(
        '',
        '<flakyFailure message="no"><stackTrace>at x</stackTrace><system-out>o</system-out></flakyFailure>',
      ),
    ).flaky;
    expect(surefire!.told).toEqual({ name: 's::t', why: 'retried', message: 'no', body: 'at x', reports: 2 });
    const [todo] = tallied(one('', '<skipped type="todo" message="later"/><failure message="no"/>')).flaky;
    expect(todo!.told).toMatchObject({ why: 'forgiven', message: 'no (todo: later)' });
    expect(tallied(suite('s', bad, bad, good)).flaky[0]!.told.reports).toBe(3);
  });

  test('whatever is reported, each test counts once and none is lost', () => {
    const outcome = fc.constantFrom('', '<failure/>', '<error/>', '<skipped/>', '<flakyFailure/>');
    const reports = fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'c'), inner: outcome }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(reports, fc.constantFrom('s', 'pytest'), (all, name) => {
        const tests = all.map((test) => `<testcase name="${test.name}">${test.inner}</testcase>`);
        const {
          passed = 0,
          failures = 0,
          errors = 0,
          flaky = 0,
          skipped = 0,
        } = countsOf(suite(name, ...tests));
        const sum = passed + failures + errors + flaky + skipped;
        const names = new Set(all.map((test) => test.name));
        expect(sum).toBeGreaterThanOrEqual(names.size);
        expect(sum).toBeLessThanOrEqual(all.length);
        const lastBad = [...names].some(
          (each) =>
            /failure|error/.test(all.findLast((test) => test.name === each)!.inner) &&
            !/flaky/.test(all.findLast((test) => test.name === each)!.inner),
        );
        if (lastBad) expect(failures + errors).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what is no result', () => {
  test.each([
    ['nothing', '', 'tests.xml is empty'],
    ['blanks', '  \n', 'is not XML'],
    ['text', 'ok 1', 'is not XML'],
    ['half a file', PYTEST.slice(0, 700), 'ends in the middle: <testsuite> is not closed'],
    [
      'a tag that is not over',
      '<testsuite><testcase name="b"><fail',
      'tests.xml:1:35: ends in the middle: <testcase> is not closed',
    ],
    [
      'a tag that closes another',
      '<testsuite>\n<testcase></testsuite>',
      'tests.xml:2:22: is not XML: unexpected close tag',
    ],
    ['an attribute twice', '<testsuite name="a" name="b"/>', 'duplicate attribute: name'],
    ['another document', '<body/>', 'is not JUnit: its root is `body`'],
    ['a web page', '<html><body/></html>', 'is a web page'],
    ['two roots', '<testsuite/><testsuite/>', 'may contain only one root'],
    ['a document type', '<!DOCTYPE a [<!ENTITY e "x">]><testsuite name="&e;"/>', 'has a document type'],
    ['one in the middle', '<testsuite><!DOCTYPE a><testcase/></testsuite>', 'has a document type'],
    ['an entity of nobody', '<testsuite name="&e;"/>', 'undefined entity'],
    [
      'a file that is to be read',
      '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><testsuite name="&e;"/>',
      'has a document type',
    ],
    [
      'an encoding of nobody',
      '<?xml version="1.0" encoding="x-klingon"?><testsuite/>',
      'x-klingon; save it as UTF-8',
    ],
    ['suites without a floor', '<testsuite>'.repeat(30_000), 'has more than 20000 elements in one another'],
    ['a tag without an end', `<testsuite name="${'x'.repeat(20 << 20)}"/>`, 'has a tag of more than 16 MiB'],
    ['NUnit 3', '<test-run id="2" testcasecount="3"/>', 'nunit3-console'],
    ['TRX', '<TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"/>', 'trx2junit'],
    ['TestNG', '<testng-results ignored="0"/>', "'!**/testng-results.xml'"],
    ['xUnit.net', '<assemblies timestamp="x"/>', '-junit results.xml'],
    ['CTest', '<Site BuildName="x"/>', 'ctest --output-junit'],
    ['Failsafe', '<failsafe-summary result="255"/>', "'!**/failsafe-summary.xml'"],
    ['a name that every object has', '<constructor/>', 'is not JUnit'],
  ])('%s', (_, xml, said) => {
    expect(problem(xml)).toContain(said);
  });

  test('other bytes than it declares: with their line', () => {
    const bytes = Buffer.concat([
      Buffer.from('<testsuite>\n\n<!-- '),
      Buffer.from([0xe9]),
      Buffer.from(' --></testsuite>'),
    ]);
    expect(problem(bytes)).toBe(
      'tests.xml:3: is not UTF-8 text; save it as UTF-8, or declare its encoding in its first line',
    );
  });
});

describe('encodings', () => {
  const xml = (encoding: string, name = 'Zürich €') =>
    `<?xml version="1.0" encoding="${encoding}"?><testsuite name="s"><testcase name="${name}"/></testsuite>`;
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(xml('UTF-8')), 'Zürich €'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${xml('utf-8')}`), 'Zürich €'],
    ['none declared', Buffer.from(xml('x').replace(/<\?.*\?>/, '')), 'Zürich €'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${xml('UTF-16')}`, 'utf16le'), 'Zürich €'],
    ['UTF-16, the other way round', utf16be(`\ufeff${xml('UTF-16')}`), 'Zürich €'],
    ['UTF-16 without a mark', Buffer.from(xml('UTF-16LE'), 'utf16le'), 'Zürich €'],
    ['UTF-8 that calls itself UTF-16', Buffer.from(xml('utf-16')), 'Zürich €'],
    ['Latin-1', Buffer.from(xml('ISO-8859-1', 'Zürich'), 'latin1'), 'Zürich'],
    ['Windows-1252', Buffer.from(xml('windows-1252', 'Z\u00fcrich \u0080'), 'latin1'), 'Zürich €'],
    [
      'Shift_JIS',
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><testsuite name="s"><testcase name="'),
        Buffer.from([0x93, 0xfa]),
        Buffer.from('"/></testsuite>'),
      ]),
      '日',
    ],
  ])('%s', (_, bytes, name) => {
    expect(tallied(bytes).passed).toEqual([`s::${name}`]);
  });
});

test.each([100, 10_000])('suites %i deep are read', (depth) => {
  const xml = `${'<testsuite name="s">'.repeat(depth)}<testcase name="t"><failure/></testcase>${'</testsuite>'.repeat(depth)}`;
  expect(countsOf(xml)).toEqual({ suites: 1, failures: 1 });
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
      const { counts } = tallied(renderJunit({ ...evidence(), verdict, checks }));
      expect(counts).toMatchObject({
        failures: given.filter(({ bad }) => bad).length,
        errors: 0,
        flaky: 0,
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
