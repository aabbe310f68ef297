import { STEP_NAMES } from '../../steps/loaders.ts';
import type { Command } from './command.ts';

/** Commands that are written in one file. Which ones stands here as well, so that a start loads only what it runs. */
interface Part {
  readonly names: readonly string[];
  load(): Promise<readonly Command[]>;
}

const one = (name: string, load: () => Promise<Command>): Part => ({
  names: [name],
  load: async () => [await load()],
});

/** Everything that `mlops` can be asked, in the order of its help. */
export const PARTS: readonly Part[] = [
  {
    names: ['run', ...STEP_NAMES],
    load: async () => (await import('./steps.ts')).stepCommands,
  },
  one('plan', async () => (await import('./plan.ts')).planCommand),
  one('gate try', async () => (await import('./gate-try.ts')).gateTryCommand),
  one('gate plan', async () => (await import('./gate-plan.ts')).gatePlanCommand),
  one('gate explain', async () => (await import('./gate-explain.ts')).gateExplainCommand),
  one('gate audit', async () => (await import('./gate-audit.ts')).gateAuditCommand),
  one('gate ledger', async () => (await import('./gate-ledger.ts')).gateLedgerCommand),
  one('contract infer', async () => (await import('./contract-infer.ts')).contractInferCommand),
  one('init', async () => (await import('./init.ts')).initCommand),
  one('verify', async () => (await import('./verify.ts')).verifyCommand),
  one('evidence diff', async () => (await import('./evidence-diff.ts')).diffCommand),
  one('evidence statement', async () => (await import('./evidence-statement.ts')).statementCommand),
  {
    names: ['registry list', 'registry show', 'registry history', 'registry rollback', 'registry verify'],
    load: async () => (await import('./registry-models.ts')).registryCommands,
  },
  {
    names: ['deploy status', 'deploy rollback'],
    load: async () => (await import('./deployments.ts')).deploymentCommands,
  },
  one('call', async () => (await import('./call.ts')).callCommand),
];

export const COMMAND_NAMES: readonly string[] = PARTS.flatMap(({ names }) => names);

/** The commands of these names, in the order of help; names that are none of a command name nothing. */
export async function loadCommands(names: readonly string[] = COMMAND_NAMES): Promise<readonly Command[]> {
  const asked = PARTS.filter((part) => part.names.some((name) => names.includes(name)));
  const loaded = await Promise.all(asked.map((part) => part.load()));
  return loaded.flat().filter(({ name }) => names.includes(name));
}
