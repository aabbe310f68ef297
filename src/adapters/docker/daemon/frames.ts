import { ContainerFailure } from '../../../foundation/ports/ports.ts';

/** What a container without a terminal wrote, in its order. */
export interface Frame {
  readonly stream: 'out' | 'error';
  readonly content: Uint8Array;
}

const HEADER = 8;
const LENGTH_AT = 4;
const ERROR = 2;

/**
 * Takes apart what a daemon sends of a container's two streams (Engine API, "attach to a container"): one byte for the
 * stream, three empty ones, four of length, then the content. Throws `ContainerFailure` where the end is missing, which
 * dockerode would pass over.
 */
export function framesIn(bytes: Buffer): readonly Frame[] {
  const frames: Frame[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + HEADER + (at + HEADER <= bytes.length ? bytes.readUInt32BE(at + LENGTH_AT) : 0);
    if (end > bytes.length || at + HEADER > bytes.length)
      throw new ContainerFailure('The output of the container was cut off', true, { unanswered: true });
    frames.push({ stream: bytes[at] === ERROR ? 'error' : 'out', content: bytes.subarray(at + HEADER, end) });
    at = end;
  }
  return frames;
}

/** The text of frames, letters that were cut in two included. */
export const textOf = (frames: readonly Frame[]): string =>
  Buffer.concat(frames.map(({ content }) => content)).toString('utf8');
