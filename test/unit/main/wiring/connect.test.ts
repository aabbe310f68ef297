import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FILE_BYTES } from '../../../../src/foundation/reading/limits.ts';
import { localHost } from '../../../../src/hosts/local.ts';
import { connect } from '../../../../src/main/wiring/connect.ts';
import { temporary } from '../../../support/temporary.ts';

test('a secret that a command prints is in none of its lines, not in base64 either', async () => {
  const environment = { ...process.env, WANDB_API_KEY: 'hunter22/hunter22' };
  const { processes } = connect(
    { name: 'train-evaluate', needs: ['processes'] },
    { environment, workingDirectory: tmpdir(), host: localHost(environment, { write: () => {} }) },
  );
  const print = 'const k = process.env.WANDB_API_KEY; console.log(k, btoa(k), encodeURIComponent(k))';
  const lines: string[] = [];
  await processes.run([process.execPath, '-e', print], { onLine: (line) => lines.push(line) });
  expect(lines).toEqual(['*** *** ***']);
});

test('nor is one that a step masks', async () => {
  const environment = process.env;
  const { host, processes, withoutSecrets } = connect(
    { name: 'build-image', needs: ['processes'] },
    { environment, workingDirectory: tmpdir(), host: localHost(environment, { write: () => {} }) },
  );
  host.mask('line one\nline two');
  const lines: string[] = [];
  const print = "console.log('line two', btoa('line one'))";
  await processes.run([process.execPath, '-e', print], { onLine: (line) => lines.push(line) });
  expect(lines).toEqual(['*** ***']);
  expect(withoutSecrets('line one')).toBe('***');
});

test.each([
  [undefined, 300, 'config.yml holds more than 256 KiB; check the path, or raise `max-file`'],
  [1, 300, undefined],
  [1, 1100, 'config.yml holds more than 1 MiB'],
])('with max-file %s a file of settings of %d KiB: %s', async (maxFile, size, refusal) => {
  const folder = temporary('max-file');
  writeFileSync(join(folder, 'config.yml'), 'x'.repeat(size * 1024));
  const host = localHost({}, { write: () => {} });
  const { files } = connect(
    { name: 'run', needs: [] },
    { environment: {}, workingDirectory: folder, host, maxFile },
  );
  const read = files.readText('config.yml', FILE_BYTES.settings);
  if (refusal === undefined) expect(await read).toHaveLength(size * 1024);
  else await expect(read).rejects.toThrow(refusal);
});
