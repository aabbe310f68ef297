import { InputErrors, type InputProblem } from '../problems/errors.ts';

/** What Hive and its heirs write where a partition column is NULL. */
const NULL_PARTITION = '__HIVE_DEFAULT_PARTITION__';

/** For each path, the values of partition columns (`year=2024/`); the folder nearest to the file counts. */
export type PartitionValues = Readonly<Record<string, string | null>>;

/** Values that paths hold for `names`. Throws `InputErrors` for every path that lacks one. */
export function partitionValues(
  paths: readonly string[],
  names: readonly string[],
): readonly PartitionValues[] {
  const problems = paths.flatMap((path) =>
    names.filter((name) => !Object.hasOwn(foldersOf(path), name)).map((name) => missing(path, name)),
  );
  if (problems.length > 0) throw new InputErrors(problems);
  return paths.map((path) => {
    const found = foldersOf(path);
    return Object.fromEntries(names.map((name) => [name, found[name]!]));
  });
}

/** Names of the partition columns in any of the paths, in the order of the folders. */
export const partitionNames = (paths: readonly string[]): readonly string[] => [
  ...new Set(paths.flatMap((path) => Object.keys(foldersOf(path)))),
];

function foldersOf(path: string): PartitionValues {
  const folders = path.split(/[\\/]/).slice(0, -1);
  const pairs = folders.flatMap((folder) => {
    const at = folder.indexOf('=');
    if (at <= 0) return [];
    const value = decoded(folder.slice(at + 1));
    return [[folder.slice(0, at), value === NULL_PARTITION ? null : value] as const];
  });
  return Object.fromEntries(pairs);
}

/** Writers escape what a file system may not hold; a percent sign that escapes nothing is one. */
const decoded = (text: string): string =>
  text.replace(/(%[0-9A-Fa-f]{2})+/g, (escaped) =>
    Buffer.from(escaped.replaceAll('%', ''), 'hex').toString(),
  );

const missing = (path: string, name: string): InputProblem => ({
  input: path,
  message: `has no folder ${name}=… in its path, and the contract says that ${name} is partitioned`,
  remedy: `name files below ${name}=…, or remove \`partitioned\` where the file has the column`,
  at: { file: path },
});
