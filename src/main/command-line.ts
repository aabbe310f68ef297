import { parseArgs } from 'node:util';
import { knownNames } from '../config/nearest.ts';
import { InputErrors, refuse } from '../step/errors.ts';
import { VERSION } from '../version.ts';
import type { Call, Command } from './commands/command.ts';
import { COMMANDS } from './commands/registry.ts';
import { hostOf } from './connect.ts';
import { withExitCode } from './exit.ts';
import { commandHelp, overview } from './help.ts';

/** What a command line works with beside its words. */
type World = Pick<Call, 'environment' | 'host' | 'signal' | 'print'>;

/** `mlops …` as a process: its words in, its exit code out. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  await withExitCode(argv.includes('--debug'), (signal) =>
    answerTo(argv, {
      environment: process.env,
      host: hostOf(process.env),
      signal,
      print: (text) => void process.stdout.write(`${text}\n`),
    }),
  );
}

/** Finds the command by its longest name, reads its flags, runs it. Throws `InputErrors` for what cannot be read. */
export async function answerTo(argv: readonly string[], world: World): Promise<number> {
  const { print } = world;
  const [first, ...after] = argv;
  if (first === undefined || HELP.includes(first))
    return say(print, after.length === 0 ? overview(COMMANDS) : helpOf(after));
  if (VERSION_WORDS.includes(first)) return say(print, VERSION);
  if (after.length === 1 && HELP.includes(after[0]!) && groupOf(first).length > 0)
    return say(print, helpOf([first]));
  const command = commandOf(argv);
  const rest = argv.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) return say(print, commandHelp(command));
  return await command.run({ ...readCall(command, rest), ...world });
}

const HELP: readonly string[] = ['help', '--help', '-h'];
const VERSION_WORDS: readonly string[] = ['version', '--version', '-v', '-V'];

/** Commands that begin with a word that is none itself: `gate try` for `gate`. */
const groupOf = (word: string): readonly Command[] =>
  COMMANDS.filter(({ name }) => name.startsWith(`${word} `));

/** Help of the command named, or of all that begin with the word. */
function helpOf(words: readonly string[]): string {
  const group = words.length === 1 ? groupOf(words[0]!) : [];
  return group.length > 0 ? group.map(commandHelp).join('\n\n') : commandHelp(commandOf(words));
}

function say(print: (text: string) => void, text: string): number {
  print(text);
  return 0;
}

function commandOf(argv: readonly string[]): Command {
  const byLength = COMMANDS.toSorted((a, b) => b.name.length - a.name.length);
  const found = byLength.find(
    (command) => command.name === argv.slice(0, command.name.split(' ').length).join(' '),
  );
  if (found) return found;
  const names = COMMANDS.map((command) => command.name);
  const longer = groupOf(argv[0]!).map(({ name }) => name);
  const remedy =
    longer.length > 0
      ? `did you mean ${longer.join(' or ')}? (mlops ${longer[0]} --help)`
      : `${knownNames(argv[0]!, names)} (mlops --help)`;
  return refuse('command', 'is not a command of mlops', remedy, { value: argv[0]! });
}

/** Flags as `--name value` or `--name=value`; repeated ones become lines. All bad ones are reported at once. */
function readCall(
  command: Command,
  argv: readonly string[],
): Pick<Call, 'positionals' | 'values' | 'lists' | 'switches'> {
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([name, flag]) => [
      name,
      { type: flag.value ? 'string' : 'boolean', multiple: true } as const,
    ]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const lists: Record<string, string[]> = {};
  const switches = new Set<string>();
  const positionals: string[] = [];
  const problems: InputErrors['problems'][number][] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = command.flags[token.name];
    if (!flag)
      problems.push({
        input: token.rawName,
        message: `is not a flag of mlops ${command.name}`,
        remedy: knownNames(token.name, Object.keys(command.flags)),
      });
    else if (!flag.value) switches.add(token.name);
    else if (token.value === undefined)
      problems.push({ input: token.rawName, message: 'has no value', remedy: `give a ${flag.value}` });
    else lists[token.name] = [...(lists[token.name] ?? []), token.value];
  }
  const { min, max } = command.positionals;
  if (positionals.length < min || positionals.length > max) {
    const wanted = max === 0 ? 'none' : min === max ? min : `at least ${min}`;
    problems.push({
      input: 'arguments',
      ...(positionals.length > 0 ? { value: positionals.join(' ') } : {}),
      message: `are ${positionals.length}, and ${command.name} takes ${wanted}`,
      remedy: `mlops ${command.name} ${command.usage}`,
    });
  }
  if (problems.length > 0) throw new InputErrors(problems);
  return {
    positionals,
    lists,
    switches,
    values: Object.fromEntries(Object.entries(lists).map(([name, items]) => [name, items.join('\n')])),
  };
}
