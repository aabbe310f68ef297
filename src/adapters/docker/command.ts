import { ContainerFailure, type EngineAddress, type Processes } from '../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../foundation/problems/errors.ts';
import { failed } from './failure.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How long the command may be silent until it counts as hanging, in milliseconds. */
export interface Patience {
  /** Questions and orders that an Engine answers at once. */
  readonly asking: number;
  /** Builds, pushes and pulls: without a terminal, docker shows nothing of a layer until all of it is sent. */
  readonly moving: number;
}

/** Lines that are kept for the words of a failure. */
const TAIL = 20;

const PATIENCE: Patience = { asking: 120_000, moving: 1_800_000 };

type Ended = Awaited<ReturnType<Processes['run']>>;

export interface Said extends Ended {
  readonly output: Uint8Array;
  /** Lines of standard error. */
  readonly errors: readonly string[];
}

/** The `docker` command, pointed at one Engine. */
export interface Docker {
  /** As users name the Engine. */
  readonly address: string;
  /** Whether an address or DOCKER_HOST points at it, rather than a docker context. */
  readonly pointed: boolean;
  /** Runs to the end and answers what it said, whatever its exit code. */
  ask(argv: readonly string[], options?: AskOptions): Promise<Said>;
  /** Its standard output; throws `ContainerFailure` for any exit code but 0. */
  demand(argv: readonly string[], options?: AskOptions): Promise<string>;
  /** Forwards both streams line by line; throws `ContainerFailure` for any exit code but 0, silence, or a signal. */
  follow(argv: readonly string[], options: FollowOptions): Promise<void>;
  /** Runs until `input` ends or `docker` does, however long that takes and however little it says. */
  keep(
    argv: readonly string[],
    options: KeepOptions,
  ): Promise<Ended & { readonly errors: readonly string[] }>;
}

interface AskOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: Uint8Array;
  /** Milliseconds that the Engine is asked to wait, beside its own time. */
  readonly waits?: number;
}

interface KeepOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input: AsyncIterable<Uint8Array>;
}

interface FollowOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  readonly signal: AbortSignal;
}

export function dockerCommand(
  processes: Processes,
  environment: Environment,
  address: EngineAddress | undefined,
  patience: Patience = PATIENCE,
): Docker {
  const pointing = address ? pointAt(address) : {};
  const run = (argv: readonly string[], options: RunOptions) =>
    watched(processes, argv, { ...options, env: { ...pointing, ...options.env } });
  const ask: Docker['ask'] = async (argv, { env, input, waits = 0 } = {}) => {
    const output: Uint8Array[] = [];
    const errors: string[] = [];
    const ended = await run(argv, {
      ...(env && { env }),
      ...(input && { input }),
      idle: patience.asking + waits,
      onOutput: (bytes) => output.push(bytes),
      onLine: (line) => errors.push(line),
    });
    return { ...ended, output: Buffer.concat(output), errors };
  };
  return {
    address: address?.host ?? environment.DOCKER_HOST ?? 'unix:///var/run/docker.sock',
    pointed: address !== undefined || environment.DOCKER_HOST !== undefined,
    ask,
    demand: async (argv, options) => {
      const said = await ask(argv, options);
      if (said.code !== 0) throw failed(titleOf(argv), said, said.errors);
      return Buffer.from(said.output).toString('utf8');
    },
    keep: async (argv, options) => {
      const errors: string[] = [];
      const onLine = (line: string) => {
        errors.push(line);
        if (errors.length > TAIL) errors.shift();
      };
      return { ...(await run(argv, { ...options, onLine })), errors };
    },
    follow: async (argv, { onLine, ...options }) => {
      const tail: string[] = [];
      const note = (line: string) => {
        tail.push(line);
        if (tail.length > TAIL) tail.shift();
        onLine(line);
      };
      const ended = await run(argv, { ...options, idle: patience.moving, onLine: note });
      if (ended.code !== 0) throw failed(titleOf(argv), ended, tail);
    },
  };
}

/** Names of commands for errors: `docker image inspect`, without what may be secret. */
const titleOf = (argv: readonly string[]): string => {
  const flag = argv.findIndex((word) => word.startsWith('-'));
  return ['docker', ...argv.slice(0, Math.min(flag < 0 ? argv.length : flag, 2))].join(' ');
};

/** Empty words switch off what this process has inherited: TLS is asked for by any text in DOCKER_TLS_VERIFY. */
const pointAt = ({ host, tls }: EngineAddress): Readonly<Record<string, string>> => ({
  DOCKER_HOST: host,
  DOCKER_TLS_VERIFY: tls === undefined ? '' : '1',
  DOCKER_CERT_PATH: tls ?? '',
});

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: Uint8Array | AsyncIterable<Uint8Array>;
  readonly idle?: number;
  readonly onLine: (line: string) => void;
  readonly onOutput?: (bytes: Uint8Array) => void;
  readonly signal?: AbortSignal;
}

/** Ends the command when nothing has come from it for `idle` milliseconds. */
async function watched(processes: Processes, argv: readonly string[], options: RunOptions) {
  const { idle, onLine, onOutput, signal, ...rest } = options;
  const silence = new AbortController();
  const timer = idle === undefined ? undefined : setTimeout(() => silence.abort(), idle);
  const noting =
    <T>(hear: (said: T) => void) =>
    (said: T) => {
      timer?.refresh();
      hear(said);
    };
  const ended = await processes
    .run(['docker', ...argv], {
      ...rest,
      onLine: noting(onLine),
      ...(onOutput && { onOutput: noting(onOutput) }),
      signal: AbortSignal.any([silence.signal, ...(signal ? [signal] : [])]),
    })
    .catch(rephrase)
    .finally(() => clearTimeout(timer));
  signal?.throwIfAborted();
  if (!silence.signal.aborted) return ended;
  throw new ContainerFailure(`${titleOf(argv)} was silent for ${idle! / 1000} s and was ended`, true, {
    unanswered: true,
  });
}

function rephrase(cause: unknown): never {
  if (!(cause instanceof InputErrors)) throw cause;
  const remedy = 'install the Docker client (docker.com, or apt-get install docker.io)';
  return refuse('docker', 'was not found on PATH', remedy, { cause });
}
