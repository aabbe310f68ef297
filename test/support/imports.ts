import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** One `import`, `export … from` or `import()` of a source file. */
export interface Import {
  /** Importing file, relative to the scanned folder. */
  readonly from: string;
  /** Imported file relative to the scanned folder, or the name of a package. */
  readonly to: string;
  readonly own: boolean;
}

const STATEMENT =
  /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*[,)]/gm;

/** Every import below `folder`, types included: an arrow is an arrow. */
export function importsBelow(folder: string): readonly Import[] {
  return sourcesBelow(folder).flatMap(({ path, code }) =>
    [...code.matchAll(STATEMENT)].map((match) => arrow(path, match[1] ?? match[2] ?? match[3]!)),
  );
}

/** Source files below `folder`, without their comments. */
export function sourcesBelow(folder: string): readonly { readonly path: string; readonly code: string }[] {
  return globSync('**/*.ts', { cwd: folder })
    .sort()
    .map((path) => ({ path, code: withoutComments(readFileSync(join(folder, path), 'utf8')) }));
}

function arrow(from: string, name: string): Import {
  const own = name.startsWith('.');
  return { from, to: own ? relative('.', join(dirname(from), name)) : name, own };
}

/** The first path that leads from a file back to itself, if there is one. */
export function circleIn(imports: readonly Import[]): readonly string[] | undefined {
  const next = Map.groupBy(
    imports.filter(({ own }) => own),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { to } of next.get(file) ?? []) {
      const circle = visit(to, [...trail, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

/** Comments may name what code may not; texts stay, since imports are texts. */
const withoutComments = (code: string): string =>
  code.replace(/(?<=^|[\s(,])\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
