import type { Deployer, Instance, Reach } from '../../foundation/ports/ports.ts';
import type { Health } from './health.ts';
import { stateOf, type TargetState } from './journal.ts';
import { lookAt } from './probe.ts';

/** What a target says of a service without being changed. */
export interface DeployStatus {
  readonly state: TargetState;
  /** `running`, or how the proxy ended; absent where nothing was ever deployed. */
  readonly proxy: string | undefined;
  /** The container of the version that serves; absent where none does. */
  readonly container: string | undefined;
  /** How the version that serves is reached: as it was deployed, else as the proxy has it; absent where neither says. */
  readonly routing: Pick<Reach, 'port' | 'health'> | undefined;
  /** What the version that serves says when it is asked so; absent where it could not be. */
  readonly health: Health | undefined;
  /** Whether a deployment is changing the target now. */
  readonly locked: boolean;
}

/** Reads the journal and asks the version that serves; takes no lock. */
export async function statusOf(deployer: Deployer): Promise<DeployStatus> {
  const { journal, reaches, front, locked } = await deployer.status();
  const state = stateOf(journal);
  const { serving } = state;
  const instance = serving && (await deployer.instance(serving.slot));
  const reach = serving ? (serving.settings ?? reaches[serving.slot]) : undefined;
  return {
    state,
    proxy: front,
    container: instance ? wordOf(instance) : undefined,
    routing: reach && { port: reach.port, health: reach.health },
    health:
      serving && reach && front === 'running'
        ? await lookAt({ ...serving, settings: reach }, 'slot', { deployer })
        : undefined,
    locked,
  };
}

const wordOf = ({ health, running }: Instance): string => health ?? (running ? 'running' : 'ended');
