import type { Config, ConfigEntry } from './config/config.ts';
import { knownNames } from './config/nearest.ts';
import type { InputSources } from './config/resolve.ts';
import { VERDICT_WORDS } from './evidence/verdict.ts';
import type { Ports } from './ports.ts';
import { runStep, type StepRun, SUMMARY_LIMIT } from './run-step.ts';
import type { AnyStep } from './step/define.ts';
import { refuse } from './step/errors.ts';

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

/**
 * The steps of mlops.yml in order. The first verdict that is neither PASS nor tolerated stops the run and gives
 * the exit code; report steps run all the same, so that people can read why.
 */
export async function runPipeline(request: PipelineRequest, host: PipelineHost): Promise<PipelineRun> {
  const runs: StepRun[] = [];
  let exitCode = 0;
  const chosen = chosenEntries(request);
  for (const [index, entry] of chosen.entries()) {
    if (exitCode !== 0 && entry.step !== 'report') continue;
    const run = await runEntry(entry, { index, of: chosen.length }, request, host);
    runs.push(run);
    if (exitCode === 0) exitCode = run.exitCode;
  }
  return { runs, exitCode };
}

function chosenEntries({ config, only }: PipelineRequest): readonly ConfigEntry[] {
  const known = config.entries.map((entry) => entry.id);
  const unknown = (only ?? []).find((id) => !known.includes(id));
  if (unknown !== undefined)
    refuse('steps', 'is not an id of mlops.yml', knownNames(unknown, known), { value: unknown });
  return only ? config.entries.filter((entry) => only.includes(entry.id)) : config.entries;
}

async function runEntry(
  entry: ConfigEntry,
  turn: { readonly index: number; readonly of: number },
  request: PipelineRequest,
  host: PipelineHost,
): Promise<StepRun> {
  const step = await host.load(entry.step);
  const ports = host.connect(step);
  const { log } = ports.host;
  const started = performance.now();
  const sources = { ...request.sources, entry, siblings: request.config.entries };
  const asked = {
    id: entry.id,
    config: request.config,
    sources,
    summaryLimit: Math.floor(SUMMARY_LIMIT / turn.of),
  };
  const run = await log.group(`[${turn.index + 1}/${turn.of}] ${entry.id}`, () =>
    runStep(step, asked, ports, host.signal),
  );
  log[LEVEL[run.evidence.verdict === 'pass' ? 'pass' : 'other']](
    verdictLine(run, (performance.now() - started) / 1000),
  );
  return run;
}

const LEVEL = { pass: 'info', other: 'error' } as const;

/** `✔ gate-model PASS in 2.1 s: 5 rules met` */
export function verdictLine({ evidence, tolerated }: StepRun, seconds: number): string {
  const symbol = evidence.verdict === 'pass' ? '✔' : tolerated ? '!' : '✘';
  const word = `${VERDICT_WORDS[evidence.verdict]}${tolerated ? ' (tolerated)' : ''}`;
  return `${symbol} ${evidence.id} ${word} in ${seconds.toFixed(1)} s: ${evidence.reason}`;
}
