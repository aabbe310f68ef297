import { callCommand } from './call.ts';
import type { Command } from './command.ts';
import { contractInferCommand } from './contract-infer.ts';
import { deploymentCommands } from './deployments.ts';
import { diffCommand } from './evidence-diff.ts';
import { statementCommand } from './evidence-statement.ts';
import { gateAuditCommand } from './gate-audit.ts';
import { gateExplainCommand } from './gate-explain.ts';
import { gateLedgerCommand } from './gate-ledger.ts';
import { gatePlanCommand } from './gate-plan.ts';
import { gateTryCommand } from './gate-try.ts';
import { initCommand } from './init.ts';
import { planCommand } from './plan.ts';
import { registryCommands } from './registry-models.ts';
import { stepCommands } from './steps.ts';
import { verifyCommand } from './verify.ts';

/** Everything that `mlops` can be asked, in the order of its help. */
export const COMMANDS: readonly Command[] = [
  ...stepCommands,
  planCommand,
  gateTryCommand,
  gatePlanCommand,
  gateExplainCommand,
  gateAuditCommand,
  gateLedgerCommand,
  contractInferCommand,
  initCommand,
  verifyCommand,
  diffCommand,
  statementCommand,
  ...registryCommands,
  ...deploymentCommands,
  callCommand,
];
