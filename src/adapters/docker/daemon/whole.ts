import { ContainerFailure } from '../../../foundation/ports/ports.ts';
import { bytesText, MIB } from '../../../foundation/reading/limits.ts';
import { collect } from '../../collect.ts';

/** Bytes that one answer may hold: what a container printed, served or wrote is in it, and may be anything. */
export const MOST_BYTES = 16 * MIB;

/** An answer to its end. Throws `ContainerFailure` for one of more than `most` bytes, which is not read further. */
export const wholeOf = (answer: AsyncIterable<Uint8Array>, most = MOST_BYTES): Promise<Buffer> =>
  collect(answer, most, tooMuch);

/** Refuses what does not end in time. */
export function tooMuch(): never {
  throw new ContainerFailure(`An answer of the Docker daemon has more than ${bytesText(MOST_BYTES)}`, false);
}
