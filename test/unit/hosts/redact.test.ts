import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor, secretsIn } from '../../../src/hosts/redact.ts';

const redactorOf = (...secrets: readonly string[]) => {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.add(secret);
  return redactor;
};

describe('a secret in the forms in which it leaks', () => {
  const { redact } = redactorOf('pa/ss "word"', 'first line\nsecond line');
  test.each([
    ['as it is', 'log in with pa/ss "word" now', 'log in with *** now'],
    ['base64', `Basic ${btoa('pa/ss "word"')}`, 'Basic ***'],
    ['in a URL', 'https://me:pa%2Fss%20%22word%22@host', 'https://me:***@host'],
    ['in JSON', '{"p":"pa/ss \\"word\\""}', '{"p":"***"}'],
    ['one line of several', 'it says second line.', 'it says ***.'],
    ['twice', 'pa/ss "word"pa/ss "word"', '******'],
    ['not at all', 'nothing here', 'nothing here'],
  ])('%s', (_, text, expected) => expect(redact(text)).toBe(expected));
});

test('of two secrets, one within the other, nothing stays', () => {
  expect(redactorOf('hunter', 'hunter22').redact('hunter22 hunter')).toBe('*** ***');
});

test('what is too short to be a secret shreds no log', () => {
  expect(redactorOf('', 'a', 'abc').redact('abcabc')).toBe('abcabc');
});

test('whatever the secret, its plain form is gone', () => {
  const secret = fc.string({ minLength: 4 }).filter((text) => !text.includes('*'));
  fc.assert(
    fc.property(secret, fc.string(), fc.string(), (hidden, before, after) => {
      expect(redactorOf(hidden).redact(`${before}${hidden}${after}`).split('***').length).toBeGreaterThan(1);
    }),
  );
});

describe('what an environment keeps secret', () => {
  test.each([
    ['a token', { HF_TOKEN: 'hf_0123456789' }, ['hf_0123456789']],
    ['a key', { AWS_SECRET_ACCESS_KEY: 'abcdefgh/+', WANDB_API_KEY: 'wwwwwwww' }, ['abcdefgh/+', 'wwwwwwww']],
    ['a password', { PGPASSWORD: 'correct horse' }, ['correct horse']],
    ['a password in an address', { PIP_INDEX_URL: 'https://me:hunter22@host/simple' }, ['hunter22']],
    ['no address without one', { PIP_INDEX_URL: 'https://host:8080/simple/@scope' }, []],
    ['no switch', { TOKENIZERS_PARALLELISM: 'false', USE_TOKEN: 'true', API_KEY: undefined }, []],
    ['no folder', { PWD: '/home/runner/work', PATH: '/usr/bin:/bin' }, []],
  ])('%s', (_, environment, secrets) => expect(secretsIn(environment)).toEqual(secrets));
});
