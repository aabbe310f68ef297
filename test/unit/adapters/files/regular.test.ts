import { execFileSync } from 'node:child_process';
import { appendFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workingFiles } from '../../../../src/adapters/files/files.ts';
import { blocks } from '../../../../src/adapters/files/regular.ts';
import { temporary } from '../../../support/temporary.ts';

const root = temporary('regular');
const files = workingFiles(root);
const socket = createServer();

beforeAll(async () => {
  execFileSync('mkfifo', [join(root, 'fifo')]);
  symlinkSync('/dev/zero', join(root, 'zeros'));
  symlinkSync('fifo', join(root, 'link'));
  await new Promise<void>((done) => socket.listen(join(root, 'socket'), done));
});
afterAll(() => {
  socket.close();
});

describe('what may never end is refused unread', () => {
  const nothing = 'is not a regular file but a device, pipe or socket';
  test.each([
    { what: 'a pipe', path: 'fifo' },
    { what: 'a link to a pipe', path: 'link' },
    { what: 'a link to a device', path: 'zeros' },
    { what: 'a socket', path: 'socket' },
  ])('$what', async ({ path }) => {
    await expect(files.read(path)).rejects.toThrow(`${path} ${nothing}`);
    await expect(files.readText(path)).rejects.toThrow(`${path} ${nothing}`);
    await expect(files.digest(path)).rejects.toThrow(`${path} ${nothing}`);
    await expect(files.copy(path, 'copy')).rejects.toThrow(`${path} ${nothing}`);
  });
});

describe('the budget', () => {
  test('is held against what a file says of itself', async () => {
    writeFileSync(join(root, 'sparse'), '');
    truncateSync(join(root, 'sparse'), 2 ** 40);
    await expect(files.read('sparse')).rejects.toThrow('sparse holds more than 64 MiB');
  });

  test('is held against what is read of a file that says it is empty', async () => {
    const system = workingFiles('/proc/self');
    await expect(system.read('maps', 1024)).rejects.toThrow('maps holds more than 1 KiB');
    expect(await system.readText('maps')).not.toBe('');
  });

  test('leaves out nothing of what fits', async () => {
    writeFileSync(join(root, 'fits'), 'x'.repeat(1024));
    expect(await files.readText('fits', 1024)).toHaveLength(1024);
    await expect(files.readText('fits', 1023)).rejects.toThrow('fits holds more than');
  });
});

test('a file that grows while it is read is refused', async () => {
  const path = join(root, 'growing');
  writeFileSync(path, 'x');
  const grow = async (): Promise<void> => {
    for await (const _ of blocks(path, 'growing')) appendFileSync(path, 'x');
  };
  await expect(grow()).rejects.toThrow('growing grows while it is read; wait until it is written');
});
