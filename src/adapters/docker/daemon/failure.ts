import { z } from 'zod';
import { ContainerFailure } from '../../../foundation/ports/ports.ts';
import { gaveNoAnswer, mayPass } from '../failure.ts';
import type { Place } from './place.ts';
import { SSH_FAILED } from './ssh.ts';

interface Asking {
  /** What was asked for: "starting blue". */
  readonly what: string;
  readonly place: Place;
  readonly shown: (text: string) => string;
}

const StatusSchema = z.object({ statusCode: z.number(), message: z.string(), reason: z.string().optional() });
const CodeSchema = z.object({ code: z.string(), message: z.string() });

/** How dockerode failed, as what callers of the port expect; an error of this program stays what it is. */
export function daemonFailure(asking: Asking, cause: unknown): unknown {
  if (cause instanceof ContainerFailure) return cause;
  const refusal = StatusSchema.safeParse(cause);
  if (refusal.success) return refused(asking, refusal.data);
  const connection = CodeSchema.safeParse(cause);
  if (connection.success) return noAnswer(asking, connection.data, cause);
  if (cause instanceof SyntaxError || cause instanceof z.ZodError)
    return new ContainerFailure(`${titled(asking.what)} failed: the daemon's answer is unreadable`, false, {
      cause,
    });
  return cause;
}

/** HTTP status of an answer that dockerode took for a failure. */
export const statusOf = (cause: unknown): number | undefined =>
  StatusSchema.safeParse(cause).data?.statusCode;

/** What a proxy in front of a daemon answers when it cannot reach it, or either has too much to do. */
const BUSY = [408, 429, 502, 503, 504];

function refused({ what, shown }: Asking, { statusCode, ...error }: z.infer<typeof StatusSchema>) {
  const said = shown(wordsOf(statusCode, error)).trim();
  const words = BUSY.includes(statusCode) ? `${said} (status ${statusCode})` : said || `status ${statusCode}`;
  return new ContainerFailure(`${titled(what)} failed: ${words}`, mayPass(words), {
    unanswered: gaveNoAnswer(words),
  });
}

/** dockerode writes "(HTTP code 404) no such container - …" before the daemon's own words. */
const wordsOf = (
  status: number,
  { message, reason }: { readonly message: string; readonly reason?: string | undefined },
) => message.replace(`(HTTP code ${status}) ${reason ?? 'unexpected'} - `, '');

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'nothing listens there',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'the connection broke (EOF)',
  EPIPE: 'the connection broke (EOF)',
};
/** Neither waiting nor another try changes these. */
const FINAL = /^(?:EACCES|EPERM|EPROTO|ERR_|CERT_|DEPTH_|SELF_|UNABLE_|HPE_)/;

function noAnswer(
  { what, place, shown }: Asking,
  { code, message }: z.infer<typeof CodeSchema>,
  cause: unknown,
) {
  const why = WORDS[code] ?? shown(message);
  const retryable = !FINAL.test(code) && !(code === SSH_FAILED && /denied|not found/i.test(message));
  return new ContainerFailure(
    `${titled(what)} failed: no answer from the Docker daemon at ${place.host}: ${why}`,
    retryable,
    { cause, unanswered: true },
  );
}

export const silent = (what: string, milliseconds: number): ContainerFailure =>
  new ContainerFailure(`${titled(what)} was silent for ${milliseconds / 1000} s and was ended`, true, {
    unanswered: true,
  });

/** A sentence begins with it. */
export const titled = (what: string): string => what.charAt(0).toUpperCase() + what.slice(1);
