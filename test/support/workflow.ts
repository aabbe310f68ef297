import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parse, parseDocument, visit } from 'yaml';

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

/** A job as a workflow writes it. */
export interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly 'cancel-in-progress': boolean | string };
  readonly environment?: unknown;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: unknown;
  readonly steps?: readonly {
    readonly name: string;
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

/** A workflow as its file says. */
export interface Workflow {
  readonly on: Readonly<Record<string, { readonly inputs?: Readonly<Record<string, CallInput>> } | null>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}
interface CallInput {
  readonly required?: boolean;
  readonly default?: unknown;
}

export const readWorkflow = (file: string): Workflow =>
  parse(readFileSync(join(ROOT, file), 'utf8')) as Workflow;
