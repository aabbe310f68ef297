import { VERSION } from '../version.ts';
import type { Command } from './commands/command.ts';

const COLUMN = 24;

/** What `mlops --help` prints. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map((command) => `  ${command.name.padEnd(COLUMN)}${command.about}`);
  return [
    `mlops ${VERSION}: decide whether data and models may move on.`,
    '',
    'Usage: mlops <command> [flags]',
    '',
    ...rows,
    '',
    'Exit codes: 0 PASS, 1 FAIL, 2 ERROR, 3 INCONCLUSIVE.',
    'mlops <command> --help shows its flags.',
  ].join('\n');
}

/** What `mlops <command> --help` prints. */
export function commandHelp(command: Command): string {
  const rows = Object.entries(command.flags).map(([name, flag]) => {
    const head = `--${name}${flag.value ? ` <${flag.value}>` : ''}`;
    return head.length < COLUMN
      ? `  ${head.padEnd(COLUMN)}${flag.about}`
      : `  ${head}\n  ${''.padEnd(COLUMN)}${flag.about}`;
  });
  return [
    `mlops ${command.name} ${command.usage}`,
    '',
    command.about,
    ...(rows.length > 0 ? ['', ...rows] : []),
  ].join('\n');
}
