import type { Order } from '../../domain/delivery/change.ts';
import { type Golden, GoldenSchema } from '../../domain/delivery/health.ts';
import type { Settings } from '../../domain/delivery/settings.ts';
import type { Files, Ports } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { deepInJson } from '../../foundation/reading/depth.ts';
import { MOST_LEVELS } from '../../foundation/reading/limits.ts';
import { actorOf } from '../../foundation/step/actor.ts';
import { credentialsOf } from '../../foundation/step/credentials.ts';
import type { DeployInputs } from './inputs.ts';

/** What is to be done to the target. */
export async function orderOf(inputs: DeployInputs, { files, host }: Ports): Promise<Order> {
  return {
    rollback: inputs.rollback,
    settings: await settingsAsked(inputs, files),
    drain: inputs.drain,
    by: actorOf(host).by,
    auth: credentialsOf(inputs, host),
  };
}

/** The settings that the inputs give to a new version. */
const settingsAsked = async (inputs: DeployInputs, files: Files): Promise<Settings> => ({
  port: inputs.containerPort,
  health: inputs.healthUrl,
  retryRequests: inputs.retryRequests,
  variables: textsOf(inputs.variables),
  secretVariables: [...(inputs.secretVariables ?? [])],
  answers: inputs.healthyAnswers,
  timeout: inputs.timeout,
  golden: (await goldenOf(inputs.goldenRequest, files)) ?? null,
});

const textsOf = (variables: DeployInputs['variables']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(variables ?? {}).map(([name, value]) => [name, [value].flat().join('\n')]),
  );

/** The golden request, read from its file. Throws `InputErrors` for one that is none. */
export async function goldenOf(path: string | undefined, files: Files): Promise<Golden | undefined> {
  if (path === undefined) return undefined;
  if (!(await files.exists(path)))
    refuse('golden-request', 'does not exist', 'check the path', { value: path });
  const parsed = GoldenSchema.safeParse(json(await files.readText(path), path));
  if (parsed.success) return parsed.data;
  throw new InputErrors(
    parsed.error.issues.map((issue) => ({
      input: `golden-request ${issue.path.join('.')}`.trim(),
      message: issue.message,
      remedy: 'give `path`, and `method`, `body`, `status`, `contains` where needed',
      at: { file: path },
    })),
  );
}

function json(text: string, path: string): unknown {
  if (deepInJson(text) !== undefined)
    refuse('golden-request', `is nested deeper than ${MOST_LEVELS} levels`, 'write a flatter body', {
      at: { file: path },
    });
  try {
    return JSON.parse(text);
  } catch (cause) {
    return refuse('golden-request', `is not JSON: ${(cause as Error).message}`, 'write a JSON object', {
      at: { file: path },
      cause,
    });
  }
}
