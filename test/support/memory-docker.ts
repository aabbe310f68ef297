import { PROXY_CONFIG, PROXY_MAP, STATE_FOLDER } from '../../src/adapters/docker/haproxy/names.ts';
import {
  type Clock,
  ContainerFailure,
  type ContainerInfo,
  type ContainerRequest,
  type Containers,
  type Slot,
} from '../../src/foundation/ports/ports.ts';
import { type MemoryProxy, memoryProxy } from './memory-proxy.ts';

/** How an image behaves once it runs; its port and its health path follow its variables PORT and HEALTH. */
export interface Behaviour {
  readonly ends?: boolean;
  /** Its health path answers 500. */
  readonly unhealthy?: boolean;
  /** Milliseconds until it listens. */
  readonly listensAfter?: number;
  /** What `/predict` answers. */
  readonly says?: string;
  /** It ends when the proxy has sent it so many requests. */
  readonly diesAfter?: number;
  /** Its health path answers 500 when the proxy has sent it so many requests. */
  readonly illAfter?: number;
}

interface Container {
  readonly request: ContainerRequest;
  readonly behaviour: Behaviour;
  /** Values that it was given of the process that made it. */
  readonly inherited: Readonly<Record<string, string | undefined>>;
  startedAt: number;
  running: boolean;
  requests: number;
}

/** One question that a version was asked at its own container. */
interface Asked {
  readonly image: string;
  readonly at: string;
}

/** A Docker Engine with one service behind its proxy, in memory, on a clock of its own. */
export interface MemoryDocker {
  readonly containers: Containers;
  readonly clock: Clock;
  /** What the volume holds. */
  readonly files: Map<string, string>;
  /** Variables of the process that deploys. */
  readonly environment: Record<string, string>;
  readonly asked: Asked[];
  /** What happened when a client's request found no version that could answer. */
  readonly lost: string[];
  /** What answers a client now. */
  serves(): string | undefined;
  proxyFiles(): readonly [config: string | undefined, map: string | undefined];
  /** From now on a request arrives between any two things that are done. */
  watch(): void;
  /** The process that deploys dies before it does its `step`-th thing from now. */
  dieAt(step: number): void;
  /** The Engine is out of reach from the `step`-th thing on. */
  goneAt(step: number): void;
  /** Its lock is gone with it; another process takes over. */
  revive(): void;
  restartProxy(): void;
}

