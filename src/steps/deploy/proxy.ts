import type { Slot } from '../../deploy/journal.ts';
import { ADMIN_PORT, PROXY_CONFIG, PUBLIC_PORT, STATE_FOLDER } from '../../deploy/names.ts';
import {
  proxyConfig,
  requestsAt,
  SHOW_STATE,
  SHOW_STATS,
  switchTo,
  takeOut,
  takesRequests,
} from '../../deploy/proxy.ts';
import { ContainerFailure } from '../../ports.ts';
import type { Lease } from './lease.ts';
import type { Target } from './target.ts';

const POLL_MS = 250;

/**
 * Makes sure that the proxy runs and that its configuration is that of these settings: starts it where it is gone, lets
 * it read again what has changed (SIGUSR2, without closing its port), leaves it alone else.
 */
export async function ensureProxy(
  lease: Lease,
  target: Target,
  active: Slot | null,
  signal: AbortSignal,
): Promise<void> {
  const { containers, settings, proxyImage, open } = target;
  const { proxy, network, volume, labels } = settings.names;
  const wanted = proxyConfig(settings, active);
  const changed = (await lease.readFile(PROXY_CONFIG)) !== wanted;
  if (changed) await lease.writeFile(PROXY_CONFIG, wanted);
  const found = await containers.container(proxy);
  if (found?.running) {
    if (changed) await containers.kill(proxy, 'USR2');
  } else {
    if (!found)
      await containers.create({
        name: proxy,
        image: proxyImage,
        labels: labels('proxy'),
        network,
        volumes: { [volume]: STATE_FOLDER },
        publish: [{ address: open.address, host: open.port, container: PUBLIC_PORT }],
        command: ['haproxy', '-W', '-db', '-f', PROXY_CONFIG],
        restart: 'unless-stopped',
      });
    await containers.start(proxy);
  }
  await waitUntil(
    target,
    signal,
    10_000,
    'the proxy did not start',
    async () => (await tryTell(target, 'show version')) !== undefined,
  );
}

/**
 * Sends requests to a slot. The configuration says so first, so that a proxy that restarts meanwhile agrees; then the
 * slot takes part; only when the proxy sees it healthy does the other one rest.
 */
export async function sendTo(lease: Lease, target: Target, slot: Slot, signal: AbortSignal): Promise<void> {
  await lease.writeFile(PROXY_CONFIG, proxyConfig(target.settings, slot));
  const [join, rest] = switchTo(slot);
  for (const command of join!) await tell(target, command);
  await waitUntil(target, signal, 15_000, `the proxy does not find ${slot} healthy`, async () =>
    takesRequests(await tell(target, SHOW_STATE), slot),
  );
  for (const command of rest!) await tell(target, command);
}

/** Takes a slot out of the proxy, and out of its configuration where nothing is to serve. */
export async function takeSlotOut(
  lease: Lease,
  target: Target,
  slot: Slot,
  active: Slot | null,
): Promise<void> {
  const { containers, settings } = target;
  await lease.writeFile(PROXY_CONFIG, proxyConfig(settings, active));
  // A proxy that does not run will read it when it starts.
  if ((await containers.container(settings.names.proxy))?.running) await tell(target, takeOut(slot));
}

/** Whether no request is left at a slot. */
export const isDrained = async (target: Target, slot: Slot): Promise<boolean> =>
  requestsAt(await tell(target, SHOW_STATS), slot) === 0;

/** One runtime command; throws `ContainerFailure` where the proxy refuses it. */
async function tell(target: Target, command: string): Promise<string> {
  const answer = await tryTell(target, command);
  if (answer === undefined)
    throw new ContainerFailure(`the proxy did not answer to ${JSON.stringify(command)}`, true);
  // What `set server` answers is a complaint; what `show` answers begins with a head.
  if (command.startsWith('set ') && answer.trim() !== '')
    throw new ContainerFailure(`the proxy refused ${JSON.stringify(command)}: ${answer.trim()}`, false);
  return answer;
}

async function tryTell({ containers, settings }: Target, command: string): Promise<string | undefined> {
  const script = 'exec 3<>"/dev/tcp/127.0.0.1/$1" && printf "%s\\n" "$2" >&3 && cat <&3';
  const argv = ['timeout', '5', 'bash', '-c', script, 'tell', String(ADMIN_PORT), command];
  const { code, output } = await containers.exec(settings.names.proxy, argv);
  return code === 0 ? output : undefined;
}

async function waitUntil(
  { clock }: Target,
  signal: AbortSignal,
  limit: number,
  complaint: string,
  holds: () => Promise<boolean>,
): Promise<void> {
  for (let waited = 0; waited < limit; waited += POLL_MS) {
    signal.throwIfAborted();
    if (await holds()) return;
    await clock.sleep(POLL_MS, signal);
  }
  throw new ContainerFailure(complaint, false);
}
