import { ContainerFailure } from '../../../foundation/ports/ports.ts';
import type { Front } from './front.ts';
import { ADMIN_PORT } from './names.ts';

/** Orders that answer nothing where they were followed. */
const SILENT = /^(?:set (?:map|server \S+ state)|disable health) /;

/** One runtime command; throws `ContainerFailure` where the proxy refuses it. */
export async function tell(front: Front, command: string): Promise<string> {
  const answer = await tryTell(front, command);
  if (answer === undefined)
    throw new ContainerFailure(`The proxy did not answer ${JSON.stringify(command)}`, true);
  if (SILENT.test(command) && answer.trim() !== '')
    throw new ContainerFailure(`The proxy refused ${JSON.stringify(command)}: ${answer.trim()}`, false);
  return answer;
}

/** The same; undefined where the proxy does not answer. */
export async function tryTell({ containers, names }: Front, command: string): Promise<string | undefined> {
  const script = 'exec 3<>"/dev/tcp/127.0.0.1/$1" && printf "%s\\n" "$2" >&3 && cat <&3';
  const argv = ['timeout', '5', 'bash', '-c', script, 'tell', String(ADMIN_PORT), command];
  const { code, output } = await containers.exec(names.proxy, argv);
  return code === 0 ? output : undefined;
}

const POLL_MS = 250;

interface Waiting {
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly limit: number;
  /** What is said where it has not come true by then. */
  readonly complaint: string;
}

export async function waitUntil(
  { clock }: Pick<Front, 'clock'>,
  { signal, limit, complaint }: Waiting,
  holds: () => Promise<boolean>,
): Promise<void> {
  for (let waited = 0; waited < limit; waited += POLL_MS) {
    signal.throwIfAborted();
    if (await holds()) return;
    await clock.sleep(POLL_MS, signal);
  }
  throw new ContainerFailure(complaint, false);
}
