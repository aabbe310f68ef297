import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './parts.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A fresh build of dist/ in `folder`. */
export function buildInto(folder: string): void {
  const { code, stdout, stderr } = run(process.execPath, [join(ROOT, 'scripts/build.ts'), folder], {
    cwd: ROOT,
  });
  if (code !== 0) throw new Error(`the build ended with ${code}: ${stdout}${stderr}`);
}

/** What a user of the actions has: action.yml files, callable workflows and a fresh dist/, far from any node_modules. */
export function assembleProduct(folder: string): string {
  buildInto(join(folder, 'dist'));
  for (const path of ['action.yml', 'actions', '.github/workflows', 'package.json'])
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  return folder;
}
