import { digestOfJson } from '../evidence/digest.ts';
import type { Artifact } from '../evidence/evidence.ts';
import type { Engine, Files, Snapshot, Table } from '../ports/ports.ts';
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

/** What a table was read from: each file by its digest, with its rows and how it was read, or the snapshot of a database. */
export async function tableArtifacts(
  role: Artifact['role'],
  table: Table,
  files: Files,
): Promise<readonly Artifact[]> {
  const { csv } = table;
  const from = await table.provenance();
  if ('snapshot' in from) return [snapshotOf(role, from.snapshot)];
  return Promise.all(
    from.files.map(async ({ path, rows }) => {
      const artifact = { ...(await artifactOf(role, path, files)), rows };
      return csv ? { ...artifact, mediaType: MEDIA_TYPES[suffixOf(path)] ?? 'text/csv', csv } : artifact;
    }),
  );
}

function snapshotOf(role: Artifact['role'], { query, rows, at }: Snapshot): Artifact {
  const snapshot = { query, rows, at };
  return { role, name: query, digest: digestOfJson(snapshot), mediaType: 'application/sql', rows, snapshot };
}

/** A file by its digest; with an engine, a table with its rows, and how they were read. */
export async function artifactOf(
  role: Artifact['role'],
  path: string,
  files: Files,
  engine?: Engine,
): Promise<Artifact> {
  if (engine && isTableName(path)) {
    const [artifact] = await tableArtifacts(role, await engine.table({ files: [path] }), files);
    return artifact!;
  }
  return await fileArtifact(role, path, files);
}

/** A file by its digest; its name says of what media type it is, where nobody knows better. */
export const fileArtifact = async (
  role: Artifact['role'],
  path: string,
  files: Files,
  mediaType = MEDIA_TYPES[suffixOf(path)] ?? 'application/octet-stream',
): Promise<Artifact> => ({
  role,
  name: files.relative(path),
  digest: await files.digest(path),
  mediaType,
});

/** The evidence of a run that a model is moved on, as materials of the step that moves it: all that may not change since. */
export const evidenceMaterials = (found: readonly Found[], files: Files): Promise<readonly Artifact[]> =>
  Promise.all(
    found
      .filter(({ traits }) => !traits.includes('decidesNothing'))
      .map(({ path }) => artifactOf('evidence', path, files)),
  );
