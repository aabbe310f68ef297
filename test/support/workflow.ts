import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument, visit } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');

/** Every workflow of the repository: the templates, the callable ones, our own, those of the examples. */
export const WORKFLOW_FILES: readonly string[] = globSync(
  ['workflows/*.yml', '.github/workflows/*.yml', 'examples/*/.github/workflows/*.yml'],
  { cwd: ROOT },
).sort();

/** One `uses:` of a workflow, with its comment. */
export interface Use {
  readonly file: string;
  /** owner/repository and the path in it, or a path that starts with `./`. */
  readonly name: string;
  readonly ref: string;
  readonly comment: string;
}

/** Every `uses:` of a file, of steps and of jobs. */
export function usesOf(file: string, text = readFileSync(join(ROOT, file), 'utf8')): readonly Use[] {
  const uses: Use[] = [];
  visit(parseDocument(text), {
    Map: (_, node) => {
      if (!isMap(node)) return;
      const value = node.get('uses', true);
      if (!isScalar(value)) return;
      const [name = '', ref = ''] = String(value.value).split('@');
      uses.push({ file, name, ref, comment: (value.comment ?? '').trim() });
    },
  });
  return uses;
}
