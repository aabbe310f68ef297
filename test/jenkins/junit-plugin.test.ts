import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderJunit } from '../../src/domain/report/junit.ts';
import { temporary } from '../support/temporary.ts';
import { check, EVIDENCE_NAMES, evidence, evidenceOf } from '../unit/domain/report/fixtures.ts';
import { hostileText } from '../unit/domain/report/hostile.ts';
import { type CaseReport, type JunitOptions, readResults } from './junit-plugin.ts';
import { parseXml } from './junit-xml.ts';
import { Raised } from './values.ts';

const root = temporary('junit-plugin');

type Content = string | Buffer;

/** Reads files, one `TEST-a.xml` unless they are named. */
async function reading(files: Content | Readonly<Record<string, Content>>, options: JunitOptions = {}) {
  const named = typeof files === 'string' || Buffer.isBuffer(files) ? { 'TEST-a.xml': files } : files;
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [name, content] of Object.entries(named)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const xml = Object.keys(named).filter((name) => !name.endsWith('-output.txt'));
  return readResults(folder, xml, options);
}

const raised = async (read: Promise<unknown>) => {
  const error = await read.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof Raised ? error.thrown : error;
};

const only = async (content: Content, options?: JunitOptions): Promise<CaseReport> => {
  const { cases } = await reading(content, options);
  expect(cases).toHaveLength(1);
  return cases[0]!;
};

const suite = (inside: string, attributes = ''): string =>
  `<testsuite name="s" ${attributes}>${inside}</testsuite>`;
const one = (inside: string, attributes = ''): string =>
  suite(`<testcase classname="p.C" name="t" ${attributes}>${inside}</testcase>`);

describe('what is a suite', () => {
  test.each([
    ['a root of testsuites', `<testsuites>${one('')}</testsuites>`, 1],
    ['a root of testsuite', one(''), 1],
    ['any root at all', `<anything>${one('')}</anything>`, 1],
    ['suites in suites', `<testsuites>${suite(`${one('')}${suite(one(''))}`)}</testsuites>`, 2],
    ['a namespace', one('').replace('<testsuite', '<testsuite xmlns="urn:x" xmlns:j="urn:j" j:id="1"'), 1],
    [
      'a prefix',
      `<j:testsuite xmlns:j="urn:j" name="s"><j:testcase classname="C" name="t"/></j:testsuite>`,
      1,
    ],
    ['suites within other elements are not looked for', `<a><b>${one('')}</b>${one('')}</a>`, 1],
  ])('%s', async (_, xml, total) => {
    expect((await reading(xml)).totalCount).toBe(total);
  });

  test('counts in the file are ignored', async () => {
    const xml = suite(
      '<testcase classname="C" name="t"/>',
      'tests="9" failures="8" errors="7" skipped="6" hostname="h"',
    );
    expect(await reading(xml)).toMatchObject({ totalCount: 1, failCount: 0, skipCount: 0, passCount: 1 });
  });

  test('an error of the suite is a failed case <init>', async () => {
    expect(await only(suite('<error message="no class">trace</error>'))).toMatchObject({
      className: '<init>',
      status: 'FAILED',
      message: 'no class',
      stackTrace: 'trace',
    });
  });

  test.each([
    ['its name', 'name="s"', 's'],
    ['a package before it', 'name="s" package="pkg"', 'pkg.s'],
    ['the file where it has none', '', '(TEST-a.xml)'],
    ['an empty one', 'name=""', '(empty)'],
    ['what would mislead a URL is replaced', 'name="a/b c"', 'a_b_c'],
  ])('name of a suite: %s', async (_, attributes, expected) => {
    const { suite: name } = await only(
      `<testsuite ${attributes}><testcase classname="C" name="t"/></testsuite>`,
    );
    expect(name).toBe(expected);
  });

  test('suites of one name are one over several files, and cases of one name all count', async () => {
    const result = await reading({
      'TEST-a.xml': one('', 'time="1"'),
      'TEST-b.xml': one('<failure/>', 'time="2"'),
    });
    expect(result).toMatchObject({ totalCount: 2, failCount: 1, duration: 3 });
    expect(result.cases.map(({ name }) => name)).toEqual(['t', 't']);
  });

  test('properties are kept when asked for, from an attribute or from text', async () => {
    const xml = one(
      '<properties><property name="a" value="1"/><property name="b">2</property><property value="3"/></properties>',
    );
    expect((await only(xml)).properties).toEqual({});
    expect((await only(xml, { keepProperties: true })).properties).toEqual({ a: '1', b: '2' });
  });
});

