import { shownLine } from '../../../foundation/text/shown.ts';

/** Text on one line, in which a run of blanks is one: no reader of Markdown or YAML tells them apart. */
export const oneLine = (text: string): string => shownLine(text).replace(/\s+/g, ' ').trim();
