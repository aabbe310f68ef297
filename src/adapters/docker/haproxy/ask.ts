import type { Probe, Reply } from '../../../foundation/ports/ports.ts';

/** The request as bytes of HTTP/1.0 (RFC 1945): one answer, whole, until the connection ends. */
export function requestText({ method, path, body }: Probe, host: string): string {
  const content =
    body === undefined
      ? ''
      : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${path} HTTP/1.0\r\nHost: ${host}\r\nAccept: application/json\r\nConnection: close\r\n${content}\r\n${body ?? ''}`;
}

/** An answer from its bytes; undefined for what is none, or was cut off before its announced length. */
export function readAnswer(text: string): Reply | undefined {
  const end = text.indexOf('\r\n\r\n');
  const status = /^HTTP\/1\.[01] (\d{3})/.exec(text)?.[1];
  if (end < 0 || status === undefined) return undefined;
  const body = text.slice(end + 4);
  const announced = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, end))?.[1];
  if (announced !== undefined && Buffer.byteLength(body) < Number(announced)) return undefined;
  return { status: Number(status), body };
}

/**
 * Asks host:port within the proxy's container and prints what comes back; bash opens the connection, so no client is
 * needed. A new version is asked before anyone else can reach it, from the proxy's own network: the target may be
 * another machine, and its slots publish no ports.
 */
export const askCommand = (
  host: string,
  port: number,
  request: string,
  seconds: number,
): readonly string[] => [
  'timeout',
  String(seconds),
  'bash',
  '-c',
  'exec 3<>"/dev/tcp/$1/$2" && printf %s "$3" >&3 && cat <&3',
  'ask',
  host,
  String(port),
  request,
];
