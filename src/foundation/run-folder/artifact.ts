import type { Artifact } from '../evidence/evidence.ts';
import type { Engine, Files, Table } from '../ports/ports.ts';
import type { Found } from './run-folder.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  parquet: 'application/vnd.apache.parquet',
  csv: 'text/csv',
  onnx: 'application/onnx',
  json: 'application/json',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  gz: 'application/gzip',
  zst: 'application/zstd',
  txt: 'text/plain',
  toml: 'application/toml',
};
const suffixOf = (path: string): string => path.toLowerCase().split('.').at(-1)!;

/** Names that tables have; what is in them says of what format they are. */
const TABLE = /\.(parquet|csv)$|\.csv\.(gz|zst)$/;
export const isTableName = (path: string): boolean => TABLE.test(path.toLowerCase());

/** A file of a table by its digest, with how it was read. */
export async function tableFile(
  role: Artifact['role'],
  path: string,
  files: Files,
  { csv }: Pick<Table, 'csv'>,
): Promise<Artifact> {
  const artifact = await artifactOf(role, path, files);
  if (csv === undefined) return artifact;
  const mediaType = MEDIA_TYPES[suffixOf(path)] ?? 'text/csv';
  return { ...artifact, mediaType, csv };
}

/** A file by its digest; tables with their rows, and how they were read. */
export async function artifactOf(
  role: Artifact['role'],
  path: string,
  files: Files,
  engine?: Engine,
): Promise<Artifact> {
  const suffix = suffixOf(path);
  const table = engine && isTableName(path) ? await engine.table({ files: [path] }) : undefined;
  return {
    role,
    name: files.relative(path),
    digest: await files.digest(path),
    mediaType: MEDIA_TYPES[suffix] ?? 'application/octet-stream',
    ...(table ? { rows: await table.rows() } : {}),
    ...(table?.csv ? { csv: table.csv } : {}),
  };
}

/** The evidence of a run that a model is moved on, as materials of the step that moves it: all that may not change since. */
export const evidenceMaterials = (found: readonly Found[], files: Files): Promise<readonly Artifact[]> =>
  Promise.all(
    found
      .filter(({ traits }) => !traits.includes('decidesNothing'))
      .map(({ path }) => artifactOf('evidence', path, files)),
  );
