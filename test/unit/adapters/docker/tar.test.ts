import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOf, tarOf } from '../../../../src/adapters/docker/tar.ts';
import { ContainerFailure } from '../../../../src/foundation/ports/ports.ts';

describe('an archive of one file', () => {
  test('is read as it was written', () => {
    const name = fc.stringMatching(/^[a-z0-9._-]{1,100}$/);
    fc.assert(
      fc.property(name, fc.uint8Array({ maxLength: 2_000 }), (file, content) => {
        const [[readName, readContent] = [], ...more] = filesOf(tarOf(file, content));
        expect([readName, Buffer.from(readContent!)]).toEqual([file, Buffer.from(content)]);
        expect(more).toEqual([]);
      }),
    );
  });

  test('is one for tar itself', () => {
    const { status, stdout } = spawnSync('tar', ['-xOf', '-', 'a.json'], {
      input: tarOf('a.json', Buffer.from('µ')),
    });
    expect([status, stdout.toString()]).toEqual([0, 'µ']);
  });

  test.each([100, 512, 600, 1_000])('cut off after %d bytes is a failure or has no file', (bytes) => {
    const cut = tarOf('a', Buffer.alloc(1_000)).subarray(0, bytes);
    if (bytes < 512) expect([...filesOf(cut)]).toEqual([]);
    else expect(() => filesOf(cut)).toThrow(ContainerFailure);
  });

  test('whose size is no number is a failure', () => {
    const broken = Buffer.from(tarOf('a', Buffer.from('text')));
    broken.write('not a number', 124);
    expect(() => filesOf(broken)).toThrow(ContainerFailure);
  });
});

describe('names too long for their field', () => {
  const name = `${'folder/'.repeat(30)}${'n'.repeat(120)}.txt`;
  test.each(['gnu', 'pax'])('are read as %s writes them', (format) => {
    const script = `mkdir -p "$1/${name.slice(0, name.lastIndexOf('/'))}" && printf x > "$1/${name}" && ln -s /etc/passwd "$1/link" && tar --format=${format} -C "$1" -cf - . && rm -r "$1"`;
    const made = spawnSync('sh', ['-c', 'd=$(mktemp -d) && set -- "$d" && eval "$0"', script]);
    expect(made.stderr.toString()).toBe('');
    expect([...filesOf(made.stdout)].map(([path, content]) => [path, content.toString()])).toEqual([
      [`./${name}`, 'x'],
    ]);
  });
});
