import type { Verdict } from '../foundation/evidence/evidence.ts';
import { EXIT_CODES, VERDICT_WORDS } from '../foundation/evidence/verdict.ts';
import { VERSION } from '../foundation/version.ts';
import type { Command } from './commands/command.ts';

const COLUMN = 24;
const EXITS = Object.entries(EXIT_CODES)
  .map(([verdict, code]) => `${code} ${VERDICT_WORDS[verdict as Verdict]}`)
  .sort()
  .join(', ');

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
    `Exit codes: ${EXITS}.`,
    'mlops help <command>, or mlops <command> --help, shows its flags; mlops version the version.',
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
