import { type Http, type HttpAnswer, HttpFailure } from '../foundation/ports/ports.ts';

const LIMIT = 65_536;

/** Requests over this machine's network, one connection each: a health check must not reuse what the old service holds. */
export const systemHttp: Http = {
  async request(url, { method = 'GET', headers = {}, body, timeout, limit = LIMIT, signal }) {
    signal.throwIfAborted();
    const request = {
      method,
      headers: { connection: 'close', ...headers },
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      ...(body === undefined ? {} : { body }),
    } as const;
    try {
      const response = await fetch(url, request);
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await start(response, limit),
      } satisfies HttpAnswer;
    } catch (cause) {
      signal.throwIfAborted();
      throw new HttpFailure(wordsOf(cause, timeout), { cause });
    }
  },
};

async function start(response: Response, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let left = limit;
  for await (const chunk of response.body ?? []) {
    const part = chunk.subarray(0, left);
    text += decoder.decode(part, { stream: true });
    left -= part.length;
    if (left <= 0) break;
  }
  return text + decoder.decode();
}

/** `fetch failed` says nothing: its cause does. */
function wordsOf(cause: unknown, timeout: number): string {
  const error = cause as Error;
  if (error.name === 'TimeoutError') return `no complete answer within ${timeout} ms`;
  const inner = error.cause as (Error & { code?: string }) | undefined;
  return inner?.message || inner?.code || error.message;
}