describe('what a case is called', () => {
  test.each([
    [
      'class and name',
      '<testcase classname="mlops.gates.fairness" name="t"/>',
      'mlops.gates.fairness',
      'mlops.gates',
      't',
    ],
    ['the suite for a class', '<testcase name="t"/>', 's', '(root)', 't'],
    ['no name', '<testcase classname="C"/>', 'C', '(root)', '(?)'],
  ])('%s', async (_, xml, className, packageName, name) => {
    expect(await only(suite(xml))).toMatchObject({ className, packageName, name });
  });

  test('without class and suite name a name with a dot is both', async () => {
    const read = await only('<testsuite><testcase name="p.C.t"/></testsuite>');
    expect(read).toMatchObject({ className: 'p.C', packageName: 'p', name: 't' });
  });

  test('stages and branches stand before it, unless names are kept', async () => {
    const enclosing = ['build', 'branch'];
    expect((await only(one(''), { enclosing })).name).toBe('build / branch / t');
    expect((await only(one(''), { enclosing, keepTestNames: true })).name).toBe('t');
  });
});

describe('status of a case', () => {
  test.each([
    ['nothing in it', '', 'PASSED', null, null],
    ['a failure', '<failure message="m" type="T">trace</failure>', 'FAILED', 'm', 'trace'],
    ['an empty failure', '<failure/>', 'FAILED', null, ''],
    ['an error', '<error message="e">trace</error>', 'FAILED', 'e', 'trace'],
    [
      'both: the error speaks',
      '<failure message="f">1</failure><error message="e">2</error>',
      'FAILED',
      'e',
      '2',
    ],
    ['two failures: the first counts', '<failure message="1"/><failure message="2"/>', 'FAILED', '1', ''],
    ['skipped wins over a failure', '<failure message="f">x</failure><skipped/>', 'SKIPPED', '', 'x'],
    ['skipped with text', '<skipped>no baseline</skipped>', 'SKIPPED', 'no baseline', null],
    ['skipped with a message', '<skipped message="m">text</skipped>', 'SKIPPED', 'm', null],
    [
      'what came right at last',
      '<flakyFailure message="x"/><rerunFailure message="y"/>',
      'PASSED',
      null,
      null,
    ],
    ['other elements', '<status>failed</status>', 'PASSED', null, null],
  ])('%s', async (_, inside, status, message, stackTrace) => {
    expect(await only(one(inside, 'status="failed" assertions="3"'))).toMatchObject({
      status,
      message,
      stackTrace,
    });
  });
});

