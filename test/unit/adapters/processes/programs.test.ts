import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { programsOnPath } from '../../../../src/adapters/processes/programs.ts';
import { temporary } from '../../../support/temporary.ts';

const folder = temporary('programs');
beforeAll(() => {
  mkdirSync(join(folder, 'bin/docker-folder'), { recursive: true });
  writeFileSync(join(folder, 'bin/docker'), '#!/bin/sh\n');
  chmodSync(join(folder, 'bin/docker'), 0o755);
  writeFileSync(join(folder, 'bin/notes'), 'text');
  symlinkSync('nowhere', join(folder, 'bin/broken'));
  symlinkSync('docker', join(folder, 'bin/linked'));
});

test.each([
  ['docker', true],
  ['linked', true],
  ['notes', false],
  ['broken', false],
  ['docker-folder', false],
  ['python3', false],
])('%s, which is on PATH: %j', async (name, found) => {
  const programs = programsOnPath({ PATH: ['/no/such/folder', '', join(folder, 'bin')].join(delimiter) });
  expect(await programs.has(name)).toBe(found);
});

test.runIf(process.platform !== 'win32')('without PATH, where the system looks then', async () => {
  expect(await programsOnPath({}).has('sh')).toBe(true);
  expect(await programsOnPath({ PATH: '' }).has('sh')).toBe(false);
});
