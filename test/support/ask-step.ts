import type { Ports } from '../../src/foundation/ports/ports.ts';
import type { AnyStep } from '../../src/foundation/step/define.ts';
import { type Ask, requestOf } from '../../src/run/step/request.ts';
import { runStep, type StepRun } from '../../src/run/step/run-step.ts';

/** Runs one step on what it is asked; inputs come from their sources, as on any host. */
export const askStep = (step: AnyStep, ask: Ask, ports: Ports, signal: AbortSignal): Promise<StepRun> =>
  runStep(step, requestOf(step.spec, ask), ports, signal);
