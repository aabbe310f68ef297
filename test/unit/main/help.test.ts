import { describe, expect, test } from 'vitest';
import { VERSION } from '../../../src/foundation/version.ts';
import { answerTo } from '../../../src/main/command-line.ts';
import { memoryHost } from '../../support/memory.ts';

async function answered(argv: readonly string[]) {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  const world = { host: memoryHost(), print, environment: {}, signal: new AbortController().signal };
  const code = await answerTo(argv, world);
  return { code, text: printed.join('\n') };
}

describe('what people type first', () => {
  test.each([
    [[], 'Usage: mlops <command>'],
    [['-h'], 'Usage: mlops <command>'],
    [['help'], 'Usage: mlops <command>'],
    [['help', 'gate', 'try'], 'mlops gate try <old> <new>'],
    [['--help', 'gate', 'try'], '--rule <rule>'],
    [['help', 'gate'], 'mlops gate try <old> <new>'],
    [['gate', '--help'], 'mlops gate try <old> <new>'],
    [['help', 'validate-data'], '--contract'],
    [['help', 'evidence'], 'mlops evidence diff'],
    [['run', '-h'], 'mlops run [flags]'],
  ])('mlops %j shows help', async (argv, words) => {
    const { code, text } = await answered(argv);
    expect(code).toBe(0);
    expect(text).toContain(words);
  });

  test.each(['version', '--version', '-v', '-V'])('mlops %s prints the version', async (word) => {
    expect(await answered([word])).toEqual({ code: 0, text: VERSION });
  });

  test('the overview names every exit code', async () => {
    expect((await answered([])).text).toContain(
      'Exit codes: 0 PASS, 1 FAIL, 2 ERROR, 3 INCONCLUSIVE, 4 ROLLED BACK, 5 ROLLBACK FAILED.',
    );
  });

  test('a command that was not written to its end is named', async () => {
    await expect(answered(['validate'])).rejects.toThrow('did you mean validate-data?');
  });

  test('help of what is no command names the nearest', async () => {
    await expect(answered(['help', 'gate-modle'])).rejects.toThrow('did you mean gate-model?');
  });
});
