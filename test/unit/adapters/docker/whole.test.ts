import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import { expect, test } from 'vitest';
import { filesIn } from '../../../../src/adapters/docker/daemon/archive.ts';
import { MOST_BYTES, wholeOf } from '../../../../src/adapters/docker/daemon/whole.ts';

const MEBIBYTE = Buffer.alloc(1 << 20, 'a');
const TOO_MUCH = 'An answer of the Docker daemon has more than 16 MiB';

/** What a container may print: it never ends. */
function* endless() {
  for (;;) yield MEBIBYTE;
}

test('an answer is read whole', async () => {
  expect((await wholeOf(Readable.from([Buffer.from('one '), Buffer.from('answer')]))).toString()).toBe(
    'one answer',
  );
});

test('one without an end is refused, and not read further', async () => {
  const answer = Readable.from(endless());
  await expect(wholeOf(answer)).rejects.toThrow(TOO_MUCH);
  expect(answer.destroyed).toBe(true);
});

test('files of an archive are refused together: none of them is too large', async () => {
  const archive = pack();
  for (let at = 0; at <= MOST_BYTES; at += MEBIBYTE.length) archive.entry({ name: `file-${at}` }, MEBIBYTE);
  archive.finalize();
  await expect(filesIn(archive as unknown as Readable)).rejects.toThrow(TOO_MUCH);
});
