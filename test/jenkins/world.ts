import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Arguments, Json, Question, Thrown } from './protocol.ts';
import { type BuildRecord, emptyRecord } from './record.ts';
import { asInstalled, checkArguments } from './steps/arguments.ts';
import { setCurrentBuild } from './steps/basic.ts';
import { Build } from './steps/build.ts';
import { currentBuild } from './steps/current-build.ts';
import { DEFAULTS, type Restart, type WorldOptions } from './steps/options.ts';
import { PARAMETERS, type Parameters } from './steps/parameters.ts';
import { params } from './steps/params.ts';
import { BLOCKS, STEPS } from './steps/registry.ts';
import { skipStage } from './steps/structure.ts';
import { SYMBOLS } from './steps/symbols.ts';
import { answered, asText, type Given, raise } from './values.ts';

/** What the engine asks while it runs a Jenkinsfile: every step, every variable, the end. */
export interface World {
  readonly steps: readonly string[];
  readonly blocks: readonly string[];
  answer(question: Question): Promise<Answer>;
}

const KNOWN: Readonly<Record<string, Parameters>> = PARAMETERS;
const RUN: Readonly<Record<string, (typeof STEPS)[keyof typeof STEPS]>> = STEPS;
const ENTER: Readonly<Record<string, (typeof BLOCKS)[keyof typeof BLOCKS]>> = BLOCKS;

/** Asked by the engine itself, no step of a script. */
const HIDDEN = ['credentials'];

/** A Jenkins with one build running in it: real shells and files below `folder`, all else as given. */
export function createWorld(
  options: Partial<WorldOptions> & Pick<WorldOptions, 'folder'>,
): World & { readonly build: BuildRecord } {
  const whole = { ...DEFAULTS(options.folder), ...options };
  const build = new Build(whole, emptyRecord(whole.number));
  if (whole.restart) beginAt(build, whole.restart);
  if (whole.abortAfter !== null) setTimeout(() => build.stop.abort(), whole.abortAfter).unref();
  const there = (name: string) => installed(whole, name);
  const blocks = Object.keys(BLOCKS).filter(there);
  return {
    build: build.record,
    steps: [
      ...Object.keys(STEPS).filter((name) => there(name) && !HIDDEN.includes(name)),
      ...blocks,
      ...SYMBOLS,
    ],
    blocks,
    answer: (question) => answered(() => reply(build, question)),
  };
}

/** Variables come along always; stashes where the job says so. */
function beginAt({ record, options }: Build, { env, stashes, folder }: Restart): void {
  Object.assign(record.env, env);
  for (const [name, files] of stashes) record.stashes.set(name, files);
  if (stashes.size > 0) cpSync(join(folder, 'stashes'), join(options.folder, 'stashes'), { recursive: true });
}

const installed = ({ plugins }: WorldOptions, name: string): boolean => {
  const plugin = KNOWN[name]?.plugin;
  return plugin === undefined || plugins.includes(plugin);
};

async function reply(build: Build, question: Question): Promise<Json | undefined> {
  switch (question.ask) {
    case 'step':
      return step(build, question.name, question.arguments);
    case 'enter':
      return enter(build, question.name, question.arguments);
    case 'leave':
      return leave(build, question.name, question.error);
    case 'get':
      return property(build, question.of, question.name);
    case 'set':
      return assign(build, question.of, question.name, question.value);
    case 'stageResult':
      return build.innermost('stage')?.result ?? build.result ?? 'SUCCESS';
    case 'end':
      return void build.end(question.error);
  }
}

async function step(build: Build, name: string, given: Arguments): Promise<Json> {
  build.checkInterrupted();
  if (SYMBOLS.includes(name)) return { $symbol: name, ...given };
  if (name === 'stage') return skipStage(build, checkArguments(name, PARAMETERS.stage, given));
  const run = RUN[name];
  if (!run || !installed(build.options, name)) return unknown(name);
  const value = await run(build, argumentsOf(build, name, given));
  build.checkInterrupted();
  return value ?? null;
}

function argumentsOf(build: Build, name: string, given: Arguments): Given {
  const checked = checkArguments(name, KNOWN[name]!, given);
  const installed = asInstalled(KNOWN[name]!, build.options.versions, checked);
  if (installed.warning) build.log(installed.warning);
  return installed.given;
}

async function enter(build: Build, name: string, given: Arguments): Promise<Json> {
  build.checkInterrupted();
  const opening = ENTER[name];
  if (!opening || !installed(build.options, name)) return unknown(name);
  return build.open(name, given, await opening(build, argumentsOf(build, name, given)));
}

async function leave(build: Build, name: string, error: Thrown | null): Promise<Json> {
  const swallowed = await build.close(name, error);
  if (error && swallowed === undefined) raise(error.className, error.message);
  return null;
}

const unknown = (name: string): never =>
  raise('java.lang.NoSuchMethodError', `No such DSL method '${name}' found among steps`);

function property(build: Build, of: 'env' | 'params' | 'currentBuild' | 'scm', name: string): Json {
  if (of === 'env') return build.environment[name] ?? null;
  if (of === 'params') return params(build, name);
  if (of === 'scm') return build.options.scm[name] ?? null;
  return currentBuild(build, name);
}

function assign(build: Build, of: 'env' | 'currentBuild', name: string, value: Json): undefined {
  if (of === 'env') build.record.env[name] = asText(value);
  else setCurrentBuild(build, name, value);
  return undefined;
}
