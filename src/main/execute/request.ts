import { isAbsolute } from 'node:path';
import type { Files } from '../../foundation/ports/ports.ts';
import type { InputProblem } from '../../foundation/problems/errors.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { FILE_BYTES } from '../../foundation/reading/limits.ts';
import { knownNames } from '../../foundation/text/nearest.ts';
import { type Config, type ConfigEntry, NO_CONFIG, readConfig } from '../../run/mlops-yml/config.ts';
import { type Explicit, environmentName } from '../../run/mlops-yml/resolve.ts';
import { SPECS } from '../../steps/catalogue.ts';

/** What is read where no file is named. */
export const DEFAULT_CONFIG = 'mlops.yml';

const NO_FOLDER: InputProblem = {
  input: 'working-directory',
  message: 'is not a folder',
  remedy: 'name one that exists, relative to where the run starts',
};

/** mlops.yml as far as it can be read, and what is wrong with it. */
export interface LoadedConfig {
  readonly config: Config;
  readonly problems: readonly InputProblem[];
}

/** Reads the file named, in a working directory that must be there; a file that was not asked for by name may be absent. */
export async function loadConfig(files: Files, named: string | undefined): Promise<LoadedConfig> {
  if (!(await files.isFolder('.'))) return { config: NO_CONFIG, problems: [NO_FOLDER] };
  const path = named || DEFAULT_CONFIG;
  try {
    const isThere = await files.exists(path);
    if (!named && !isThere) return { config: NO_CONFIG, problems: [] };
    if (!isThere && !isAbsolute(path) && (await files.exists(`../${path}`)))
      refuse(
        path,
        'does not exist',
        'there is one in the folder above: go there, or give working-directory as ..',
      );
    return readConfig(await files.readText(path, FILE_BYTES.settings), path, SPECS);
  } catch (cause) {
    if (cause instanceof InputErrors) return { config: NO_CONFIG, problems: cause.problems };
    throw cause;
  }
}

/**
 * The entry that a step runs: the one of its id, else the one named like the step, else none. An id of another step
 * is not taken: its evidence must stay.
 */
export function entryFor(
  step: string,
  id: string | undefined,
  { config, problems }: LoadedConfig,
): { id: string; entry?: ConfigEntry; problems: readonly InputProblem[] } {
  const wanted = id || step;
  const entry = config.entries.find((candidate) => candidate.id === wanted);
  if (!entry)
    return {
      id: wanted,
      problems: [...problems, ...unknownId(id, config, problems), ...ungivenId(step, id, config)],
    };
  if (entry.step === step) return { id: wanted, entry, problems };
  const wrong = {
    input: 'id',
    value: wanted,
    message: `runs ${entry.step}, not ${step}`,
    remedy: 'name an id of this step',
    at: entry.at,
  };
  return { id: step, problems: [...problems, wrong] };
}

/** What entries of other names say would silently not count, such as the golden request of `deploy-prod`. */
function ungivenId(step: string, id: string | undefined, { entries }: Config): InputProblem[] {
  const others = entries.filter((entry) => entry.step === step).map((entry) => entry.id);
  if (id || others.length === 0) return [];
  const message = `is not given, and mlops.yml runs ${step} as ${others.join(', ')}`;
  return [{ input: 'id', message, remedy: 'name one of them' }];
}

function unknownId(
  id: string | undefined,
  config: Config,
  problems: readonly InputProblem[],
): InputProblem[] {
  if (!id || problems.length > 0 || config.entries.length === 0) return [];
  const known = config.entries.map((entry) => entry.id);
  return [{ input: 'id', value: id, message: 'is not an id of mlops.yml', remedy: knownNames(id, known) }];
}

/** An input that was given as text. */
export function textIn(explicit: Explicit, key: string): string | undefined {
  const value = explicit[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** An input that is needed before the others can be read: explicit, else from the environment. */
export const early = (
  key: string,
  id: string,
  explicit: Explicit,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined => textIn(explicit, key) || environment[environmentName(id, key)] || undefined;
