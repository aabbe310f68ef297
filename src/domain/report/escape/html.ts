import { shown, shownLine } from '../../../foundation/text/shown.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** Content of an HTML or SVG element, on one line. */
export const htmlText = (text: string): string => escaped(shownLine(text));

/** Content of an element that keeps its lines: `pre`. */
export const htmlLines = (text: string): string => escaped(shown(text));

/** Value of an HTML or SVG attribute between double quotes, on one line. */
export const htmlAttribute = (text: string): string => escaped(shownLine(text));