describe('times', () => {
  test.each([
    ['1,234.56', 1234.56],
    ['abc', 0],
    ['', 0],
    ['-5', 0],
    ['1e2', 100],
    ['Infinity', 31_536_000],
    ['0.5s', 0.5],
    ['NaN', Number.NaN],
  ])('time="%s" is %d s', async (time, expected) => {
    const result = await reading(one('', `time="${time}"`));
    expect(result.cases[0]!.duration).toBe(expected);
    expect(result.duration).toBe(expected);
  });

  test('the time of a suite wins over the sum of its cases', async () => {
    const cases = '<testcase classname="C" name="a" time="1"/><testcase classname="C" name="b" time="2"/>';
    expect((await reading(suite(cases))).duration).toBe(3);
    expect((await reading(suite(cases, 'time="10"'))).duration).toBe(10);
  });

  test.each([
    ['2026-11-21T10:00:00', Date.UTC(2026, 10, 21, 10)],
    ['2026-11-21T10:00:00Z', Date.UTC(2026, 10, 21, 10)],
    ['2026-11-21T10:00:00+02:00', Date.UTC(2026, 10, 21, 8)],
    ['21 November 2026', -1],
    ['', -1],
  ])('timestamp="%s"', async (timestamp, expected) => {
    const result = await reading(suite('<testcase classname="C" name="t"/>', `timestamp="${timestamp}"`));
    expect(result).toMatchObject({ totalCount: 1, cases: [{ startTime: expected }] });
  });

  test('a case begins where the one before has ended', async () => {
    const cases = '<testcase classname="C" name="a" time="1.5"/><testcase classname="C" name="b"/>';
    const { cases: read } = await reading(suite(cases, 'timestamp="2026-11-21T10:00:00"'));
    expect(read[1]!.startTime - read[0]!.startTime).toBe(1500);
  });
});

describe('what was printed', () => {
  const long = 'x'.repeat(3000);
  test('of a case that passed a thousand characters are kept, both ends', async () => {
    const { stdout } = await only(one(`<system-out>${long}</system-out>`));
    expect(stdout).toBe(`${'x'.repeat(500)}\n...[truncated 2000 chars]...\n${'x'.repeat(500)}`);
    expect(stdout).toHaveLength(1000 + '\n...[truncated 2000 chars]...\n'.length);
  });

  test.each([
    ['a failure', '<failure/>', {}],
    ['all on request', '', { stdioRetention: 'ALL' }],
    ['failures alone on request', '<failure/>', { stdioRetention: 'FAILED' }],
  ] as const)('%s keeps more', async (_, inside, options) => {
    expect((await only(one(`${inside}<system-out>${long}</system-out>`), options)).stdout).toBe(long);
  });

  test('what Maven redirected to a file stands in for streams that the suite does not have', async () => {
    const files = { 'TEST-a.xml': one(''), 'a-output.txt': 'redirected' };
    expect((await reading(files)).cases[0]!.stdout).toBe('redirected');
  });
});

