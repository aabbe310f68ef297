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

type Parser = SaxesParser<{ xmlns: false }>;

/** A file that is being read, and how far. */
interface Reading {
  readonly file: string;
  readonly parser: Parser;
  decoder?: Decoder;
  /** Its last block has come. */
  ending: boolean;
  levels: number;
  /** Characters so far of a tag that is still open; undefined outside of tags. */
  tag: number | undefined;
}

const placeOf = ({ file, parser }: Reading): Place => ({
  file,
  line: parser.line,
  column: Math.max(1, parser.column),
});

const reject = (reading: Reading, message: string, remedy: string): never =>
  refuse(reading.file, message, remedy, { at: placeOf(reading) });

/**
 * Reads XML 1.0 with the parser saxes. A document type is refused where it begins: a result has no need of one, and
 * entities are never defined by a file.
 */
export function xmlReader(file: string, events: XmlEvents): XmlReader {
  const parser: Parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const reading: Reading = { file, parser, ending: false, levels: 0, tag: undefined };
  listen(reading, events);
  return {
    write(block) {
      const text = decoded(reading, block, false);
      reading.tag = reading.tag === undefined ? undefined : reading.tag + text.length;
      parser.write(text);
      if (reading.tag === undefined) drain(parser, events.text);
      else if (reading.tag > FILE_BYTES.tag)
        reject(reading, `has a tag of more than ${bytesText(FILE_BYTES.tag)}`, SHORTER);
    },
    end() {
      if (reading.decoder === undefined) refuse(file, 'is empty', ENDED, { at: { file } });
      parser.write(decoded(reading, new Uint8Array(), true));
      reading.ending = true;
      parser.close();
    },
  };
}

function listen(reading: Reading, events: XmlEvents): void {
  const { parser } = reading;
  parser.on('error', ({ message }) => faulty(reading, message));
  parser.on('doctype', () => reject(reading, DOCTYPE, REMEDY));
  parser.on('opentagstart', () => {
    reading.tag = 0;
  });
  parser.on('opentag', ({ name, attributes }) => {
    reading.tag = undefined;
    if (++reading.levels > MOST_LEVELS)
      reject(reading, `has more than ${MOST_LEVELS} elements in one another`, REMEDY);
    events.open(name, attributes, placeOf(reading));
  });
  parser.on('closetag', ({ name }) => {
    reading.levels--;
    events.close(name);
  });
  parser.on('text', events.text);
  parser.on('cdata', events.text);
}

/** Says what the parser found, without its own place and period. */
function faulty(reading: Reading, message: string): never {
  const fault = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
  if (reading.ending && reading.levels > 0) {
    const open = fault.replace(/^unclosed tag: (.*)$/s, '<$1> is not closed');
    return reject(reading, `ends in the middle: ${open}`, ENDED);
  }
  return reject(reading, fault.includes('doctype') ? DOCTYPE : `is not XML: ${fault}`, REMEDY);
}

function decoded(reading: Reading, block: Uint8Array, last: boolean): string {
  const { file, parser } = reading;
  const decoder = reading.decoder ?? decoderOf(block, file);
  reading.decoder = decoder;
  try {
    return decoder.decode(block, last);
  } catch (cause) {
    const line = parser.line + lineOfFault(block, decoder.encoding) - 1;
    return refuse(file, `is not ${decoder.encoding.toUpperCase()} text`, ENCODED, {
      at: { file, line },
      cause,
    });
  }
}

/** A long text goes on piece by piece, before the parser has seen its end: it would hold all of it. */
function drain(parser: Parser, use: (text: string) => void): void {
  const held = parser as unknown as { text: string };
  if (held.text.length < PIECE) return;
  use(held.text);
  held.text = '';
}

const PIECE = 1 << 20;
const DOCTYPE = 'has a document type, which a result has no need of';
const ENDED = 'see whether the test runner was stopped or the disk is full, and run it again';
const SHORTER = 'let tests say less in one message';
const ENCODED = 'save it as UTF-8, or declare its encoding in its first line';
