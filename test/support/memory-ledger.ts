import { canonical, type Json } from '../../src/foundation/evidence/canonical.ts';
import { digestOf } from '../../src/foundation/evidence/digest.ts';
import type { Ledger } from '../../src/foundation/ports/ports.ts';

/** A ledger in memory; `texts` is what a test looks at. */
export function memoryLedger(): Ledger & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const digestAt = (name: string) => {
    const text = texts.get(name);
    return text === undefined ? null : digestOf(text);
  };
  return {
    texts,
    names: async () => [...texts.keys()].toSorted(),
    read: async (name) => {
      const text = texts.get(name);
      return text === undefined
        ? undefined
        : { document: JSON.parse(text) as unknown, digest: digestOf(text) };
    },
    write: async (name, document, from) => {
      const text = canonical(document as Json);
      if (digestAt(name) === from) texts.set(name, text);
      return digestAt(name) === digestOf(text);
    },
  };
}
