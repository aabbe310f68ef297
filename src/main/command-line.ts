import { parseArgs } from 'node:util';
import { InputErrors, type InputProblem, refuse } from '../foundation/problems/errors.ts';
import { knownNames } from '../foundation/text/nearest.ts';
import { VERSION } from '../foundation/version.ts';
import { hostOf } from '../hosts/catalogue.ts';
import { COMMAND_NAMES, loadCommands } from './commands/catalogue.ts';
import type { Call, Command } from './commands/command.ts';
import { SAME_CANCELLATION_MS, withExitCode } from './exit.ts';
import { commandHelp, overview } from './help.ts';

/** What a command line works with beside its words. */
type World = Pick<Call, 'environment' | 'host' | 'signal' | 'print'>;

/** `mlops …` as a process: its words in, its exit code out. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const host = hostOf(process.env, process.stderr);
  const print = (text: string): void => void process.stdout.write(`${host.withoutSecrets(text)}\n`);
  await withExitCode(
    argv.includes('--debug'),
    (signal) => answerTo(argv, { environment: process.env, host, signal, print }),
    argv[0] === 'call' ? SAME_CANCELLATION_MS : undefined,
  );
}

/** Finds the command by its longest name, reads its flags, runs it. Throws `InputErrors` for what cannot be read. */
export async function answerTo(argv: readonly string[], world: World): Promise<number> {
  const { print } = world;
  const [first, ...after] = argv;
  if (first === undefined || HELP.includes(first))
    return say(print, after.length === 0 ? overview(await loadCommands()) : await helpOf(after));
  if (VERSION_WORDS.includes(first)) return say(print, VERSION);
  if (after.length === 1 && HELP.includes(after[0]!) && groupOf(first).length > 0)
    return say(print, await helpOf([first]));
  const command = await commandOf(argv);
  const rest = argv.slice(command.name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) return say(print, commandHelp(command));
  return await command.run({ ...readCall(command, rest), ...world });
}

const HELP: readonly string[] = ['help', '--help', '-h'];
const VERSION_WORDS: readonly string[] = ['version', '--version', '-v', '-V'];

/** Commands that begin with a word that is none itself: `gate try` for `gate`. */
const groupOf = (word: string): readonly string[] =>
  COMMAND_NAMES.filter((name) => name.startsWith(`${word} `));

/** Help of the command named, or of all that begin with the word. */
async function helpOf(words: readonly string[]): Promise<string> {
  const group = words.length === 1 ? groupOf(words[0]!) : [];
  const asked = group.length > 0 ? await loadCommands(group) : [await commandOf(words)];
  return asked.map(commandHelp).join('\n\n');
}

function say(print: (text: string) => void, text: string): number {
  print(text);
  return 0;
}

async function commandOf(argv: readonly string[]): Promise<Command> {
  const byLength = COMMAND_NAMES.toSorted((a, b) => b.length - a.length);
  const named = byLength.find((name) => name === argv.slice(0, name.split(' ').length).join(' '));
  const [found] = named === undefined ? [] : await loadCommands([named]);
  return found ?? refuseCommand(argv);
}

function refuseCommand(argv: readonly string[]): never {
  const longer =
    [`${argv[0]} `, argv[0]!]
      .map((start) => COMMAND_NAMES.filter((name) => name.startsWith(start)))
      .find((found) => found.length > 0) ?? [];
  const remedy =
    longer.length > 0
      ? `did you mean ${longer.join(' or ')}? (mlops ${longer[0]} --help)`
      : `${knownNames(argv[0]!, COMMAND_NAMES)} (mlops --help)`;
  return refuse('command', 'is not a command of mlops', remedy, { value: argv[0]! });
}

/** Flags as `--name value` or `--name=value`; repeated ones become lines. All bad ones are reported at once. */
function readCall(
  command: Command,
  argv: readonly string[],
): Pick<Call, 'positionals' | 'values' | 'lists' | 'switches'> {
  const tokens = tokensOf(command, argv);
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = tokens.filter((token) => token.kind === 'option');
  const problems = [
    ...options.flatMap((option) => optionProblem(command, option)),
    ...positionalProblem(command, positionals),
  ];
  if (problems.length > 0) throw new InputErrors(problems);
  const lists: Record<string, string[]> = {};
  const switches = new Set<string>();
  for (const { name, value } of options)
    if (command.flags[name]?.value && value !== undefined) lists[name] = [...(lists[name] ?? []), value];
    else switches.add(name);
  const values = Object.fromEntries(Object.entries(lists).map(([name, items]) => [name, items.join('\n')]));
  return { positionals, lists, switches, values };
}

/** Words in the order in which they stand; nothing is refused here, so that all that is wrong can be said at once. */
function tokensOf(command: Command, argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([name, flag]) => [
      name,
      { type: flag.value ? 'string' : 'boolean', multiple: true } as const,
    ]),
  );
  return parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true }).tokens;
}

interface Option {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function optionProblem(command: Command, { name, rawName, value }: Option): readonly InputProblem[] {
  const flag = command.flags[name];
  if (!flag) {
    const remedy = knownNames(name, Object.keys(command.flags));
    return [{ input: rawName, message: `is not a flag of mlops ${command.name}`, remedy }];
  }
  return flag.value && value === undefined
    ? [{ input: rawName, message: 'has no value', remedy: `give a ${flag.value}` }]
    : [];
}

function positionalProblem(command: Command, positionals: readonly string[]): readonly InputProblem[] {
  const { min, max } = command.positionals;
  if (positionals.length >= min && positionals.length <= max) return [];
  const wanted = max === 0 ? 'none' : min === max ? min : `at least ${min}`;
  return [
    {
      input: 'arguments',
      ...(positionals.length > 0 ? { value: positionals.join(' ') } : {}),
      message: `are ${positionals.length}, and ${command.name} takes ${wanted}`,
      remedy: `mlops ${command.name} ${command.usage}`,
    },
  ];
}
