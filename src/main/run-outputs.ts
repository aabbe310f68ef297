import type { pipelineSpec } from '../pipeline-spec.ts';
import type { StepRun } from '../run-step.ts';

type Outputs = Readonly<Record<keyof typeof pipelineSpec.outputs, string>>;

/** Outputs of a whole run: its verdict is that of the first step that was neither PASS nor tolerated. */
export function runOutputs(runs: readonly StepRun[], folder: string): Outputs {
  const ended = runs.find((run) => run.exitCode !== 0);
  return {
    verdict: ended?.evidence.verdict ?? 'pass',
    reason: ended?.evidence.reason ?? `${runs.length} steps passed`,
    'ended-by': ended?.evidence.id ?? '',
    'evidence-dir': folder,
    verdicts: JSON.stringify(Object.fromEntries(runs.map(({ evidence }) => [evidence.id, evidence.verdict]))),
  };
}

/** Outputs of a run that could not start. */
export const errorOutputs = (reason: string, folder: string): Outputs => ({
  verdict: 'error',
  reason,
  'ended-by': '',
  'evidence-dir': folder,
  verdicts: '{}',
});
