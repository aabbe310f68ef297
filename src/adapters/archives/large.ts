import { refuse } from '../../foundation/problems/errors.ts';
import { bytesText } from '../../foundation/reading/limits.ts';

export const refuseLarge = (path: string, name: string, most: number): never =>
  refuse(
    path,
    `holds a member of more than ${bytesText(most)}`,
    'convert the log to JSON, or leave transcripts out',
    { value: name },
  );
