import { posix } from 'node:path';
import { type BuildContext, judgeContext } from '../../domain/image/context.ts';
import type { Files, TreeEntry } from '../../foundation/ports/ports.ts';
import { refuse } from '../../foundation/problems/errors.ts';
import { type BuildInputs, secretsOf } from './inputs.ts';

/** The build context as it lies here, and the Dockerfile. */
export interface FoundContext extends BuildContext {
  readonly dockerfile: string;
  /** Path below the context; undefined for what lies outside it. */
  below(path: string): string | undefined;
  /** Whether a path below the context lies there as a file that Docker is given. */
  holds(path: string): boolean;
}

/**
 * Reads the context. BuildKit prefers `<Dockerfile>.dockerignore` to the context's own. Throws `InputErrors` where
 * the context or the Dockerfile is not there.
 */
export async function findContext(
  inputs: BuildInputs,
  files: Files,
  buildKit: boolean,
): Promise<FoundContext> {
  const folder = files.relative(inputs.context);
  if (!(await files.isFolder(folder)))
    refuse('context', 'is not a folder', 'name a folder; addresses are not fetched', {
      value: inputs.context.replace(/\/\/[^/]*@/, '//…@'),
    });
  const dockerfile = inputs.file ?? posix.join(folder, 'Dockerfile');
  if (!(await files.exists(dockerfile)) || (await files.isFolder(dockerfile)))
    refuse('file', 'does not exist', 'write a Dockerfile, or name it', { value: dockerfile });

  const below = (path: string) => pathBelow(folder, files.relative(path));
  const inside = (paths: readonly string[]) => paths.flatMap((path) => below(path) ?? []);
  const own = [...(buildKit ? [`${dockerfile}.dockerignore`] : []), posix.join(folder, '.dockerignore')];
  const entries = await files.tree(folder);
  const context = judgeContext(folder, entries, await firstText(own, files), {
    secrets: inside(Object.values(secretsOf(inputs)).flatMap((from) => ('file' in from ? from.file : []))),
    written: inside(writtenByUs(inputs)),
    certificates: await certificatesAmong(entries, folder, files),
  });
  const there = new Set(entries.map(({ path }) => path));
  return {
    ...context,
    dockerfile,
    below,
    holds: (path) => there.has(path) && context.sends(path),
  };
}

const LARGEST_PEM = 1 << 22;

/** Files that end in .pem and hold certificates alone, such as the authorities that Python packages bring. */
async function certificatesAmong(
  entries: readonly TreeEntry[],
  folder: string,
  files: Files,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { path, size, leads } of entries) {
    if (!path.endsWith('.pem') || leads !== undefined || size > LARGEST_PEM) continue;
    const text = Buffer.from(await files.read(posix.join(folder, path))).toString('latin1');
    if (text.includes('-----BEGIN CERTIFICATE-----') && !text.includes('PRIVATE KEY')) found.push(path);
  }
  return found;
}

/** Folder of what this step writes beside its evidence. */
export const ownFolder = ({ evidenceDir, id }: BuildInputs): string =>
  posix.join(evidenceDir, 'artifacts', id ?? 'build-image');

/** What differs from run to run: with it, no layer would ever come from the cache. */
const writtenByUs = (inputs: BuildInputs): readonly string[] => [
  ...['.mlops-actions', '.lock', 'run.json', 'builds', 'evidence', 'junit'].map((name) =>
    posix.join(inputs.evidenceDir, name),
  ),
  ownFolder(inputs),
];

function pathBelow(folder: string, path: string): string | undefined {
  const inside = posix.relative(folder, path);
  return inside === '' || inside === '..' || inside.startsWith('../') || posix.isAbsolute(inside)
    ? undefined
    : inside;
}

async function firstText(paths: readonly string[], files: Files): Promise<string> {
  for (const path of paths) if (await files.exists(path)) return await files.readText(path);
  return '';
}
