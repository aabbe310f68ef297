import type { Digest } from '../../../foundation/evidence/evidence.ts';
import { skipping } from '../../files/unchanged.ts';
import { lacksBlob } from '../content/refusals.ts';
import type { Session } from './session.ts';
import { unexpected } from './statuses.ts';
import type { Answer } from './transport.ts';

/**
 * The bytes of a blob, unchecked. Where the connection breaks they go on from there (RFC 9110, section 14.2); a registry
 * that knows no ranges sends them again, and those that were here before are left out.
 */
export async function* blobBytes(session: Session, digest: Digest): AsyncGenerator<Uint8Array> {
  let at = 0;
  let answer: Answer | undefined;
  let body: AsyncIterator<Uint8Array> | undefined;
  const next = async (): Promise<IteratorResult<Uint8Array>> => {
    try {
      if (!body) {
        answer = await opened(session, digest, at);
        body = skipping(answer.status === 206 ? 0 : at, answer.body);
      }
      return await body.next();
    } catch (cause) {
      answer?.drop();
      body = undefined;
      throw cause;
    }
  };
  try {
    for (;;) {
      const { done, value } = await session.retried(next);
      if (done) return;
      at += value.length;
      yield value;
    }
  } finally {
    answer?.drop();
  }
}

/** An answer with the blob from the byte `from` on (206), or whole (200). */
async function opened(session: Session, digest: Digest, from: number): Promise<Answer> {
  const ask = (headers: Readonly<Record<string, string>>) =>
    session.ask({ method: 'GET', url: session.url(`blobs/${digest}`), headers }, 'pull');
  if (from > 0) {
    const part = await ask({ range: `bytes=${from}-` });
    if (part.status === 200 || isFrom(part, from)) return part;
    part.drop();
  }
  const whole = await ask({});
  if (whole.status === 200) return whole;
  if (whole.status !== 404) return unexpected(session.place.store, `blob ${digest}`, whole);
  await session.absent(whole);
  return lacksBlob(session.place.store, digest);
}

const isFrom = ({ status, headers }: Answer, from: number): boolean =>
  status === 206 && (headers['content-range'] ?? '').startsWith(`bytes ${from}-`);
