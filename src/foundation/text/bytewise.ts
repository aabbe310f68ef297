/** The order of everything that is sorted here: by the bytes of UTF-8, never by locale. */
export const bytewise = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** The same for things that a text names. */
export const bytewiseBy =
  <T>(nameOf: (thing: T) => string) =>
  (a: T, b: T): number =>
    bytewise(nameOf(a), nameOf(b));
