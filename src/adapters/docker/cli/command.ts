import { ContainerFailure, type Processes } from '../../../foundation/ports/ports.ts';
import { InputErrors, refuse } from '../../../foundation/problems/errors.ts';
import type { Place } from '../daemon/place.ts';
import { failed } from '../failure.ts';
import type { Patience } from '../patience.ts';

/** Lines that are kept for the words of a failure. */
const TAIL = 20;

type Ended = Awaited<ReturnType<Processes['run']>>;

interface Said extends Ended {
  readonly output: Uint8Array;
}

/** The `docker` command, which builds and pushes, pointed at one daemon. */
export interface Docker {
  /** Points it at its daemon where another configuration folder would hide the context that says where that is. */
  readonly pointing: Readonly<Record<string, string>>;
  /** Runs to the end and answers what it said, whatever its exit code. */
  ask(argv: readonly string[]): Promise<Said>;
  /** Forwards both streams line by line; throws `ContainerFailure` for any exit code but 0, silence, or a signal. */
  follow(argv: readonly string[], options: FollowOptions): Promise<void>;
}

interface FollowOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  readonly signal: AbortSignal;
}

interface CommandSettings {
  readonly processes: Processes;
  readonly place: Place;
  /** Whether an input says where the daemon is; otherwise the command finds it by itself. */
  readonly pointed: boolean;
  readonly patience: Patience;
}

export function dockerCommand({ processes, place, pointed, patience }: CommandSettings): Docker {
  const pointing = pointAt(place);
  const run = (argv: readonly string[], options: RunOptions) =>
    watched(processes, argv, { ...options, env: { ...(pointed && pointing), ...options.env } });
  return {
    pointing,
    ask: async (argv) => {
      const output: Uint8Array[] = [];
      const onOutput = (bytes: Uint8Array) => output.push(bytes);
      const ended = await run(argv, { idle: patience.asking, onOutput, onLine: () => {} });
      return { ...ended, output: Buffer.concat(output) };
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
const pointAt = ({ host, tls }: Place): Readonly<Record<string, string>> => ({
  DOCKER_HOST: host,
  DOCKER_TLS_VERIFY: tls?.verify ? '1' : '',
  DOCKER_TLS: tls ? '1' : '',
  DOCKER_CERT_PATH: tls?.folder ?? '',
});

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly idle: number;
  readonly onLine: (line: string) => void;
  readonly onOutput?: (bytes: Uint8Array) => void;
  readonly signal?: AbortSignal;
}

/** Ends the command when nothing has come from it for `idle` milliseconds. */
async function watched(processes: Processes, argv: readonly string[], options: RunOptions) {
  const { idle, onLine, onOutput, signal, ...rest } = options;
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), idle);
  const noting =
    <T>(hear: (said: T) => void) =>
    (said: T) => {
      timer.refresh();
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
  throw new ContainerFailure(`${titleOf(argv)} was silent for ${idle / 1000} s and was ended`, true, {
    unanswered: true,
  });
}

function rephrase(cause: unknown): never {
  if (!(cause instanceof InputErrors)) throw cause;
  const remedy = 'install the Docker client (docker.com, or apt-get install docker.io)';
  return refuse('docker', 'was not found on PATH', remedy, { cause });
}
