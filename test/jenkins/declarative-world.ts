import type { Engine } from './jars.ts';
import type { Answer, Arguments, Json, Question, Thrown } from './protocol.ts';
import { runJenkinsfile } from './run.ts';

/** What a pipeline finds: everything is optional. */
export interface Given {
  readonly env?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, Json>>;
  /** Result of the build before. */
  readonly previous?: string;
  readonly causes?: readonly Json[];
  /** Paths and messages of the changes. */
  readonly changes?: readonly { readonly msg: string; readonly affectedPaths: readonly string[] }[];
  /** What `checkout scm` answers; without it there is no such step. */
  readonly scm?: Readonly<Record<string, string>>;
  /** Kinds of credentials by id. */
  readonly credentials?: Readonly<Record<string, string>>;
  /** What `input` answers. */
  readonly input?: Answer;
  readonly blocks?: readonly string[];
  readonly steps?: readonly string[];
  readonly libraries?: Readonly<Record<string, string>>;
  readonly sandbox?: boolean;
}

export interface Told {
  /** Steps and blocks as they were asked for, blocks as `name … {` and `}`. */
  readonly lines: readonly string[];
  /** Stages that were skipped, and why. */
  readonly skipped: Readonly<Record<string, string>>;
  /** Arguments of `properties`. */
  readonly declared: Arguments | null;
  readonly thrown: Thrown | null;
}

const STEPS = ['echo', 'sh', 'error', 'unstable', 'stop', 'properties', 'input', 'archive'];
const BLOCKS = ['stage', 'node', 'ws', 'dir', 'withEnv', 'withCredentials', 'timeout', 'retry', 'catchError'];
const ORDER = ['SUCCESS', 'UNSTABLE', 'FAILURE', 'NOT_BUILT', 'ABORTED'];
const INTERRUPTED = 'org.jenkinsci.plugins.workflow.steps.FlowInterruptedException';

const worse = (a: string, b: string): string => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

/** A build that does nothing but keep its environment, its result and what was asked of it. */
class Build {
  readonly lines: string[] = [];
  readonly skipped: Record<string, string> = {};
  declared: Arguments | null = null;
  readonly #frames: { readonly name: string; readonly env: readonly string[]; result: string }[] = [];
  #result: string | null = null;
  #shown: string | null = null;
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  answer(question: Question): Answer {
    if (question.ask === 'step') return this.#step(question.name, question.arguments);
    if (question.ask === 'enter') return this.#enter(question.name, question.arguments);
    if (question.ask === 'leave') return this.#leave(question.name, question.error);
    if (question.ask === 'get') return { value: this.#property(question.of, question.name) };
    if (question.ask === 'set') return this.#set(question.name, question.value);
    return { value: this.#frames.findLast(({ name }) => name === 'stage')?.result ?? 'SUCCESS' };
  }

  #step(name: string, given: Arguments): Answer {
    if (name === 'stage') return this.#skip(given);
    if (name === 'credentials') return { value: this.#given.credentials?.[String(given.value)] ?? null };
    if (name === 'properties') this.declared = given;
    else this.lines.push(said(name, given));
    if (name === 'unstable') this.#result = worse('UNSTABLE', this.#result ?? 'SUCCESS');
    if (name === 'error')
      return { raise: { className: 'hudson.AbortException', message: text(given.value) } };
    if (name === 'stop') return { raise: { className: INTERRUPTED, message: null } };
    if (name === 'input') return this.#given.input ?? { value: null };
    return { value: name === 'checkout' ? { ...this.#given.scm } : null };
  }

  #skip(given: Arguments): Answer {
    this.skipped[text(given.value)] = text(given.skipped);
    return { value: null };
  }

  #enter(name: string, given: Arguments): Answer {
    if (given.skipped) this.#skip(given);
    else this.lines.push(`${said(name, given)} {`);
    const env = name === 'withEnv' ? (given.value as readonly string[]) : [];
    this.#frames.push({ name: given.skipped ? 'skipped' : name, env, result: 'SUCCESS' });
    return { value: null };
  }

  #leave(name: string, error: Thrown | null): Answer {
    if (this.#frames.pop()?.name !== 'skipped') this.lines.push('}');
    if (!error) return { value: null };
    if (name !== 'catchError') return { raise: error };
    for (const frame of this.#frames) frame.result = worse(frame.result, 'UNSTABLE');
    return { value: null };
  }

  #property(of: string, name: string): Json {
    const { env = {}, params = {}, previous, causes = [], changes = [] } = this.#given;
    if (of === 'params') return params[name] ?? null;
    if (of === 'env') {
      const pair = this.#frames.flatMap((frame) => frame.env).findLast((each) => each.startsWith(`${name}=`));
      return pair?.slice(name.length + 1) ?? env[name] ?? null;
    }
    if (name === 'previousBuild') return previous === undefined ? null : { result: previous };
    if (name === 'buildCauses') return causes;
    if (name === 'changeSets') return [{ items: changes }];
    if (name === 'currentResult') return this.#shown ?? this.#result ?? 'SUCCESS';
    return name === 'result' ? (this.#shown ?? this.#result) : null;
  }

  #set(name: string, value: Json): Answer {
    if (name === 'logicalResult') this.#shown = value as string | null;
    else if (name === 'result') this.#result = worse(text(value), this.#result ?? 'SUCCESS');
    return { value: null };
  }
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value));

const said = (name: string, given: Arguments): string =>
  [
    name,
    ...Object.entries(given).map(([key, value]) => (key === 'value' ? text(value) : `${key}:${text(value)}`)),
  ].join(' ');

/** Runs a Jenkinsfile in a world that only listens. */
export async function listen(engine: Engine, script: string, given: Given = {}): Promise<Told> {
  const build = new Build(given);
  const world = {
    steps: [...STEPS, ...(given.scm ? ['checkout'] : []), ...(given.steps ?? [])],
    blocks: [...BLOCKS, ...(given.blocks ?? [])],
    answer: async (question: Question) => build.answer(question),
  };
  const start = {
    script,
    file: 'Jenkinsfile',
    libraries: given.libraries ?? {},
    implicit: [],
    sandbox: given.sandbox ?? false,
  };
  const thrown = await runJenkinsfile(start, world, engine);
  return { lines: build.lines, skipped: build.skipped, declared: build.declared, thrown };
}
