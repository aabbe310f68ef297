import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { renderJunit, renderTolerated } from '../../../../src/domain/report/junit.ts';
import { shownLine } from '../../../../src/foundation/text/shown.ts';
import { check, EVIDENCE_NAMES, evidence, evidenceOf, fixture } from './fixtures.ts';
import { type Element, parseStrictly } from './strict-xml.ts';

const suiteOf = (xml: string): Element => parseStrictly(xml).children[0]!;
const casesOf = (xml: string): readonly Element[] =>
  suiteOf(xml).children.filter(({ name }) => name === 'testcase');
const statusOf = (testcase: Element): string => testcase.children[0]?.name ?? 'passed';

test('every fixture is valid by the schema of the JUnit file', async () => {
  const xml = EVIDENCE_NAMES.map((name) => ({
    fileName: `${name}.xml`,
    contents: renderJunit(evidenceOf(name)),
  }));
  const result = await validateXML({ xml, schema: fixture('junit.xsd') });
  expect(result.errors).toEqual([]);
});

describe('how a check becomes a case', () => {
  const table = [
    ['pass', 'error', 'system-out'],
    ['pass', 'info', 'system-out'],
    ['fail', 'error', 'failure'],
    ['fail', 'warning', 'system-out'],
    ['fail', 'info', 'system-out'],
    ['error', 'error', 'error'],
    ['error', 'warning', 'error'],
    ['inconclusive', 'error', 'error'],
    ['inconclusive', 'warning', 'system-out'],
    ['skipped', 'error', 'skipped'],
  ] as const;
  test.each(table)('%s of severity %s is %s', (outcome, severity, expected) => {
    const [testcase] = casesOf(renderJunit(evidence({ checks: [check({ outcome, severity })] })));
    expect(statusOf(testcase!)).toBe(expected);
  });

  test('an inconclusive check says so first', () => {
    const message = 'the interval -0.047 to +0.055 holds the limit -0.02';
    const xml = renderJunit(
      evidence({ checks: [check({ outcome: 'inconclusive', message, rowsNeeded: 6200 })] }),
    );
    const error = casesOf(xml)[0]!.children[0]!;
    expect(error.attributes.message).toBe(`INCONCLUSIVE ${message}`);
    expect(error.text).toContain('more rows needed: 6200');
  });

  test('a skipped check gives its reason as text, not as an attribute', () => {
    const xml = renderJunit(
      evidence({ checks: [check({ outcome: 'skipped', message: 'no baseline yet & none asked' })] }),
    );
    expect(casesOf(xml)[0]!.children[0]).toMatchObject({
      attributes: {},
      text: 'SKIPPED no baseline yet & none asked',
    });
  });

  test('cases are named by check id under mlops.<step>.<id>, and no name twice', () => {
    const checks = [check({ id: 'a' }), check({ id: 'a\u0007' }), check({ id: 'a' })];
    const cases = casesOf(renderJunit(evidence({ step: 'gate-model', id: 'gate.eu', checks })));
    expect(cases.map(({ attributes }) => attributes.name)).toEqual(['a', 'a\\u0007', 'a (2)']);
    expect(new Set(cases.map(({ attributes }) => attributes.classname))).toEqual(
      new Set(['mlops.gate-model.gate_eu']),
    );
  });
});

describe('a tolerated verdict, for a host that counts failed cases', () => {
  const named = ({ attributes }: Element) => attributes.name;
  test.each(EVIDENCE_NAMES)('%s: the same cases, none of them failed', (name) => {
    const told = casesOf(renderJunit(evidenceOf(name)));
    const tolerated = casesOf(renderTolerated(evidenceOf(name)));
    expect(tolerated.map(named)).toEqual(told.map(named));
    for (const [at, one] of told.entries()) {
      const isBad = ['failure', 'error'].includes(statusOf(one));
      expect(statusOf(tolerated[at]!)).toBe(isBad ? 'skipped' : statusOf(one));
      if (isBad) expect(tolerated[at]!.children[0]!.text).toMatch(/^tolerated: (?:FAIL|INCONCLUSIVE|ERROR)/);
    }
  });
});

describe('at least one case', () => {
  test('a step with nothing to check has one skipped case', () => {
    const cases = casesOf(renderJunit(evidenceOf('nothing-checked')));
    expect(cases.map(statusOf)).toEqual(['skipped']);
    expect(cases[0]!.children[0]!.text).toContain('no rule was given');
  });

  test('an ERROR without checks is an error case with the reason', () => {
    const cases = casesOf(renderJunit(evidenceOf('error-without-checks')));
    expect(cases.map(statusOf)).toEqual(['error']);
    expect(cases[0]!.children[0]!.attributes.message).toBe('ERROR: python train.py ended with code 1');
  });

  test('a FAIL that no check explains is a failure', () => {
    const cases = casesOf(renderJunit(evidence({ verdict: 'fail', reason: 'because', checks: [check({})] })));
    expect(cases.map(statusOf)).toEqual(['failure', 'system-out']);
  });
});

test('counts agree with the cases, and no time is written', () => {
  const xml = renderJunit(evidenceOf('gate-inconclusive'));
  expect(suiteOf(xml).attributes).toEqual({
    name: 'gate-model',
    tests: '5',
    failures: '0',
    errors: '2',
    skipped: '1',
  });
  expect(xml).not.toMatch(/ time(stamp)?=/);
});

describe('any text', () => {
  const everyCodePoint = (): readonly string[] =>
    Array.from({ length: 0x110 }, (_, block) =>
      Array.from({ length: 0x1000 }, (_, at) => block * 0x1000 + at)
        .map((code) => String.fromCodePoint(code))
        .join(' '),
    );

  test('all code points, lone surrogates among them, come out as XML 1.0 can hold them', () => {
    const checks = everyCodePoint().map((message, i) =>
      check({ id: `block ${i}`, outcome: 'fail', message, severity: 'warning' }),
    );
    for (const [i, testcase] of casesOf(renderJunit(evidence({ checks }))).entries()) {
      expect(testcase.children[0]!.text).toContain(shownLine(checks[i]!.message));
    }
  });

  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        ']]>',
        '<skipped/>',
        '<![CDATA[',
        '&',
        '<',
        '"',
        '\u001b[31m',
        '\ud800',
        '\ufffe',
        '\r\n',
        '\n',
        '\t',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    maxLength: 30,
  });

  test('id, message, reason and samples survive a strict reader', () => {
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('fail', 'error', 'skipped', 'pass'),
        (texts, outcome) => {
          const checks = texts.map((text, i) =>
            check({
              id: `${i} ${text}`,
              outcome,
              message: text,
              expected: text,
              samples: [{ [text]: text }],
            }),
          );
          const root = parseStrictly(renderJunit(evidence({ id: texts[0]!, reason: texts[0]!, checks })));
          const cases = root.children[0]!.children.filter(({ name }) => name === 'testcase');
          expect(cases).toHaveLength(texts.length);
          for (const [i, testcase] of cases.entries()) {
            expect(testcase.attributes.name).toBe(shownLine(`${i} ${texts[i]!}`).trim());
            expect(testcase.children).toHaveLength(1);
            const details = testcase.children[0]!.text;
            if (outcome !== 'skipped') expect(details).toContain(`expected: ${shownLine(texts[i]!)}`);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
