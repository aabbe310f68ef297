import type { Digest } from '../evidence/evidence.ts';

/** The working directory. All paths are relative to it, with `/`; absolute ones are answered by `absolute` only. */
export interface Files {
  absolute(path: string): string;
  /** The path as evidence names it: relative to the working directory, with `/`. */
  relative(path: string): string;
  exists(path: string): Promise<boolean>;
  isFolder(path: string): Promise<boolean>;
  /** A regular file; refuses devices, pipes and sockets unread, and more than `most` bytes (`FILE_BYTES.text`). */
  read(path: string, most?: number): Promise<Uint8Array>;
  /** The same as UTF-8, strictly: refuses bytes that are not, strips a byte order mark. */
  readText(path: string, most?: number): Promise<string>;
  /** The bytes of a regular file of any size, block by block. */
  blocks(path: string): AsyncIterable<Uint8Array>;
  size(path: string): Promise<number>;
  /** Hashed once as long as the file stays the same. */
  digest(path: string): Promise<Digest>;
  /** Digest and size of a file, for one that moves it. */
  measure(path: string): Promise<Measured>;
  /** Files that match, sorted bytewise; `!` excludes. A pattern without a wildcard answers itself when it exists. */
  glob(patterns: readonly string[]): Promise<readonly string[]>;
  list(folder: string): Promise<readonly string[]>;
  /** Every file and link below a folder, hidden ones too, bytewise by path; links are not followed. */
  tree(folder: string): Promise<readonly TreeEntry[]>;
  /** Writes beside, then renames: a reader sees the old or the new file, never half of one. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  /**
   * Writes what comes, as `write` does, once `parts` has ended well: it must then have brought the bytes of `digest`,
   * checked as they came. They are not read back. A power cut may lose them.
   */
  receive(path: string, parts: AsyncIterable<Uint8Array>, digest: Digest): Promise<void>;
  /** Makes the folder and those above it; nothing happens where it exists. */
  makeFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Runs `work` while no other process that asks for it holds the lock at `path`; its folder must be there. */
  locked<T>(path: string, work: () => Promise<T>): Promise<T>;
}

/** A file as it was when it was hashed. */
export interface Measured {
  readonly digest: Digest;
  readonly size: number;
  /**
   * Its bytes from the byte `from` on. Throws `InputErrors` before the last of them where the file has changed since it
   * was hashed, by its times or, where these cannot tell, by its bytes. A block holds its bytes until the next is asked
   * for.
   */
  blocks(from?: number): AsyncIterable<Uint8Array>;
}

export interface TreeEntry {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly size: number;
  /** Of a link: whether what it leads to, at last, lies in the folder. */
  readonly leads?: 'inside' | 'out';
}