export function memoryDocker(
  service: string,
  images: Readonly<Record<string, Behaviour>>,
  environment: Record<string, string> = {},
): MemoryDocker {
  const files = new Map<string, string>();
  const running = new Map<string, Container>();
  const asked: Asked[] = [];
  const lost: string[] = [];
  let worker: MemoryProxy | undefined;
  let now = Date.UTC(2026, 0, 1);
  let watching = false;
  let left = Number.POSITIVE_INFINITY;
  let there = Number.POSITIVE_INFINITY;

  const slotName = (slot: Slot): string => `mlops-${service}-${slot}`;
  const proxyName = `mlops-${service}-proxy`;
  const variable = ({ request }: Container, name: string, otherwise: string): string =>
    request.environment?.[name] ?? otherwise;
  const listens = (container: Container): boolean =>
    container.running && now >= container.startedAt + (container.behaviour.listensAfter ?? 0);

  /** What a container answers at a port and path; undefined where nothing listens there. */
  function answer(name: string, port: number, path: string): string | undefined {
    const container = running.get(name);
    if (!container || !listens(container)) return undefined;
    if (Number(variable(container, 'PORT', '8080')) !== port) return undefined;
    if (path === variable(container, 'HEALTH', '/health'))
      return isIll(container) ? http(500, '{}') : http(200, '{}');
    if (path !== '/predict') return http(404, '{}');
    return http(200, JSON.stringify({ says: container.behaviour.says ?? variable(container, 'SAYS', 'ok') }));
  }
  const isIll = ({ behaviour, requests }: Container): boolean =>
    behaviour.unhealthy ?? requests >= (behaviour.illAfter ?? Number.POSITIVE_INFINITY);
  const http = (status: number, body: string): string => `HTTP/1.0 ${status} x\r\n\r\n${body}`;
  const stands = (slot: Slot, port: number, health: string): boolean =>
    answer(slotName(slot), port, health)?.startsWith('HTTP/1.0 200') ?? false;

  const start = (name: string): void => {
    const container = running.get(name)!;
    container.startedAt = now;
    container.running = !container.behaviour.ends;
    if (name === proxyName) worker = memoryProxy(files, stands);
  };
  const taker = () => (running.get(proxyName)?.running ? worker?.taker() : undefined);

  /** A client's request: it reaches a version that takes part, or it is lost. */
  function client(during: string): void {
    if (!watching) return;
    const found = taker();
    const container = found && running.get(slotName(found.slot));
    if (!found || !container || answer(slotName(found.slot), found.port, '/predict') === undefined)
      return void lost.push(during);
    container.requests += 1;
    if (container.requests >= (container.behaviour.diesAfter ?? Number.POSITIVE_INFINITY))
      container.running = false;
  }

  function ask(host: string, port: number, request: string): string | undefined {
    const path = request.split(' ')[1]!;
    if (host === '127.0.0.1') {
      const found = taker();
      return found ? answer(slotName(found.slot), found.port, path) : http(503, '');
    }
    asked.push({ image: running.get(host)?.request.image ?? 'nothing', at: `${port} ${path}` });
    return answer(host, port, path);
  }

  function info(name: string): ContainerInfo | undefined {
    const container = running.get(name);
    if (!container) return undefined;
    const { request } = container;
    return {
      id: name,
      name,
      image: request.image,
      running: container.running,
      exitCode: container.running ? null : 1,
      restarts: 0,
      health: null,
      startedAt: new Date(container.startedAt).toISOString(),
      labels: request.labels,
      addresses: { [request.network ?? '']: '10.0.0.1' },
      published: request.publish ?? [],
    };
  }

  const engine = {
    address: 'memory',
    engine: async () => ({ version: '1', platform: 'linux/amd64' }),
    image: async (reference: string) =>
      reference in images ? { id: 'sha256:0', repoDigests: [], labels: {}, size: 1 } : undefined,
    ensureNetwork: async () => {},
    ensureVolume: async () => {},
    create: async (request: ContainerRequest) => {
      const unset = (request.inherit ?? []).filter((name) => environment[name] === undefined);
      if (unset.length > 0) throw new ContainerFailure(`this job has no variable ${unset.join(', ')}`, false);
      const behaviour = images[request.image] ?? {};
      const inherited = { ...environment };
      running.set(request.name, {
        request,
        behaviour,
        inherited,
        startedAt: now,
        running: false,
        requests: 0,
      });
      return true;
    },
    start: async (name: string) => start(name),
    hold: async () => ({ lost: new AbortController().signal, release: async () => {} }),
    stop: async (name: string) => {
      running.get(name)!.running = false;
    },
    kill: async (name: string, signal: string) => {
      if (name === proxyName && signal === 'USR2') worker = memoryProxy(files, stands);
    },
    remove: async (name: string) => void running.delete(name),
    container: async (name: string) => info(name),
    inherited: async (name: string, variables: readonly string[]) =>
      variables.every((one) => running.get(name)?.inherited[one] === environment[one]),
    logs: async () => '',
    exec: async (_: string, argv: readonly string[]) => {
      const [kind, host, port, request] = argv.slice(5);
      const output = kind === 'tell' ? worker?.tell(port!) : ask(host!, Number(port), request!);
      return output === undefined ? { code: 1, output: '' } : { code: 0, output };
    },
    readFolder: async () =>
      Object.fromEntries([...files].map(([path, text]) => [path.slice(STATE_FOLDER.length + 1), text])),
    writeFile: async (_: string, path: string, text: string) => void files.set(path, text),
  } satisfies Partial<Containers>;

  return {
    containers: each(engine as unknown as Containers, (name) => {
      if (left <= 0) throw new Error('the process is dead');
      left -= 1;
      if (there <= 0)
        throw new ContainerFailure('Cannot connect to the Docker daemon', true, { unanswered: true });
      there -= 1;
      client(`before ${name}`);
    }),
    clock: {
      now: () => new Date(now),
      sleep: async (milliseconds) => {
        if (left <= 0) throw new Error('the process is dead');
        now += milliseconds;
        client(`a wait of ${milliseconds} ms`);
      },
    },
    files,
    environment,
    asked,
    lost,
    serves: () => {
      const found = taker();
      return found && running.get(slotName(found.slot))?.request.image;
    },
    proxyFiles: () => [files.get(PROXY_CONFIG), files.get(PROXY_MAP)],
    watch: () => {
      watching = true;
    },
    dieAt: (step) => {
      left = step;
    },
    goneAt: (step) => {
      there = step;
    },
    revive: () => {
      there = Number.POSITIVE_INFINITY;
      left = Number.POSITIVE_INFINITY;
    },
    restartProxy: () => start(proxyName),
  };
}

/** The same port, with `before` called before everything that is done. */
const each = (containers: Containers, before: (name: string) => void): Containers =>
  new Proxy(containers, {
    get: (target, name) => {
      const member = target[name as keyof Containers];
      if (typeof member !== 'function') return member;
      return async (...words: unknown[]) => {
        before(String(name));
        return await (member as (...words: unknown[]) => unknown)(...words);
      };
    },
  });