describe('what is fine', () => {
  const text = (xml: string) => only(xml).then(({ message }) => message);
  test.each([
    [
      'a byte order mark',
      `\uFEFF<?xml version="1.0" encoding="UTF-8"?>${one('<failure message="é"/>')}`,
      'é',
    ],
    [
      'another encoding',
      Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${one('<failure message="é"/>')}`, 'latin1'),
      'é',
    ],
    ['slashes', one('<failure message="a/b\\c"/>'), 'a/b\\c'],
    ['a DOCTYPE', `<!DOCTYPE testsuite SYSTEM "nowhere.dtd">${one('<failure message="m"/>')}`, 'm'],
    ['an entity of its own', `<!DOCTYPE s [<!ENTITY who "me">]>${one('<failure message="&who;"/>')}`, 'me'],
    [
      'an external entity, not expanded',
      `<!DOCTYPE s [<!ENTITY who SYSTEM "file:///etc/passwd">]>${one('<skipped>[&who;]</skipped>')}`,
      '[]',
    ],
    ['references', one('<failure message="&lt;&#233;&#x1F600;&quot;&#10;"/>'), '<é😀"\n'],
    ['CDATA', one('<skipped>a<![CDATA[<b> & ]]>c</skipped>'), 'a<b> & c'],
    [
      'markup in comments and CDATA',
      one('<!-- <x a="<"> & --><skipped><![CDATA[<testcase a="<">]]></skipped>'),
      '<testcase a="<">',
    ],
  ])('%s', async (_, xml, message) => {
    expect(await (Buffer.isBuffer(xml) ? only(xml).then((read) => read.message) : text(xml))).toBe(message);
  });
});

describe('what breaks it', () => {
  const ABORT = 'hudson.AbortException';
  const NONE = 'None of the test reports contained any result';

  test('no file matches', async () => {
    const message = 'No test report files were found. Configuration error?';
    expect(await raised(reading({}))).toEqual({ className: ABORT, message });
    expect(await reading({}, { allowEmptyResults: true })).toMatchObject({ totalCount: 0 });
  });

  test.each([
    ['no cases', '<testsuites><testsuite name="s" tests="3"/></testsuites>'],
    ['a case as root', '<testcase classname="C" name="t"/>'],
  ])('%s', async (_, xml) => {
    expect(await raised(reading(xml))).toEqual({ className: ABORT, message: NONE });
    expect(await reading(xml, { allowEmptyResults: true })).toMatchObject({ totalCount: 0 });
    expect(await reading(xml, { failedBefore: true })).toMatchObject({ totalCount: 0 });
  });

  test('no class and no name of the suite', async () => {
    const xml = '<testsuite><testcase name="t"/></testsuite>';
    expect(await raised(reading(xml))).toEqual({
      className: 'java.lang.NullPointerException',
      message: null,
    });
  });

  test('neither name nor class', async () => {
    const thrown = await raised(reading('<testsuite><testcase/></testsuite>'));
    expect(thrown).toMatchObject({ className: 'java.io.IOException' });
    expect(thrown).toHaveProperty('message', expect.stringContaining('Failed to read'));
  });

  const malformed = [
    ['a tag that is not closed', '<testsuite name="s"><testcase></testsuite>'],
    ['nothing but text', 'Tests passed'],
    ['a cut file', one('').slice(0, 30)],
    ['two roots', `${one('')}${one('')}`],
    ['text after the root', `${one('')}done`],
    ['a raw control character', one('<failure message="\u001b[31mred"/>')],
    ['a reference to a control character', one('<failure message="&#x1b;[31mred"/>')],
    ['a bare ampersand', one('<skipped>a & b</skipped>')],
    ['an entity nobody declared', one('<skipped>&nbsp;</skipped>')],
    ['< in an attribute', one('<failure message="a < b"/>')],
    ['an attribute without quotes', one('', 'time=1')],
    ['an attribute twice', one('', 'name="t"')],
    ['a prefix nobody declared', '<j:testsuite><testcase classname="C" name="t"/></j:testsuite>'],
    [']]> in text', one('<skipped>]]></skipped>')],
    ['bytes of another encoding', Buffer.from(one('<failure message="é"/>'), 'latin1')],
    ['a declaration after a blank', ` <?xml version="1.0"?>${one('')}`],
  ] as const;
  test.each(malformed)('%s is one failed case in *.xml', async (_, xml) => {
    const result = await reading({ 'TEST-a.xml': xml, 'TEST-b.xml': one('') });
    expect(result).toMatchObject({ totalCount: 2, failCount: 1 });
    expect(result.cases[0]).toMatchObject({
      suite: 'TEST-a.xml',
      name: '[failed-to-read]',
      status: 'FAILED',
    });
  });
  test.each(malformed)('%s ends the step in other files', async (_, xml) => {
    expect(await raised(reading({ 'results.txt': xml }))).toMatchObject({ className: 'java.io.IOException' });
  });

  test('an empty file is one failed case', async () => {
    expect(await only('')).toMatchObject({ name: '[empty]', status: 'FAILED' });
  });

  test('a file older than the build counts, unless old ones are skipped', async () => {
    const folder = mkdtempSync(join(root, 'old-'));
    writeFileSync(join(folder, 'a.xml'), one(''));
    utimesSync(join(folder, 'a.xml'), 1000, 1000);
    const started = 2_000_000;
    expect(await readResults(folder, ['a.xml'], { started })).toMatchObject({ totalCount: 1 });
    const skipped = readResults(folder, ['a.xml'], { started, skipOldReports: true });
    expect(await raised(skipped)).toEqual({ className: ABORT, message: NONE });
    const within = { started: 1_002_000, skipOldReports: true };
    expect(await readResults(folder, ['a.xml'], within)).toMatchObject({ totalCount: 1 });
  });
});

describe('what the product writes', () => {
  const names = (cases: readonly CaseReport[]) => cases.map(({ className, name }) => `${className}#${name}`);

  /** The rules for files that Jenkins shows as they are meant. */
  function expectEmitRules(xml: string): void {
    const document = parseXml(Buffer.from(xml));
    expect(document.name).toBe('testsuites');
    for (const { attributes, children } of document.children) {
      expect(attributes.name).toMatch(/\S/);
      expect(attributes.timestamp ?? '2026-11-21T10:00:00').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      const cases = children.filter(({ name }) => name === 'testcase');
      for (const one of cases) {
        expect(one.attributes.classname).toMatch(/^mlops\.[\w-]+\.[\w-]+$/);
        expect(one.attributes.time ?? '0.000').toMatch(/^\d+(\.\d{1,3})?$/);
        expect(one.children.map(({ name }) => name)).not.toContain('properties');
        for (const skipped of one.children.filter(({ name }) => name === 'skipped')) {
          expect(skipped.attributes).toEqual({});
          expect(skipped.text).not.toBe('');
        }
      }
      expect(cases.length).toBeGreaterThan(0);
      expect(new Set(cases.map(({ attributes }) => attributes.name)).size).toBe(cases.length);
    }
  }

  test.each(EVIDENCE_NAMES)('%s keeps every rule, and Jenkins counts each of its cases', async (name) => {
    const xml = renderJunit(evidenceOf(name));
    expectEmitRules(xml);
    const read = await reading(xml);
    expect(read.totalCount).toBeGreaterThanOrEqual(Math.max(1, evidenceOf(name).checks.length));
    expect(read.duration).toBe(0);
    expect(new Set(names(read.cases)).size).toBe(read.totalCount);
  });

  test.each([
    ['pass', 'pass', { totalCount: 1, failCount: 0, passCount: 1, skipCount: 0 }],
    ['fail', 'fail', { totalCount: 1, failCount: 1, passCount: 0, skipCount: 0 }],
    ['error', 'error', { totalCount: 1, failCount: 1, passCount: 0, skipCount: 0 }],
    ['inconclusive', 'inconclusive', { totalCount: 1, failCount: 1, passCount: 0, skipCount: 0 }],
    ['pass', 'skipped', { totalCount: 1, failCount: 0, passCount: 0, skipCount: 1 }],
  ] as const)('verdict %s with a check that is %s', async (verdict, outcome, totals) => {
    const xml = renderJunit(evidence({ verdict, checks: [check({ outcome })] }));
    expectEmitRules(xml);
    expect(await reading(xml)).toMatchObject(totals);
  });

  test.each([
    ['pass', { totalCount: 1, failCount: 0, skipCount: 1 }],
    ['error', { totalCount: 1, failCount: 1, skipCount: 0 }],
    ['inconclusive', { totalCount: 1, failCount: 1, skipCount: 0 }],
  ] as const)('verdict %s without checks', async (verdict, totals) => {
    expect(await reading(renderJunit(evidence({ verdict, checks: [] })))).toMatchObject(totals);
  });

  test('no text that reaches it makes a file that Jenkins cannot read', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileText,
        hostileText,
        fc.constantFrom('fail', 'skipped', 'pass'),
        async (id, message, outcome) => {
          const xml = renderJunit(
            evidence({ verdict: 'pass', id, checks: [check({ id, outcome, message })] }),
          );
          expectEmitRules(xml);
          const { cases } = await reading(xml);
          expect(cases.map(({ name }) => name)).not.toContain('[failed-to-read]');
        },
      ),
      { numRuns: 60 },
    );
  });
});
