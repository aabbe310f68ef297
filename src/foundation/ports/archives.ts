/** Files packed into one. Members are read by name, one at a time; nothing is ever written to disk. */
export interface Archive {
  /** Names of the members as the archive has them, in its order. */
  readonly names: readonly string[];
  /** The bytes of a member. Throws `InputErrors` for one that is damaged, or larger than `most` bytes unpacked. */
  read(name: string, most: number): Promise<Uint8Array>;
}

export interface Archives {
  /** Opens a zip file. Throws `InputErrors` for what is none, is cut off, or is not safe to read. */
  open(path: string): Promise<Archive>;
}
