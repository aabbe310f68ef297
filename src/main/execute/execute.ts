import type { Host } from '../../foundation/ports/ports.ts';
import { InputErrors } from '../../foundation/problems/errors.ts';
import type { Explicit } from '../../run/mlops-yml/resolve.ts';
import { tellVerdict } from '../../run/pipeline/pipeline.ts';
import { requestOf } from '../../run/step/request.ts';
import { forget, runStep, type StepRun } from '../../run/step/run-step.ts';
import { loadStep, specOf } from '../../steps/catalogue.ts';
import { connectionOf, type World } from '../wiring/connect.ts';
import { byBase } from './base.ts';
import { DEFAULT_CONFIG, early, entryFor, loadConfig, textIn } from './request.ts';

export interface Invocation {
  readonly explicit: Explicit;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly host: Host;
  readonly signal: AbortSignal;
}

/** What a step answered, and the folder that its paths are relative to. */
export interface ExecutedStep extends StepRun {
  readonly workingDirectory: string;
}

/** One step by name, whatever host asked for it. */
export async function executeStep(
  name: string,
  { explicit, environment, host, signal }: Invocation,
): Promise<ExecutedStep> {
  const spec = specOf(name)!;
  const given = textIn(explicit, 'id');
  const asked = given ?? name;
  const world = worldOf(asked, { explicit, environment, host, signal });
  const first = connectionOf(world);
  const { files } = first;
  const workingDirectory = (await files.isFolder('.')) ? world.workingDirectory : '.';
  const config = early('config', asked, explicit, environment);
  const base = early('base', asked, explicit, environment);
  const loaded = await byBase(await loadConfig(files, config), config ?? DEFAULT_CONFIG, base, first);
  const connection =
    workingDirectory === world.workingDirectory ? first : connectionOf({ ...world, workingDirectory });
  const ports = connection.of(loaded.config);
  try {
    const { id, entry, problems } = entryFor(name, given, loaded);
    const unreadable = loaded.problems.length > 0 && !entry;
    const sources = { explicit, environment, entry, siblings: loaded.config.entries, unreadable };
    const request = requestOf(spec, { id, config: loaded.config, sources, problems });
    await forget(spec, request, ports).catch(toldByTheStep);
    const started = process.uptime();
    const run = await runStep(await loadStep(name), request, ports, signal);
    tellVerdict(run, process.uptime() - started, host.log);
    return { ...run, workingDirectory };
  } finally {
    ports.close();
  }
}

/** Where nothing can be removed nothing can be written either, and the step says so. */
function toldByTheStep(cause: unknown): void {
  if (!(cause instanceof InputErrors)) throw cause;
}

/** What a run works with before mlops.yml is read. */
export const worldOf = (id: string, { explicit, environment, host }: Invocation): World => ({
  environment,
  host,
  workingDirectory: early('working-directory', id, explicit, environment) ?? '.',
  npmRegistry: early('npm-registry', id, explicit, environment),
  // A pipeline step of Jenkins gives a number, everything else a text.
  maxFile: Number(explicit['max-file'] ?? early('max-file', id, explicit, environment) ?? 0),
});
