import type { Ports, ThisRun } from '../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem, refuse } from '../../foundation/problems/errors.ts';
import type { AnyStep, StepSpec } from '../../foundation/step/define.ts';
import { missingPrograms, type Program } from '../../foundation/step/programs.ts';
import { knownNames } from '../../foundation/text/nearest.ts';
import type { Config, ConfigEntry } from '../mlops-yml/config.ts';
import type { InputSources } from '../mlops-yml/resolve.ts';
import { requestOf, type StepRequest } from '../step/request.ts';
import { forget, mistakesOf, programsNeeded, SUMMARY_LIMIT } from '../step/run-step.ts';

export interface PipelineRequest {
  readonly config: Config;
  /** Ids to run; all of them when absent. */
  readonly only?: readonly string[];
  /** The run that all of them together are; where only some run, they go on with the run of their folder. */
  readonly run?: ThisRun;
  readonly sources: Pick<InputSources, 'explicit' | 'environment'>;
}

/** How steps come, and the world around them, without anything that a step needs beside it. */
export interface Loader {
  readonly specOf: (step: string) => StepSpec;
  readonly load: (step: string) => Promise<AnyStep>;
  readonly around: Pick<Ports, 'files' | 'host' | 'programs'>;
}

/** A step of mlops.yml and what it is asked, before its code is loaded. */
export interface Asked {
  readonly entry: ConfigEntry;
  readonly spec: StepSpec;
  readonly request: StepRequest;
}

/** The same with its code. */
export interface Turn extends Asked {
  readonly step: AnyStep;
  readonly programs: readonly Program[];
  /** What is wrong with its inputs, and the programs that this machine lacks. */
  readonly mistakes: readonly InputProblem[];
}

/** What would run, in order. Throws `InputErrors` for ids that are not there, and where nothing would run. */
export function askedOf(request: PipelineRequest, { specOf }: Pick<Loader, 'specOf'>): readonly Asked[] {
  const chosen = chosenEntries(request);
  const { config } = request;
  const summaryLimit = Math.floor(SUMMARY_LIMIT / chosen.length);
  return chosen.map((entry) => {
    const spec = specOf(entry.step);
    const sources = sourcesOf(entry, request);
    return { entry, spec, request: requestOf(spec, { id: entry.id, config, sources, summaryLimit }) };
  });
}

/**
 * Removes what an earlier run left for the steps that would run, before the code of any is loaded; answers the folders
 * that they write to.
 */
export async function forgetAll(
  asked: readonly Asked[],
  around: Loader['around'],
): Promise<readonly string[]> {
  const folders = new Set<string>();
  for (const { spec, request } of asked) folders.add(await forget(spec, request, around));
  return [...folders];
}

/** The steps with all that is wrong before any runs. Writes and removes nothing. */
export const turnsOf = (asked: readonly Asked[], { load, around }: Loader): Promise<readonly Turn[]> =>
  Promise.all(
    asked.map(async (one) => {
      const step = await load(one.entry.step);
      const programs = programsNeeded(step, one.request);
      const missing = await missingPrograms(programs, around.programs);
      return { ...one, step, programs, mistakes: [...mistakesOf(step, one.request), ...missing] };
    }),
  );

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
