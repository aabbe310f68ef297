import { posix } from 'node:path';
import type { Ports } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import type { FoundBaseline, Opposite } from './found.ts';
import type { BaselineInputs, FromRegistry } from './registered.ts';
import type { ResultsInputs } from './results.ts';
import { artifact, type Opened, open, REGISTRY } from './source.ts';

const NOTHING: FoundBaseline = { baseline: { state: 'none' }, materials: [] };

export type OpenedBaseline =
  | Opened
  | FromRegistry
  | { readonly kind: 'none' }
  | { readonly kind: 'missing'; readonly path: string };

/**
 * Addresses, patterns, unexpanded variables and blanks. Nothing lies at any of them, and taken for a first run every
 * run would be one. A single letter before the colon is a drive.
 */
const NO_PATH = /^\s*$|^[A-Za-z][A-Za-z0-9+.-]+:|[*?]|\$[{(A-Za-z]|^~/;

/**
 * What the input `baseline` names; `missing` only where truly nothing lies there. Throws `InputErrors` for the
 * unreadable, and for a registry that does not answer.
 */
export async function openBaseline(
  inputs: BaselineInputs & ResultsInputs,
  ports: Ports,
): Promise<OpenedBaseline> {
  const { baseline: path } = inputs;
  const { files } = ports;
  if (path === undefined) return { kind: 'none' };
  if (path.startsWith(REGISTRY)) {
    const { openRegistered } = await import('./registered.ts');
    return await openRegistered(path, inputs, ports);
  }
  if (await files.exists(path))
    return open('baseline', path.endsWith('/model.json') ? posix.dirname(path) : path, inputs, ports);
  if (NO_PATH.test(path))
    refuse(
      'baseline',
      'is not a path, so nothing could ever lie there',
      'name a local file or folder, written out, or `registry:champion`',
      { value: path },
    );
  return { kind: 'missing', path };
}

/** Reads the baseline so that it can be compared with the candidate; a model is scored again on the candidate's rows. */
export async function readBaseline(
  opened: OpenedBaseline,
  opposite: Opposite,
  ports: Ports,
  signal: AbortSignal,
): Promise<FoundBaseline> {
  switch (opened.kind) {
    case 'none':
      return NOTHING;
    case 'missing':
      return { baseline: { state: 'missing', name: opened.path }, materials: [] };
    case 'unnamed':
      return {
        baseline: { state: 'unnamed', name: opened.path, versions: opened.versions },
        materials: [],
      };
    case 'metrics':
    case 'results':
      return {
        baseline: {
          state: 'found',
          source: { kind: opened.kind, name: opened.path },
          rescored: false,
          content: opened.content,
        },
        materials: [await artifact(opened, ports.files)],
      };
    default: {
      const { baselineOfRows } = await import('./baseline-rows.ts');
      return await baselineOfRows(opened, opposite, ports, signal);
    }
  }
}
