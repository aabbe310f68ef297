import type { Config, ConfigEntry } from './config/config.ts';
import { knownNames } from './config/nearest.ts';
import type { InputSources } from './config/resolve.ts';
import { VERDICT_WORDS } from './evidence/verdict.ts';
import type { Log, Ports } from './ports.ts';
import {
  forget,
  mistakesOf,
  programsNeeded,
  runStep,
  type StepRequest,
  type StepRun,
  SUMMARY_LIMIT,
} from './run-step.ts';
import type { AnyStep } from './step/define.ts';
import { InputErrors, type InputProblem, refuse } from './step/errors.ts';
import { missingPrograms, type Program } from './step/programs.ts';

export interface PipelineRequest {
  readonly config: Config;
  /** Ids to run; all of them when absent. */
  readonly only?: readonly string[];
  readonly sources: Pick<InputSources, 'explicit' | 'environment'>;
}

export interface PipelineHost {
  readonly load: (step: string) => Promise<AnyStep>;
  readonly connect: (step: AnyStep) => Ports;
  readonly signal: AbortSignal;
}

export interface PipelineRun {
  readonly runs: readonly StepRun[];
  /** The first exit code that is not 0, or 0. */
  readonly exitCode: number;
}

/** A step of mlops.yml and what it is asked, before it runs. */
interface Turn {
  readonly entry: ConfigEntry;
  readonly step: AnyStep;
  readonly asked: StepRequest;
  readonly programs: readonly Program[];
  /** What is wrong with its inputs, and the programs that this machine lacks. */
  readonly mistakes: readonly InputProblem[];
}

/**
 * The steps of mlops.yml in order. The first verdict that is neither PASS nor tolerated stops the run and gives
 * the exit code; report steps run all the same, so that people can read why. Where inputs have mistakes, the steps
 * that have them say so, all at once, and none does its work: nobody wants to hear of a mistyped rule after training.
 */
export async function runPipeline(request: PipelineRequest, host: PipelineHost): Promise<PipelineRun> {
  const turns = await turnsOf(request, host);
  const mistaken = turns.some(({ mistakes }) => mistakes.length > 0);
  for (const { step, asked } of turns) await forget(step, asked, host.connect(step));
  const runs: StepRun[] = [];
  let exitCode = 0;
  for (const [index, turn] of turns.entries()) {
    const due = mistaken ? turn.mistakes.length > 0 : exitCode === 0;
    if (!due && turn.entry.step !== 'report') continue;
    const run = await runEntry(turn, `${index + 1}/${turns.length}`, host);
    runs.push(run);
    if (exitCode === 0) exitCode = run.exitCode;
  }
  return { runs, exitCode };
}

/** Everything that is wrong with the inputs of steps that will not run, and nothing left of an earlier run of them. */
export async function mistakesOfAll(
  request: PipelineRequest,
  host: Omit<PipelineHost, 'signal'>,
): Promise<readonly InputProblem[]> {
  await forgetAll(request, host);
  return (await planOf(request, host)).problems;
}

/** What one step of a plan needs of the machine that runs it. */
export interface PlannedStep {
  readonly id: string;
  readonly step: string;
  readonly programs: readonly Program[];
}

/** The steps that would run, in order, and all that is wrong before any does. Writes and removes nothing. */
export async function planOf(
  request: PipelineRequest,
  host: Omit<PipelineHost, 'signal'>,
): Promise<{ readonly steps: readonly PlannedStep[]; readonly problems: readonly InputProblem[] }> {
  const turns = await turnsOf(request, host);
  return {
    steps: turns.map(({ entry, programs }) => ({ id: entry.id, step: entry.step, programs })),
    problems: turns.flatMap(({ mistakes }) => mistakes),
  };
}

/** Removes what an earlier run left for the steps that would run. */
export async function forgetAll(request: PipelineRequest, host: Omit<PipelineHost, 'signal'>): Promise<void> {
  for (const { step, asked } of await turnsOf(request, host)) await forget(step, asked, host.connect(step));
}

async function turnsOf(
  request: PipelineRequest,
  host: Omit<PipelineHost, 'signal'>,
): Promise<readonly Turn[]> {
  const chosen = chosenEntries(request);
  return await Promise.all(
    chosen.map(async (entry) => {
      const step = await host.load(entry.step);
      const asked = {
        id: entry.id,
        config: request.config,
        sources: { ...request.sources, entry, siblings: request.config.entries },
        summaryLimit: Math.floor(SUMMARY_LIMIT / chosen.length),
      };
      const programs = programsNeeded(step, asked);
      const missing = await missingPrograms(programs, host.connect(step).programs);
      return { entry, step, asked, programs, mistakes: [...mistakesOf(step, asked), ...missing] };
    }),
  );
}

function chosenEntries({ config, only }: PipelineRequest): readonly ConfigEntry[] {
  const known = config.entries.map((entry) => entry.id);
  const unknown = (only ?? []).filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new InputErrors(
      unknown.map((id) => ({
        input: 'steps',
        value: id,
        message: 'is not an id of mlops.yml',
        remedy: knownNames(id, known),
      })),
    );
  const chosen = only ? config.entries.filter((entry) => only.includes(entry.id)) : config.entries;
  return chosen.length > 0
    ? chosen
    : refuse('steps', 'are empty, so nothing would be decided', 'write the steps to run in mlops.yml');
}

async function runEntry({ entry, step, asked }: Turn, turn: string, host: PipelineHost): Promise<StepRun> {
  const ports = host.connect(step);
  const { log } = ports.host;
  const started = performance.now();
  const run = await log.group(`[${turn}] ${entry.id}`, () => runStep(step, asked, ports, host.signal));
  tellVerdict(run, (performance.now() - started) / 1000, log);
  return run;
}

/** In the colour of what it means for the job: a tolerated verdict is a warning. */
export function tellVerdict(run: StepRun, seconds: number, log: Log): void {
  const level = run.evidence.verdict === 'pass' ? 'info' : run.tolerated ? 'warn' : 'error';
  log[level](verdictLine(run, seconds));
}

/** `✔ gate-model PASS in 2.1 s: 5 rules met` */
function verdictLine({ evidence, tolerated }: StepRun, seconds: number): string {
  const symbol = evidence.verdict === 'pass' ? '✔' : tolerated ? '!' : '✘';
  const word = `${VERDICT_WORDS[evidence.verdict]}${tolerated ? ' (tolerated)' : ''}`;
  return `${symbol} ${evidence.id} ${word} in ${seconds.toFixed(1)} s: ${evidence.reason}`;
}
