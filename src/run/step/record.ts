import type { Json } from '../../foundation/evidence/canonical.ts';
import type { Evidence } from '../../foundation/evidence/evidence.ts';
import { verdictWords } from '../../foundation/evidence/verdict.ts';
import type { Files, Host, Ports, ThisRun } from '../../foundation/ports/ports.ts';
import { deepInJson } from '../../foundation/reading/depth.ts';
import { isMapping, valueAt } from '../../foundation/reading/mismatch.ts';
import { discreet } from '../../foundation/secrets/discreet.ts';
import { TOOL } from '../../foundation/version.ts';

/** A step that has just ended. */
interface EndedStep {
  readonly evidence: Evidence;
  readonly startedAt: Date;
  /** Names of the inputs that mlops.yml did not give. */
  readonly given?: readonly string[] | undefined;
}

/** Where, when and by whom: what differs between two runs with the same evidence. */
export async function recordRun(
  ports: Ports,
  path: string,
  { evidence, startedAt, given = [] }: EndedStep,
): Promise<void> {
  const before = await readBefore(ports.files, path);
  const isSame = isOfRun(ports.host, before);
  const run = valueAt(before, ['run']);
  const step = {
    startedAt: startedAt.toISOString(),
    seconds: (Date.now() - startedAt.getTime()) / 1000,
    verdict: verdictWords(evidence),
    // What mlops.yml did not say: who moves a model on compares the rest with mlops.yml.
    ...(given.length > 0 ? { given } : {}),
  };
  await write(ports, path, {
    ...(isSame && isMapping(run) ? { run } : {}),
    steps: { ...(isSame ? stepsOf(before) : {}), [evidence.id]: step },
  });
}

/**
 * Begins the record of a run of all of mlops.yml: from here on the folder is its own, and what others have left there is
 * none of its evidence. A run that several jobs make together goes on with what they have recorded.
 */
export async function recordBegin(
  ports: Pick<Ports, 'files' | 'host'>,
  path: string,
  run: ThisRun,
): Promise<void> {
  const before = await readBefore(ports.files, path);
  const { job, build } = run;
  const isSame = valueAt(before, ['run', 'job']) === job && valueAt(before, ['run', 'build']) === build;
  await write(ports, path, { run: { job, build }, steps: isSame ? stepsOf(before) : {} });
}

async function write(
  { files, host }: Pick<Ports, 'files' | 'host'>,
  path: string,
  told: { readonly run?: object; readonly steps: object },
): Promise<void> {
  const record = {
    tool: TOOL,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    host: host.kind,
    context: { ...host.context, ...(host.causes ? { causes: host.causes } : {}) },
    ...told,
  };
  const shown = discreet(record as unknown as Json, host.withoutSecrets);
  await files.write(path, `${JSON.stringify(shown, null, 2)}\n`);
}

/** Workspaces of Jenkins outlive a build: what another build has recorded there is not of this one. */
const isOfRun = ({ context, run }: Host, before: unknown): boolean =>
  valueAt(before, ['context', 'job']) === context.job &&
  [context.build, ...(run?.continues ?? [])].includes(valueAt(before, ['context', 'build']) as string);

const readBefore = async (files: Files, path: string): Promise<unknown> =>
  (await files.exists(path)) ? readRun(await files.readText(path)) : undefined;

function readRun(text: string): unknown {
  if (deepInJson(text) !== undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const stepsOf = (run: unknown): Readonly<Record<string, unknown>> => {
  const steps = valueAt(run, ['steps']);
  return isMapping(steps) ? steps : {};
};
