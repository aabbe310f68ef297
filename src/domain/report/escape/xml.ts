import { shown } from '../../../foundation/text/shown.ts';

/** Content of an XML element; what XML 1.0 cannot hold (production Char) is among what is shown by its code. */
export const xmlText = (text: string): string =>
  shown(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
