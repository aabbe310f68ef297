import type { Evidence } from '../evidence/evidence.ts';
import type { Exhibit } from '../exhibits/exhibit.ts';
import type { Archives } from './archives.ts';
import type { Clock } from './clock.ts';
import type { Containers, EngineAddress } from './containers.ts';
import type { Deployer, DeployTarget } from './deployer.ts';
import type { Files } from './files.ts';
import type { Host } from './host.ts';
import type { Http } from './http.ts';
import type { Images } from './images.ts';
import type { ModelStores } from './model-store.ts';
import type { Scorers } from './models.ts';
import type { Processes, Programs } from './processes.ts';
import type { PythonEnvironments } from './python.ts';
import type { Recheck } from './recheck.ts';
import type { Repository } from './repository.ts';
import type { Engine } from './tables/engine.ts';
import type { TableLimits } from './tables/limits.ts';

export * from './archives.ts';
export * from './clock.ts';
export * from './containers.ts';
export * from './credentials.ts';
export * from './deployer.ts';
export * from './files.ts';
export * from './host.ts';
export * from './http.ts';
export * from './images.ts';
export * from './ledger.ts';
export * from './model-store.ts';
export * from './models.ts';
export * from './processes.ts';
export * from './python.ts';
export * from './recheck.ts';
export * from './repository.ts';
export * from './tables/aggregates.ts';
export * from './tables/column.ts';
export * from './tables/csv.ts';
export * from './tables/distributions.ts';
export * from './tables/engine.ts';
export * from './tables/expressions.ts';
export * from './tables/limits.ts';
export * from './tables/overlap.ts';
export * from './tables/provenance.ts';
export * from './tables/questions.ts';
export * from './tables/ref.ts';
export * from './tables/table.ts';
export * from './tables/written.ts';

/** Ports that a step must list in its spec before it may use them. */
export const PORT_NAMES = [
  'engine',
  'scorers',
  'processes',
  'environments',
  'stores',
  'images',
  'containers',
  'deployer',
  'http',
  'repository',
] as const satisfies readonly (keyof Ports)[];
export type PortName = (typeof PORT_NAMES)[number];

/** What the world looks like to a step. Adapters and hosts stand behind it; subjects never see it. */
export interface Ports {
  readonly host: Host;
  readonly files: Files;
  readonly archives: Archives;
  /** The engine, opened at the first call with the limits that its tables are held to. */
  engine(limits?: TableLimits): Promise<Engine>;
  scorers(): Promise<Scorers>;
  readonly processes: Processes;
  readonly programs: Programs;
  /** Text that a command of the user wrote, as it may leave this process; the same as the host's. */
  withoutSecrets(text: string): string;
  readonly environments: PythonEnvironments;
  readonly clock: Clock;
  readonly http: Http;
  readonly repository: Repository;
  /** Stored evidence, judged again. */
  readonly recheck: Recheck;
  /** What the step of stored evidence shows of its facts. */
  exhibits(evidence: Evidence): Promise<readonly Exhibit[]>;
  /** Ids of evidence in the folder of a run that another run has left there; bytewise. */
  leftOvers(folder: string): Promise<readonly string[]>;
  readonly stores: ModelStores;
  readonly images: Images;
  /** The Docker daemon at an address as users write it: `unix:///…`, `ssh://…`, `tcp://…`; this machine's by default. */
  containers(host?: EngineAddress): Promise<Containers>;
  /** A service on its target. Nothing is asked of it yet. */
  deployer(target: DeployTarget): Promise<Deployer>;
}
