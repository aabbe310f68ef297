import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCommands } from '../../support/runner-grammar.ts';

const EXIT = join(import.meta.dirname, '../../../src/main/exit.ts');
const PORTS = join(import.meta.dirname, '../../../src/ports.ts');

const endOf = (
  message: string,
  thrown = `new Error(${JSON.stringify(message)})`,
): Promise<{ code: unknown; said: string }> => {
  const code = `import { withExitCode } from ${JSON.stringify(EXIT)};
    import { ContainerFailure } from ${JSON.stringify(PORTS)};
    await withExitCode(true, async () => { throw ${thrown}; });`;
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

test('an Engine that does not answer is told without a stack, and is no defect of ours', async () => {
  const { code, said } = await endOf('', "new ContainerFailure('the Engine does not answer', true)");
  expect(code).toBe(2);
  expect(said).toBe('the Engine does not answer\n');
});
