import { extname } from 'node:path';
import type { Files } from '../../../foundation/ports/ports.ts';
import { InputErrors, type InputProblem } from '../../../foundation/problems/errors.ts';
import { withRegular } from '../../files/regular.ts';

export type Format = 'parquet' | 'csv';

/** How files begin that people take for tables. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'a zip archive'],
  ['PK\x05\x06', 'a zip archive'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ', 'xz'],
  ['\x80\x02', 'a Python pickle'],
  ['\x80\x03', 'a Python pickle'],
  ['\x80\x04', 'a Python pickle'],
  ['\x80\x05', 'a Python pickle'],
  ['\x89HDF', 'HDF5'],
  ['ARROW1', 'Arrow IPC'],
  ['SQLite format 3', 'SQLite'],
  ['%PDF', 'PDF'],
  ['ORC', 'ORC'],
  ['Obj\x01', 'Avro'],
  ['<!doctype', 'a web page'],
  ['<!DOCTYPE', 'a web page'],
  ['<html', 'a web page'],
];
const LFS_POINTER = 'version https://git-lfs.github.com/spec/';
const JSON_TEXT = /^(\xef\xbb\xbf)?\s*(\{|\[\s*[[{])/;

/** The one format of the files, by their content. Throws `InputErrors` with everything that is wrong with any of them. */
export async function formatOf(files: Files, paths: readonly string[]): Promise<Format> {
  if (paths.length === 0)
    throw new InputErrors([
      { input: 'data', message: 'names no file', remedy: 'name at least one Parquet or CSV file' },
    ]);
  const seen = await Promise.all(paths.map((path) => inspect(files, path)));
  const problems = seen.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  if (problems.length > 0) throw new InputErrors(problems);
  const other = seen.findIndex((format) => format !== seen[0]);
  if (other > 0)
    throw new InputErrors([
      problem(paths[other]!, `is ${seen[other]} while ${paths[0]} is ${seen[0]}`, 'name files of one format'),
    ]);
  return seen[0] as Format;
}

const problem = (path: string, message: string, remedy: string): InputProblem => ({
  input: path,
  message,
  remedy,
  at: { file: path },
});

async function inspect(files: Files, path: string): Promise<Format | InputProblem> {
  if (!(await files.exists(path)))
    return problem(path, 'does not exist', 'check the path; it is relative to the working directory');
  if (await files.isFolder(path)) return problem(path, 'is a folder', `name its files: ${path}/*.parquet`);
  if (/[*?[\]]/.test(files.absolute(path)))
    return problem(path, 'has a name with * ? [ or ]', 'rename it: the engine reads these as a pattern');
  try {
    return judge(path, await ends(files.absolute(path), path));
  } catch (cause) {
    if (cause instanceof InputErrors) return { ...cause.problems[0]!, at: { file: path } };
    return problem(
      path,
      `cannot be read (${(cause as NodeJS.ErrnoException).code})`,
      'check its permissions',
    );
  }
}

/** What is wrong with a text that was unpacked or decoded, by how it begins. */
export async function textProblem(path: string, absolute: string): Promise<InputProblem | undefined> {
  const judged = judge(path, await ends(absolute, path));
  return typeof judged === 'string' ? undefined : judged;
}

const ends = (path: string, name: string): Promise<{ head: string; tail: string; size: number }> =>
  withRegular(path, name, async (file, size) => {
    const head = await file.read(Buffer.alloc(64), 0, 64, 0);
    const tail = await file.read(Buffer.alloc(4), 0, 4, Math.max(0, size - 4));
    return {
      head: head.buffer.toString('latin1', 0, head.bytesRead),
      tail: tail.buffer.toString('latin1', 0, tail.bytesRead),
      size,
    };
  });

function judge(path: string, { head, tail, size }: { head: string; tail: string; size: number }) {
  if (size === 0) return problem(path, 'is empty', 'name a file with rows');
  if (head.startsWith('PAR1')) {
    if (size >= 12 && tail === 'PAR1') return 'parquet';
    return problem(path, 'is a truncated Parquet file', 'write or download it again');
  }
  if (head.startsWith('PARE')) return problem(path, 'is an encrypted Parquet file', 'decrypt it first');
  if (head.startsWith(LFS_POINTER))
    return problem(path, 'is a Git LFS pointer, not the data', 'run git lfs pull (checkout: lfs: true)');
  if (JSON_TEXT.test(head)) return problem(path, 'is JSON, not a table', 'save it as Parquet or CSV');
  const known = MAGIC.find(([magic]) => head.startsWith(magic));
  if (known) return problem(path, `is ${known[1]}, not a table`, 'save it as Parquet or CSV');
  if (/\.(parquet|pq)$/i.test(extname(path)))
    return problem(path, 'is not Parquet: it does not begin with PAR1', 'write or download it again');
  return 'csv';
}
