import { find, run } from '../parts.ts';

/** A bridge and a private /16 of its own: `prefix` is its first two numbers. */
export interface Network {
  readonly bridge: string;
  readonly prefix: string;
}

/** The bridge of the daemon that process `pid` keeps; sweeping reads the pid back from the name. */
export const bridgeOf = (pid: number): string => `mlops${pid}`.slice(0, 15);
export const keeperOf = (bridge: string): number | undefined => {
  const pid = /^mlops(\d+)$/.exec(bridge)?.[1];
  return pid === undefined ? undefined : Number(pid);
};

/**
 * A /16 between 10.128 and 10.254 that neither an interface nor a route of this machine uses. Bridges without a
 * cable count too, which `networkInterfaces()` of Node leaves out.
 */
function freePrefix(used: string): string {
  const isTaken = (prefix: string) => used.includes(` ${prefix}.`);
  const start = Math.floor(Math.random() * 127);
  const prefixes = Array.from({ length: 127 }, (_, at) => `10.${128 + ((start + at) % 127)}`);
  const free = prefixes.find((prefix) => !isTaken(prefix));
  if (free === undefined) throw new Error('no private network is free');
  return free;
}

export function addBridge(bridge: string): Network {
  const prefix = freePrefix(ip('-oneline', '-4', 'address') + ip('route'));
  ip('link', 'add', bridge, 'type', 'bridge');
  ip('address', 'add', `${prefix}.0.1/24`, 'dev', bridge);
  ip('link', 'set', bridge, 'up');
  return { bridge, prefix };
}

/** Every bridge of ours, alive or not. */
export const ourBridges = (): readonly string[] =>
  linksIn(ip('-oneline', 'link', 'show', 'type', 'bridge')).filter((name) => keeperOf(name) !== undefined);

/** Takes away a bridge, the networks that its daemon made beside it, and the rules that name any of them. */
export function removeNetwork({
  bridge,
  prefix,
}: {
  readonly bridge: string;
  readonly prefix?: string;
}): void {
  const beside = prefix === undefined ? [] : addressed(ip('-oneline', '-4', 'address'), prefix);
  for (const link of new Set([bridge, ...beside])) {
    run(find('ip')!, ['link', 'delete', link]);
    for (const table of ['filter', 'nat', 'raw']) forgetRules(table, link);
  }
}

const linksIn = (lines: string): readonly string[] =>
  [...lines.matchAll(/^\d+: ([^:@\s]+)/gm)].map((match) => match[1]!);

/** Interfaces with an address below `prefix`. */
const addressed = (lines: string, prefix: string): readonly string[] =>
  lines
    .split('\n')
    .filter((line) => line.includes(` inet ${prefix}.`))
    .map((line) => line.split(/\s+/)[1]!);

/** dockerd leaves the rules of its bridges behind. */
function forgetRules(table: string, link: string): void {
  const iptables = find('iptables')!;
  const rules = run(iptables, ['--wait', '--table', table, '--list-rules']).stdout.split('\n');
  for (const rule of rules.filter((line) => line.startsWith('-A ') && line.split(' ').includes(link)))
    run(iptables, ['--wait', '--table', table, ...rule.replace('-A', '-D').split(' ')]);
}

function ip(...argv: readonly string[]): string {
  const { code, stdout, stderr } = run(find('ip')!, argv);
  if (code !== 0) throw new Error(`ip ${argv.join(' ')}: ${stderr}`);
  return stdout;
}
