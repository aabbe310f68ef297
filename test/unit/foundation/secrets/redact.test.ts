import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discreet } from '../../../../src/foundation/secrets/discreet.ts';
import { createRedactor, secretsIn } from '../../../../src/foundation/secrets/redact.ts';

const SECRET = 'pä/ss "wörd"';
const utf16 = (text: string, upper: boolean) =>
  text
    .split('')
    .map((character) => character.charCodeAt(0).toString(16).padStart(4, '0'))
    .map((digits) => `\\u${upper ? digits.toUpperCase() : digits}`)
    .join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('a secret in the forms in which it leaks', () => {
  const { redact } = createRedactor([SECRET, 'first line\nsecond line']);
  test.each([
    ['as it is', `log in with ${SECRET} now`, 'log in with *** now'],
    ['in JSON', JSON.stringify({ p: SECRET }), '{"p":"***"}'],
    ['in JSON of another language', '{"p":"p\\u00e4\\/ss \\"w\\u00F6rd\\""}', '{"p":"***"}'],
    ['in JSON, every character by its number', utf16(SECRET, false), '***'],
    ['in JSON, by numbers in capitals', utf16(SECRET, true), '***'],
    ['in a URL', `see ${encodeURIComponent(SECRET)} there`, 'see *** there'],
    ['in a URL, in small letters', encodeURIComponent(SECRET).toLowerCase(), '***'],
    ['in HTML', 'pä/ss &quot;wörd&quot;', '***'],
    ['one line of several', 'it says second line.', 'it says ***.'],
    ['twice', `${SECRET}${SECRET}`, '******'],
    ['not at all', 'nothing here', 'nothing here'],
  ])('%s', (_, text, expected) => expect(redact(text)).toBe(expected));

  test.each(['', 'a', 'ab', 'me:'])('in base64, after %j', (before) => {
    for (const after of ['', '!', '!!'])
      for (const form of [
        base64(`${before}${SECRET}${after}`),
        Buffer.from(`${before}${SECRET}${after}`).toString('base64url'),
      ])
        expect(redact(form)).toMatch(/^.{0,4}\*\*\*.{0,6}$/);
  });
});

test('of two secrets, one within the other, nothing stays', () => {
  expect(createRedactor(['hunter', 'hunter22']).redact('hunter22 hunter')).toBe('*** ***');
});

test('what is too short to be a secret shreds no log', () => {
  expect(createRedactor(['', 'a', 'abc']).redact('abcabc')).toBe('abcabc');
});

test('whatever the secret, no form of it stays', () => {
  const secret = fc.string({ minLength: 4, unit: 'binary' }).filter((text) => !text.includes('*'));
  const forms = [
    (text: string) => text,
    JSON.stringify,
    encodeWellFormed,
    (text: string) => utf16(text, true),
  ];
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), fc.nat(3), (hidden, before, after, form) => {
      const leaked = forms[form]!(hidden);
      expect(createRedactor([hidden]).redact(`${before}${leaked}${after}`)).not.toContain(
        leaked.length > 0 ? leaked : hidden,
      );
    }),
  );
});

/** A lone surrogate has no form in a URL. */
function encodeWellFormed(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

describe('a secret by its place', () => {
  const { redact } = createRedactor();
  test.each([
    ['https://me:hunter22@host/simple', 'https://***@host/simple'],
    ['https://ghp_0123456789@github.com/a/b.git', 'https://***@github.com/a/b.git'],
    ['postgresql://me:hunter22@db:5432/x', 'postgresql://me:***@db:5432/x'],
    ['ssh://deploy@host', 'ssh://deploy@host'],
    ['https://host:8080/@scope/name', 'https://host:8080/@scope/name'],
    ['mail a@b.c', 'mail a@b.c'],
    ['python train.py --password hunter22 --epochs 3', 'python train.py --password *** --epochs 3'],
    ['--api-key=hunter22', '--api-key=***'],
    ["--db-password 'correct horse' -v", '--db-password *** -v'],
    ['env DB_PASSWORD=hunter22 python x', 'env DB_PASSWORD=*** python x'],
    ['--tokenizer bert --passwords-file x', '--tokenizer bert --passwords-file x'],
    ['{"a":"--token ","b":1}', '{"a":"--token ","b":1}'],
  ])('%s', (text, shown) => expect(redact(text)).toBe(shown));

  test('in lists of arguments, mappings and names, and nowhere else', () => {
    const value = {
      argv: ['train', '--password', 'correct horse', '--epochs', '3'],
      'https://me:hunter22@host': [1, null, true, { deep: 'postgres://a:bcd@c' }],
    };
    expect(discreet(value, redact)).toEqual({
      argv: ['train', '--password', '***', '--epochs', '3'],
      'https://***@host': [1, null, true, { deep: 'postgres://a:***@c' }],
    });
  });
});

describe('what an environment keeps secret', () => {
  test.each([
    ['a token', { HF_TOKEN: 'hf_0123456789' }, ['hf_0123456789']],
    ['a key', { AWS_SECRET_ACCESS_KEY: 'abcdefgh/+', WANDB_API_KEY: 'wwwwwwww' }, ['abcdefgh/+', 'wwwwwwww']],
    ['a password', { PGPASSWORD: 'correct horse' }, ['correct horse']],
    ['a password in an address', { PIP_INDEX_URL: 'https://me:hunter22@host/simple' }, ['hunter22']],
    ['such a password as it is meant', { PROXY: 'http://me:a%40b%2Fc@host' }, ['a@b/c']],
    ['no address without one', { PIP_INDEX_URL: 'https://host:8080/simple/@scope' }, []],
    ['no switch', { TOKENIZERS_PARALLELISM: 'false', USE_TOKEN: 'true', API_KEY: undefined }, []],
    ['no folder', { PWD: '/home/runner/work', PATH: '/usr/bin:/bin' }, []],
  ])('%s', (_, environment, secrets) => expect(secretsIn(environment)).toEqual(secrets));
});
