import { SaxesParser } from 'saxes';
import { refuse } from '../../foundation/problems/errors.ts';
import { bytesText, FILE_BYTES } from '../../foundation/reading/limits.ts';
import { type Decoder, decoderOf, lineOfFault } from './decode.ts';

/** An XML file that comes block by block. Throws `InputErrors` for what is not well-formed, with its place. */
export interface XmlReader {
  write(block: Uint8Array): void;
  end(): void;
}

export interface XmlEvents {
  open(name: string, attributes: Readonly<Record<string, string>>, at: Place): void;
  text(text: string): void;
  close(name: string): void;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export const REMEDY = 'let the test runner write JUnit XML, such as `pytest --junit-xml=…`';
/** Elements in elements. */
const MOST_LEVELS = 20_000;

/**
 * Reads XML 1.0 with the parser saxes. A document type is refused where it begins: a result has no need of one, and
 * entities are never defined by a file.
 */
export function xmlReader(file: string, events: XmlEvents): XmlReader {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const here = (): Place => ({ file, line: parser.line, column: Math.max(1, parser.column) });
  let decoder: Decoder | undefined;
  let ending = false;
  let levels = 0;
  /** Characters of a tag that is not over. */
  let tag: number | undefined;
  parser.on('error', ({ message }) => {
    const fault = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    if (ending && levels > 0)
      refuse(
        file,
        `ends in the middle: ${fault.replace(/^unclosed tag: (.*)$/s, '<$1> is not closed')}`,
        ENDED,
        { at: here() },
      );
    if (fault.includes('doctype')) refuse(file, DOCTYPE, REMEDY, { at: here() });
    refuse(file, `is not XML: ${fault}`, REMEDY, { at: here() });
  });
  parser.on('doctype', () => refuse(file, DOCTYPE, REMEDY, { at: here() }));
  parser.on('opentagstart', () => {
    tag = 0;
  });
  parser.on('opentag', ({ name, attributes }) => {
    tag = undefined;
    if (++levels > MOST_LEVELS)
      refuse(file, `has more than ${MOST_LEVELS} elements in one another`, REMEDY, { at: here() });
    events.open(name, attributes, here());
  });
  parser.on('closetag', ({ name }) => {
    levels--;
    events.close(name);
  });
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  const decoded = (block: Uint8Array, last: boolean): string => {
    decoder ??= decoderOf(block, file);
    try {
      return decoder.decode(block, last);
    } catch (cause) {
      const line = parser.line + lineOfFault(block, decoder.encoding) - 1;
      return refuse(file, `is not ${decoder.encoding.toUpperCase()} text`, ENCODED, {
        at: { file, line },
        cause,
      });
    }
  };
  return {
    write(block) {
      const text = decoded(block, false);
      tag = tag === undefined ? undefined : tag + text.length;
      parser.write(text);
      if (tag === undefined) drain(parser, events.text);
      else if (tag > FILE_BYTES.tag)
        refuse(
          file,
          `has a tag of more than ${bytesText(FILE_BYTES.tag)}`,
          'let tests say less in one message',
          {
            at: here(),
          },
        );
    },
    end() {
      if (decoder === undefined) refuse(file, 'is empty', ENDED, { at: { file } });
      parser.write(decoded(new Uint8Array(), true));
      ending = true;
      parser.close();
    },
  };
}

/** A long text goes on piece by piece, before the parser has seen its end: it would hold all of it. */
function drain(parser: SaxesParser<{ xmlns: false }>, use: (text: string) => void): void {
  const held = parser as unknown as { text: string };
  if (held.text.length < PIECE) return;
  use(held.text);
  held.text = '';
}

const PIECE = 1 << 20;
const DOCTYPE = 'has a document type, which a result has no need of';
const ENDED = 'see whether the test runner was stopped or the disk is full, and run it again';
const ENCODED = 'save it as UTF-8, or declare its encoding in its first line';
