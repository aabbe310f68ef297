import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

let root: string | undefined;

/** A folder of this test file. It is removed when the file has ended, also when tests fail. */
export function temporary(name: string): string {
  if (root === undefined) {
    mkdirSync(inject('temporary'), { recursive: true });
    root = mkdtempSync(join(inject('temporary'), 'file-'));
  }
  return mkdtempSync(join(root, `${name}-`));
}

/** The last thing that happens in a test file; see set-up.ts. */
export function removeTemporary(): void {
  if (root !== undefined) rmSync(root, { recursive: true, force: true });
  root = undefined;
}
