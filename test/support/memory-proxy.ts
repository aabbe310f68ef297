import { routeIn, SHAPE } from '../../src/adapters/docker/haproxy/config.ts';
import { PROXY_CONFIG, PROXY_MAP } from '../../src/adapters/docker/haproxy/names.ts';
import { SLOTS, type Slot } from '../../src/foundation/ports/ports.ts';

type State = 'ready' | 'drain' | 'maint';
interface Server {
  readonly slot: Slot;
  readonly spare: boolean;
  readonly port: number;
  readonly state: State;
}

/** The worker of a proxy: what it has read when it started, and what it was told since. */
export interface MemoryProxy {
  /** Where the next request goes: the spares get it only where nothing else does. */
  taker(): { readonly slot: Slot; readonly port: number } | undefined;
  /** Answers a runtime command as HAProxy 2.6 does. */
  tell(command: string): string;
}

/** Reads its files as HAProxy would; `stands` says whether a container of a slot answers there. */
export function memoryProxy(
  files: ReadonlyMap<string, string>,
  stands: (slot: Slot, port: number, health: string) => boolean,
): MemoryProxy {
  const config = files.get(PROXY_CONFIG)!;
  const fresh = config.includes(`description ${SHAPE}\n`);
  const servers = serversIn(config);
  const map = new Map(
    (files.get(PROXY_MAP) ?? '').split('\n').map((line) => line.split(' ') as [string, string]),
  );
  const common = fresh ? undefined : routeIn({ config, map: null })?.slots.blue?.health;
  const unchecked = new Set<string>();
  const up = (name: string): boolean => {
    const { slot, port } = servers.get(name)!;
    return unchecked.has(name) || stands(slot, port, common ?? map.get(name)!);
  };
  const ADMIN = { ready: 0, drain: 8, maint: 1 } as const;
  const rowOf = (name: string): string => {
    const { port, state } = servers.get(name)!;
    return `4 service 1 ${name} 10.0.0.1 ${up(name) ? 2 : 0} ${ADMIN[state]} 1 1 12 15 3 4 6 0 0 0 name ${port} - 0 0 - - 0`;
  };
  const listed = (rows: (name: string) => string): string => [...servers.keys()].map(rows).join('\n');

  const orders: readonly (readonly [RegExp, (...words: string[]) => string])[] = [
    [/^show info$/, () => `Name: HAProxy\ndescription: ${fresh ? SHAPE : ''}\n`],
    [/^show map \S+$/, () => [...map].map(([key, value]) => `0x1 ${key} ${value}\n`).join('')],
    [/^show stat /, () => `# pxname\n${listed((name) => `service,${name},0,0,0,0,,0`)}\n`],
    [/^show servers state /, () => `1\n# head\n${listed(rowOf)}\n`],
    [/^disable health service\/(\S+)$/, (name) => leaveUnchecked(name!)],
    [/^set map \S+ (\S+) (\S+)$/, (key, value) => setMap(key!, value!)],
    [/^set server service\/(\S+) state (\w+)$/, (name, state) => setServer(name!, { state: state as State })],
    [
      /^set server service\/(\S+) addr \S+ port (\d+)$/,
      (name, port) => `${setServer(name!, { port: Number(port) })}port changed\n`,
    ],
  ];
  function leaveUnchecked(name: string): string {
    unchecked.add(name);
    return '';
  }
  function setMap(key: string, value: string): string {
    if (!fresh || !map.has(key)) return 'Unknown map identifier. Please use #<id> or <file>.\n';
    map.set(key, value);
    return '';
  }
  function setServer(name: string, more: { readonly state?: State; readonly port?: number }): string {
    const known = servers.get(name);
    if (!known) return 'No such server.\n';
    servers.set(name, { ...known, ...more });
    return '';
  }
  return {
    taker: () => {
      const able = [...servers].filter(([name, { state }]) => state === 'ready' && up(name));
      return (able.find(([, { spare }]) => !spare) ?? able[0])?.[1];
    },
    tell: (command) => {
      for (const [order, answer] of orders) {
        const match = order.exec(command);
        if (match) return answer(...match.slice(1));
      }
      return 'Unknown command.\n';
    },
  };
}

function serversIn(config: string): Map<string, Server> {
  const servers = new Map<string, Server>();
  for (const slot of SLOTS) {
    const lines = config.matchAll(new RegExp(`^ {2}server (${slot}(-spare)?) \\S+:(\\d+) (.*)$`, 'gm'));
    for (const [, name, spare, port, rest] of lines) {
      const state = rest!.endsWith('disabled') ? 'maint' : 'ready';
      servers.set(name!, { slot, spare: spare !== undefined, port: Number(port), state });
    }
  }
  return servers;
}
