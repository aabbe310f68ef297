import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { localHost } from '../../../src/hosts/local.ts';
import { connect } from '../../../src/main/connect.ts';

test('a secret that a command prints is in none of its lines, not in base64 either', async () => {
  const environment = { ...process.env, WANDB_API_KEY: 'hunter22/hunter22' };
  const { processes } = connect(
    { name: 'train-evaluate', needs: ['processes'] },
    { environment, workingDirectory: tmpdir(), host: localHost('local', environment, { write: () => {} }) },
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
    { environment, workingDirectory: tmpdir(), host: localHost('local', environment, { write: () => {} }) },
  );
  host.mask('line one\nline two');
  const lines: string[] = [];
  const print = "console.log('line two', btoa('line one'))";
  await processes.run([process.execPath, '-e', print], { onLine: (line) => lines.push(line) });
  expect(lines).toEqual(['*** ***']);
  expect(withoutSecrets('line one')).toBe('***');
});
