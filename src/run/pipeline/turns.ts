import type { Ports, ThisRun } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import type { AnyStep, StepSpec } from '../../foundation/step/define.ts';
import { missingPrograms, type Program } from '../../foundation/step/programs.ts';
import { knownNames } from '../../foundation/text/nearest.ts';
import type { Config, ConfigEntry } from '../mlops-yml/config.ts';
import type { InputSources } from '../mlops-yml/resolve.ts';
import { forget, mistakesOf, programsNeeded, type StepRequest, SUMMARY_LIMIT } from '../step/run-step.ts';

export interface PipelineRequest {
  readonly config: Config;
  /** Ids to run; all of them when absent. */
  readonly only?: readonly string[];
  /** The run that all of them together are; where only some run, they go on with the run of their folder. */
  readonly run?: ThisRun;
  readonly sources: Pick<InputSources, 'explicit' | 'environment'>;
}

/** How steps come, and what they run with. */
export interface Loader {
  readonly specOf: (step: string) => StepSpec;
  readonly load: (step: string) => Promise<AnyStep>;
  readonly connect: (spec: StepSpec) => Ports;
}

/** A step of mlops.yml and what it is asked, before it runs. */
export interface Turn {
  readonly entry: ConfigEntry;
  readonly step: AnyStep;
  readonly asked: StepRequest;
  readonly programs: readonly Program[];
  /** What is wrong with its inputs, and the programs that this machine lacks. */
  readonly mistakes: readonly InputProblem[];
}

/**
 * Removes what an earlier run left for the steps that would run, before the code of any is loaded; answers the folders
 * that they write to.
 */
export async function forgetChosen(request: PipelineRequest, host: Loader): Promise<readonly string[]> {
  const folders = new Set<string>();
  for (const entry of chosenEntries(request)) {
    const spec = host.specOf(entry.step);
    const asked = { id: entry.id, sources: sourcesOf(entry, request) };
    folders.add(await forget(spec, asked, host.connect(spec)));
  }
  return [...folders];
}

/** The steps that would run, in order, with all that is wrong before any does. Writes and removes nothing. */
export async function turnsOf(request: PipelineRequest, host: Loader): Promise<readonly Turn[]> {
  const chosen = chosenEntries(request);
  return await Promise.all(
    chosen.map(async (entry) => {
      const step = await host.load(entry.step);
      const asked = {
        id: entry.id,
        config: request.config,
        sources: sourcesOf(entry, request),
        summaryLimit: Math.floor(SUMMARY_LIMIT / chosen.length),
      };
      const programs = programsNeeded(step, asked);
      const missing = await missingPrograms(programs, host.connect(step.spec).programs);
      return { entry, step, asked, programs, mistakes: [...mistakesOf(step, asked), ...missing] };
    }),
  );
}

const sourcesOf = (entry: ConfigEntry, { sources, config }: PipelineRequest): InputSources => ({
  ...sources,
  entry,
  siblings: config.entries,
});

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
