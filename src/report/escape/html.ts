import { visible } from './characters.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** Content of an HTML or SVG element. */
export const htmlText = (text: string): string => escaped(visible(text));

/** Value of an HTML or SVG attribute between double quotes, on one line. */
export const htmlAttribute = (text: string): string =>
  escaped(visible(text)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
