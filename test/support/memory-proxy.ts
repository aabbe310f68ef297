import { SLOTS, type Slot } from '../../src/deploy/journal.ts';
import { PROXY_CONFIG, PROXY_MAP } from '../../src/deploy/names.ts';
import { routeIn, SHAPE } from '../../src/deploy/proxy.ts';

type State = 'ready' | 'drain' | 'maint';

/** The worker of a proxy: what it has read when it started, and what it was told since. */
export interface MemoryProxy {
  readonly takers: () => readonly { readonly slot: Slot; readonly port: number; readonly health: string }[];
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
  const route = routeIn({ config, map: files.get(PROXY_MAP) ?? null })!;
  const servers = new Map<Slot, { readonly port: number; readonly state: State }>(
    SLOTS.map((slot) => {
      const state: State = slot === route.active ? 'ready' : 'maint';
      return [slot, { port: route.slots[slot]!.port, state }];
    }),
  );
  const map = new Map(
    (files.get(PROXY_MAP) ?? '').split('\n').map((line) => line.split(' ') as [string, string]),
  );
  const healthOf = (slot: Slot): string => (fresh ? map.get(slot)! : route.slots[slot]!.health);
  const unchecked = new Set<string>();
  const up = (slot: Slot): boolean =>
    unchecked.has(slot) || stands(slot, servers.get(slot)!.port, healthOf(slot));

  const orders: readonly (readonly [RegExp, (...words: string[]) => string])[] = [
    [/^show info$/, () => `Name: HAProxy\ndescription: ${fresh ? SHAPE : ''}\n`],
    [/^show map \S+$/, () => [...map].map(([key, value]) => `0x1 ${key} ${value}\n`).join('')],
    [/^show stat /, () => `# pxname\n${SLOTS.map((slot) => `service,${slot},0,0,0,0,,0`).join('\n')}\n`],
    [/^show servers state /, () => `1\n# head\n${SLOTS.map(rowOf).join('\n')}\n`],
    [/^disable health service\/(\w+)$/, (slot) => leaveUnchecked(slot!)],
    [/^set map \S+ (\S+) (\S+)$/, (key, value) => setMap(key!, value!)],
    [/^set server service\/(\w+) state (\w+)$/, (slot, state) => setServer(slot!, { state: state as State })],
    [
      /^set server service\/(\w+) addr \S+ port (\d+)$/,
      (slot, port) => `${setServer(slot!, { port: Number(port) })}port changed\n`,
    ],
  ];
  function leaveUnchecked(slot: string): string {
    unchecked.add(slot);
    return '';
  }
  function setMap(key: string, value: string): string {
    if (!fresh || !map.has(key)) return 'Unknown map identifier. Please use #<id> or <file>.\n';
    map.set(key, value);
    return '';
  }
  function setServer(slot: string, more: { readonly state?: State; readonly port?: number }): string {
    servers.set(slot as Slot, { ...servers.get(slot as Slot)!, ...more });
    return '';
  }
  const ADMIN = { ready: 0, drain: 8, maint: 1 } as const;
  function rowOf(slot: Slot): string {
    const { port, state } = servers.get(slot)!;
    return `4 service 1 ${slot} 10.0.0.1 ${up(slot) ? 2 : 0} ${ADMIN[state]} 1 1 12 15 3 4 6 0 0 0 name ${port} - 0 0 - - 0`;
  }
  return {
    takers: () =>
      SLOTS.filter((slot) => servers.get(slot)!.state === 'ready' && up(slot)).map((slot) => ({
        slot,
        port: servers.get(slot)!.port,
        health: healthOf(slot),
      })),
    tell: (command) => {
      for (const [order, answer] of orders) {
        const match = order.exec(command);
        if (match) return answer(...match.slice(1));
      }
      return 'Unknown command.\n';
    },
  };
}
