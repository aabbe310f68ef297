import type { Recorded, Running } from '../../domain/delivery/journal.ts';
import { routeIn } from '../../domain/delivery/proxy.ts';
import type { Settings } from '../../domain/delivery/settings.ts';
import type { Files, Log } from '../../foundation/ports/ports.ts';
import { type DeployInputs, goldenOf } from './look.ts';

/** The settings that the inputs give to a new version. */
export async function settingsAsked(inputs: DeployInputs, files: Files): Promise<Settings> {
  return {
    port: inputs.containerPort,
    health: inputs.healthUrl,
    retryRequests: inputs.retryRequests,
    variables: textsOf(inputs.variables),
    secretVariables: [...(inputs.secretVariables ?? [])],
    answers: inputs.healthyAnswers,
    timeout: inputs.timeout,
    golden: (await goldenOf(inputs.goldenRequest, files)) ?? null,
  };
}

const textsOf = (variables: DeployInputs['variables']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(variables ?? {}).map(([name, value]) => [name, [value].flat().join('\n')]),
  );

/**
 * A version with its own settings. Where the journal kept none, port, health path and retries are those of the proxy's
 * configuration, which is what the version was served by; what only its container knew is taken from the inputs.
 */
export function settled(
  { settings, ...placed }: Recorded,
  proxy: Parameters<typeof routeIn>[0] | null,
  asked: Settings,
  log: Pick<Log, 'warn'>,
): Running {
  if (settings) return { ...placed, settings };
  const routing = proxy === null ? undefined : routeIn(proxy)?.slots[placed.slot];
  log.warn(
    routing
      ? `The journal does not say how ${placed.image} is run. Its port and health path are taken from the proxy's configuration, its variables and its golden request from the inputs.`
      : `The journal does not say how ${placed.image} is run, nor does the proxy's configuration. Its settings are taken from the inputs.`,
  );
  return { ...placed, settings: { ...asked, ...routing } };
}
