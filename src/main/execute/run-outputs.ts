import { countChecks, overriddenIn, VERDICT_WORDS, verdictWords } from '../../foundation/evidence/verdict.ts';
import { allOutputs, type StepSpec } from '../../foundation/step/define.ts';
import { errorDecision } from '../../foundation/step/error-decision.ts';
import { counted } from '../../foundation/text/counted.ts';
import type { pipelineSpec } from '../../run/pipeline/pipeline-spec.ts';
import type { StepRun } from '../../run/step/run-step.ts';

type Outputs = Readonly<Record<keyof typeof pipelineSpec.outputs, string>>;

/** Outputs of a whole run: its verdict is that of the first step that was neither PASS nor tolerated. */
export function runOutputs(runs: readonly StepRun[], folder: string): Outputs {
  const ended = runs.find((run) => run.exitCode !== 0);
  return {
    verdict: ended?.evidence.verdict ?? 'pass',
    reason: ended?.evidence.reason ?? goodReason(runs),
    'ended-by': ended?.evidence.id ?? '',
    'evidence-dir': folder,
    verdicts: JSON.stringify(Object.fromEntries(runs.map(({ evidence }) => [evidence.id, evidence.verdict]))),
  };
}

/** A tolerated verdict ends no run, and is no PASS: it is named, as is a PASS with overrides. */
function goodReason(runs: readonly StepRun[]): string {
  const tolerated = runs.filter((run) => run.tolerated);
  const passed = `${counted(runs.length - tolerated.length, 'step')} passed`;
  const named = tolerated.map(({ evidence: { id, verdict } }) => `${id} (${VERDICT_WORDS[verdict]})`);
  const letGo = runs
    .filter(({ evidence: { verdict, checks } }) => verdict === 'pass' && overriddenIn(checks).length > 0)
    .map(({ evidence }) => `${evidence.id} (${verdictWords(evidence)})`);
  return [
    passed,
    ...(letGo.length > 0 ? [`overridden: ${letGo.join(', ')}`] : []),
    ...(named.length > 0 ? [`tolerated: ${named.join(', ')}`] : []),
  ].join(', ');
}

/** Outputs of a run that could not start. */
export const errorOutputs = (reason: string, folder: string): Outputs => ({
  verdict: 'error',
  reason,
  'ended-by': '',
  'evidence-dir': folder,
  verdicts: '{}',
});

/** Outputs of a step that broke before it had an answer: none is left unset. */
export function crashOutputs(spec: StepSpec, cause: unknown): Readonly<Record<string, string>> {
  const { reason, checks } = errorDecision(spec.name, cause);
  const { passed, failed, skipped } = countChecks(checks);
  const counts = { passed: String(passed), failed: String(failed), skipped: String(skipped) };
  const known: Readonly<Record<string, string>> = { verdict: 'error', reason, ...counts };
  return Object.fromEntries(Object.keys(allOutputs(spec)).map((name) => [name, known[name] ?? '']));
}
