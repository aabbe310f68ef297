import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Counts } from './simulate.ts';

/** What was counted for one kind of rule, on rows of one setting. */
export interface Cell extends Counts {
  readonly kind: string;
  readonly setting: string;
  readonly rows: number;
}

const FOLDER = join(import.meta.dirname, '..', 'results');

/** Results of a bench that the docs quote: one JSON file, a line for each entry, so that changes can be read. */
export function readResults<T>(name: string): readonly T[] {
  const path = join(FOLDER, `${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly T[]) : [];
}

export function writeResults<T>(name: string, entries: readonly T[]): void {
  const path = join(FOLDER, `${name}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `[\n${entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`);
}
