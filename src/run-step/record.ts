import type { Evidence } from '../evidence/evidence.ts';
import { VERDICT_WORDS } from '../evidence/verdict.ts';
import type { Ports } from '../ports.ts';
import { TOOL } from '../version.ts';

/** Where, when and by whom: what differs between two runs with the same evidence. */
export async function recordRun(
  ports: Ports,
  path: string,
  evidence: Evidence,
  startedAt: Date,
): Promise<void> {
  const earlier = (await ports.files.exists(path)) ? readRun(await ports.files.readText(path)) : {};
  const step = {
    startedAt: startedAt.toISOString(),
    seconds: (Date.now() - startedAt.getTime()) / 1000,
    verdict: VERDICT_WORDS[evidence.verdict],
  };
  const run = {
    tool: TOOL,
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    host: ports.host.kind,
    context: { ...ports.host.context, ...(ports.host.causes ? { causes: ports.host.causes } : {}) },
    steps: { ...earlier, [evidence.id]: step },
  };
  await ports.files.write(path, `${JSON.stringify(run, null, 2)}\n`);
}

function readRun(text: string): Readonly<Record<string, unknown>> {
  try {
    const run = JSON.parse(text) as { steps?: Readonly<Record<string, unknown>> };
    return run.steps ?? {};
  } catch {
    return {};
  }
}
