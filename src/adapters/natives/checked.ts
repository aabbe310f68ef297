import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Beside the files that it is about: who can write it can replace them as well, so that it lets nobody in. */
export const RECORD = 'checked.json';

/** Clocks of file systems count in up to two seconds: what is written as late as this may be written again unseen. */
const SETTLED_MS = 3000;

const RecordSchema = z.record(z.string(), z.strictObject({ file: z.string(), sha256: z.string() }));
type Checked = z.infer<typeof RecordSchema>;

/**
 * SHA-256 of files of a folder, by name; a name without a file is left out. Each is read once, and then again when its
 * inode, its size or one of its times is another: `ctime` is the kernel's own, which no program sets. A record that
 * cannot be read or written means to read the files.
 */
export async function digestsIn(
  folder: string,
  names: readonly string[],
  hash: (file: string) => Promise<string>,
): Promise<ReadonlyMap<string, string>> {
  const known = await readRecord(folder);
  const digests = new Map<string, string>();
  const fresh: Checked = {};
  for (const name of names) {
    const path = join(folder, name);
    const before = await stateOf(path);
    if (before === undefined) continue;
    const remembered = known[name]?.file === before.file ? known[name].sha256 : undefined;
    const sha256 = remembered ?? (await hash(path));
    digests.set(name, sha256);
    const isStill = before.settled && (await stateOf(path))?.file === before.file;
    if (remembered === undefined && isStill) fresh[name] = { file: before.file, sha256 };
  }
  if (Object.keys(fresh).length > 0) await writeRecord(folder, { ...known, ...fresh });
  return digests;
}

/** What tells that a file is the same as before; undefined where there is none. */
async function stateOf(path: string): Promise<{ file: string; settled: boolean } | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  if (found === undefined) return undefined;
  const { ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = found;
  const last = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
  return { file: [ino, size, mtimeNs, ctimeNs].join(' '), settled: Date.now() - last > SETTLED_MS };
}

async function readRecord(folder: string): Promise<Checked> {
  try {
    return RecordSchema.parse(JSON.parse(await readFile(join(folder, RECORD), 'utf8')));
  } catch {
    return {};
  }
}

/** In one step, so that a process that reads it meanwhile finds the old one or the new one. */
async function writeRecord(folder: string, record: Checked): Promise<void> {
  const beside = join(folder, `${RECORD}.${randomUUID()}`);
  try {
    await writeFile(beside, JSON.stringify(record), { flag: 'wx' });
    await rename(beside, join(folder, RECORD));
  } catch {
    await rm(beside, { force: true }).catch(() => {});
  }
}
