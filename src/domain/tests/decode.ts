import { refuse } from '../../foundation/problems/errors.ts';

/** Decodes the blocks of a file as they come. */
export interface Decoder {
  readonly encoding: string;
  decode(block: Uint8Array, last: boolean): string;
}

/** Bytes that the first line, with its declaration, fits in. */
const HEAD = 1024;
const DECLARED = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;

/**
 * The decoder of an XML file by its first bytes (XML 1.0, appendix F): byte order mark, zero bytes of UTF-16, else what
 * the declaration says, else UTF-8. Throws `InputErrors` for an encoding that nobody knows.
 */
export function decoderOf(head: Uint8Array, file: string): Decoder {
  const encoding = encodingOf(head);
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return { encoding, decode: (block, last) => decoder.decode(block, { stream: !last }) };
  } catch {
    return refuse(file, `declares an encoding that is not known: ${encoding}`, 'save it as UTF-8', {
      at: { file, line: 1 },
    });
  }
}

function encodingOf(head: Uint8Array): string {
  const [a, b] = head;
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  const text = new TextDecoder('latin1').decode(head.subarray(0, HEAD)).replace(/^\u00ef\u00bb\u00bf/, '');
  const declared = DECLARED.exec(text)?.[1] ?? 'utf-8';
  // Text that was made in memory says UTF-16 of itself, and is written as UTF-8: its declaration could not be read else.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

/** Line of the first byte that the encoding does not know, counted from the block's first line. */
export function lineOfFault(block: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(block);
  const at = text.indexOf('\ufffd');
  return text.slice(0, Math.max(0, at)).split('\n').length;
}
