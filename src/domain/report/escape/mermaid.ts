import { oneLine } from './characters.ts';

/** Text of a Mermaid node between double quotes: everything but plain words becomes Mermaid's `#code;`. */
export const mermaidLabel = (text: string): string =>
  oneLine(text).replace(/[^\p{L}\p{N} .,_-]/gu, (character) => `#${character.codePointAt(0)};`);
