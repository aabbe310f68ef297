import { deflateRawSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zipArchives } from '../../../../src/adapters/archives/zip.ts';
import type { Archive } from '../../../../src/foundation/ports/ports.ts';
import { type Member, zipOf } from '../../../support/zip.ts';

const MOST = 1000;
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const open = (bytes: Uint8Array): Promise<Archive> =>
  zipArchives({ read: async () => bytes }).open('log.eval');

/** The text of the only member. */
async function readOnly(member: Member, most = MOST): Promise<string> {
  const archive = await open(zipOf([member]));
  return new TextDecoder().decode(await archive.read(member.name, most));
}

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no error',
    (cause: Error) => cause.message,
  );

test.each([0, 8, 93] as const)('a member of method %i', async (method) => {
  expect(await readOnly({ name: 'a.json', content: text('{"a":1}'), method })).toBe('{"a":1}');
});

test('several Zstandard frames are one member: Node by itself would stop after the first', async () => {
  const packed = Buffer.concat([zstdCompressSync(text('{"a":')), zstdCompressSync(text('1}'))]);
  expect(await readOnly({ name: 'a.json', content: text('{"a":1}'), method: 93, packed })).toBe('{"a":1}');
});

describe('refused', () => {
  const large = new Uint8Array(5000);
  const cases: Readonly<Record<string, readonly [Member, string]>> = {
    'a member that says it is larger': [
      { name: 'a', content: large, method: 8 },
      'holds a member of more than',
    ],
    'a bomb that says it is small': [
      { name: 'a', content: text('x'), packed: deflateRawSync(large), method: 8 },
      'holds a member of more than',
    ],
    'a bomb in Zstandard': [
      { name: 'a', content: text('x'), packed: zstdCompressSync(large), method: 93 },
      'holds a member of more than',
    ],
    'a bomb of frames': [
      {
        name: 'a',
        content: text('x'),
        packed: Buffer.concat(Array.from({ length: 9 }, () => zstdCompressSync(large.subarray(0, 300)))),
        method: 93,
      },
      'holds a member of more than',
    ],
    'a frame that was cut off': [
      {
        name: 'a',
        content: text('abcabc'),
        packed: zstdCompressSync(text('abcabc')).subarray(0, -2),
        method: 93,
      },
      'damaged member',
    ],
    'one frame of two': [
      { name: 'a', content: text('ab'), packed: zstdCompressSync(text('a')), method: 93 },
      'damaged member',
    ],
    'other bytes than the checksum says': [{ name: 'a', content: text('ab'), crc: 1 }, 'damaged member'],
    noise: [{ name: 'a', content: text('ab'), packed: text('zzzzzz'), method: 8 }, 'damaged member'],
    'a method that nobody reads': [{ name: 'a', content: text('ab'), method: 12 }, 'compression method 12'],
    'an encrypted member': [{ name: 'a', content: text('ab'), method: 8, flags: 1 }, 'encrypted member'],
    'a member above the folder': [
      { name: '../a', content: text('ab') },
      'is not a zip file that can be read',
    ],
    'an absolute member': [{ name: '/a', content: text('ab') }, 'is not a zip file that can be read'],
  };
  test.each(Object.entries(cases))('%s', async (_, [member, message]) => {
    expect(await messageOf(readOnly(member))).toMatch(message);
  });

  test('two members of one name', async () => {
    const twice = { name: 'a', content: text('ab') };
    expect(await messageOf(open(zipOf([twice, twice])))).toMatch('two members have one name');
  });

  test('a file that was cut off', async () => {
    const whole = zipOf([{ name: 'a', content: text('ab') }]);
    expect(await messageOf(open(whole.subarray(0, -5)))).toMatch('is not a zip file that can be read');
  });

  test('a member that is not there', async () => {
    const archive = await open(zipOf([{ name: 'a', content: text('ab') }]));
    expect(await messageOf(archive.read('b', MOST))).toMatch('lacks a member');
  });
});

test('whatever the bytes are, an answer or a sentence', async () => {
  const start = zipOf([{ name: 'a.json', content: text('{"a":1}'), method: 93 }]);
  await fc.assert(
    fc.asyncProperty(fc.nat(start.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = Buffer.from(start);
      bytes[at] = byte;
      const read = open(bytes).then(({ names, read: member }) => member(names[0] ?? '', MOST));
      const message = await messageOf(read);
      expect(message === 'no error' || message.startsWith('log.eval')).toBe(true);
    }),
    { numRuns: 500 },
  );
});
