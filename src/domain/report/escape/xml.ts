import { shown } from '../../../foundation/text/shown.ts';

/** Content of an XML element; what XML 1.0 cannot hold (production Char) is among what is shown by its code. */
export const xmlText = (text: string): string =>
  shown(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Value of an XML attribute in double quotes; readers make a space of a line feed or tab that is not written as a code. */
export const xmlAttribute = (text: string): string =>
  shown(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;');

/** The same content as CDATA, which ends at the first `]]>`: each one in the text is split between two sections. */
export const xmlCdata = (text: string): string =>
  `<![CDATA[${shown(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
