import { withoutTerminalSequences } from './characters.ts';

const ILLEGAL_IN_XML = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Text that XML 1.0 can hold (production Char): terminal sequences, control characters, lone surrogates, U+FFFE and
 * U+FFFF are taken out, carriage returns become line feeds. Not yet escaped: `junit-report-builder` does that.
 */
export const xmlCharacters = (text: string): string =>
  withoutTerminalSequences(text).replace(/\r\n?/g, '\n').replace(ILLEGAL_IN_XML, '');

/** Content of an XML element. */
export const xmlText = (text: string): string =>
  xmlCharacters(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
