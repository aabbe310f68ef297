import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { ContainerFailure, type Credentials, type Processes } from '../../../foundation/ports/ports.ts';
import { gaveNoAnswer, mayPass } from '../failure.ts';
import { masking, registryLogin } from '../login.ts';
import type { Daemon } from './daemon.ts';
import { daemonFailure, silent, titled } from './failure.ts';
import { image } from './inspect.ts';
import { MOST_BYTES, tooMuch } from './whole.ts';

interface PullRequest {
  readonly reference: string;
  readonly auth: Credentials | undefined;
  readonly onLine: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Lets the daemon pull an image. An answer of 200 says nothing: what fails later is an error in its stream, and an end
 * without one counts only where the daemon then has the image.
 */
export async function pull(
  daemon: Daemon,
  processes: Processes,
  { reference, auth, onLine, signal }: PullRequest,
): Promise<void> {
  const what = `pulling ${reference}`;
  const mask = masking(auth);
  const shown = (text: string) => mask(daemon.shown(text));
  const login = await registryLogin(reference, auth, daemon.environment, processes);
  const options = { signal, waits: daemon.patience.moving };
  const answer = await daemon.ask(
    what,
    (client, abortSignal) => client.createImage(login, { ...sourceIn(reference), abortSignal }),
    options,
  );
  try {
    for await (const { id, status } of progressIn(answer as IncomingMessage, what, daemon.patience.moving))
      if (status) onLine(shown(id ? `${id}: ${status}` : status));
  } catch (cause) {
    signal.throwIfAborted();
    throw daemonFailure({ what, place: daemon.place, shown }, cause);
  }
  if (await image(daemon, reference)) return;
  throw new ContainerFailure(`${titled(what)} ended without an error, and without the image`, true, {
    unanswered: true,
  });
}

/** Without a tag a daemon would pull all that there are. */
function sourceIn(reference: string): { readonly fromImage: string; readonly tag?: string } {
  const tagged = reference.includes('@') || /:[^/]*$/.test(reference);
  return tagged ? { fromImage: reference } : { fromImage: reference, tag: 'latest' };
}

const ProgressSchema = z.object({
  id: z.string().optional(),
  status: z.string().optional(),
  error: z.string().optional(),
  errorDetail: z.object({ message: z.string().optional() }).optional(),
});

/** What a daemon tells while it moves something; throws for an error that it tells, silence, and what is unreadable. */
async function* progressIn(answer: IncomingMessage, what: string, limit: number) {
  for await (const { text, whole } of linesOf(answer, what, limit)) {
    const said = ProgressSchema.safeParse(parsed(text, what, whole)).data;
    if (!said) throw new ContainerFailure(`${titled(what)} failed: its progress is unreadable`, false);
    const words = said.errorDetail?.message ?? said.error;
    if (words !== undefined)
      throw new ContainerFailure(`${titled(what)} failed: ${words}`, mayPass(words), {
        unanswered: gaveNoAnswer(words),
      });
    yield said;
  }
}

function parsed(text: string, what: string, whole: boolean): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = whole ? 'invalid character in its progress' : 'unexpected EOF';
    throw new ContainerFailure(`${titled(what)} failed: ${why}`, !whole, { cause, unanswered: !whole });
  }
}

/** Lines of a stream, none longer than an answer may be; `whole` is false for a last one without its line break. */
async function* linesOf(answer: IncomingMessage, what: string, limit: number) {
  const timer = setTimeout(() => answer.destroy(silent(what, limit)), limit);
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const bytes of answer as AsyncIterable<Uint8Array>) {
      timer.refresh();
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
      rest = lines.pop()!;
      if (rest.length > MOST_BYTES) tooMuch();
      for (const text of lines) if (text.trim() !== '') yield { text, whole: true };
    }
    rest += decoder.decode();
    if (rest.trim() !== '') yield { text: rest, whole: false };
  } finally {
    clearTimeout(timer);
  }
}
