import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLinear, notFound, patternProblem } from '../../../../src/domain/contract/pattern.ts';
import { momentPattern, TEXT_FORMATS } from '../../../../src/domain/contract/plan/formats.ts';

const whole = (pattern: string, text: string): boolean => new RegExp(`^(?:${pattern})$`).test(text);

test.each([
  ['^[A-Z]{3}$', true],
  ['(a+)+$', true],
  ['[(?=]', true],
  ['\\(\\?=a\\)', true],
  ['(?i)jfk', true],
  ['(?P<year>\\d{4})', true],
  ['[A-Z]{40}[0-9]{40}', true],
  ['(?:[a-z]{10}){100}', true],
  ['\\u00e9', true],
  ['(?=a)b', false],
  ['(?<!a)b', false],
  ['(a)\\1', false],
  ['(?<n>a)\\k<n>', false],
  ['\\cA', false],
  ['^\\p{L}+$', true],
  ['\\p{Greek}', true],
  ['^\\p{Letter}+$', false],
  ['\\p{Script=Greek}', false],
  ['\\u{1F600}', false],
  ['[\\b]', false],
  ['\\bfoo\\b', true],
  ['^[\\w-.]+@[\\w-]+$', true],
  ['[^]', false],
  ['a{1001}', false],
  ['((a{100}){100}){100}', false],
  ['a'.repeat(1001), false],
])('%.30s is run in linear time: %s', (pattern, linear) => {
  expect(patternProblem(pattern)).toBeUndefined();
  expect(isLinear(pattern)).toBe(linear);
});

test.each([['('], ['[z-a]'], ['a**'], ['(?<n']])('%s is not a regular expression', (pattern) =>
  expect(patternProblem(pattern)).toMatch(/not a regular expression/),
);

test('what is not found is asked of RE2 in its own words', () =>
  expect(notFound('^(?<word>caf\\u00e9)')).toEqual({
    is: 'not-matching',
    pattern: '^(?P<word>caf\\x{00e9})',
    anywhere: true,
  }));

test.each<[string, readonly string[], readonly string[]]>([
  ['email', ['a@b.org', 'first.last+tag@mail.example.com'], ['a', 'a@', '@b.org', 'a b@c.de', 'a@-b.org']],
  ['uuid', ['53581432-6c55-4ba2-a65f-72344a91553a'], ['53581432', '53581432-6c55-4ba2-a65f-72344a91553g']],
  ['uri', ['https://a.org/b?c#d', 'urn:isbn:1', 'mailto:a@b.org'], ['a b', '//a.org', 'http:// a']],
  ['hostname', ['localhost', 'a-b.example'], ['-a', 'a..b', 'a_b', `${'a'.repeat(64)}.org`]],
  ['ipv4', ['0.0.0.0', '255.249.199.9'], ['256.1.1.1', '1.2.3', '01.2.3.4']],
  [
    'ipv6',
    [
      '::',
      '::1',
      '2001:db8::8a2e:370:7334',
      '1:2:3:4:5:6:7:8',
      '1::8',
      '::ffff:192.0.2.1',
      '64:ff9b::192.0.2.33',
    ],
    ['1:2:3', ':::', '1::2::3', '1:2:3:4:5:6:7:8:9', 'g::', '12345::'],
  ],
  ['date', ['2013-04-30'], ['2013-4-30', '2013-13-01', '30.04.2013']],
  ['time', ['23:59:59', '00:00:00.5Z', '12:00:00+02:00'], ['24:00:00', '12:00']],
  ['date-time', ['2013-04-30T23:59:59Z', '2013-04-30 00:00:00'], ['2013-04-30', '2013-04-30T']],
  ['byte', ['', 'YQ==', 'YWI='], ['YQ=', 'Y?==']],
])('the format %s', (format, good, bad) => {
  const pattern = TEXT_FORMATS[format]!;
  expect(good.filter((text) => !whole(pattern, text))).toEqual([]);
  expect(bad.filter((text) => whole(pattern, text))).toEqual([]);
  expect(patternProblem(pattern)).toBeUndefined();
});

test.each([
  ['dd.MM.yyyy', '30.04.2013', '2013-04-30'],
  ['yyyyMMdd', '20130430', '2013-04-30'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2013-04-30T23:59:59.123+02:00', '2013-04-30T23:59:59'],
])('text of the form %s', (format, good, bad) => {
  expect(whole(momentPattern(format)!, good)).toBe(true);
  expect(whole(momentPattern(format)!, bad)).toBe(false);
});

test.each(['EEEE', 'd. MMMM yyyy', "yyyy'"])('the form %s is not read as digits', (format) => {
  expect(momentPattern(format)).toBeUndefined();
});

test('no pattern makes the reader throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void patternProblem(text)));
});
