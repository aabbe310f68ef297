import { verdictWords } from '../../foundation/evidence/verdict.ts';
import { TERMINAL_SIGNS } from '../../foundation/evidence/verdict-words.ts';
import type { Log, Ports } from '../../foundation/ports/ports.ts';
import { MESSAGE_LIMIT, shortened } from '../../foundation/text/shown.ts';
import { beginRun } from '../step/begin.ts';
import { runStep, type StepRun } from '../step/run-step.ts';
import { askedOf, forgetAll, type Loader, type PipelineRequest, type Turn, turnsOf } from './turns.ts';

export interface PipelineHost extends Loader {
  readonly signal: AbortSignal;
  /** Ports for one more step. */
  readonly connect: () => Ports & { close(): void };
}

export interface PipelineRun {
  readonly runs: readonly StepRun[];
  /** The first exit code that is not 0, or 0. */
  readonly exitCode: number;
}

/**
 * The steps of mlops.yml in order. The first verdict that is neither PASS nor tolerated stops the run and gives
 * the exit code; steps that run always do so all the same, so that people can read why. Where inputs have mistakes, the steps
 * that have them say so, all at once, and none does its work: nobody wants to hear of a mistyped rule after training.
 */
export async function runPipeline(request: PipelineRequest, host: PipelineHost): Promise<PipelineRun> {
  const asked = askedOf(request, host);
  const folders = await forgetAll(asked, host.around);
  if (request.run) for (const folder of folders) await beginRun(host.around, folder, request.run);
  const turns = await turnsOf(asked, host);
  const mistaken = turns.some(({ mistakes }) => mistakes.length > 0);
  const runs: StepRun[] = [];
  let exitCode = 0;
  for (const [index, turn] of turns.entries()) {
    const due = mistaken ? turn.mistakes.length > 0 : exitCode === 0;
    if (!due && !turn.entry.traits.includes('always')) continue;
    const run = await runEntry(turn, `${index + 1}/${turns.length}`, host);
    runs.push(run);
    if (exitCode === 0) exitCode = run.exitCode;
  }
  return { runs, exitCode };
}

async function runEntry({ entry, step, request }: Turn, turn: string, host: PipelineHost): Promise<StepRun> {
  const ports = host.connect();
  const { log } = ports.host;
  const started = process.uptime();
  try {
    const run = await log.group(`[${turn}] ${entry.id}`, () => runStep(step, request, ports, host.signal));
    tellVerdict(run, process.uptime() - started, log);
    return run;
  } finally {
    ports.close();
  }
}

/** In the colour of what it means for the job: a tolerated verdict is a warning. */
export function tellVerdict(run: StepRun, seconds: number, log: Log): void {
  const level = run.evidence.verdict === 'pass' ? 'info' : run.tolerated ? 'warn' : 'error';
  log[level](verdictLine(run, seconds));
}

/** `✔ gate-model PASS in 2.1 s: 5 rules met` */
function verdictLine({ evidence, tolerated }: StepRun, seconds: number): string {
  const symbol = TERMINAL_SIGNS[evidence.verdict === 'pass' ? 'good' : tolerated ? 'tolerated' : 'bad'];
  const word = `${verdictWords(evidence)}${tolerated ? ' (tolerated)' : ''}`;
  return `${symbol} ${evidence.id} ${word} in ${seconds.toFixed(1)} s: ${shortened(evidence.reason, MESSAGE_LIMIT)}`;
}
