import type { Found } from '../artifacts/run-folder.ts';
import type { Artifact } from '../evidence/evidence.ts';
import type { Engine, Files } from '../ports.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  parquet: 'application/vnd.apache.parquet',
  csv: 'text/csv',
  onnx: 'application/onnx',
  json: 'application/json',
  txt: 'text/plain',
  toml: 'application/toml',
};
const suffixOf = (path: string): string => path.toLowerCase().split('.').at(-1)!;

/** A file by its digest; tables with their rows. */
export async function artifactOf(
  role: Artifact['role'],
  path: string,
  files: Files,
  engine?: Engine,
): Promise<Artifact> {
  const suffix = suffixOf(path);
  const isTable = suffix === 'parquet' || suffix === 'csv';
  const rows = engine && isTable ? { rows: await (await engine.table({ files: [path] })).rows() } : {};
  return {
    role,
    name: files.relative(path),
    digest: await files.digest(path),
    mediaType: MEDIA_TYPES[suffix] ?? 'application/octet-stream',
    ...rows,
  };
}

/** Steps that decide nothing for others, and may be run again in the same folder. */
const DECIDES_NOTHING = ['report', 'deploy'];

/** The evidence of a run that a model is moved on, as materials of the step that moves it. */
export const evidenceMaterials = (found: readonly Found[], files: Files): Promise<readonly Artifact[]> =>
  Promise.all(
    found
      .filter(({ evidence }) => !DECIDES_NOTHING.includes(evidence.step))
      .map(({ path }) => artifactOf('evidence', path, files)),
  );
