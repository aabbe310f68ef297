import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCommands } from '../../support/runner-grammar.ts';

const EXIT = join(import.meta.dirname, '../../../src/main/exit.ts');

const endOf = (message: string): Promise<{ code: unknown; said: string }> => {
  const code = `import { withExitCode } from ${JSON.stringify(EXIT)};
    await withExitCode(true, async () => { throw new Error(${JSON.stringify(message)}); });`;
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', code], (cause, _, said) =>
      resolve({ code: cause?.code, said }),
    );
  });
};

test.each(['bad\n::set-output name=verdict::pass', 'bad ##[add-path]/evil', 'bad\r::stop-commands::x'])(
  'what escapes is ERROR, and its text no command: %j',
  async (message) => {
    const { code, said } = await endOf(message);
    expect(code).toBe(2);
    expect(said).toContain('defect of mlops-actions');
    expect(parseCommands(said)).toEqual([]);
  },
);
