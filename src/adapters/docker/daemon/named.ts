import type { Daemon } from './daemon.ts';
import { labelsOf } from './inspect.ts';

/** Makes a network or volume where there is none. Two runs may do so at once: what is there in the end counts. */
export async function ensure(
  daemon: Daemon,
  kind: 'network' | 'volume',
  name: string,
  labels: Readonly<Record<string, string>>,
): Promise<void> {
  if (await labelsOf(daemon, kind, name)) return;
  try {
    await daemon.ask(`creating the ${kind} ${name}`, async (client, abortSignal) => {
      if (kind === 'network')
        await client.createNetwork({ Name: name, Labels: labels, CheckDuplicate: true, abortSignal });
      else await client.createVolume({ Name: name, Labels: labels, abortSignal });
    });
  } catch (cause) {
    if (!(await labelsOf(daemon, kind, name))) throw cause;
  }
}
