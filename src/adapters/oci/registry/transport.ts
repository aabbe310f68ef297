import http, { type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { PassingFault } from './faults.ts';

interface Body {
  readonly size: number;
  /** Called once a request: what is sent again is read again. A part is sent before the next is asked for. */
  parts(): AsyncIterable<Uint8Array>;
}

export interface Ask {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Body | undefined;
}

/** The start of an answer; its body must be read or dropped. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: IncomingHttpHeaders;
  readonly url: URL;
  readonly body: AsyncIterable<Uint8Array>;
  drop(): void;
}

export type Send = (ask: Ask) => Promise<Answer>;

const CONNECTIONS = 16;
const SMALL = 65_536;

/**
 * One request, one answer: no redirects, no second try. Rejects with the error of the network as it is; `idle`
 * milliseconds in which nothing moves are a `PassingFault`. HTTPS goes through the proxy that `environment` names.
 */
export function transport(environment: Readonly<Record<string, string | undefined>>, idle: number): Send {
  const reuse = { keepAlive: true, maxSockets: CONNECTIONS };
  const plain = new http.Agent(reuse);
  const secure = new https.Agent({ ...reuse, proxyEnv: { ...environment } });
  return (ask) =>
    new Promise((resolve, reject) => {
      const { method, url, body } = ask;
      const sends = method === 'POST' || method === 'PUT';
      const headers = { ...ask.headers, ...(sends ? { 'content-length': body?.size ?? 0 } : {}) };
      const request =
        url.protocol === 'https:'
          ? https.request(url, { method, headers, agent: secure })
          : http.request(url, { method, headers, agent: plain });
      request.on('error', reject);
      request.on('response', (response) => resolve(answerOf(url, request, response)));
      request.setTimeout(idle, () => {
        const fault = new PassingFault(`sent nothing for ${idle / 1000} s`);
        reject(fault);
        request.destroy(fault);
      });
      if (body) sendParts(request, body.parts()).catch(reject);
      else request.end();
    });
}

async function sendParts(request: ClientRequest, parts: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const part of parts) await sent(request, part);
  } catch (cause) {
    request.destroy();
    throw cause;
  }
  request.end();
}

/** Ends when the bytes are with the system, and nobody here reads them any more. */
const sent = (request: ClientRequest, part: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const gone = (): void => reject(new PassingFault('closed the connection'));
    if (request.destroyed) return gone();
    request.once('close', gone);
    request.write(part, (error) => {
      request.off('close', gone);
      if (error) reject(error);
      else resolve();
    });
  });

function answerOf(url: URL, request: ClientRequest, response: IncomingMessage): Answer {
  response.on('error', () => {}); // whoever reads the body hears of it; who dropped it need not
  return {
    url,
    status: response.statusCode!,
    headers: response.headers,
    body: response,
    drop: () => {
      // A small rest is read so that the connection can be used again.
      const small =
        request.method === 'HEAD' || Number(response.headers['content-length'] ?? Infinity) <= SMALL;
      if (request.writableFinished && small) response.resume();
      else request.destroy();
    },
  };
}
