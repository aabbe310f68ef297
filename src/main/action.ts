import { mostUrgent } from '../domain/report/annotations.ts';
import type { Annotation, Host } from '../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, sentence } from '../foundation/problems/errors.ts';
import { allInputs } from '../foundation/step/define.ts';
import { errorDecision } from '../foundation/step/error-decision.ts';
import { actionInputs, githubHost } from '../hosts/github.ts';
import { pipelineSpec } from '../run/pipeline/pipeline-spec.ts';
import { specOf } from '../steps/catalogue.ts';
import { executeStep } from './execute/execute.ts';
import { executePipeline } from './execute/execute-pipeline.ts';
import { crashOutputs, errorOutputs, runOutputs } from './execute/run-outputs.ts';
import { withExitCode } from './exit.ts';

/** A step as a GitHub Action: inputs from `with:`, outputs by file commands, the verdict as exit code. */
export async function runAction(name: string): Promise<void> {
  const host = githubHost(process.env);
  const spec = specOf(name)!;
  const explicit = actionInputs(Object.keys(allInputs(spec)));
  await withExitCode(explicit.debug === 'true', async (signal) => {
    try {
      const run = await executeStep(name, { explicit, environment: process.env, host, signal });
      return run.exitCode;
    } catch (cause) {
      // Where outputs cannot be set either, the first cause is the one to tell.
      await host.outputs(crashOutputs(spec, cause)).catch(() => {});
      throw cause;
    }
  });
}

/** The root action: the steps of mlops.yml in order. */
export async function runPipelineAction(): Promise<void> {
  const runner = githubHost(process.env);
  // All steps are one step to the runner, which shows ten annotations of each kind and drops the rest.
  const annotations: Annotation[] = [];
  const host: Host = { ...runner, annotate: (more) => void annotations.push(...more) };
  const explicit = actionInputs(Object.keys(pipelineSpec.inputs));
  const folder = explicit['evidence-dir'] || 'mlops-out';
  const only = explicit.steps ? explicit.steps.split(/[\s,]+/).filter(Boolean) : undefined;
  await withExitCode(explicit.debug === 'true', async (signal) => {
    try {
      const { runs, exitCode } = await executePipeline(only, {
        explicit,
        environment: process.env,
        host,
        signal,
      });
      await host.outputs(runOutputs(runs, folder));
      return exitCode;
    } catch (cause) {
      const { reason } = errorDecision('run', cause);
      await host.outputs(errorOutputs(reason, folder));
      if (!(cause instanceof InputErrors)) throw cause;
      annotateProblems(host, cause.problems);
      return 2;
    } finally {
      runner.annotate(mostUrgent(annotations));
    }
  });
}

function annotateProblems(host: Host, problems: readonly InputProblem[]): void {
  host.annotate(
    problems.map((problem) => ({
      level: 'error',
      title: problem.input,
      message: sentence(problem),
      ...(problem.at
        ? { at: { file: problem.at.file, ...(problem.at.line ? { line: problem.at.line } : {}) } }
        : {}),
    })),
  );
}
