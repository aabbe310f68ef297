import {
  mistakesOfAll,
  type PipelineHost,
  type PipelineRequest,
  type PipelineRun,
  runPipeline,
  tellVerdict,
} from '../pipeline.ts';
import { SHARED_INPUTS } from '../pipeline-spec.ts';
import type { Host } from '../ports.ts';
import { DEFAULT_FOLDER, runStep, type StepRun } from '../run-step.ts';
import { InputErrors, type InputProblem } from '../step/errors.ts';
import { loadStep, specOf } from '../steps/registry.ts';
import { connect, type World } from './connect.ts';
import { early, entryFor, loadConfig } from './request.ts';

export interface Invocation {
  /** Flags or `with:`, as text. */
  readonly explicit: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly host: Host;
  readonly signal: AbortSignal;
}

/** One step by name, whatever host asked for it. */
export async function executeStep(
  name: string,
  { explicit, environment, host, signal }: Invocation,
): Promise<StepRun> {
  const spec = specOf(name)!;
  const asked = explicit.id || name;
  const world = worldOf(asked, { explicit, environment, host, signal });
  const { files } = connect(spec, world);
  const ports = connect(spec, (await files.isFolder('.')) ? world : { ...world, workingDirectory: '.' });
  try {
    const loaded = await loadConfig(files, early('config', asked, explicit, environment));
    const { id, entry, problems } = entryFor(name, explicit.id, loaded);
    const unreadable = loaded.problems.length > 0 && !entry;
    const sources = { explicit, environment, entry, siblings: loaded.config.entries, unreadable };
    const started = performance.now();
    const run = await runStep(
      await loadStep(name),
      { id, config: loaded.config, sources, problems },
      ports,
      signal,
    );
    tellVerdict(run, (performance.now() - started) / 1000, host.log);
    return run;
  } finally {
    ports.close();
  }
}

/** All of mlops.yml, or the ids in `only`. Throws `InputErrors` when the file cannot be read. */
export async function executePipeline(
  only: readonly string[] | undefined,
  { explicit, environment, host, signal }: Invocation,
): Promise<PipelineRun> {
  const world = worldOf('run', { explicit, environment, host, signal });
  const { files } = connect({ name: 'run', needs: [] }, world);
  const loaded = await loadConfig(files, explicit.config || 'mlops.yml');
  const shared = Object.fromEntries(Object.entries(explicit).filter(([key]) => SHARED_INPUTS.includes(key)));
  const request = {
    config: loaded.config,
    ...(only ? { only } : {}),
    sources: { explicit: shared, environment },
  };
  // The outputs of single steps would overwrite each other; the run has its own.
  const quiet: Host = { ...host, outputs: async () => {} };
  const pipeline: PipelineHost = {
    load: loadStep,
    connect: (step) => connect(step.spec, { ...world, host: quiet }),
    signal,
  };
  if (loaded.problems.length > 0) {
    const folder = early('evidence-dir', 'run', explicit, environment) ?? DEFAULT_FOLDER;
    // Without ids nobody knows which evidence is of this run: it is left, and said.
    if (request.config.entries.length === 0 && (await files.exists(`${folder}/evidence`)))
      host.log.warn(`evidence of an earlier run stays in ${folder}: no step of this one could be read`);
    throw new InputErrors([...loaded.problems, ...(await besides(request, pipeline))]);
  }
  return await runPipeline(request, pipeline);
}

/** What is wrong with the steps of a file that has mistakes elsewhere. */
const besides = async (request: PipelineRequest, pipeline: PipelineHost): Promise<readonly InputProblem[]> =>
  request.config.entries.length > 0 ? await mistakesOfAll(request, pipeline) : [];

const worldOf = (id: string, { explicit, environment, host }: Invocation): World => ({
  environment,
  host,
  workingDirectory: early('working-directory', id, explicit, environment) ?? '.',
  npmRegistry: early('npm-registry', id, explicit, environment),
});
