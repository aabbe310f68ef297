import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { connect } from '../../../src/main/connect.ts';
import { memoryHost } from '../../support/memory.ts';

test('a secret that a command prints is in none of its lines, not in base64 either', async () => {
  const environment = { ...process.env, WANDB_API_KEY: 'hunter22/hunter22' };
  const { processes } = connect(
    { name: 'train-evaluate', needs: ['processes'] },
    { environment, workingDirectory: tmpdir(), host: memoryHost() },
  );
  const print = 'const k = process.env.WANDB_API_KEY; console.log(k, btoa(k), encodeURIComponent(k))';
  const lines: string[] = [];
  await processes.run([process.execPath, '-e', print], { onLine: (line) => lines.push(line) });
  expect(lines).toEqual(['*** *** ***']);
});
