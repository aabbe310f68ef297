import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** A folder of this test, removed after the run with all others. */
export const temporary = (name: string): string => mkdtempSync(join(inject('temporary'), `${name}-`));
