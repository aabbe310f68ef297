import type { Digest } from '../evidence/evidence.ts';
import type { Credentials } from './credentials.ts';

export interface EngineAddress {
  readonly host: string;
  /** Folder with ca.pem, cert.pem, key.pem, for `tcp://`. */
  readonly tls?: string;
}

export interface ImageInfo {
  /** Image id: digest of its configuration. */
  readonly id: Digest;
  /** `repository@sha256:…` under which registries know it. */
  readonly repoDigests: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly size: number;
}

export interface ContainerInfo {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly running: boolean;
  readonly exitCode: number | null;
  /** How often the daemon had to start it again. */
  readonly restarts: number;
  /** State of its own health check, where the image has one. */
  readonly health: 'starting' | 'healthy' | 'unhealthy' | null;
  /** When it was started, ISO 8601; a restart is another start. */
  readonly startedAt: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Address in each network. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Addresses and ports of the target that it owns, and its own port behind each. */
  readonly published: readonly {
    readonly address: string;
    readonly host: number;
    readonly container: number;
  }[];
}

export interface ContainerRequest {
  readonly name: string;
  readonly image: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** Variables of this process that the container gets with their values, which no argument shows. */
  readonly inherit?: readonly string[];
  readonly network?: string;
  readonly aliases?: readonly string[];
  /** Volume name to path in the container. */
  readonly volumes?: Readonly<Record<string, string>>;
  /** Address and port of the target to port of the container. */
  readonly publish?: readonly {
    readonly address: string;
    readonly host: number;
    readonly container: number;
  }[];
  readonly command?: readonly string[];
  readonly restart?: 'no' | 'unless-stopped';
}

export interface BuildRequest {
  readonly context: string;
  readonly file?: string;
  readonly tags: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** Id to environment variable or file that holds it: BuildKit mounts, never layers. */
  readonly secrets: Readonly<Record<string, { readonly env: string } | { readonly file: string }>>;
}

/** A container that ends with this process, or before. */
export interface Hold {
  /** Aborts when the container has ended: the connection broke, or somebody removed it. */
  readonly lost: AbortSignal;
  /** Ends it and waits until the daemon has removed it. */
  release(): Promise<void>;
}

/** A Docker daemon. Failures are `InputErrors` or `ContainerFailure`, never silence. */
export interface Containers {
  /** `unix:///…`, as given. */
  readonly address: string;
  engine(): Promise<{ readonly version: string; readonly platform: string }>;
  /** Whether a build here can use BuildKit: secret mounts need it. */
  buildKit(): Promise<boolean>;
  /** Free bytes where images lie, where that can be told. */
  freeSpace(): Promise<number | undefined>;
  /** Builds; the log goes line by line to `onLine`. Answers the image id that the daemon then inspects. */
  build(request: BuildRequest, onLine: (line: string) => void, signal: AbortSignal): Promise<Digest>;
  /** Pushes one tag; answers the digest that the daemon was told. The registry must still be asked. */
  push(
    image: string,
    auth: Credentials | undefined,
    onLine: (line: string) => void,
    signal: AbortSignal,
  ): Promise<Digest>;
  pull(
    image: string,
    auth: Credentials | undefined,
    onLine: (line: string) => void,
    signal: AbortSignal,
  ): Promise<void>;
  image(reference: string): Promise<ImageInfo | undefined>;
  /** Makes what is not there; labels stand from the first time on. */
  ensureNetwork(name: string, labels: Readonly<Record<string, string>>): Promise<void>;
  ensureVolume(name: string, labels: Readonly<Record<string, string>>): Promise<void>;
  volume(name: string): Promise<{ readonly labels: Readonly<Record<string, string>> } | undefined>;
  /** Answers false where the name is taken: container names are the daemon's only compare-and-swap. */
  create(request: ContainerRequest): Promise<boolean>;
  start(name: string): Promise<void>;
  /**
   * Runs a container for as long as this process lives: its command must end when its standard input does, and the
   * daemon then removes it. Undefined where the name is taken.
   */
  hold(request: ContainerRequest): Promise<Hold | undefined>;
  /** SIGTERM, `seconds`, SIGKILL. */
  stop(name: string, seconds: number): Promise<void>;
  kill(name: string, signal: string): Promise<void>;
  /** Nothing happens where it is gone. */
  remove(name: string): Promise<void>;
  container(name: string): Promise<ContainerInfo | undefined>;
  /** Whether a container was given these variables of this process with the values that they have now. */
  inherited(name: string, variables: readonly string[]): Promise<boolean>;
  /** Containers, running or not, that carry all of the labels. */
  list(labels: Readonly<Record<string, string>>): Promise<readonly ContainerInfo[]>;
  /** Last lines of output. */
  logs(name: string, lines: number): Promise<string>;
  exec(name: string, argv: readonly string[]): Promise<{ readonly code: number; readonly output: string }>;
  /** Files below a folder inside a container, running or not: name to text. */
  readFolder(name: string, folder: string): Promise<Readonly<Record<string, string>>>;
  writeFile(name: string, path: string, text: string): Promise<void>;
}

/**
 * The daemon answered with an error, or not at all. `retryable`: another try may succeed (401, EOF, 5xx, reset).
 * `unanswered`: neither it nor the registry has said yes or no, so nothing is decided.
 */
export class ContainerFailure extends Error {
  override readonly name = 'ContainerFailure';
  readonly retryable: boolean;
  readonly unanswered: boolean;

  constructor(
    message: string,
    retryable: boolean,
    more: ErrorOptions & { readonly unanswered?: boolean } = {},
  ) {
    super(message, more);
    this.retryable = retryable;
    this.unanswered = more.unanswered ?? false;
  }
}
