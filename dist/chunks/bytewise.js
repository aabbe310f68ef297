// src/foundation/text/bytewise.ts
/** The order of everything that is sorted here: by the bytes of UTF-8, never by locale. */
const bytewise = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
/** The same for things that a text names. */
const bytewiseBy = (nameOf) => (a, b) => bytewise(nameOf(a), nameOf(b));
export { bytewiseBy as n, bytewise as t };
