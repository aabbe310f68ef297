import type { Clock } from './clock.ts';
import type { EngineAddress } from './containers.ts';
import type { Credentials } from './credentials.ts';
import type { Log } from './host.ts';

/** The two places of a target that a version can run in; a front sends requests to one or both. */
export const SLOTS = ['blue', 'green'] as const;
export type Slot = (typeof SLOTS)[number];

/** What a front must know of a version to send requests to it. */
export interface Reach {
  /** Port that it listens on in its slot. */
  readonly port: number;
  /** Path of its health check. */
  readonly health: string;
  /** Whether a request may be sent again when the version dies under it, POST too. */
  readonly retryRequests: boolean;
}

/** A version to run: an image in a slot, how it is reached, and what it is started with. */
export interface Version {
  readonly slot: Slot;
  /** `repository@sha256:…` */
  readonly image: string;
  readonly settings: Reach & {
    readonly variables: Readonly<Record<string, string>>;
    /** Names of variables of this process that it gets with their values. */
    readonly secretVariables: readonly string[];
  };
}

/** Percent of the requests that each slot gets; what is left out gets none. */
export type Weights = Partial<Readonly<Record<Slot, number>>>;

/** Where requests go. */
export interface Traffic {
  /** Versions that run now; one without a weight is kept in reserve. */
  readonly versions: readonly Pick<Version, 'slot' | 'settings'>[];
  readonly weights: Weights;
  /** A version that finishes what it was asked, gets nothing more, and is no part of how the front describes itself. */
  readonly leaving?: Pick<Version, 'slot' | 'settings'> | null;
  /** How the front described itself earlier: where that says the same, it is put back as it was. */
  readonly as?: FrontSnapshot | null;
}

/** How a front describes itself: names of texts, understood by its deployer alone. */
export type FrontSnapshot = Readonly<Record<string, string | null>>;

/** What runs in a slot. */
export interface Instance {
  readonly running: boolean;
  readonly exitCode: number | null;
  /** How often the target had to start it again. */
  readonly restarts: number;
  /** State of its own health check, where the image has one. */
  readonly health: 'starting' | 'healthy' | 'unhealthy' | null;
}

export interface Probe {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** What a target says of its service without being changed. */
export interface TargetStatus {
  /** Files of the journal, name to text; none where nothing was ever deployed. */
  readonly journal: Readonly<Record<string, string>>;
  /** How the front reaches each version. */
  readonly reaches: Partial<Readonly<Record<Slot, Reach>>>;
  /** `running`, or how the front ended; absent where there never was one. */
  readonly front: string | undefined;
  /** Whether somebody holds the lock. */
  readonly locked: boolean;
}

/**
 * A target that runs one service: versions in slots, behind a front that users call. Failures are `InputErrors` or
 * `ContainerFailure`, never silence.
 */
export interface Deployer {
  /** Images that the target needs beside the versions. */
  readonly needs: readonly string[];
  /** What the target is: "Docker Engine 28.2.2 (linux/amd64)". Fails where it does not answer. */
  describe(): Promise<string>;
  /** Labels of an image that the target has; undefined where it has none of that name. */
  labels(image: string): Promise<Readonly<Record<string, string>> | undefined>;
  /** Brings an image to the target. */
  pull(
    image: string,
    auth: Credentials | undefined,
    onLine: (line: string) => void,
    signal: AbortSignal,
  ): Promise<void>;
  status(): Promise<TargetStatus>;
  instance(slot: Slot): Promise<Instance | undefined>;
  /** Whether a version was given these variables of this process with the values that they have now. */
  inherited(slot: Slot, variables: readonly string[]): Promise<boolean>;
  /** Last lines of a version's output. */
  logs(slot: Slot, lines: number): Promise<string>;
  /** Asks a version at its own port, or the front as users do; undefined where no whole answer came. */
  probe(
    question: Probe,
    at: { readonly slot: Slot; readonly port: number } | 'front',
  ): Promise<Reply | undefined>;
  /** Whether the front sends requests to a slot, which it does only while it finds the version healthy. */
  receives(slot: Slot): Promise<boolean>;
  /**
   * Takes the lock of the service. It ends with this process, however that ends. Throws `InputErrors` where another
   * holds it for long, or where the front is not where it is to be.
   */
  lock(signal: AbortSignal): Promise<Lease>;
}

/** The right to change a target. */
export interface Lease {
  /** Aborts when the lock is lost: whoever holds it must stop at once. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
  /** Files of the journal, name to text. */
  journal(): Promise<Readonly<Record<string, string>>>;
  /** Writes a file of the journal; one that is cut off while it is written may be read as such. */
  record(name: string, text: string): Promise<void>;
  /** How the front describes itself now; null where there is none. */
  snapshot(): Promise<FrontSnapshot | null>;
  /** How a front that describes itself so reaches each version. */
  reachesIn(snapshot: FrontSnapshot): Partial<Readonly<Record<Slot, Reach>>>;
  /** Makes sure that the front runs, and that it would start again by this traffic; a running one is not told of it. */
  prepare(traffic: Traffic, signal: AbortSignal): Promise<void>;
  /** Starts a version in its slot, from which what was there before is gone; `beside` goes on serving. */
  start(version: Version, beside: Version | null, signal: AbortSignal): Promise<void>;
  /** Starts again what has stopped in a slot. */
  restart(slot: Slot): Promise<void>;
  /** Sends requests as told, without losing one; returns when they go there. */
  route(traffic: Traffic, signal: AbortSignal): Promise<void>;
  /** Whether no request is left at a slot. */
  isIdle(slot: Slot): Promise<boolean>;
  /** Takes a slot out of the front, which goes on by this traffic, and ends what runs in it. */
  retire(slot: Slot, traffic: Traffic): Promise<void>;
}

/** A service on a target, as an environment of mlops.yml and the inputs of a step describe it. */
export interface DeployTarget {
  /** Name of the deployer: `docker`. */
  readonly kind: string;
  readonly service: string;
  /** Where the target is; this machine where left out. */
  readonly host?: EngineAddress | undefined;
  /** Address and port that users call. */
  readonly open: { readonly address: string; readonly port: number };
  /** Image of the front, where it is a container. */
  readonly frontImage: string;
}

/** What a deployer may use beside its target. */
export interface DeployerTools {
  readonly clock: Clock;
  readonly log: Log;
}
