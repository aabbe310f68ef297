import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type Command, parseCommands, parseFileCommand } from './runner-grammar.ts';
import { temporary } from './temporary.ts';

/** action.yml as far as the runner reads it. */
export interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export interface ActionRun {
  readonly code: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Errors, warnings and notices, in the order of the log. */
  readonly annotations: readonly Command[];
  readonly log: string;
  /** What the runner would have dropped, cut, refused or done because a text told it to. */
  readonly problems: readonly string[];
}

export interface ActionRequest {
  /** Folder with action.yml, actions/ and dist/, and without node_modules. */
  readonly product: string;
  /** Folder of the action in the product: `actions/report`, or `.` for the root action. */
  readonly action: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly toolCache: string;
  readonly env?: Readonly<Record<string, string>>;
}

export const readAction = (path: string): ActionFile => parse(readFileSync(path, 'utf8')) as ActionFile;

/** Runs an action as the GitHub runner does (actions/runner 2.336): inputs, files, log, working directory. */
export async function runAction(request: ActionRequest): Promise<ActionRun> {
  const file = join(request.product, request.action, 'action.yml');
  const action = readAction(file);
  const temp = temporary('runner');
  const files = fileCommands(temp);
  const env = {
    ...machineEnvironment(),
    ...runnerEnvironment(request, temp),
    ...files,
    ...inputsOf(action, request.with ?? {}),
    ...request.env,
  };
  const { code, log } = await end(join(dirname(file), action.runs.main), request.workspace, env);
  const read = (name: keyof typeof files) => readFileSync(files[name], 'utf8');
  const commands = parseCommands(log);
  const run = {
    code,
    log,
    outputs: parseFileCommand(read('GITHUB_OUTPUT')),
    summary: read('GITHUB_STEP_SUMMARY'),
    annotations: commands.filter(({ name }) => ANNOTATIONS.includes(name)),
  };
  const left = (['GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE'] as const).filter((name) => read(name) !== '');
  return {
    ...run,
    problems: [...problemsOf(action, request, run, commands), ...left.map((name) => `${name} was written`)],
  };
}

const ANNOTATIONS = ['error', 'warning', 'notice'];
const EXPECTED = [...ANNOTATIONS, 'group', 'endgroup', 'debug', 'add-mask'];

function problemsOf(
  action: ActionFile,
  request: ActionRequest,
  run: Omit<ActionRun, 'problems'>,
  commands: readonly Command[],
): string[] {
  const declared = Object.keys(action.outputs);
  const given = Object.keys(run.outputs);
  return [
    ...Object.keys(request.with ?? {})
      .filter((name) => !(name in action.inputs))
      .map((name) => `unexpected input ${name}`),
    ...given.filter((name) => !declared.includes(name)).map((name) => `undeclared output ${name}`),
    ...declared.filter((name) => !given.includes(name)).map((name) => `output ${name} is not set`),
    ...ANNOTATIONS.filter((level) => run.annotations.filter(({ name }) => name === level).length > 10).map(
      (level) => `more than ten annotations of level ${level}`,
    ),
    ...run.annotations
      .filter(({ message }) => message.length > 4096)
      .map(({ properties }) => `annotation cut: ${properties.title}`),
    ...(Buffer.byteLength(run.summary) > 1_048_576 ? ['summary above 1 MiB'] : []),
    ...commands
      .filter(({ name }) => !EXPECTED.includes(name))
      .map(({ name, message }) => `a text was a command: ${name} ${message}`),
  ];
}

const inputsOf = (action: ActionFile, given: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    [...new Set([...Object.keys(action.inputs), ...Object.keys(given)])].map((name) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? action.inputs[name]?.default ?? '',
    ]),
  );

function fileCommands(temp: string) {
  const folder = join(temp, '_runner_file_commands');
  mkdirSync(folder);
  const file = (name: string) => {
    const path = join(folder, name);
    writeFileSync(path, '');
    return path;
  };
  return {
    GITHUB_OUTPUT: file('set_output'),
    GITHUB_ENV: file('set_env'),
    GITHUB_STATE: file('save_state'),
    GITHUB_PATH: file('add_path'),
    GITHUB_STEP_SUMMARY: file('step_summary'),
  };
}

const runnerEnvironment = ({ workspace, toolCache }: ActionRequest, temp: string) => ({
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_WORKSPACE: workspace,
  GITHUB_REPOSITORY: 'owner/repository',
  GITHUB_SHA: '0000000000000000000000000000000000000000',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_EVENT_PATH: eventIn(temp),
  RUNNER_TEMP: temp,
  RUNNER_TOOL_CACHE: toolCache,
});

/** The payload of a push, as far as anybody reads it. */
function eventIn(temp: string): string {
  const path = join(temp, 'event.json');
  writeFileSync(path, '{"ref":"refs/heads/main","repository":{"id":1,"full_name":"owner/repository"}}');
  return path;
}

const OWN =
  /^(GITHUB_|ACTIONS_|RUNNER_|INPUT_|MLOPS_|VITEST|NODE_(OPTIONS|ENV|PATH|V8_COVERAGE)$|npm_(?!config_(registry|cafile|proxy|https_proxy|noproxy|userconfig|cache)$))/i;

/** What a machine has by itself: no inputs, and nothing that npm or vitest added. */
export const machineEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name, value]) => !OWN.test(name) && value !== undefined),
  ) as Record<string, string>;

/** Runs a program of this Node to its end; both streams go to one log, as on the runner. */
export function end(
  main: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  argv: readonly string[] = [],
): Promise<{ readonly code: number | null; readonly log: string; readonly stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...argv], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const all: Buffer[] = [];
    const out: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => {
      all.push(bytes);
      out.push(bytes);
    });
    child.stderr.on('data', (bytes: Buffer) => all.push(bytes));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code, log: String(Buffer.concat(all)), stdout: String(Buffer.concat(out)) }),
    );
  });
}
