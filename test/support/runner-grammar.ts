/** How the GitHub runner reads what an action writes: file commands and commands in the log. */

/** Name → value of a file such as GITHUB_OUTPUT. Throws as the runner fails the step. */
export function parseFileCommand(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  let rest = text;
  while (rest !== '') {
    const line = lineOf(rest);
    rest = rest.slice(line.length + 1);
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`no name in ${line}`);
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    if (heredoc <= 0 || heredoc + 2 === line.length) throw new Error(`unreadable line ${line}`);
    const end = `${line.slice(heredoc + 2)}\n`;
    const at = rest.startsWith(end) ? 0 : rest.indexOf(`\n${end}`) + 1;
    if (at === 0 && !rest.startsWith(end)) throw new Error(`no end of ${line}`);
    values[line.slice(0, heredoc)] = rest.slice(0, Math.max(at - 1, 0));
    rest = rest.slice(at + end.length);
  }
  return values;
}

const lineOf = (text: string): string => {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
};

/** A command that the runner found in a line of the log. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const REGISTERED = new Set([
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'echo',
  'stop-commands',
  'save-state',
  'set-output',
  'set-env',
  'add-path',
  'internal-set-repo-path',
]);

/** `::name a=b,c=d::message` at the start of a line, or `##[name a=b;c=d]message` anywhere in it. */
export function parseCommands(log: string): readonly Command[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => newForm(line) ?? oldForm(line) ?? []);
}

function newForm(line: string): Command | undefined {
  const match = /^\s*::([^ :]*)(?: (.*?))?::(.*)$/s.exec(line);
  return match && REGISTERED.has(match[1]!) ? command(match[1]!, match[2] ?? '', ',', match[3]!) : undefined;
}

function oldForm(line: string): Command | undefined {
  const match = /##\[([^ \]]*)(?: ([^\]]*))?\](.*)$/s.exec(line);
  return match && REGISTERED.has(match[1]!) ? command(match[1]!, match[2] ?? '', ';', match[3]!) : undefined;
}

function command(name: string, properties: string, separator: string, message: string): Command {
  const pairs = properties
    .split(separator)
    .map((pair) => /^([^=]+)=(.+)$/s.exec(pair.trim()))
    .filter((match) => match !== null)
    .map(([, key, value]) => [key!, unescaped(value!)] as const);
  return { name, properties: Object.fromEntries(pairs), message: unescaped(message) };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '%25': '%',
  '%0D': '\r',
  '%0A': '\n',
  '%3A': ':',
  '%2C': ',',
};
const unescaped = (text: string): string => text.replace(/%(?:25|0D|0A|3A|2C)/g, (found) => ESCAPES[found]!);
