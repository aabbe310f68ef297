import { join } from 'node:path';
import type { Arguments, Json, Thrown } from '../protocol.ts';
import { type BuildRecord, type Result, SEVERITY, type StageRecord } from '../record.ts';
import { ABORT, INTERRUPTED, interrupt, raise } from '../values.ts';
import { buildVariables, overridden, type Variables } from './environment.ts';
import { masked } from './mask.ts';
import { passLast } from './milestones.ts';
import type { WorldOptions } from './options.ts';

/** What an open block changes for the steps within it. */
export interface Opened {
  readonly env?: Variables;
  readonly secrets?: readonly string[];
  readonly folder?: string;
  readonly node?: Agent;
  readonly stage?: StageRecord;
  readonly checksName?: string;
  /** Name of a branch of `parallel`. */
  readonly branch?: string;
  /** Stops what runs within the block. */
  readonly timeout?: AbortSignal;
  /** Handed to the body as its argument. */
  readonly value?: Json;
  /** When the body has ended; the answer `swallowed` takes its exception away. */
  readonly leave?: (error: Thrown | null) => Promise<'swallowed' | undefined> | 'swallowed' | undefined;
}

export interface Agent {
  readonly name: string;
  readonly workspace: string;
  readonly variables: Variables;
}

interface Frame extends Opened {
  readonly step: string;
  readonly arguments: Arguments;
}

/** One running build: its result so far, its open blocks, its log. */
export class Build {
  readonly options: WorldOptions;
  readonly record: BuildRecord;
  readonly frames: Frame[] = [];
  /** Stops the whole build, as somebody's click on Jenkins' red cross. */
  readonly stop = new AbortController();
  readonly started = Date.now();
  readonly #delivered = new Set<AbortSignal>();
  result: Result | null = null;
  /** What `currentBuild` shows in a `post` section, where the result is not set yet. */
  shown: Result | null = null;

  constructor(options: WorldOptions, record: BuildRecord) {
    this.options = options;
    this.record = record;
  }

  /** Innermost value that an open block set. */
  innermost<K extends keyof Opened>(key: K): NonNullable<Opened[K]> | undefined {
    return this.frames.findLast((frame) => frame[key] !== undefined)?.[key] ?? undefined;
  }

  get secrets(): readonly string[] {
    return this.frames.flatMap(({ secrets }) => secrets ?? []);
  }

  log(text: string): void {
    for (const line of text.replace(/\n$/, '').split('\n')) {
      this.record.log.push(masked(line, this.secrets));
      if (this.options.abortAt?.test(line)) this.stop.abort();
    }
  }

  /** The worst of the results wins; none is ever taken back. */
  worsen(result: Result): void {
    if (this.result === null || SEVERITY[result] > SEVERITY[this.result]) this.result = result;
  }

  /** A warning on a step shows on every stage around it. */
  markStages(result: Result): void {
    for (const { stage } of this.frames) if (stage) worsenStage(stage, result);
  }

  /** Variables of the build alone: what `env` answers outside every block. */
  get globals(): Variables {
    const { job, number, variables, folder, params } = this.options;
    const identity = { job, number, variables, home: join(folder, 'home') };
    const texts = Object.entries(params).map(([name, value]) => [name, String(value)]);
    return { ...buildVariables(identity), ...Object.fromEntries(texts), ...this.record.env };
  }

  get environment(): Variables {
    const base: Variables = { ...this.innermost('node')?.variables, ...this.globals };
    return this.frames.reduce((variables, { env = {} }) => overridden(variables, env), base);
  }

  /** The current folder; steps that need one end like this outside a node. */
  get folder(): string {
    return (
      this.innermost('folder') ??
      raise(
        'org.jenkinsci.plugins.workflow.steps.MissingContextVariableException',
        'Required context class hudson.FilePath is missing\nPerhaps you forgot to surround the step with a step that provides this, such as: node, dockerNode',
      )
    );
  }

  get agent(): Agent {
    return this.innermost('node') ?? (this.folder as never);
  }

  /** What may stop a step that runs now. */
  get signals(): readonly AbortSignal[] {
    const timeouts = this.frames.flatMap(({ timeout }) => timeout ?? []);
    return [this.stop.signal, ...timeouts].filter((signal) => !this.#delivered.has(signal));
  }

  /** Ends the step when somebody stopped the build; each stop is told once, so that `post` and `finally` run. */
  checkInterrupted(): void {
    const stopped = this.signals.filter((signal) => signal.aborted);
    for (const signal of stopped) this.#delivered.add(signal);
    if (stopped.length > 0) interrupt();
  }

  async open(step: string, given: Arguments, opened: Opened): Promise<Json> {
    this.frames.push({ step, arguments: given, ...opened });
    return opened.value ?? null;
  }

  async close(step: string, error: Thrown | null): Promise<'swallowed' | undefined> {
    const frame = this.frames.pop();
    if (frame?.step !== step)
      throw new Error(`The body of ${step} ended, but ${frame?.step ?? 'none'} is open.`);
    if (frame.stage && error) worsenStage(frame.stage, resultOf(error));
    return frame.leave?.(error);
  }

  end(error: Thrown | null): void {
    if (error) {
      this.log(error.className === ABORT ? `ERROR: ${error.message}` : describe(error));
      this.worsen(resultOf(error));
    }
    this.result ??= 'SUCCESS';
    this.record.result = this.result;
    passLast(this);
    this.log(`Finished: ${this.result}`);
  }
}

export const resultOf = (error: Thrown): Result => (error.className === INTERRUPTED ? 'ABORTED' : 'FAILURE');

export const describe = ({ className, message }: Thrown): string =>
  message === null ? className : `${className}: ${message}`;

function worsenStage(stage: StageRecord, result: Result): void {
  if (SEVERITY[result] > SEVERITY[stage.result]) stage.result = result;
}
