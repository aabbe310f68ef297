import { isMapping, valueAt } from '../config/mismatch.ts';
import type { Json } from '../evidence/canonical.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { VERDICT_WORDS } from '../evidence/verdict.ts';
import type { Host, Ports } from '../ports.ts';
import { discreet } from '../secrets/discreet.ts';
import { deepInJson } from '../step/depth.ts';
import { TOOL } from '../version.ts';

/** Where, when and by whom: what differs between two runs with the same evidence. */
export async function recordRun(
  ports: Ports,
  path: string,
  evidence: Evidence,
  startedAt: Date,
  given: readonly string[] = [],
): Promise<void> {
  const { kind, context, causes } = ports.host;
  const before = (await ports.files.exists(path)) ? readRun(await ports.files.readText(path)) : undefined;
  const earlier = isOfRun(ports.host, before) ? stepsOf(before) : {};
  const step = {
    startedAt: startedAt.toISOString(),
    seconds: (Date.now() - startedAt.getTime()) / 1000,
    verdict: VERDICT_WORDS[evidence.verdict],
    // What mlops.yml did not say: who moves a model on compares the rest with mlops.yml.
    ...(given.length > 0 ? { given } : {}),
  };
  const run = {
    tool: TOOL,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    host: kind,
    context: { ...context, ...(causes ? { causes } : {}) },
    steps: { ...earlier, [evidence.id]: step },
  };
  const shown = discreet(run as unknown as Json, ports.withoutSecrets);
  await ports.files.write(path, `${JSON.stringify(shown, null, 2)}\n`);
}

/** Workspaces of Jenkins outlive a build: what another build has recorded there is not of this one. */
const isOfRun = ({ context, run }: Host, before: unknown): boolean =>
  valueAt(before, ['context', 'job']) === context.job &&
  [context.build, ...(run?.continues ?? [])].includes(valueAt(before, ['context', 'build']) as string);

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
