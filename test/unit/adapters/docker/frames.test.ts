import { expect, test } from 'vitest';
import { framesIn, textOf } from '../../../../src/adapters/docker/daemon/frames.ts';

const frame = (stream: number, text: string | Uint8Array): Buffer => {
  const content = Buffer.from(text as string);
  const header = Buffer.from([stream, 0, 0, 0, 0, 0, 0, 0]);
  header.writeUInt32BE(content.length, 4);
  return Buffer.concat([header, content]);
};

test('the streams of a container are told apart, in their order', () => {
  const bytes = Buffer.concat([frame(1, 'one\n'), frame(2, 'oh\n'), frame(1, ''), frame(1, 'two\n')]);
  expect(framesIn(bytes).map(({ stream, content }) => `${stream}: ${content}`)).toEqual([
    'out: one\n',
    'error: oh\n',
    'out: ',
    'out: two\n',
  ]);
});

test('a letter that is cut in two is one letter', () => {
  const plane = Buffer.from('✈');
  const bytes = Buffer.concat([frame(1, plane.subarray(0, 1)), frame(1, plane.subarray(1))]);
  expect(textOf(framesIn(bytes))).toBe('✈');
});

test.each([1, 7, 9, 11])('cut off after %d bytes, they are a failure', (bytes) => {
  expect(() => framesIn(frame(1, 'word').subarray(0, bytes))).toThrow('was cut off');
});

test('nothing is no output', () => expect(framesIn(Buffer.alloc(0))).toEqual([]));
