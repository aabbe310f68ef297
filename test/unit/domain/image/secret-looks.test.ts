import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { secretLook, valueLook } from '../../../../src/domain/image/secret-looks.ts';

/** Put together here, so that no scanner of repositories takes them for real. */
const made = (...parts: readonly string[]): string => parts.join('');

describe('names of secrets', () => {
  test.each([
    'TOKEN',
    'GITHUB_TOKEN',
    'HF_TOKEN',
    'githubToken',
    'DB_PASSWORD',
    'PASSWD',
    'DBPASSWORD',
    'AWS_SECRET_ACCESS_KEY',
    'API_KEY',
    'apikey',
    'MY_CREDENTIALS',
    'client-secret',
    'SIGNING_KEY',
  ])('%s', (name) => {
    expect(secretLook(name, 'x')).toBe('is named like a secret');
  });

  test.each([
    'VERSION',
    'TOKENIZER_PATH',
    'TOKENIZERS_PARALLELISM',
    'MAX_TOKENS',
    'MONKEY',
    'KEYBOARD',
    'PUBLIC_KEY',
    'AUTHOR',
    'PYTHON_VERSION',
  ])('%s is none', (name) => {
    expect(secretLook(name, 'x')).toBeUndefined();
  });
});

describe('values of secrets', () => {
  test.each([
    ['GitHub', made('ghp', '_', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8')],
    ['GitHub', made('github', '_pat_', '11ABCDEFG0abcdefghijkl')],
    ['AWS', made('AKIA', 'IOSFODNN7', 'EXAMPLE')],
    ['Hugging Face', made('hf', '_', 'abcdefghijklmnopqrstuvwxyzABCDEFGH')],
    ['private key', made('-----BEGIN RSA ', 'PRIVATE KEY-----\nMIIE')],
    ['JSON web token', made('eyJhbGciOiJIUzI1NiJ9', '.', 'eyJzdWIiOiIxMjM0In0', '.', 'c2lnbmF0dXJl')],
    ['address with a password', made('https://user:', 'pass@pypi.example.com/simple')],
    ['address with a password', made('postgres://', 'app:x@db/flights')],
    ['random token', 'q7Rz2LmX9vKt4BpW8sNc3JdF6hGy1TaE5uQo'],
  ])('%s', (kind, value) => {
    expect(valueLook(value)).toContain(kind);
  });

  test('drawn at random: nearly all are seen', () => {
    const drawn = Array.from({ length: 500 }, (_, i) => createHash('sha256').update(`${i}`).digest('base64'));
    expect(drawn.filter((value) => valueLook(value) !== undefined).length).toBeGreaterThan(490);
  });

  test.each([
    '3.12',
    'https://pypi.org/simple',
    '0123456789abcdef0123456789abcdef01234567',
    `sha256:${'0123456789abcdef'.repeat(4)}`,
    'registry.example.com/team/some-very-long-repository-name/of-an-image',
    '/opt/some/very/long/folder/name/that/goes/on/and/on/and/on',
    'mlops-out/artifacts/train-evaluate/model/LogisticRegression2013.onnx',
    '2026-11-21T14:00:00Z',
    'git@github.com:acme/flights.git',
  ])('%s is none', (value) => {
    expect(valueLook(value)).toBeUndefined();
  });
});
