import { randomUUID } from 'node:crypto';
import type { Host, ThisRun } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../foundation/problems/errors.ts';
import { type PipelineHost, type PipelineRun, runPipeline } from '../../run/pipeline/pipeline.ts';
import { SHARED_INPUTS } from '../../run/pipeline/pipeline-spec.ts';
import { askedOf, forgetAll, type PipelineRequest, type Turn, turnsOf } from '../../run/pipeline/turns.ts';
import { DEFAULT_FOLDER } from '../../run/step/run-step.ts';
import { loadStep, specOf } from '../../steps/catalogue.ts';
import { connectionOf } from '../wiring/connect.ts';
import { byBase } from './base.ts';
import { type Invocation, worldOf } from './execute.ts';
import { DEFAULT_CONFIG, early, loadConfig, textIn } from './request.ts';

/** All of mlops.yml, or the ids in `only`. Throws `InputErrors` when the file cannot be read. */
export async function executePipeline(
  only: readonly string[] | undefined,
  invocation: Invocation,
): Promise<PipelineRun> {
  const { explicit, environment, host } = invocation;
  const { files, loaded, request, pipeline } = await pipelineOf(only, invocation);
  if (loaded.problems.length > 0) {
    const folder = early('evidence-dir', 'run', explicit, environment) ?? DEFAULT_FOLDER;
    // Without ids nobody knows which evidence is of this run: it is left, and said.
    if (request.config.entries.length === 0 && (await files.exists(`${folder}/evidence`)))
      host.log.warn(`evidence of an earlier run stays in ${folder}: no step of this one could be read`);
    throw new InputErrors([...loaded.problems, ...(await besides(request, pipeline))]);
  }
  return await runPipeline(request, pipeline);
}

/** What one step of a plan needs of the machine that runs it. */
type PlannedStep = Pick<Turn, 'programs'> & { readonly id: string; readonly step: string };

/** What `mlops run` would do, and all that is wrong before it does. */
export interface Plan {
  readonly model: string;
  readonly steps: readonly PlannedStep[];
  readonly problems: readonly InputProblem[];
}

/** Plans all of mlops.yml, or the ids in `only`; `forget` removes what an earlier run left for them. */
export async function executePlan(
  only: readonly string[] | undefined,
  forget: boolean,
  invocation: Invocation,
): Promise<Plan> {
  const { loaded, request, pipeline } = await pipelineOf(only, invocation);
  const model = request.config.name;
  if (request.config.entries.length === 0 && loaded.problems.length > 0)
    return { model, steps: [], problems: loaded.problems };
  try {
    const asked = askedOf(request, pipeline);
    if (forget) await forgetAll(asked, pipeline.around);
    const turns = await turnsOf(asked, pipeline);
    const steps = turns.map(({ entry, programs }) => ({ id: entry.id, step: entry.step, programs }));
    return { model, steps, problems: [...loaded.problems, ...mistakesIn(turns)] };
  } catch (cause) {
    if (!(cause instanceof InputErrors)) throw cause;
    return { model, steps: [], problems: [...loaded.problems, ...cause.problems] };
  }
}

/** mlops.yml and what its steps run with. */
async function pipelineOf(
  only: readonly string[] | undefined,
  { explicit, environment, host, signal }: Invocation,
) {
  const world = worldOf('run', { explicit, environment, host, signal });
  // The outputs of single steps would overwrite each other; the run has its own.
  const run = only === undefined ? wholeRun(host.run) : undefined;
  const quiet: Host = { ...host, ...(run ? { run } : {}), outputs: async () => {} };
  const connection = connectionOf({ ...world, host: quiet });
  const { files } = connection;
  const config = textIn(explicit, 'config') ?? DEFAULT_CONFIG;
  const base = early('base', 'run', explicit, environment);
  const loaded = await byBase(await loadConfig(files, config), config, base, connection);
  const shared = Object.fromEntries(Object.entries(explicit).filter(([key]) => SHARED_INPUTS.includes(key)));
  const request: PipelineRequest = {
    config: loaded.config,
    ...(only ? { only } : {}),
    ...(run ? { run } : {}),
    sources: { explicit: shared, environment },
  };
  const pipeline: PipelineHost = {
    specOf: (step) => specOf(step)!,
    load: loadStep,
    connect: () => connection.of(loaded.config),
    around: connection,
    signal,
  };
  return { files, loaded, request, pipeline };
}

/** All of mlops.yml is a run of its own, which owns its folder: of its host where that tells one, else a new one. */
const wholeRun = (told: ThisRun | undefined): ThisRun =>
  told?.owns === 'workspace'
    ? told
    : { ...(told ?? { job: '', build: randomUUID(), continues: [] }), owns: 'folder' };

/** What is wrong with the steps of a file that has mistakes elsewhere; nothing is left of an earlier run of them. */
async function besides(request: PipelineRequest, pipeline: PipelineHost): Promise<readonly InputProblem[]> {
  if (request.config.entries.length === 0) return [];
  const asked = askedOf(request, pipeline);
  await forgetAll(asked, pipeline.around);
  return mistakesIn(await turnsOf(asked, pipeline));
}

const mistakesIn = (turns: readonly Turn[]): readonly InputProblem[] =>
  turns.flatMap(({ mistakes }) => mistakes);
