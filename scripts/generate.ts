/**
 * Writes everything that is generated from the specs: action.yml files, tables of READMEs, JSON Schemas, reference
 * pages, callable workflows. `node scripts/generate.ts` writes; `--check` lists what would change and exits 1.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generated } from './generate/documents.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

/** Paths whose content on disk is not what the specs say. */
export async function outdated(): Promise<readonly string[]> {
  const documents = await generated(root);
  return Object.entries(documents)
    .filter(
      ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
    )
    .map(([path]) => path);
}

if (import.meta.main) {
  const documents = await generated(root);
  const changed = await outdated();
  for (const path of changed) {
    if (!check) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), documents[path]!);
    }
    process.stdout.write(`${check ? 'differs' : 'wrote'} ${path}\n`);
  }
  if (check && changed.length > 0) process.exitCode = 1;
}
