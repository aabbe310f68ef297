import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { archiveOf, filesIn } from '../../../../src/adapters/docker/daemon/archive.ts';
import { ContainerFailure } from '../../../../src/foundation/ports/ports.ts';

/** In pieces, as a connection brings them. */
function sent(bytes: Uint8Array, size = 700): Readable {
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    Buffer.from(bytes.subarray(at * size, (at + 1) * size)),
  );
  return Readable.from(pieces, { objectMode: false });
}

describe('an archive of one file', () => {
  test('is read as it was written', async () => {
    const name = fc.stringMatching(/^[a-z0-9._-]{1,120}$/);
    await fc.assert(
      fc.asyncProperty(name, fc.uint8Array({ maxLength: 2_000 }), async (file, content) => {
        const files = await filesIn(sent(await archiveOf(file, content)));
        expect([...files].map(([path, read]) => [path, Buffer.from(read)])).toEqual([
          [file, Buffer.from(content)],
        ]);
      }),
    );
  });

  test('is one for tar itself', async () => {
    const { status, stdout } = spawnSync('tar', ['-xOf', '-', 'a.json'], {
      input: await archiveOf('a.json', Buffer.from('µ')),
    });
    expect([status, stdout.toString()]).toEqual([0, 'µ']);
  });

  test.each([100, 512, 600, 1_000])('cut off after %d bytes is a failure', async (bytes) => {
    const cut = (await archiveOf('a', Buffer.alloc(1_000))).subarray(0, bytes);
    await expect(filesIn(sent(cut))).rejects.toThrow(ContainerFailure);
  });

  test('whose header is changed is a failure', async () => {
    const broken = await archiveOf('a', Buffer.from('text'));
    broken.write('not a number', 124);
    await expect(filesIn(sent(broken))).rejects.toThrow(ContainerFailure);
  });

  test('on a connection that breaks is a failure', async () => {
    const whole = await archiveOf('a', Buffer.alloc(10_000));
    const breaking = Readable.from(
      (async function* () {
        yield whole.subarray(0, 2_000);
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
      })(),
      { objectMode: false },
    );
    await expect(filesIn(breaking)).rejects.toThrow('aborted');
  });
});

describe('names too long for their field', () => {
  const name = `${'folder/'.repeat(30)}${'n'.repeat(120)}.txt`;
  test.each(['gnu', 'pax'])('are read as %s writes them', async (format) => {
    const script = `mkdir -p "$1/${name.slice(0, name.lastIndexOf('/'))}" && printf x > "$1/${name}" && ln -s /etc/passwd "$1/link" && tar --format=${format} -C "$1" -cf - . && rm -r "$1"`;
    const made = spawnSync('sh', ['-c', 'd=$(mktemp -d) && set -- "$d" && eval "$0"', script]);
    expect(made.stderr.toString()).toBe('');
    const files = await filesIn(sent(made.stdout, 65_536));
    expect([...files].map(([path, content]) => [path, Buffer.from(content).toString()])).toEqual([
      [`./${name}`, 'x'],
    ]);
  });
});
